// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.entity;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/// The things of the graph.
public interface Things extends Repository<Thing, String> {
    /// {@return the thing with that id}
    Optional<Thing> findById(String id);
}
