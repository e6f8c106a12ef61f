// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/error.h"

G_DEFINE_QUARK(survey - error - quark, survey_error)
