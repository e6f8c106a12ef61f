// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pdf/metadata.h"
#include "survey/base/embed.h"
#include "survey/base/text.h"

SURVEY_EMBED(render_metadata_form, "render/pdf/metadata.xmp");

char *render_metadata_format_time(const RenderMetadata *metadata) {
  return g_strdup_printf("%sT00:00:00Z", metadata->date);
}

char *render_metadata_format_xmp(const RenderMetadata *metadata) {
  g_autofree char *title = g_markup_escape_text(metadata->title, -1);
  g_autofree char *language = g_markup_escape_text(metadata->language, -1);
  g_autofree char *time = render_metadata_format_time(metadata);
  return survey_text_fill(render_metadata_form_start, "title", title, "language", language, "time",
                          time, "creator", RENDER_METADATA_CREATOR, "producer",
                          RENDER_METADATA_PRODUCER, NULL);
}
