#!/bin/bash
# How long the canned queries take and how many come through: over REST, by the Java API, by the bare Neo4j driver, and,
# if a Docker engine answers, by the HTTP API of a Neo4j container. All in one run; prints Markdown. About 15 minutes.
#   src/bench/queries.sh [--quick] [--seconds S] [--rounds N] [--clients 1,8,200] [--queries REGEX] [--parse]
#                        [--write]
# --quick takes about 5 minutes and is only good for a look. --seconds is the time for each query, way and number of
# clients, spread over the rounds.
# --parse charges the HTTP clients for turning JSON into values, as the driver does. --write puts the result into
# src/docs/benchmarks.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/java.sh
bench 2g src/bench/queries/QueryBench.java "$@"
