// The licences under which sources stand.
MATCH (s:Source)
RETURN DISTINCT s.licence AS licence ORDER BY licence
