// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Change between two ratings by a group: two statements, compared item by item without any test
 * (3-measurement, 4). */

#include "survey/score/lens-change.h"

/* Fills the method, the factors and the items of `change`. A factor is compared over the items that
 * are answered with a level in both cycles, so that a blank become a low level is no fall; they
 * count with the weights of the later form. */
void survey_group_change(SurveyLensChange *change);
