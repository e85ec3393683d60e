// Takes back what a load did to claims; those that it added are deleted when their facts are made anew.
MATCH (c:Claim)
WHERE c.change IN ['new', 'gone', 'again'] AND c.dataset = $dataset
WITH c LIMIT $limit
SET c.retracted = CASE c.change WHEN 'gone' THEN null ELSE $now END,
    c.pending = $dataset,
    c.change = CASE c.change WHEN 'new' THEN 'delete' ELSE null END
RETURN count(*) AS done
