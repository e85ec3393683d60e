// Communities by the algorithm of Leiden on a projection; the result stays with it, under a name. One thread and a seed, for the
// same communities every time.
CALL gds.leiden.mutate($name, {mutateProperty: $property, relationshipWeightProperty: $weight, gamma: $resolution, maxLevels: 20,
  randomSeed: $seed, concurrency: 1})
YIELD modularity, communityCount, ranLevels, didConverge
RETURN modularity, communityCount AS communities, didConverge AS converged
