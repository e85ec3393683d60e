// When a fact began and when a claim was reported, for what changed between two days. The types have an index each, since none can
// span them; that of the day on which a fact ended is on the claims, few of which give one.
CREATE INDEX began_pledged IF NOT EXISTS FOR ()-[r:PLEDGED]-() ON (r.certainFrom);
CREATE INDEX began_considers IF NOT EXISTS FOR ()-[r:CONSIDERS]-() ON (r.certainFrom);
CREATE INDEX began_declined IF NOT EXISTS FOR ()-[r:DECLINED]-() ON (r.certainFrom);
CREATE INDEX began_asked_for IF NOT EXISTS FOR ()-[r:ASKED_FOR]-() ON (r.certainFrom);
CREATE INDEX began_attended IF NOT EXISTS FOR ()-[r:ATTENDED]-() ON (r.certainFrom);
CREATE INDEX began_invited IF NOT EXISTS FOR ()-[r:INVITED]-() ON (r.certainFrom);
CREATE INDEX began_absent_from IF NOT EXISTS FOR ()-[r:ABSENT_FROM]-() ON (r.certainFrom);
CREATE INDEX began_sanctions IF NOT EXISTS FOR ()-[r:SANCTIONS]-() ON (r.certainFrom);
CREATE INDEX began_represents IF NOT EXISTS FOR ()-[r:REPRESENTS]-() ON (r.certainFrom);
CREATE INDEX began_benefits IF NOT EXISTS FOR ()-[r:BENEFITS]-() ON (r.certainFrom);
CREATE INDEX began_targets IF NOT EXISTS FOR ()-[r:TARGETS]-() ON (r.certainFrom);
CREATE INDEX began_expected_of IF NOT EXISTS FOR ()-[r:EXPECTED_OF]-() ON (r.certainFrom);
CREATE INDEX began_announced_at IF NOT EXISTS FOR ()-[r:ANNOUNCED_AT]-() ON (r.certainFrom);
CREATE INDEX began_part_of IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.certainFrom);
CREATE INDEX began_depends_on IF NOT EXISTS FOR ()-[r:DEPENDS_ON]-() ON (r.certainFrom);
CREATE INDEX began_member_of IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.certainFrom);
CREATE INDEX began_owns IF NOT EXISTS FOR ()-[r:OWNS]-() ON (r.certainFrom);
CREATE INDEX claim_known IF NOT EXISTS FOR (c:Claim) ON (c.knownDay);
CREATE INDEX claim_until IF NOT EXISTS FOR (c:Claim) ON (c.until);
