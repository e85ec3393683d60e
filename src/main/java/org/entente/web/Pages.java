// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The templates of the pages. Values are escaped for HTML.
@Component
final class Pages {
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler =
            Mustache.compiler().defaultValue("").withLoader(Pages::reader);

    String page(String name, Object model) {
        return templates.computeIfAbsent(name, this::template).execute(model);
    }

    private Template template(String name) {
        return compiler.loadTemplate(name);
    }

    private static Reader reader(String name) throws IOException {
        return new InputStreamReader(
                new ClassPathResource("pages/" + name + ".mustache").getInputStream(), StandardCharsets.UTF_8);
    }
}
