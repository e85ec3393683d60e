#!/bin/bash
# How fast a large graph goes into a file, with how much memory: GEXF, GraphML and the CSV pair, beside a plain loop of the
# Neo4j driver that writes the same facts as CSV, and over HTTP. Prints Markdown. About 15 minutes for a million edges.
#   src/bench/export.sh EDGES.csv[.gz]
# EDGES has a header and two columns of node ids; it becomes members of groups, each fact with its claim.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/java.sh
bench 512m src/bench/export/ExportBench.java "$@"
