// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;

/// Reads who asks out of a request: HTTP Basic (RFC 7617), or the password as a bearer token (RFC 6750).
final class Credentials implements AuthenticationConverter {
    /// The only user.
    static final String USER = "entente";

    private static final String BEARER = "bearer ";

    private final BasicAuthenticationConverter basic =
            new BasicAuthenticationConverter(HttpServletRequest::getRemoteAddr);

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            var token = UsernamePasswordAuthenticationToken.unauthenticated(
                    USER, header.substring(BEARER.length()).strip());
            token.setDetails(request.getRemoteAddr());
            return token;
        }
        Authentication given = basic.convert(request);
        if (given == null) {
            throw new BadCredentialsException("neither Basic nor Bearer");
        }
        return given;
    }
}
