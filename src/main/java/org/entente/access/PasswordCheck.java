// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/// Lets the one user in who knows the password.
final class PasswordCheck implements AuthenticationManager {
    private final Password password;
    private final Attempts attempts = new Attempts(System::nanoTime);

    PasswordCheck(Password password) {
        this.password = password;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String address = String.valueOf(given.getDetails());
        if (attempts.mustWait(address)) {
            throw new LockedException("too many wrong passwords");
        }
        if (!Credentials.USER.equals(given.getName()) || !password.is(String.valueOf(given.getCredentials()))) {
            attempts.wrong(address);
            throw new BadCredentialsException("not the user, or not the password");
        }
        attempts.right(address);
        return UsernamePasswordAuthenticationToken.authenticated(Credentials.USER, null, List.of());
    }
}
