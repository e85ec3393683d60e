#!/bin/bash
# How fast a table is loaded by a mapping, and how much memory that takes, beside a plain UNWIND … CREATE of as many relationships.
# Prints Markdown. Two minutes for a million edges.
#   src/bench/loads.sh MAPPING.yaml FOLDER-OF-THE-TABLES [HEAP, such as 1g; default 2g]
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/java.sh
bench "${3:-2g}" src/bench/loads/LoadBench.java "$1" "$2"
