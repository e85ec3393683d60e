// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tests of what must hold on any Neo4j: they run on the embedded server in every build, and on one in a
/// container with the profile `container`.
@Tag("contract")
@ExtendWith(NeedsEngine.class)
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Contract {}
