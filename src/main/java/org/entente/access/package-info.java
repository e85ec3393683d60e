/// Who may come in: the password, the hosts that may be asked for, and the pages that may ask.
@NullMarked
package org.entente.access;

import org.jspecify.annotations.NullMarked;
