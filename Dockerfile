# Entente in a container. `docker compose up` builds it; docker-compose.yml runs it beside a Neo4j server, and
# src/docs/operations.md says how. Alone, with the embedded Neo4j in a volume:
#
#   docker build -t entente .
#   docker run -p 127.0.0.1:8080:8080 -v entente:/data -e SERVER_ADDRESS=0.0.0.0 -e ENTENTE_ACCESS_PASSWORD=… entente
#
# The jar is built in here, so that a machine needs Docker and nothing else, and so that the image is what the sources
# say and never an old jar from target/. It costs a download of Maven's libraries at the first build, which stays in a
# layer of its own until pom.xml changes. Nothing here needs BuildKit.

# For a machine that cannot pull these: any image with a JDK 25, and any with a JRE 25, both with bash.
ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG JRE_IMAGE=eclipse-temurin:25-jre

FROM ${JDK_IMAGE} AS build
WORKDIR /build
# The libraries first: this builds a jar without a class of ours and throws it away. (dependency:go-offline fetches the
# libraries of all plugins, and still not all that the build asks for.)
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN sh mvnw -B -q -P '!format' -Dmaven.test.skip=true package && rm -r target
COPY src/main src/main
COPY cypher cypher
# The layers of loader and snapshots are empty, and must be: the old builder stumbles over empty layers.
RUN sh mvnw -B -q -P '!format' -Dmaven.test.skip=true package \
    && java -Djarmode=tools -jar target/entente-*-exec.jar extract --layers --application-filename entente.jar --destination /out \
    && sed -n 's|.*<jvm.flags>\(.*\)</jvm.flags>.*|\1|p' pom.xml >/out/application/jvm.flags \
    && test -s /out/application/jvm.flags \
    && rm -r target \
    && rmdir /out/spring-boot-loader /out/snapshot-dependencies
COPY LICENSE /out/application/
COPY import /out/import
# The data folder is data/ below where a command runs, here as elsewhere; files are readable whatever the umask was.
RUN ln -s /data /out/application/data && chmod -R a+rX /out

FROM ${JRE_IMAGE}
LABEL org.opencontainers.image.title="Entente" \
      org.opencontainers.image.description="A knowledge graph of what states promise" \
      org.opencontainers.image.licenses="GPL-3.0-or-later"
# No VOLUME: a container that works on a Neo4j server needs no /data, and each one would leave an empty volume behind.
RUN echo 'entente:x:10001:10001::/data:/usr/sbin/nologin' >>/etc/passwd \
    && echo 'entente:x:10001:' >>/etc/group \
    && mkdir -m 700 /data && chown 10001:10001 /data
WORKDIR /app
# What changes least comes first. The jars lie beside the application's, not in it: Neo4j looks through all of them.
COPY --from=build /out/dependencies/ ./
COPY --from=build /out/application/ ./
COPY --from=build /out/import ./import
# A number, so that Kubernetes' runAsNonRoot can see that it is not root.
USER 10001:10001
EXPOSE 8080
# Nothing but bash, since not every base has curl. Ready is when the graph has been opened.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 CMD ["bash", "-c", "exec 3<>\"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}\" && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
# jvm.flags are those of pom.xml. Half the memory is the heap; -Xmx in JDK_JAVA_OPTIONS says otherwise. No shell, so
# that Java gets the signal to stop.
ENTRYPOINT ["java", "@/app/jvm.flags", "-XX:MaxRAMPercentage=50", "-jar", "/app/entente.jar"]
