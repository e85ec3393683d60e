// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// What Tomcat refuses before a controller sees it is a problem (RFC 9457) too, and a slash in an id may be
/// escaped.
@Component
final class TomcatProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /// Writes the status as a problem, and nothing of the server.
    public static final class ProblemValve extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("application/problem+json");
                response.setCharacterEncoding("UTF-8");
                response.getReporter()
                        .write("{\"type\":\"" + ProblemKind.of(status).type() + "\",\"title\":\""
                                + ProblemKind.of(status).title() + "\",\"status\":" + status
                                + ",\"detail\":\"the request cannot be read; its address may be too long or hold signs"
                                + " that must be escaped\"}");
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                container.getLogger().debug("the client has gone", e);
            }
        }
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(TomcatProblems::allowEscapedSlashes);
        factory.addContextCustomizers(TomcatProblems::reportProblems);
    }

    private static void allowEscapedSlashes(Connector connector) {
        connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    }

    private static void reportProblems(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ProblemValve.class.getName());
        }
    }
}
