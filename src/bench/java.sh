# For the other scripts, from the top folder: java of a JDK of at least version 25, the flags that Neo4j wants, and a way to
# run a bench.
sh .mvn/need-jdk 25
java=
for home in ${JAVA_HOME:+"$JAVA_HOME"} /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
  if [ -x "$home/bin/javac" ] && grep -qs '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$home/release"; then
    java=$home/bin/java
    break
  fi
done
[ -n "$java" ] || { echo "entente: point JAVA_HOME to a JDK of at least version 25" >&2; exit 1; }
flags="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow --add-opens=java.base/java.nio=ALL-UNNAMED"

bench() { # HEAP SOURCE [ARGUMENTS]: builds the project and runs a bench over it
  local heap=$1
  shift
  ./mvnw -q -B -DskipTests -Djacoco.skip=true compile \
    dependency:build-classpath -Dmdep.includeScope=runtime -Dmdep.outputFile=target/bench.classpath
  exec "$java" "-Xmx$heap" $flags -cp "target/classes:$(cat target/bench.classpath)" "$@"
}

benches() { # HEAP CLASS "FOLDERS" [ARGUMENTS]: the same for a bench of several folders, with the libraries that only benches need
  local heap=$1 class=$2 folders=$3
  shift 3
  ./mvnw -q -B -Pbench -DskipTests -Djacoco.skip=true compile \
    dependency:build-classpath -Dmdep.includeScope=runtime -Dmdep.outputFile=target/bench.classpath
  local path="target/classes:$(cat target/bench.classpath)" sources=()
  for folder in $folders; do sources+=("src/bench/$folder"/*.java); done
  "${java}c" -proc:none -d target/bench-classes -cp "$path" "${sources[@]}"
  exec "$java" "-Xmx$heap" $flags -cp "target/bench-classes:$path" "$class" "$@"
}
