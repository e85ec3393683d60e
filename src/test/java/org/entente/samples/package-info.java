/// Programs that use the Java API: shown in its documentation, compiled and run by the tests.
@NullMarked
package org.entente.samples;

import org.jspecify.annotations.NullMarked;
