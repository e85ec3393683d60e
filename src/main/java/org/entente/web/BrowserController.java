// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.graph.EmbeddedServer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Neo4j Browser's files and the discovery document from which it fills in the address.
@Controller
class BrowserController {
    private final BoltAddress bolt;

    BrowserController(BoltAddress bolt) {
        this.bolt = bolt;
    }

    @GetMapping(path = "/", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> discovery() {
        String address = bolt.uri().toString();
        var document = new LinkedHashMap<String, Object>();
        document.put("bolt_direct", address.replaceFirst("^[a-z]+", "bolt"));
        document.put("bolt_routing", address.replaceFirst("^[a-z]+", "neo4j"));
        document.put("neo4j_version", EmbeddedServer.version());
        document.put("neo4j_edition", "community");
        document.put("auth_config", Map.of("oidc_providers", List.of()));
        return document;
    }

    @GetMapping("/browser")
    String open() {
        return "forward:/browser-assets/open.html";
    }

    @GetMapping("/browser/")
    String index() {
        return "forward:/browser/index.html";
    }
}
