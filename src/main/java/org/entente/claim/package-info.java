/// The model: claims, the facts they speak of, the versions that one function makes of them, and dates.
/// Plain Java without a database; every other feature may use it, and it uses none.
@NullMarked
package org.entente.claim;

import org.jspecify.annotations.NullMarked;
