// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

/// How Neo4j says that it has no such procedure or function: of a procedure there is a code, of a function only
/// the words.
final class MissingCode {
    private MissingCode() {}

    static boolean is(String code, String message) {
        return code.equals("Neo.ClientError.Procedure.ProcedureNotFound") || message.contains("Unknown function '");
    }
}
