// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* From a result to what the radar and the dot plot draw. */

#include "render/report/view.h"
#include "render/shape/data.h"

/* The factors as axes, in form order, without any series. Free with render_profile_free(). */
RenderProfile *render_profile_new_axes(const RenderView *view);

/* The same with the view's drawn lenses as series. A factor without a score
 * is a gap whose text is the reason. Free with render_profile_free(). */
RenderProfile *render_profile_new_from_view(const RenderView *view);
