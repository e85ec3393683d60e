#!/bin/bash
# How long the project's data takes to load, how long the program takes to start, and how much memory it holds: as the one jar,
# with the article alone and with all data; and beside it the same jar extracted, and extracted with an archive of its classes
# (src/docs/operations.md says how). Prints a table; needs a built jar (./mvnw -DskipTests package). Usage: src/bench/start.sh [TIMES]
set -euo pipefail
cd "$(dirname "$0")/../.."
times=${1:-5}
. src/bench/java.sh
jar=$(ls target/entente-*-exec.jar | head -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

now() { date +%s%3N; }
median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }

serve() { # FOLDER HOME [OPTION...]: starts, waits for the first answer, prints milliseconds and resident MiB, stops
  local folder=$1 home=$2 begin out
  shift 2
  begin=$(now)
  out=$(mktemp -p "$work")
  "$java" $flags "$@" serve --server.port=0 --entente.bolt-port=0 --entente.home="$home" --entente.import-folder="$folder" >"$out" &
  local pid=$!
  until grep -q '^Bolt:' "$out"; do kill -0 $pid || { cat "$out" >&2; exit 1; }; sleep 0.05; done
  local ready=$(($(now) - begin)) url
  url=$(grep -oE 'http://localhost:[0-9]+' "$out" | head -n 1)
  curl -fs "$url/api/queries/pledges?beneficiary=country:UA" >/dev/null
  echo "$ready $(awk '/VmRSS/ {print int($2/1024)}' /proc/$pid/status) $(grep -oE ' in [0-9]+ ms' "$out" | grep -oE '[0-9]+' || true)"
  kill $pid
  wait $pid || true
}

row() { # WHAT FOLDER OPTION...
  local what=$1 folder=$2 home ms mib took first=() load=() later=() memory=()
  shift 2
  for _ in $(seq "$times"); do
    home=$(mktemp -d -p "$work")
    read -r ms _ took < <(serve "$folder" "$home" "$@")
    first+=("$ms"); load+=("$took")
    read -r ms mib _ < <(serve "$folder" "$home" "$@")
    later+=("$ms"); memory+=("$mib")
    rm -rf "$home"
  done
  echo "| $what | $(printf '%s\n' "${first[@]}" | median) | $(printf '%s\n' "${load[@]}" | median) | $(printf '%s\n' "${later[@]}" | median) | $(printf '%s\n' "${memory[@]}" | median) |"
}

"$java" -Djarmode=tools -jar "$jar" extract --application-filename entente.jar --destination "$work/app" >/dev/null
serve import "$work/training" -XX:ArchiveClassesAtExit="$work/classes.jsa" -jar "$work/app/entente.jar" >/dev/null

echo "| data | first start with load, ms | of which the load, ms | later start, ms | resident, MiB |"
echo "| --- | --- | --- | --- | --- |"
row 'one jar, `src/test/resources/article`' src/test/resources/article -jar "$jar"
row 'one jar, `import`' import -jar "$jar"
row 'extracted, `import`' import -jar "$work/app/entente.jar"
row 'extracted with an archive of its classes, `import`' import -XX:SharedArchiveFile="$work/classes.jsa" -Xlog:cds=off -jar "$work/app/entente.jar"
