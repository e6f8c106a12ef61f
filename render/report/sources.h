// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Where the report comes from: the forms with their hashes, their sources and licence, the
 * software; and where support is. */

#include "render/document/build.h"
#include "render/report/view.h"

/* `software` may be NULL. */
void render_sources_add(GPtrArray *blocks, const RenderView *view, const char *software);
