// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many questions are taken, settings below `entente.questions`. Each that is worked on or waits has
/// one of the server's threads (`server.tomcat.threads.max`), of which there must be some more.
///
/// @param atOnce how many are worked on at once; at least 1, or 0 for two for each processor: more would
///     only take time from each other, and some would get none for long
/// @param waiting how many more may wait; at least 0
/// @param perAddress how many of both one address may have; at least 1
/// @param longestWait after which one that waits is told to come again
/// @param longestBody within which the body of a question has to come
@ConfigurationProperties("entente.questions")
public record AdmissionSettings(
        @DefaultValue("0") int atOnce,
        @DefaultValue("400") int waiting,
        @DefaultValue("300") int perAddress,
        @DefaultValue("5s") Duration longestWait,
        @DefaultValue("30s") Duration longestBody) {
    public AdmissionSettings {
        atOnce = atOnce == 0 ? 2 * Runtime.getRuntime().availableProcessors() : atOnce;
    }
}
