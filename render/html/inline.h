// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Texts of a document as the content of an element. Used by this room. */

#include "render/document/document.h"
#include "render/html/node.h"

void render_inline_add(xmlNode *parent, const RenderText *text);

/* The words without what is small beside them: for links, captions, titles. Free with g_free(). */
char *render_inline_words(const RenderText *text);
