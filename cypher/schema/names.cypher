// Names and aliases, word by word with accents folded; and whole names, for those made of stop words only.
CREATE FULLTEXT INDEX thing_names IF NOT EXISTS FOR (t:Thing) ON EACH [t.name, t.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX thing_name_keys IF NOT EXISTS FOR (t:Thing) ON EACH [t.nameKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
