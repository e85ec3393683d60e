#!/bin/bash
# How the questions about the network do on large graphs: over REST, by the bare driver with the same Cypher, by Neo4j's HTTP
# API and on a server in a container (where a Docker engine answers), beside networkx, igraph and JGraphT. Prints Markdown.
#   src/bench/network.sh [--quick] [--only REGEX] [--graphs FOLDER] [--data FOLDER] [--write]
# --quick takes less than 6 minutes and is only good for a look; all of it takes about an hour, most of it for making the graphs.
# --only names the parts to run, by a regular expression over the names that it prints. The graphs that were made are kept in
# --graphs (target/bench-graphs). --data is where the real graphs lie (../shared/data); those that are not there are left out.
# --write puts the result into src/docs/benchmarks.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/java.sh
benches 2g NetworkBench "queries network" "$@"
