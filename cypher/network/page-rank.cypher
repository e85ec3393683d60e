// PageRank on a projection; the result stays with it, under a name.
CALL gds.pageRank.mutate($name, {mutateProperty: $property, relationshipWeightProperty: $weight, dampingFactor: $damping,
  maxIterations: 10000, tolerance: 1e-10, concurrency: $concurrency})
YIELD ranIterations, didConverge
RETURN ranIterations AS iterations, didConverge AS converged
