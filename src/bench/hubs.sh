#!/bin/bash
# What a load of one row costs beside one authority with many listings, and in a graph with nothing else, in one run; and the plans of the
# checks of a load. Prints Markdown. Two minutes.
#   src/bench/hubs.sh [LISTINGS; default 30000] [LOADS of each kind; default 9]
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/java.sh
benches 2g HubBench "loads queries network" "${1:-30000}" "${2:-9}"
