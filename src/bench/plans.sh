#!/bin/bash
# PROFILE of every canned query on the coalition's record and on the large graphs of network.sh, and whether one of them scans
# without limit; ends with 1 if one does. About 10 minutes, once the graphs are made.
#   src/bench/plans.sh [--only REGEX] [--graphs FOLDER] [--data FOLDER] [--write]
# --write puts the result into src/docs/plans.md; the other options are those of network.sh, but --only is over the names of queries.
set -euo pipefail
cd "$(dirname "$0")/../.."
only='.*' graphs=target/bench-graphs data=../shared/data write=
while [ $# -gt 0 ]; do
  case $1 in
    --only) only=$2; shift 2 ;;
    --graphs) graphs=$2; shift 2 ;;
    --data) data=$2; shift 2 ;;
    --write) write=--write; shift ;;
    *) echo "expected --only, --graphs, --data or --write, got $1" >&2; exit 2 ;;
  esac
done
. src/bench/java.sh
benches 2g PlansBench "queries network" "$graphs" "$data" "$only" $write
