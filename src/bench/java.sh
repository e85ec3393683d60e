# Sets java to that of a JDK of at least version 25, which .mvn/need-jdk has seen to be there; for the other scripts.
java=
for home in ${JAVA_HOME:+"$JAVA_HOME"} /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
  if [ -x "$home/bin/javac" ] && grep -qs '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$home/release"; then
    java=$home/bin/java
    break
  fi
done
[ -n "$java" ] || { echo "entente: point JAVA_HOME to a JDK of at least version 25" >&2; exit 1; }
