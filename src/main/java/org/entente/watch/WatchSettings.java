// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings below `entente.watch.`.
///
/// @param slow a question that takes longer stands in the log, by its name; zero for every question
@ConfigurationProperties("entente.watch")
record WatchSettings(@DefaultValue("1s") Duration slow) {}
