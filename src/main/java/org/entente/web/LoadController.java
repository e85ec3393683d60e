// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.entente.load.LoadReport;
import org.entente.load.ZippedTables;
import org.springframework.http.MediaType;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The one thing that is written over HTTP: tables, as `import/README.md` describes them, in a zip. It
/// takes the password (see `org.entente.access`), and is done one at a time.
@RestController
class LoadController {
    static final String PATH = "/api/loads";

    private static final int UPLOADS = 4;

    private static final ZippedTables.Bounds BOUNDS =
            new ZippedTables.Bounds(16L << 20, 32L << 20, Duration.ofMinutes(2));

    private final TableLoader loader;
    private final MeterRegistry registry;
    private final Semaphore coming = new Semaphore(UPLOADS);
    private final Semaphore one = new Semaphore(1);

    LoadController(TableLoader loader, MeterRegistry registry) {
        this.loader = loader;
        this.registry = registry;
    }

    @PostMapping(
            path = PATH,
            consumes = {"application/zip", "application/x-zip-compressed"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    LoadReport load(HttpServletRequest request) throws IOException {
        if (!coming.tryAcquire()) {
            throw new Problem(ProblemKind.OVERLOADED, "other tables are being sent; send these when that is done");
        }
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        try {
            LoadReport report = unpackAndLoad(request.getInputStream());
            outcome = report.unchanged() ? "unchanged" : "loaded";
            return report;
        } finally {
            coming.release();
            sample.stop(Timer.builder("entente.loads")
                    .description("Tables that were sent over HTTP")
                    .tag("outcome", outcome)
                    .register(registry));
        }
    }

    private LoadReport unpackAndLoad(InputStream zip) throws IOException {
        Path folder = Files.createTempDirectory("entente-tables");
        try {
            if (Files.getFileStore(folder).getUsableSpace() < BOUNDS.unpacked()) {
                throw new Problem(ProblemKind.OVERLOADED, "there is no room to unpack tables now");
            }
            return load(ZippedTables.unpack(zip, folder, BOUNDS));
        } catch (ZippedTables.TooLargeException e) {
            throw new Problem(ProblemKind.TOO_LARGE, String.valueOf(e.getMessage()));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private LoadReport load(Path tables) {
        if (!one.tryAcquire()) {
            throw new Problem(
                    ProblemKind.OVERLOADED, "other tables are being loaded; send these again when that is done");
        }
        try {
            return loader.load(tables);
        } finally {
            one.release();
        }
    }
}
