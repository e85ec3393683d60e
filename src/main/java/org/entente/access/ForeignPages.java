// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.entente.web.ProblemKind;
import org.entente.web.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/// Which pages of others may read (CORS): those of the origins in [AccessSettings]. They never write.
final class ForeignPages implements CorsProcessor {
    private static final List<String> ADDRESSES = List.of("/api/**", "/v3/**", "/problems/**");

    private final CorsProcessor rules = new DefaultCorsProcessor();
    private final ProblemWriter problems;

    private ForeignPages(ProblemWriter problems) {
        this.problems = problems;
    }

    /// {@return what holds the rule}
    ///
    /// @param origins as in [AccessSettings]
    static CorsFilter filter(List<String> origins, ProblemWriter problems) {
        var reads = new CorsConfiguration();
        reads.setAllowedOriginPatterns(origins);
        reads.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        reads.setAllowedHeaders(List.of("*"));
        reads.setExposedHeaders(List.of("*"));
        var source = new UrlBasedCorsConfigurationSource();
        ADDRESSES.forEach(address -> source.registerCorsConfiguration(address, reads));
        var filter = new CorsFilter(source);
        filter.setCorsProcessor(new ForeignPages(problems));
        return filter;
    }

    /// The rules write their own text where they refuse, so they are asked first.
    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (CorsUtils.isCorsRequest(request)
                && configuration != null
                && configuration.checkOrigin(request.getHeader(HttpHeaders.ORIGIN)) == null) {
            problems.write(ProblemKind.FOREIGN_ORIGIN, request, response);
            return false;
        }
        return rules.processRequest(configuration, request, response);
    }
}
