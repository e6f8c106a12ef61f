// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/catalogue.h"

#include "survey/base/error.h"
#include "survey/base/text.h"
#include "survey/base/xml-stream.h"
#include <string.h>

/* Bytes of text that are asked for at a time. */
#define CHUNK_BYTES (16 * 1024)

/* <words> holds <say>, and that holds text. */
enum { DEPTH_WORDS = 1, DEPTH_SAY };

typedef struct {
  SurveyCatalogue *catalogue;
  guint depth;
  const char *id;     /* of the saying that is open */
  SurveySaying *open; /* owned until it is whole; NULL: none is open */
  GString *text;
  guint bad_line; /* of the first tag that is none of a catalogue; 0: none */
} Reading;

/* The attribute's value, kept with the texts; NULL if the tag has none. */
static const char *keep_attribute(const Reading *reading, const SurveyXmlTag *tag,
                                  const char *prefix, const char *name) {
  const xmlChar **attribute = tag->attributes;
  for (int i = 0; i < tag->n_attributes; i++, attribute += 5) {
    if (strcmp((const char *)attribute[0], name) == 0 &&
        g_strcmp0((const char *)attribute[1], prefix) == 0)
      return g_string_chunk_insert_len(reading->catalogue->texts, (const char *)attribute[3],
                                       attribute[4] - attribute[3]);
  }
  return NULL;
}

static gboolean start_words(const Reading *reading, const SurveyXmlTag *tag) {
  SurveyCatalogue *catalogue = reading->catalogue;
  catalogue->language = g_strdup(keep_attribute(reading, tag, "xml", "lang"));
  catalogue->is_draft = g_strcmp0(keep_attribute(reading, tag, NULL, "status"), "draft") == 0;
  return strcmp((const char *)tag->name, "words") == 0 && catalogue->language != NULL;
}

static gboolean start_saying(Reading *reading, const SurveyXmlTag *tag) {
  reading->id = keep_attribute(reading, tag, NULL, "id");
  reading->open = g_new0(SurveySaying, 1);
  reading->open->many = keep_attribute(reading, tag, NULL, "many");
  g_string_truncate(reading->text, 0);
  return strcmp((const char *)tag->name, "say") == 0 && reading->id != NULL && *reading->id != '\0';
}

/* FALSE if it has no text, or its id was used before. */
static gboolean end_saying(Reading *reading) {
  GString *text = reading->text;
  survey_text_squeeze(text->str);
  SurveySaying *saying = g_steal_pointer(&reading->open);
  saying->one = g_string_chunk_insert(reading->catalogue->texts, text->str);
  return g_hash_table_insert(reading->catalogue->sayings, (gpointer)reading->id, saying) &&
         *saying->one != '\0';
}

static void check(Reading *reading, SurveyXmlStream *stream, gboolean is_usable) {
  if (!is_usable)
    reading->bad_line = survey_xml_stream_get_place(stream).line;
}

static void on_start(SurveyXmlStream *stream, const SurveyXmlTag *tag, gpointer data) {
  Reading *reading = data;
  reading->depth++;
  if (reading->bad_line > 0)
    return;
  if (reading->depth == DEPTH_WORDS)
    check(reading, stream, start_words(reading, tag));
  else
    check(reading, stream, reading->depth == DEPTH_SAY && start_saying(reading, tag));
}

static void on_end(SurveyXmlStream *stream, const xmlChar *name, gpointer data) {
  Reading *reading = data;
  (void)name;
  if (reading->bad_line == 0 && reading->depth == DEPTH_SAY)
    check(reading, stream, end_saying(reading));
  reading->depth--;
}

static void on_text(SurveyXmlStream *stream, const char *text, gsize length, gpointer data) {
  Reading *reading = data;
  (void)stream;
  if (reading->open != NULL)
    g_string_append_len(reading->text, text, (gssize)length);
}

static const SurveyXmlEvents events = {on_start, on_end, on_text};

static gboolean run(Reading *reading, GBytes *bytes, const char *file, GError **error) {
  gsize length = 0;
  const char *data = g_bytes_get_data(bytes, &length);
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveyXmlStream) stream = survey_xml_stream_new(&events, reading, file, findings);
  if (!survey_xml_stream_run(stream, data, length)) {
    const SurveyFinding *first = g_ptr_array_index(findings->list, 0);
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DATA, "%s:%u: no word catalogue [%s]", file,
                first->line, survey_finding_code_name(first->code));
    return FALSE;
  }
  if (reading->bad_line > 0)
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DATA, "%s:%u: no usable saying", file,
                reading->bad_line);
  return reading->bad_line == 0;
}

SurveyCatalogue *survey_catalogue_read(GBytes *bytes, const char *file, GError **error) {
  g_return_val_if_fail(bytes != NULL && file != NULL, NULL);

  g_autoptr(SurveyCatalogue) catalogue = g_new0(SurveyCatalogue, 1);
  catalogue->sayings = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
  catalogue->texts = g_string_chunk_new(CHUNK_BYTES);
  Reading reading = {.catalogue = catalogue, .text = g_string_new(NULL)};
  const gboolean is_sound = run(&reading, bytes, file, error);
  g_free(reading.open);
  g_string_free(reading.text, TRUE);
  return is_sound ? g_steal_pointer(&catalogue) : NULL;
}

const SurveySaying *survey_catalogue_find(const SurveyCatalogue *catalogue, const char *id) {
  return g_hash_table_lookup(catalogue->sayings, id);
}

void survey_catalogue_free(SurveyCatalogue *catalogue) {
  if (catalogue == NULL)
    return;
  g_hash_table_unref(catalogue->sayings);
  g_string_chunk_free(catalogue->texts);
  g_free(catalogue->language);
  g_free(catalogue);
}
