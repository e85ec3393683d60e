// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.web.ProblemKind;
import org.entente.web.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at what a browser says of the page behind a request. A page of any name can be made to lead to this
/// machine (DNS rebinding), so the service answers to its own names only; and a page of another origin may
/// not write.
final class Doors extends OncePerRequestFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final List<String> hosts;
    private final ProblemWriter problems;

    /// @param hosts as in [AccessSettings]
    Doors(List<String> hosts, ProblemWriter problems) {
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isOwn(request.getServerName(), request.getLocalAddr())) {
            problems.write(ProblemKind.WRONG_HOST, request, response);
        } else if (isWrite(request) && isForeign(request)) {
            problems.write(ProblemKind.FOREIGN_ORIGIN, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOwn(String name, String local) {
        String host = name.toLowerCase(Locale.ROOT).replaceFirst("^\\[(.*)]$", "$1");
        return host.equals("localhost") || hosts.contains(host) || host.equals(local) || isLoopbackLiteral(host);
    }

    /// No name is looked up: a name is what an attacker chooses.
    private static boolean isLoopbackLiteral(String host) {
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Questions can be asked by POST, and write nothing.
    private static boolean isWrite(HttpServletRequest request) {
        String path = request.getServletPath();
        return !READS.contains(request.getMethod()) && !path.startsWith("/api/queries/") && !path.equals("/api/batch");
    }

    private static boolean isForeign(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null && !OWN_SITE.contains(site)) {
            return true;
        }
        // the scheme is not compared: behind a proxy it is another
        return origin != null
                && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    }
}
