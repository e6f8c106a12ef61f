// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Laid-out strips as SVG within the page: the same places as in the PDF, with words as words. Each
 * shape has its ink as a class, for the page's style, and as an attribute, where a policy keeps
 * styles away. Used by figure.c and inline.c. */

#include "render/html/node.h"
#include "render/layout/strip.h"

/* An <svg> that shows all of the strip, with room for what reaches over its edge. */
xmlNode *render_drawing_add(xmlNode *parent, const RenderStrip *strip, double width_pt);

/* An <svg> of one sign, as high as the text around it; readers aloud pass it over. */
void render_drawing_add_sign(xmlNode *parent, RenderMark mark, RenderInk ink);
