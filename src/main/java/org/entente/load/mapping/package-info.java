// SPDX-License-Identifier: GPL-3.0-or-later
/// Tables of any shape, described by a mapping file (see `src/docs/mapping.md`). A mapping is read by
/// [org.entente.load.mapping.MappingImporter]; each part of its format is one class.
@NullMarked
package org.entente.load.mapping;

import org.jspecify.annotations.NullMarked;
