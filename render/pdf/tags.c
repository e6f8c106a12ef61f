// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pdf/tags.h"
#include <string.h>

static const char *const names[RENDER_N_TAGS] = {
    [RENDER_TAG_DOCUMENT] = "Document", [RENDER_TAG_HEADING_1] = "H1",
    [RENDER_TAG_HEADING_2] = "H2",      [RENDER_TAG_HEADING_3] = "H3",
    [RENDER_TAG_PARAGRAPH] = "P",       [RENDER_TAG_SPAN] = "Span",
    [RENDER_TAG_LINK] = "Link",         [RENDER_TAG_LIST] = "L",
    [RENDER_TAG_LIST_ENTRY] = "LI",     [RENDER_TAG_LIST_BODY] = "LBody",
    [RENDER_TAG_TABLE] = "Table",       [RENDER_TAG_ROW] = "TR",
    [RENDER_TAG_COLUMN_HEADER] = "TH",  [RENDER_TAG_ROW_HEADER] = "TH",
    [RENDER_TAG_CELL] = "TD",           [RENDER_TAG_FIGURE] = "Figure",
    [RENDER_TAG_FOOT] = "Private",      [RENDER_TAG_REPEATED] = "Private",
};

const char *render_tag_name(RenderTag tag) {
  return names[tag];
}

gboolean render_tag_is_artifact(RenderTag tag) {
  return tag == RENDER_TAG_FOOT || tag == RENDER_TAG_REPEATED;
}

static void clear_record(gpointer data) {
  RenderTagRecord *record = data;
  g_free(record->alternative);
  if (record->words != NULL)
    g_string_free(record->words, TRUE);
  g_free(record->href);
  g_free(record->language);
}

RenderTags *render_tags_new(cairo_t *cairo) {
  RenderTags *tags = g_new0(RenderTags, 1);
  tags->cairo = cairo;
  tags->records = g_array_new(FALSE, TRUE, sizeof(RenderTagRecord));
  g_array_set_clear_func(tags->records, clear_record);
  tags->open = g_array_new(FALSE, FALSE, sizeof(RenderTag));
  return tags;
}

static guint open_tag(RenderTags *tags, RenderTagRecord record, const char *attributes) {
  cairo_tag_begin(tags->cairo, names[record.tag], attributes);
  g_array_append_val(tags->open, record.tag);
  g_array_append_val(tags->records, record);
  return tags->records->len - 1;
}

guint render_tags_open(RenderTags *tags, RenderTag tag) {
  return open_tag(tags, (RenderTagRecord){.tag = tag}, NULL);
}

/* What would end cairo's attribute or the string in the PDF, and what is no ASCII, as %XX. */
static char *encode_address(const char *href) {
  GString *encoded = g_string_new(NULL);
  for (const guchar *at = (const guchar *)href; *at != '\0'; at++) {
    if (*at <= ' ' || *at > '~' || strchr("'\"()\\", *at) != NULL)
      g_string_append_printf(encoded, "%%%02X", *at);
    else
      g_string_append_c(encoded, (char)*at);
  }
  return g_string_free(encoded, FALSE);
}

guint render_tags_open_link(RenderTags *tags, const char *href) {
  g_autofree char *encoded = encode_address(href);
  g_autofree char *attributes = g_strdup_printf("uri='%s'", encoded);
  return open_tag(tags, (RenderTagRecord){.tag = RENDER_TAG_LINK, .href = g_strdup(href)},
                  attributes);
}

RenderTagRecord *render_tags_get(RenderTags *tags, guint record) {
  g_return_val_if_fail(record < tags->records->len, NULL);
  return &g_array_index(tags->records, RenderTagRecord, record);
}

void render_tags_close(RenderTags *tags) {
  g_return_if_fail(tags->open->len > 0);
  const RenderTag tag = g_array_index(tags->open, RenderTag, tags->open->len - 1);
  g_array_set_size(tags->open, tags->open->len - 1);
  cairo_tag_end(tags->cairo, names[tag]);
}

void render_tags_free(RenderTags *tags) {
  if (tags == NULL)
    return;
  g_array_unref(tags->records);
  g_array_unref(tags->open);
  g_free(tags);
}
