// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Charts and documents for tests of drawing. */

#include "render/document/build.h"
#include "render/shape/shape.h"

/* A profile of `n_axes` axes in three groups; each text gives a series' values in hundredths, an
 * axis a word, "." for a missing one, the last word again where there are too few: "48 55 . 0". */
RenderProfile *chart_profile(guint n_axes, const char *first, const char *second,
                             const char *third);

/* A document of two pages: every kind of block but the charts of many rows, a table that goes over
 * the page's end; and with those charts. */
RenderDocument *chart_document(void);
RenderDocument *chart_document_all(void);

/* The shape of the n-th label, from 0; NULL if it is not drawn. */
const RenderShape *chart_label(const GArray *shapes, guint label);
