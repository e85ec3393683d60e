/// The commands of the program: one class is one command. Uses the Java API.
@NullMarked
package org.entente.command;

import org.jspecify.annotations.NullMarked;
