// Every thing has one id; claims are found by their id, their fact, their type and the data set they came in.
CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (t:Thing) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT retired_id IF NOT EXISTS FOR (r:Retired) REQUIRE r.id IS UNIQUE;
CREATE INDEX retired_merged IF NOT EXISTS FOR (r:Retired) ON (r.mergedIn);
CREATE INDEX claim_fact IF NOT EXISTS FOR (c:Claim) ON (c.fact);
CREATE INDEX claim_type IF NOT EXISTS FOR (c:Claim) ON (c.type);
CREATE INDEX claim_dataset IF NOT EXISTS FOR (c:Claim) ON (c.dataset);
CREATE INDEX claim_fact_count IF NOT EXISTS FOR (c:Claim) ON (c.factCount);
CREATE INDEX claim_pending IF NOT EXISTS FOR (c:Claim) ON (c.pending);
CREATE INDEX claim_change IF NOT EXISTS FOR (c:Claim) ON (c.change);
CREATE INDEX thing_undo IF NOT EXISTS FOR (t:Thing) ON (t.undo);
CREATE INDEX thing_dataset IF NOT EXISTS FOR (t:Thing) ON (t.dataset);
CREATE INDEX commitment_kind IF NOT EXISTS FOR (c:Commitment) ON (c.kind);
CREATE INDEX data_version IF NOT EXISTS FOR (v:DataVersion) ON (v.dataset, v.version);
CREATE INDEX thing_name IF NOT EXISTS FOR (t:Thing) ON (t.name);
