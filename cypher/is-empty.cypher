// Whether nothing has been loaded yet.
RETURN NOT EXISTS { MATCH (:Dataset) } AS empty
