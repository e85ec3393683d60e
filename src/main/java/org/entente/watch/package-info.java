/// How the service is watched: whether it can be asked, what it was asked and how long that took, and one id from
/// an answer to the log.
@NullMarked
package org.entente.watch;

import org.jspecify.annotations.NullMarked;
