// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

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

    /// Before all that may refuse a request: what it writes has the headers too.
    private static final int HEADERS = Ordered.HIGHEST_PRECEDENCE + 10;

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

    @Bean
    Admission admissionFilter(AdmissionSettings settings, ProblemWriter problems) {
        return new Admission(settings, problems);
    }

    @Bean
    FilterRegistrationBean<Admission> admission(Admission admission) {
        return new FilterRegistrationBean<>(admission);
    }

    @Bean
    MeterBinder admissionMeters(Admission admission) {
        return registry -> {
            Gauge.builder("entente.questions.working", admission, Admission::working)
                    .description("Questions that are worked on")
                    .register(registry);
            Gauge.builder("entente.questions.admitted", admission, Admission::admitted)
                    .description("Questions that are worked on or wait")
                    .register(registry);
        };
    }

    /// The Browser asks several outside hosts for fonts, statistics and error reports; only this policy
    /// stops it.
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> contentSecurityPolicy(BoltAddress bolt) {
        String policy =
                "default-src 'self'; script-src 'self'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
                        + "img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; "
                        + "frame-ancestors 'none'; form-action 'self'; connect-src 'self' " + bolt.webSockets();
        var filter = new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                response.setHeader("Content-Security-Policy", policy);
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Referrer-Policy", "no-referrer");
                chain.doFilter(request, response);
            }
        };
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(filter);
        registration.setOrder(HEADERS);
        return registration;
    }
}
