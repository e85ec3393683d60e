/// Answers as files: one class is one format. Uses `query`.
@NullMarked
package org.entente.export;

import org.jspecify.annotations.NullMarked;
