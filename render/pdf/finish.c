// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pdf/finish.h"
#include "render/pdf/content.h"
#include "survey/base/embed.h"
#include "survey/base/error.h"
#include "survey/base/number.h"
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

/* The colours are sRGB: IEC 61966-2.1, as a profile of the International Color Consortium. */
SURVEY_EMBED_FILE(render_finish_profile, RENDER_SRGB_PROFILE);

#define PDF_VERSION "1.7" /* what both standards build on */

typedef struct {
  qpdf_data qpdf;
  const GArray *records; /* of RenderTagRecord */
  guint n_walked;
  double page_height_pt;
  GHashTable *kinds;   /* by the object number of a page: GByteArray, a RenderContentKind an MCID */
  qpdf_oh column, row; /* attributes that all headers of a kind share */
  GHashTable *done_fonts; /* by object number */
} Finish;

static gboolean fail(const char *why, GError **error) {
  g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW, "finishing the PDF: %s", why);
  return FALSE;
}

/* FALSE if a call to qpdf has failed since somebody asked last. */
static gboolean check(const Finish *finish, GError **error) {
  if (!qpdf_has_error(finish->qpdf))
    return TRUE;
  return fail(qpdf_get_error_full_text(finish->qpdf, qpdf_get_error(finish->qpdf)), error);
}

static void set(const Finish *finish, qpdf_oh dictionary, const char *key, qpdf_oh value) {
  qpdf_oh_replace_key(finish->qpdf, dictionary, key, value);
}

static void set_text(const Finish *finish, qpdf_oh dictionary, const char *key, const char *text) {
  if (text != NULL)
    set(finish, dictionary, key, qpdf_oh_new_unicode_string(finish->qpdf, text));
}

static qpdf_oh get(const Finish *finish, qpdf_oh dictionary, const char *key) {
  return qpdf_oh_get_key(finish->qpdf, dictionary, key);
}

static qpdf_oh parse(const Finish *finish, const char *object) {
  return qpdf_oh_parse(finish->qpdf, object);
}

static qpdf_oh make_stream(const Finish *finish, const char *dictionary, const char *data,
                           gsize length) {
  qpdf_oh stream = qpdf_oh_new_stream(finish->qpdf), none = qpdf_oh_new_null(finish->qpdf);
  qpdf_oh_replace_stream_data(finish->qpdf, stream, (const unsigned char *)data, length, none,
                              none);
  qpdf_oh keys = parse(finish, dictionary), target = qpdf_oh_get_dict(finish->qpdf, stream);
  qpdf_oh_begin_dict_key_iter(finish->qpdf, keys);
  while (qpdf_oh_dict_more_keys(finish->qpdf)) {
    const char *key = qpdf_oh_dict_next_key(finish->qpdf);
    set(finish, target, key, get(finish, keys, key));
  }
  return stream;
}

/* What the file says of itself. */
static void finish_catalogue(const Finish *finish, const RenderMetadata *metadata) {
  qpdf_oh root = qpdf_get_root(finish->qpdf);
  set(finish, root, "/Lang", qpdf_oh_new_string(finish->qpdf, metadata->language));
  set(finish, root, "/MarkInfo", parse(finish, "<< /Marked true >>"));
  set(finish, root, "/ViewerPreferences", parse(finish, "<< /DisplayDocTitle true >>"));
  g_autofree char *xmp = render_metadata_format_xmp(metadata);
  set(finish, root, "/Metadata",
      make_stream(finish, "<< /Type /Metadata /Subtype /XML >>", xmp, strlen(xmp)));
  qpdf_oh intent = parse(finish, "<< /Type /OutputIntent /S /GTS_PDFA1"
                                 " /OutputConditionIdentifier (sRGB IEC61966-2.1)"
                                 " /Info (sRGB IEC61966-2.1) >>");
  const gsize length = (gsize)(render_finish_profile_end - render_finish_profile_start);
  set(finish, intent, "/DestOutputProfile",
      make_stream(finish, "<< /N 3 >>", render_finish_profile_start, length));
  set(finish, root, "/OutputIntents", qpdf_oh_wrap_in_array(finish->qpdf, intent));
  qpdf_set_info_key(finish->qpdf, "/Producer", RENDER_METADATA_PRODUCER);
}

/* PDF counts from the bottom of the page. */
static qpdf_oh make_box(const Finish *finish, RenderBox box) {
  const double sides[] = {box.x_pt, finish->page_height_pt - box.y_pt - box.height_pt,
                          box.x_pt + box.width_pt, finish->page_height_pt - box.y_pt};
  g_autoptr(GString) words = g_string_new("<< /O /Layout /Placement /Block /BBox [");
  for (guint i = 0; i < G_N_ELEMENTS(sides); i++) {
    char number[SURVEY_NUMBER_SIZE];
    g_string_append_printf(words, " %s", survey_number_write_fixed(sides[i], 2, number));
  }
  g_string_append(words, " ] >>");
  return parse(finish, words->str);
}

static void describe(const Finish *finish, qpdf_oh element, const RenderTagRecord *record) {
  set_text(finish, element, "/Alt", record->alternative);
  set_text(finish, element, "/Lang", record->language);
  if (record->words != NULL)
    set_text(finish, element, "/ActualText", record->words->str);
  if (record->tag == RENDER_TAG_COLUMN_HEADER)
    set(finish, element, "/A", finish->column);
  else if (record->tag == RENDER_TAG_ROW_HEADER)
    set(finish, element, "/A", finish->row);
  else if (record->is_boxed)
    set(finish, element, "/A", make_box(finish, record->box));
}

/* The annotation of a link: printed, and named for who cannot see where it leads. */
static void finish_link(const Finish *finish, qpdf_oh reference, const RenderTagRecord *record) {
  qpdf_oh annotation = get(finish, reference, "/Obj");
  set(finish, annotation, "/F", qpdf_oh_new_integer(finish->qpdf, 4));
  set_text(finish, annotation, "/Contents", record->href);
}

static GByteArray *kinds_of(const Finish *finish, qpdf_oh page) {
  gpointer number = GINT_TO_POINTER(qpdf_oh_get_object_id(finish->qpdf, page));
  GByteArray *kinds = g_hash_table_lookup(finish->kinds, number);
  if (kinds == NULL) {
    kinds = g_byte_array_new();
    g_hash_table_insert(finish->kinds, number, kinds);
  }
  return kinds;
}

static void set_length(GByteArray *kinds, guint length) {
  const guint before = kinds->len;
  g_byte_array_set_size(kinds, length);
  if (length > before)
    memset(kinds->data + before, RENDER_CONTENT_READ, length - before);
}

/* More marked content on one page is no page of ours. */
#define MAX_MCIDS 100000

static gboolean note_artifact(const Finish *finish, qpdf_oh element, const RenderTagRecord *record,
                              GError **error) {
  const int mcid = qpdf_oh_get_int_value_as_int(finish->qpdf, get(finish, element, "/K"));
  if (mcid < 0 || mcid >= MAX_MCIDS)
    return fail("marked content has a number out of range", error);
  GByteArray *kinds = kinds_of(finish, get(finish, element, "/Pg"));
  if ((guint)mcid >= kinds->len)
    set_length(kinds, (guint)mcid + 1);
  kinds->data[mcid] =
      record->tag == RENDER_TAG_FOOT ? RENDER_CONTENT_FOOT : RENDER_CONTENT_REPEATED;
  return TRUE;
}

static gboolean walk(Finish *finish, qpdf_oh element, GError **error);

/* A kid of an element: content (a number), a link's annotation, or an element. `artifact` tells
 * whether it is one and must go. */
static gboolean walk_kid(Finish *finish, qpdf_oh kid, const RenderTagRecord *record,
                         gboolean *artifact, GError **error) {
  *artifact = FALSE;
  if (qpdf_oh_get_type_code(finish->qpdf, kid) != ot_dictionary)
    return TRUE;
  if (qpdf_oh_has_key(finish->qpdf, kid, "/Obj")) {
    finish_link(finish, kid, record);
    return TRUE;
  }
  if (finish->n_walked < finish->records->len) {
    const RenderTag tag = g_array_index(finish->records, RenderTagRecord, finish->n_walked).tag;
    *artifact = render_tag_is_artifact(tag);
  }
  return walk(finish, kid, error);
}

/* cairo writes an only kid without an array. */
static gboolean walk_kids(Finish *finish, qpdf_oh element, const RenderTagRecord *record,
                          GError **error) {
  qpdf_oh kids = get(finish, element, "/K");
  gboolean artifact = FALSE;
  if (!qpdf_oh_is_array(finish->qpdf, kids)) {
    const gboolean done = walk_kid(finish, kids, record, &artifact, error);
    if (artifact)
      qpdf_oh_remove_key(finish->qpdf, element, "/K");
    return done;
  }
  int n_kids = qpdf_oh_get_array_n_items(finish->qpdf, kids);
  for (int i = 0; i < n_kids;) {
    qpdf_oh kid = qpdf_oh_get_array_item(finish->qpdf, kids, i);
    if (!walk_kid(finish, kid, record, &artifact, error))
      return FALSE;
    if (artifact) {
      qpdf_oh_erase_item(finish->qpdf, kids, i);
      n_kids--;
    } else {
      i++;
    }
  }
  return TRUE;
}

/* An element of cairo's and the record of the same place belong together. */
static gboolean walk(Finish *finish, qpdf_oh element, GError **error) {
  if (finish->n_walked == finish->records->len)
    return fail("there are more elements than tags", error);
  const RenderTagRecord *record =
      &g_array_index(finish->records, RenderTagRecord, finish->n_walked++);
  const char *role = qpdf_oh_get_name(finish->qpdf, get(finish, element, "/S"));
  if (*role != '/' || strcmp(role + 1, render_tag_name(record->tag)) != 0) {
    g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW,
                "finishing the PDF: element %u is %s, and its tag was /%s", finish->n_walked, role,
                render_tag_name(record->tag));
    return FALSE;
  }
  if (render_tag_is_artifact(record->tag))
    return note_artifact(finish, element, record, error);
  describe(finish, element, record);
  return walk_kids(finish, element, record, error);
}

static qpdf_oh get_structure(const Finish *finish) {
  return get(finish, qpdf_get_root(finish->qpdf), "/StructTreeRoot");
}

static gboolean finish_elements(Finish *finish, GError **error) {
  qpdf_oh tops = get(finish, get_structure(finish), "/K");
  if (qpdf_oh_is_array(finish->qpdf, tops))
    tops = qpdf_oh_get_array_item(finish->qpdf, tops, 0);
  if (!walk(finish, tops, error) || !check(finish, error))
    return FALSE;
  return finish->n_walked == finish->records->len ||
         fail("there are more tags than elements", error);
}

/* For each number of marked content the element that it belongs to; the array of one page. cairo
 * counts the keys up from 0, each before its array; a page without tags has none. */
static qpdf_oh find_parents(const Finish *finish, qpdf_oh numbers, qpdf_oh page) {
  const int wanted =
      qpdf_oh_get_int_value_as_int(finish->qpdf, get(finish, page, "/StructParents"));
  if (2 * wanted + 1 < qpdf_oh_get_array_n_items(finish->qpdf, numbers)) {
    qpdf_oh key = qpdf_oh_get_array_item(finish->qpdf, numbers, 2 * wanted);
    if (qpdf_oh_get_int_value_as_int(finish->qpdf, key) == wanted)
      return qpdf_oh_get_array_item(finish->qpdf, numbers, 2 * wanted + 1);
  }
  return qpdf_oh_new_array(finish->qpdf);
}

/* Artifacts have no parent. */
static void forget_artifacts(const Finish *finish, qpdf_oh parents, const GByteArray *kinds) {
  for (guint i = 0; i < kinds->len; i++) {
    if (kinds->data[i] != RENDER_CONTENT_READ)
      qpdf_oh_set_array_item(finish->qpdf, parents, (int)i, qpdf_oh_new_null(finish->qpdf));
  }
}

static gboolean finish_content(const Finish *finish, qpdf_oh page, const GByteArray *kinds,
                               GError **error) {
  unsigned char *data = NULL;
  size_t length = 0;
  qpdf_oh_get_page_content_data(finish->qpdf, page, &data, &length);
  g_autoptr(GByteArray) content = NULL;
  if (check(finish, error))
    content = render_content_finish((const char *)data, length, kinds, error);
  free(data);
  if (content == NULL)
    return FALSE;
  qpdf_oh none = qpdf_oh_new_null(finish->qpdf);
  qpdf_oh_replace_stream_data(finish->qpdf, get(finish, page, "/Contents"), content->data,
                              content->len, none, none);
  return TRUE;
}

/* Glyphs are numbered as in the font; cairo does not say so where that is the custom. */
static void finish_fonts(const Finish *finish, qpdf_oh page) {
  qpdf_oh fonts = get(finish, get(finish, page, "/Resources"), "/Font");
  qpdf_oh_begin_dict_key_iter(finish->qpdf, fonts);
  while (qpdf_oh_dict_more_keys(finish->qpdf)) {
    qpdf_oh font = get(finish, fonts, qpdf_oh_dict_next_key(finish->qpdf));
    const int number = qpdf_oh_get_object_id(finish->qpdf, font);
    if (!g_hash_table_add(finish->done_fonts, GINT_TO_POINTER(number)))
      continue;
    qpdf_oh descendants = get(finish, font, "/DescendantFonts");
    if (!qpdf_oh_is_array(finish->qpdf, descendants))
      continue;
    qpdf_oh descendant = qpdf_oh_get_array_item(finish->qpdf, descendants, 0);
    qpdf_oh type = get(finish, descendant, "/Subtype");
    if (qpdf_oh_is_name_and_equals(finish->qpdf, type, "/CIDFontType2"))
      set(finish, descendant, "/CIDToGIDMap", qpdf_oh_new_name(finish->qpdf, "/Identity"));
  }
}

static gboolean finish_page(const Finish *finish, qpdf_oh page, qpdf_oh numbers, GError **error) {
  GByteArray *kinds = kinds_of(finish, page);
  qpdf_oh parents = find_parents(finish, numbers, page);
  set_length(kinds, (guint)MAX(qpdf_oh_get_array_n_items(finish->qpdf, parents), 0));
  forget_artifacts(finish, parents, kinds);
  set(finish, page, "/Tabs", qpdf_oh_new_name(finish->qpdf, "/S"));
  finish_fonts(finish, page);
  return finish_content(finish, page, kinds, error) && check(finish, error);
}

static gboolean finish_pages(const Finish *finish, GError **error) {
  qpdf_oh numbers = get(finish, get(finish, get_structure(finish), "/ParentTree"), "/Nums");
  const int n_pages = qpdf_get_num_pages(finish->qpdf);
  for (int i = 0; i < n_pages; i++) {
    if (finish_page(finish, qpdf_get_page_n(finish->qpdf, (size_t)i), numbers, error))
      continue;
    g_prefix_error(error, "finishing page %d of the PDF: ", i + 1);
    return FALSE;
  }
  return check(finish, error);
}

static GBytes *write_pdf(const Finish *finish, GError **error) {
  qpdf_init_write_memory(finish->qpdf);
  qpdf_set_deterministic_ID(finish->qpdf, QPDF_TRUE);
  qpdf_set_object_stream_mode(finish->qpdf, qpdf_o_generate);
  qpdf_set_newline_before_endstream(finish->qpdf, QPDF_TRUE);
  qpdf_force_pdf_version(finish->qpdf, PDF_VERSION);
  qpdf_write(finish->qpdf);
  if (!check(finish, error))
    return NULL;
  return g_bytes_new(qpdf_get_buffer(finish->qpdf), qpdf_get_buffer_length(finish->qpdf));
}

static void clear_finish(Finish *finish) {
  qpdf_cleanup(&finish->qpdf);
  g_hash_table_unref(finish->kinds);
  g_hash_table_unref(finish->done_fonts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Finish, clear_finish)

static void unref_bytes(gpointer bytes) {
  g_byte_array_unref(bytes);
}

static gboolean open_pdf(Finish *finish, const GByteArray *bytes, GError **error) {
  qpdf_set_suppress_warnings(finish->qpdf, QPDF_TRUE);
  qpdf_silence_errors(finish->qpdf);
  qpdf_read_memory(finish->qpdf, "cairo.pdf", (const char *)bytes->data, bytes->len, NULL);
  if (!check(finish, error))
    return FALSE;
  finish->column =
      qpdf_make_indirect_object(finish->qpdf, parse(finish, "<< /O /Table /Scope /Column >>"));
  finish->row =
      qpdf_make_indirect_object(finish->qpdf, parse(finish, "<< /O /Table /Scope /Row >>"));
  return TRUE;
}

GBytes *render_finish(const GByteArray *bytes, const RenderTags *tags,
                      const RenderMetadata *metadata, double page_height_pt, GError **error) {
  g_auto(Finish) finish = {
      .qpdf = qpdf_init(),
      .records = tags->records,
      .page_height_pt = page_height_pt,
      .kinds = g_hash_table_new_full(NULL, NULL, NULL, unref_bytes),
      .done_fonts = g_hash_table_new(NULL, NULL),
  };
  if (!open_pdf(&finish, bytes, error))
    return NULL;
  finish_catalogue(&finish, metadata);
  if (!finish_elements(&finish, error) || !finish_pages(&finish, error))
    return NULL;
  return write_pdf(&finish, error);
}
