// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;

/// Who reads in this process, and may do nothing else.
public final class ReadOnly {
    /// For transactions that refuse every write, whatever their statements say.
    public static final LoginContext LOGIN =
            new LoginContext(AuthSubject.AUTH_DISABLED, ClientConnectionInfo.EMBEDDED_CONNECTION) {
                @Override
                public SecurityContext authorize(
                        IdLookup ids, PrivilegeDatabaseReference database, AbstractSecurityLog log, long id) {
                    return new SecurityContext(subject(), StaticAccessMode.READ, connectionInfo(), database.name());
                }
            };

    private ReadOnly() {}
}
