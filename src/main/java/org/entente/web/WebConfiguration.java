// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import tools.jackson.databind.json.JsonMapper;

/// Serves the classic Neo4j Browser from its jar, and keeps every page from calling outside.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdmissionSettings.class)
class WebConfiguration implements WebMvcConfigurer {
    /// The preview of another Browser in the same jar is not served: it bundles code under another licence.
    /// It is known by where it lies, since its address can be written in many ways.
    private static final class WithoutPreview extends PathResourceResolver {
        @Override
        protected boolean checkResource(Resource resource, Resource location) throws IOException {
            return super.checkResource(resource, location)
                    && !resource.getURL().getPath().contains("/browser/preview/");
        }
    }

    /// The version of the pages in the class path; the build has it too, and a test sees that they are there.
    private static final String SWAGGER_UI = "5.30.2";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/browser/**")
                .addResourceLocations("classpath:/browser/")
                .resourceChain(false)
                .addResolver(new WithoutPreview());
        registry.addResourceHandler("/swagger-ui/**")
                .addResourceLocations(
                        "classpath:/swagger-ui/",
                        "classpath:/META-INF/resources/webjars/swagger-ui/" + SWAGGER_UI + "/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/swagger-ui", "/swagger-ui/index.html");
        registry.addRedirectViewController("/swagger-ui/", "/swagger-ui/index.html");
    }

    /// Any page may read; nothing below these addresses writes.
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (String addresses : List.of("/api/**", "/v3/**", "/problems/**")) {
            registry.addMapping(addresses)
                    .allowedOrigins("*")
                    .allowedMethods("GET", "HEAD", "POST")
                    .exposedHeaders("*");
        }
    }

    @Bean
    FilterRegistrationBean<Admission> admission(AdmissionSettings settings, JsonMapper json) {
        return new FilterRegistrationBean<>(new Admission(settings, json));
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
