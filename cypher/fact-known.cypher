// Whether anything is said of a fact, or a thing has the id.
RETURN EXISTS { MATCH (:Claim {fact: $id}) } OR EXISTS { MATCH (:Thing {id: $id}) } AS known
