// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The sentences that read a picture aloud. They say only what the printed figures say: ties are
 * named together, and where chance may have made an order, that is said too. */

#include "render/report/view.h"

/* "Staff see most strength in *Safety* (71) and most room in …": NULL if the lens has no score. */
char *render_phrase_lens(const RenderView *view, const SurveyLensResult *lens);

/* Where the two lenses differ most, and who rates higher. NULL without a gap that may be shown. */
char *render_phrase_gap(const RenderView *view);

/* All of it: every lens, the gap; or why there is nothing to read. */
char *render_phrase_all(const RenderView *view);

/* The same without the stars, for readers aloud. */
char *render_phrase_plain(const RenderView *view);
