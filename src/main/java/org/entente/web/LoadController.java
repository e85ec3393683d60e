// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.entente.load.LoadReport;
import org.entente.load.ZippedTables;
import org.springframework.http.MediaType;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The one thing that is written over HTTP: tables, as `import/README.md` describes them, in a zip. It takes the
/// password (see `org.entente.access`), and is done one at a time.
@RestController
class LoadController {
    static final String PATH = "/api/loads";

    private static final ZippedTables.Bounds BOUNDS = new ZippedTables.Bounds(64L << 20, 512L << 20);

    private final TableLoader loader;
    private final MeterRegistry registry;
    private final Semaphore one = new Semaphore(1);

    LoadController(TableLoader loader, MeterRegistry registry) {
        this.loader = loader;
        this.registry = registry;
    }

    @PostMapping(path = PATH, consumes = "application/zip", produces = MediaType.APPLICATION_JSON_VALUE)
    LoadReport load(HttpServletRequest request) throws IOException {
        if (!one.tryAcquire()) {
            throw new Problem(
                    ProblemKind.OVERLOADED, "other tables are being loaded; send these again when that is done");
        }
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        Path folder = Files.createTempDirectory("entente-tables");
        try {
            ZippedTables.unpack(request.getInputStream(), folder, BOUNDS);
            LoadReport report = loader.load(folder);
            outcome = report.unchanged() ? "unchanged" : "loaded";
            return report;
        } catch (ZippedTables.TooLargeException e) {
            throw new Problem(ProblemKind.TOO_LARGE, String.valueOf(e.getMessage()));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
            sample.stop(Timer.builder("entente.loads")
                    .description("Tables that were sent over HTTP")
                    .tag("outcome", outcome)
                    .register(registry));
            one.release();
        }
    }
}
