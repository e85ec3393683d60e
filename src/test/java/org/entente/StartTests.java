// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.load.TestData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program in a process of its own: it starts, serves and stops, or says in one line why not.
@Tag("slow")
class StartTests {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void itLoadsServesOnLoopbackOnlyAndStops() throws IOException, InterruptedException {
        try (Program program = Program.serve(folder.resolve("home")).awaitReady()) {
            assertThat(program.err()).isEmpty();
            assertThat(program.out())
                    .contains("checked the graph: no invariant is broken")
                    .contains("/browser (user neo4j");
            assertThat(ask(program, "/api/queries/pledge-coverage?group=group:26-countries"))
                    .contains("\"unnamed\":26");
            assertThat(program.stop()).isLessThan(Duration.ofSeconds(20));
        }
        try (Program again = Program.serve(folder.resolve("home")).awaitReady()) {
            assertThat(again.out()).doesNotContain("loading");
            assertThat(ask(again, "/api/queries/pledge-coverage?group=group:26-countries"))
                    .contains("\"unnamed\":26");
            assertThat(Sockets.listeningOf(again.pid()))
                    .isNotEmpty()
                    .allSatisfy(address -> assertThat(address).matches("tcp6? 127\\.0\\.0\\.1:\\d+"));
        }
    }

    @Test
    void loadGoesThroughTheRunningServerOrIntoTheFolder() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        Path changed = TestData.copy();
        TestData.edit(changed, "pledges.csv", t -> t.replaceAll("(?m)^considers,country:GB.*\n", ""));
        try (Program server = Program.serve(home).awaitReady()) {
            try (Program load = Program.start("load", changed.toString(), "--home", home.toString())) {
                assertThat(load.awaitEnd()).as(load.err()).isZero();
                assertThat(load.err()).contains("through the server at bolt://localhost:");
                assertThat(load.out()).contains("claims: 0 added, 0 changed, 2 removed");
            }
            assertThat(ask(server, "/api/queries/pledges?pledger=country:GB")).contains("\"rows\":[]");
            server.stop();
        }
        try (Program load = Program.start("load", TestData.ARTICLE.toString(), "--home", home.toString())) {
            assertThat(load.awaitEnd()).as(load.err()).isZero();
            assertThat(load.err()).contains("in " + home);
            assertThat(load.out()).contains("claims: 2 added");
        }
        try (Program again = Program.start("load", TestData.ARTICLE.toString(), "--home", home.toString())) {
            assertThat(again.awaitEnd()).as(again.err()).isZero();
            assertThat(again.out()).contains("nothing had changed");
        }
    }

    @Test
    void offLoopbackItDoesNotStartWithoutAPassword() {
        Program program = Program.serve(folder.resolve("home"), "--server.address=0.0.0.0");
        assertThat(program.awaitEnd()).isEqualTo(2);
        assertThat(program.err().lines()).singleElement().asString().contains("0.0.0.0", "entente.access.password");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void aTakenHttpPort() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            fails(
                    Program.serve(folder.resolve("home"), "--server.port=" + taken.getLocalPort()),
                    "entente: HTTP port " + taken.getLocalPort()
                            + " is taken; stop what listens there or choose another with server.port");
        }
    }

    @Test
    void aTakenBoltPort() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            fails(
                    Program.serve(folder.resolve("home"), "--entente.bolt-port=" + taken.getLocalPort()),
                    "entente: Bolt port " + taken.getLocalPort()
                            + " is taken; stop what listens there or choose another with entente.bolt-port");
        }
    }

    @Test
    void aFolderInUse() {
        Path home = folder.resolve("home");
        try (Program first = Program.serve(home).awaitReady()) {
            assertThat(first.err()).isEmpty();
            fails(
                    Program.serve(home),
                    "entente: the data folder " + home
                            + " is in use by another process; stop that one or choose another with entente.home");
        }
    }

    @Test
    void aFolderThatCannotBeWritten() {
        assumeTrue(Files.isDirectory(Path.of("/proc")), "a folder that not even root can write is known on Linux only");
        Program program = Program.serve(Path.of("/proc/entente"));
        assertThat(program.awaitEnd()).isEqualTo(1);
        assertThat(program.err().lines()).hasSize(1);
        assertThat(program.err()).startsWith("entente: the data folder /proc/entente cannot be used");
    }

    @Test
    void aFullDisk() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mounted(disk, "64m"), "a small disk can only be made by root, on Linux");
        try {
            fails(
                    Program.serve(disk.resolve("home")),
                    "entente: the disk of the data folder " + disk.resolve("home")
                            + " has 64 MiB free, and 200 MiB are needed; make room or choose another with entente.home");
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    @Test
    void aDiskThatFillsUpWhileItRunsLosesNothing() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mounted(disk, "420m"), "a small disk can only be made by root, on Linux");
        try {
            Path home = disk.resolve("home");
            Path changed = TestData.copy();
            TestData.edit(changed, "counts.csv", t -> t.replace(",26,", ",27,"));
            try (Program server = Program.serve(home).awaitReady()) {
                fill(disk.resolve("fill"));
                try (Program load = Program.start("load", changed.toString(), "--home", home.toString())) {
                    assertThat(load.awaitEnd()).isEqualTo(1);
                    assertThat(load.err())
                            .endsWith("entente: nothing was written: the disk of the graph is full; make room and start"
                                    + " it again\n");
                }
                server.kill();
            }
            Files.delete(disk.resolve("fill"));
            try (Program load = Program.start("load", TestData.ARTICLE.toString(), "--home", home.toString())) {
                assertThat(load.awaitEnd()).as(load.err()).isZero();
                assertThat(load.out()).contains("nothing had changed");
            }
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static boolean mounted(Path disk, String size) throws IOException, InterruptedException {
        return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[1 << 20];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left on device");
        }
    }

    @Test
    void faultsInTheFilesAreToldLineByLineAndNothingIsLoaded() {
        Path broken = TestData.copy();
        TestData.edit(broken, "counts.csv", t -> t.replace(",26,", ",many,"));
        TestData.edit(broken, "attendance.csv", t -> t.replace("country:UA", "country:UKR"));
        Program program = Program.serve(folder.resolve("home"), "--entente.import-folder=" + broken);
        assertThat(program.awaitEnd()).isEqualTo(1);
        assertThat(program.err())
                .contains("counts.csv:2: value: expected", "got 'many'")
                .contains("attendance.csv:4: represents: expected", "got 'country:UKR'")
                .doesNotContain("\tat ");
        try (Program mended = Program.serve(folder.resolve("home")).awaitReady()) {
            assertThat(mended.out()).contains("The graph is empty: loading " + TestData.ARTICLE);
        }
    }

    @Test
    void noJdkThatIsNewEnough() throws IOException, InterruptedException {
        Process enough = new ProcessBuilder("sh", ".mvn/need-jdk", "25")
                .redirectErrorStream(true)
                .start();
        assertThat(enough.inputReader().lines()).isEmpty();
        assertThat(enough.waitFor()).isZero();
        Process tooOld = new ProcessBuilder("sh", ".mvn/need-jdk", "99")
                .redirectErrorStream(true)
                .start();
        assertThat(tooOld.inputReader().lines())
                .containsExactly("entente: JDK 99 or later is needed and none was found; install one (for example"
                        + " Temurin 99) or point JAVA_HOME to it");
        assertThat(tooOld.waitFor()).isEqualTo(1);
    }

    private static void fails(Program program, String line) {
        assertThat(program.awaitEnd()).isEqualTo(1);
        assertThat(program.err().lines()).containsExactly(line);
    }

    private static String ask(Program program, String path) throws IOException, InterruptedException {
        var address = Pattern.compile("answers at (http://localhost:\\d+)").matcher(program.out());
        assertThat(address.find()).isTrue();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address.group(1) + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .replaceAll("\\s", "");
    }

    /// What a process listens on, as Linux tells it below `/proc`.
    private static final class Sockets {
        private static final String LISTENING = "0A";

        static List<String> listeningOf(long pid) throws IOException {
            assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux tells what a process listens on");
            var inodes = new TreeSet<String>();
            try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
                for (Path file : files.toList()) {
                    String target = Files.isSymbolicLink(file)
                            ? Files.readSymbolicLink(file).toString()
                            : "";
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                }
            }
            var found = new TreeSet<String>();
            for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
                List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table));
                for (String line : lines.subList(1, lines.size())) {
                    String[] cells = line.strip().split("\\s+", -1);
                    if (inodes.contains(cells[9]) && (table.startsWith("udp") || cells[3].equals(LISTENING))) {
                        found.add(table + " " + address(cells[1]));
                    }
                }
            }
            return List.copyOf(found);
        }

        private static String address(String hex) {
            String[] parts = hex.split(":", 2);
            int port = Integer.parseInt(parts[1], 16);
            boolean loopback = parts[0].equals("0100007F") || parts[0].equals("0000000000000000FFFF00000100007F");
            return (loopback ? "127.0.0.1" : parts[0]) + ":" + port;
        }
    }
}
