#!/bin/bash
# How long the project's data takes to load, how long the program takes to start, and how much memory it holds.
# Beside it, the article alone. Prints a table; needs a built jar (./mvnw -DskipTests package). Usage: src/bench/start.sh [TIMES]
set -euo pipefail
cd "$(dirname "$0")/../.."
times=${1:-5}
. src/bench/java.sh
jar=$(ls target/entente-*-exec.jar | head -n 1)

now() { date +%s%3N; }
median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }

serve() { # FOLDER HOME: starts, waits for the first answer, prints milliseconds and resident MiB, stops
  local begin out
  begin=$(now)
  out=$(mktemp)
  "$java" $flags -jar "$jar" serve --server.port=0 --entente.bolt-port=0 --entente.home="$2" --entente.import-folder="$1" >"$out" &
  local pid=$!
  until grep -q '^Bolt:' "$out"; do kill -0 $pid || { cat "$out"; exit 1; }; sleep 0.05; done
  local ready=$(($(now) - begin)) url
  url=$(grep -oE 'http://localhost:[0-9]+' "$out" | head -n 1)
  curl -fs "$url/api/queries/pledges?beneficiary=country:UA" >/dev/null
  echo "$ready $(awk '/VmRSS/ {print int($2/1024)}' /proc/$pid/status) $(grep -oE ' in [0-9]+ ms' "$out" | grep -oE '[0-9]+' || true)"
  kill $pid
  wait $pid || true
}

echo "| data | first start with load, ms | of which the load, ms | later start, ms | resident, MiB |"
echo "| --- | --- | --- | --- | --- |"
for folder in src/test/resources/article import; do
  first=() load=() later=() memory=()
  for _ in $(seq "$times"); do
    home=$(mktemp -d)
    read -r ms _ took < <(serve "$folder" "$home")
    first+=("$ms"); load+=("$took")
    read -r ms mib _ < <(serve "$folder" "$home")
    later+=("$ms"); memory+=("$mib")
    rm -rf "$home"
  done
  echo "| $folder | $(printf '%s\n' "${first[@]}" | median) | $(printf '%s\n' "${load[@]}" | median) | $(printf '%s\n' "${later[@]}" | median) | $(printf '%s\n' "${memory[@]}" | median) |"
done
