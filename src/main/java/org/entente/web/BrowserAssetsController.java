// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.query.BrowserScript;
import org.entente.query.Query;
import org.entente.query.QueryRunner;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What Neo4j Browser is given beside the graph: a guide to it, and the canned queries as saved scripts.
@RestController
class BrowserAssetsController {
    /// The earliest time that a zip can say: the same queries give the same bytes.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /// A saved script.
    record Script(String name, String content) {}

    private final QueryRunner runner;
    private final Pages pages;

    BrowserAssetsController(QueryRunner runner, Pages pages) {
        this.runner = runner;
        this.pages = pages;
    }

    @GetMapping(path = "/browser-assets/guide.html", produces = "text/html;charset=UTF-8")
    String guide() {
        return pages.page(
                "guide",
                Map.of(
                        "base",
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()));
    }

    @GetMapping(path = "/browser-assets/entente-queries.json", produces = "application/json")
    List<Script> list() {
        return runner.queries().list().stream()
                .map(query -> new Script(query.name(), BrowserScript.of(query)))
                .toList();
    }

    @GetMapping(path = "/browser-assets/entente-queries.zip", produces = "application/zip")
    ResponseEntity<byte[]> scripts() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Query query : runner.queries().list()) {
                var entry = new ZipEntry("Entente/" + query.name() + ".cypher");
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(BrowserScript.of(query).getBytes(StandardCharsets.UTF_8));
            }
        }
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"entente-queries.zip\"")
                .body(bytes.toByteArray());
    }
}
