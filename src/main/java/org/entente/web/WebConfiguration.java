// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Serves the classic Neo4j Browser from its jar, and keeps every page from calling outside.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    /// The preview of another Browser in the same jar is not served: it bundles code under another licence.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/browser/preview/**");
        registry.addResourceHandler("/browser/**").addResourceLocations("classpath:/browser/");
    }

    /// The Browser asks several outside hosts for fonts, statistics and error reports; only this policy
    /// stops it.
    @Bean
    OncePerRequestFilter contentSecurityPolicy(BoltAddress bolt) {
        int port = bolt.uri().getPort();
        String host = bolt.uri().getHost();
        String policy =
                "default-src 'self'; script-src 'self'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
                        + "img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; "
                        + "frame-ancestors 'none'; form-action 'self'; connect-src 'self' ws://" + host + ":" + port
                        + " ws://127.0.0.1:" + port;
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                response.setHeader("Content-Security-Policy", policy);
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Referrer-Policy", "no-referrer");
                chain.doFilter(request, response);
            }
        };
    }
}
