// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.entente.graph.EmbeddedServer;
import org.entente.web.ProblemKind;
import org.entente.web.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/// The rules of access. On loopback everybody may read; elsewhere nobody without the password, but for whether
/// the service lives. To write always takes the password. There are no sessions and no cookies, so there is
/// nothing that another page could ride on.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {
    private static final String WRITES = "/api/loads";
    private static final List<HttpMethod> WRITING =
            List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    @Bean
    Password password(AccessSettings settings, ObjectProvider<EmbeddedServer> embedded) {
        EmbeddedServer server = embedded.getIfAvailable();
        return new Password(
                settings.password() != null ? settings.password() : server == null ? null : server.password());
    }

    /// As a bean, or Spring Boot would make up a user and print a password.
    @Bean
    AuthenticationManager passwordCheck(Password password) {
        return new PasswordCheck(password);
    }

    /// Tomcat has made paths regular already, and ids hold slashes and other signs; what is left to the firewall
    /// is headers. Parameters are ours to refuse, by their names.
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true); // each gets its 405
        firewall.setAllowSemicolon(true);
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowUrlEncodedCarriageReturn(true);
        firewall.setAllowUrlEncodedLineFeed(true);
        firewall.setAllowUrlEncodedParagraphSeparator(true);
        firewall.setAllowUrlEncodedLineSeparator(true);
        firewall.setAllowedParameterNames(_ -> true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected(ProblemWriter problems) {
        return (request, response, _) -> problems.write(ProblemKind.BAD_REQUEST, request, response);
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            AccessSettings settings,
            Environment environment,
            AuthenticationManager check,
            Password password,
            ProblemWriter problems) {
        boolean isOpen = OpenDoor.outside(environment).isEmpty() && !settings.closed();
        var credentials = new AuthenticationFilter(check, new Credentials());
        credentials.setSuccessHandler((_, _, _) -> {});
        credentials.setFailureHandler((request, response, e) -> problems.write(
                e instanceof LockedException ? ProblemKind.TOO_MANY_PASSWORDS : ProblemKind.UNAUTHORIZED,
                request,
                response));
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // in the chain, which guards a port of its own for watching too
                .addFilterBefore(new Doors(settings.hosts(), problems), DisableEncodeUrlFilter.class)
                .addFilter(ForeignPages.filter(settings.origins(), problems))
                .addFilterAt(credentials, BasicAuthenticationFilter.class)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint((request, response, _) -> problems.write(
                                password.isSet() ? ProblemKind.UNAUTHORIZED : ProblemKind.NO_PASSWORD,
                                request,
                                response)))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll()
                            .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                            .permitAll()
                            .requestMatchers(HttpMethod.POST, WRITES)
                            .authenticated();
                    for (HttpMethod write : WRITING) {
                        requests.requestMatchers(write, "/actuator/**").authenticated();
                    }
                    if (isOpen) {
                        requests.anyRequest().permitAll();
                    } else {
                        requests.anyRequest().authenticated();
                    }
                })
                .build();
    }
}
