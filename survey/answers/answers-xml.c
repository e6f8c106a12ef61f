// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/answers-xml.h"

#include "survey/answers/answers-xml-names.h"
#include "survey/answers/circumstances.h"
#include "survey/answers/kept-circumstances.h"
#include "survey/answers/response-check.h"
#include "survey/answers/values.h"
#include "survey/base/file.h"
#include <string.h>

/* Bytes of one text that are kept, white space around it included. */
#define MAX_TEXT_BYTES (64 * 1024)

/* What a response already has of an item or a factor. */
enum { MET_ANSWER = 1, MET_NOTE = 2, MET_EVIDENCE = 4, MET_NARRATIVE = 8 };

/* A text whose words are not yet where they stay: they begin at texts->str[offset]. */
typedef struct {
  SurveyResponseText text;
  gsize offset;
} Text;

typedef struct {
  const SurveyAnswersJob *job;
  SurveyXmlStream *stream;
  SurveyAnswersNames names;
  SurveyAnswersElement element;                         /* that is open */
  guint n_skipped;                                      /* open elements from one that is unknown */
  SurveyXmlSlice values[SURVEY_ANSWERS_MAX_ATTRIBUTES]; /* of the latest tag */
  GPtrArray *scales; /* of SurveyValues, one an item, some of them the same */
  gsize id_lengths[SURVEY_FORM_MAX_ITEMS];

  SurveyResponse response;
  guint64 errors_before; /* the response */
  SurveyIdentity *identity;
  guint64 number;     /* of who answered */
  gboolean was_taken; /* the response before was handed on */
  gboolean has_stray_text;
  SurveyKeptCircumstances kept;
  SurveyAnswer answers[SURVEY_FORM_MAX_ITEMS];
  guint8 met_items[SURVEY_FORM_MAX_ITEMS]; /* MET_ANSWER and the like */
  guint8 met_factors[SURVEY_FORM_MAX_FACTORS];
  guint next_item; /* most likely the next, for forms are answered in their order */
  GString *words;  /* of all texts, each ending with a zero */
  GArray *texts;   /* of Text */
  GArray *ready;   /* of SurveyResponseText: the same, handed on */
  Text text;       /* that is open; of an answer: its item */
  gboolean is_text_kept;
} Reader;

static SurveyPlace get_place(Reader *reader) {
  return survey_xml_stream_get_place(reader->stream);
}

/* `id` is a saying that {value} may stand in. */
static void add_schema(Reader *reader, const char *element, const char *id, const char *value) {
  survey_findings_add(reader->job->findings, SURVEY_FINDING_SCHEMA, get_place(reader), "element",
                      element, "@detail", id, "value", value, "expected", value, NULL);
}

static void add_repeated(Reader *reader, const char *id, const char *part) {
  g_autofree char *name = g_strconcat(id, part, NULL);
  survey_findings_add(reader->job->findings, SURVEY_FINDING_REPEATED_ANSWER, get_place(reader),
                      "id", name, NULL);
}

static const char *get_open_name(const Reader *reader) {
  return survey_answers_element_name(reader->element);
}

/* The attribute's value, or NULL with a finding. Free with g_free(). */
static char *take_needed(Reader *reader, guint attribute) {
  const SurveyXmlSlice *value = &reader->values[attribute];
  if (value->text != NULL)
    return g_strndup(value->text, value->length);
  survey_findings_add(reader->job->findings, SURVEY_FINDING_MISSING_ATTRIBUTE, get_place(reader),
                      "element", get_open_name(reader), "attribute",
                      survey_answers_attribute_name(reader->element, attribute), NULL);
  return NULL;
}

/* --- The file as a whole ---------------------------------------------------------------------- */

static void start_answers(Reader *reader) {
  const SurveyForm *form = reader->job->form;
  const SurveyXmlSlice *given = reader->values;
  if (given[SURVEY_ANSWERS_FORM].text != NULL &&
      !survey_xml_slice_is(&given[SURVEY_ANSWERS_FORM], form->id)) {
    g_autofree char *id = take_needed(reader, SURVEY_ANSWERS_FORM);
    survey_findings_add(reader->job->findings, SURVEY_FINDING_WRONG_FORM, get_place(reader), "form",
                        id, "expected", form->id, NULL);
  } else if (given[SURVEY_ANSWERS_VERSION].text != NULL &&
             !survey_xml_slice_is(&given[SURVEY_ANSWERS_VERSION], form->version)) {
    g_autofree char *version = take_needed(reader, SURVEY_ANSWERS_VERSION);
    survey_findings_add(reader->job->findings, SURVEY_FINDING_WRONG_VERSION, get_place(reader),
                        "version", version, "expected", form->version, NULL);
  }
}

/* --- A response ------------------------------------------------------------------------------- */

static SurveyPlace blame(SurveyCircumstance what, gpointer data) {
  (void)what;
  return ((const Reader *)data)->response.place;
}

static SurveyCircumstancesCheck make_check(Reader *reader) {
  return (SurveyCircumstancesCheck){reader->job->findings, reader->identity, reader->job->seen,
                                    blame, reader};
}

static void start_response(Reader *reader) {
  const SurveyCircumstancesCheck check = make_check(reader);
  const char *texts[SURVEY_N_CIRCUMSTANCES];
  SurveyResponse *response = &reader->response;
  const gboolean same =
      reader->was_taken && survey_kept_circumstances_are(&reader->kept, reader->values);
  survey_kept_circumstances_keep(&reader->kept, reader->values, same, texts);
  reader->was_taken = FALSE;
  reader->errors_before = check.findings->n_errors;
  response->place = get_place(reader);
  reader->number = survey_circumstances_fill(&check, texts, same ? response : NULL, response);
  if (response->respondent[0] == '\0')
    survey_findings_add(check.findings, SURVEY_FINDING_NO_RESPONDENT, response->place, NULL);
  memset(reader->answers, SURVEY_ANSWER_UNANSWERED, response->form->items->len);
  memset(reader->met_items, 0, response->form->items->len);
  memset(reader->met_factors, 0, response->form->factors->len);
  reader->has_stray_text = FALSE;
  reader->next_item = 0;
  g_string_truncate(reader->words, 0);
  g_array_set_size(reader->texts, 0);
}

/* The words have moved while they grew; now they stay. */
static void join_texts(Reader *reader) {
  g_array_set_size(reader->ready, 0);
  for (guint i = 0; i < reader->texts->len; i++) {
    Text text = g_array_index(reader->texts, Text, i);
    text.text.text = reader->words->str + text.offset;
    g_array_append_val(reader->ready, text.text);
  }
  reader->response.texts = (const SurveyResponseText *)reader->ready->data;
  reader->response.n_texts = reader->ready->len;
}

static void end_response(Reader *reader) {
  const SurveyAnswersJob *job = reader->job;
  const SurveyCircumstancesCheck check = make_check(reader);
  survey_circumstances_check_repeated(&check, &reader->response, reader->number);
  if (job->findings->n_errors > reader->errors_before) {
    job->left_out->n_responses++;
    job->left_out->n_errors += job->findings->n_errors - reader->errors_before;
    return;
  }
  join_texts(reader);
  job->take(&reader->response, job->data);
  reader->was_taken = TRUE;
}

/* --- An answer -------------------------------------------------------------------------------- */

static const SurveyItem *find_item(Reader *reader) {
  const SurveyXmlSlice *id = &reader->values[SURVEY_ANSWERS_ITEM];
  const GPtrArray *items = reader->job->form->items;
  if (reader->next_item < items->len) {
    const SurveyItem *next = items->pdata[reader->next_item];
    if (id->text != NULL && id->length == reader->id_lengths[reader->next_item] &&
        memcmp(id->text, next->id, id->length) == 0)
      return next;
  }
  g_autofree char *name = take_needed(reader, SURVEY_ANSWERS_ITEM);
  const SurveyItem *item = name == NULL ? NULL : survey_form_find_item(reader->job->form, name);
  if (name != NULL && item == NULL)
    survey_findings_add(reader->job->findings, SURVEY_FINDING_UNKNOWN_ITEM, get_place(reader),
                        "item", name, NULL);
  return item;
}

/* The answer of a level that the look-up by one byte did not settle. */
static SurveyAnswer parse_level(Reader *reader, const SurveyItem *item) {
  const SurveyValues *values = reader->scales->pdata[item->index];
  const SurveyXmlSlice level = survey_xml_slice_trim(&reader->values[SURVEY_ANSWERS_LEVEL]);
  g_autofree char *text = g_strndup(level.text, level.length);
  const SurveyAnswer answer = survey_values_parse(values, text);
  if (survey_answer_is_level(answer))
    return answer;
  survey_findings_add(reader->job->findings, SURVEY_FINDING_UNKNOWN_VALUE, get_place(reader),
                      "value", text, "item", item->id, "@takes", "finding.takes.element", "low",
                      survey_values_get_lowest(values), "high", survey_values_get_highest(values),
                      NULL);
  return SURVEY_ANSWER_UNANSWERED;
}

static SurveyAnswer parse_state(Reader *reader, const SurveyItem *item) {
  const SurveyXmlSlice *state = &reader->values[SURVEY_ANSWERS_STATE];
  const gboolean is_unable = survey_xml_slice_is(state, "unable");
  const gboolean is_allowed = is_unable ? item->allows_unable : item->allows_not_applicable;
  g_autofree char *text = g_strndup(state->text, state->length);
  if (!is_unable && !survey_xml_slice_is(state, "not-applicable")) {
    add_schema(reader, get_open_name(reader), "finding.schema.state", text);
  } else if (!is_allowed) {
    survey_findings_add(reader->job->findings, SURVEY_FINDING_ANSWER_NOT_ALLOWED, get_place(reader),
                        "item", item->id, "value", text, NULL);
  }
  return is_unable ? SURVEY_ANSWER_UNABLE : SURVEY_ANSWER_NOT_APPLICABLE;
}

static SurveyAnswer parse_answer(Reader *reader, const SurveyItem *item) {
  const SurveyXmlSlice *level = &reader->values[SURVEY_ANSWERS_LEVEL];
  const gboolean has_state = reader->values[SURVEY_ANSWERS_STATE].text != NULL;
  if (level->text == NULL)
    return has_state ? parse_state(reader, item) : SURVEY_ANSWER_UNANSWERED;
  if (has_state)
    add_schema(reader, get_open_name(reader), "finding.schema.level-and-state", "");
  const SurveyValues *values = reader->scales->pdata[item->index];
  if (level->length != 1 || !survey_answer_is_level(values->by_byte[(guint8)level->text[0]]))
    return parse_level(reader, item);
  return values->by_byte[(guint8)level->text[0]];
}

/* The answer that nearly every tag is: to the next item, in one byte, a level. FALSE for any
 * other. */
static gboolean start_plain_answer(Reader *reader, const SurveyXmlTag *tag) {
  SurveyXmlSlice id;
  SurveyXmlSlice level;
  const guint i = reader->next_item;
  if (reader->element != SURVEY_ANSWERS_ELEMENT_RESPONSE || i >= reader->job->form->items->len ||
      !survey_answers_names_split_plain(&reader->names, tag, &id, &level) || level.length != 1)
    return FALSE;
  const SurveyItem *item = reader->job->form->items->pdata[i];
  const SurveyValues *values = reader->scales->pdata[i];
  const SurveyAnswer answer = values->by_byte[(guint8)level.text[0]];
  if (!survey_answer_is_level(answer) || (reader->met_items[i] & MET_ANSWER) != 0 ||
      id.length != reader->id_lengths[i] || !survey_xml_slice_is_id(&id, item->id))
    return FALSE;
  reader->element = SURVEY_ANSWERS_ELEMENT_ANSWER;
  reader->text.text.item_index = i;
  reader->text.text.factor_index = item->factor_index;
  reader->next_item = i + 1;
  reader->met_items[i] |= MET_ANSWER;
  reader->answers[i] = answer;
  return TRUE;
}

static void start_answer(Reader *reader) {
  const SurveyItem *item = find_item(reader);
  reader->text.text.item_index = item == NULL ? G_MAXUINT : item->index;
  if (item == NULL)
    return;
  reader->text.text.factor_index = item->factor_index;
  reader->next_item = item->index + 1;
  if ((reader->met_items[item->index] & MET_ANSWER) != 0)
    add_repeated(reader, item->id, "");
  reader->met_items[item->index] |= MET_ANSWER;
  reader->answers[item->index] = parse_answer(reader, item);
}

/* --- Texts ------------------------------------------------------------------------------------ */

static void open_text(Reader *reader, gboolean is_kept) {
  reader->is_text_kept = is_kept;
  reader->text.offset = reader->words->len;
}

/* A note, or what an answer rests on. */
static void start_item_text(Reader *reader) {
  const gboolean is_note = reader->element == SURVEY_ANSWERS_ELEMENT_NOTE;
  const guint index = reader->text.text.item_index;
  const guint8 met = is_note ? MET_NOTE : MET_EVIDENCE;
  open_text(reader, index != G_MAXUINT);
  if (index == G_MAXUINT)
    return;
  reader->text.text.kind = is_note ? SURVEY_TEXT_NOTE : SURVEY_TEXT_EVIDENCE;
  reader->text.text.share = FALSE;
  if ((reader->met_items[index] & met) != 0) {
    const SurveyItem *item = reader->job->form->items->pdata[index];
    add_repeated(reader, item->id, is_note ? ".note" : ".evidence");
    reader->is_text_kept = FALSE;
  }
  reader->met_items[index] |= met;
}

static gboolean parse_share(Reader *reader) {
  gboolean share = FALSE;
  const SurveyXmlSlice value = survey_xml_slice_trim(&reader->values[SURVEY_ANSWERS_SHARE]);
  g_autofree char *text = g_strndup(value.text, value.length);
  if (!survey_response_parse_share(text, &share))
    survey_findings_add(reader->job->findings, SURVEY_FINDING_BAD_SHARE, get_place(reader), "value",
                        text, NULL);
  return share;
}

static void start_narrative(Reader *reader) {
  g_autofree char *id = take_needed(reader, SURVEY_ANSWERS_FACTOR);
  const SurveyFactor *factor = id == NULL ? NULL : survey_form_find_factor(reader->job->form, id);
  if (id != NULL && factor == NULL)
    survey_findings_add(reader->job->findings, SURVEY_FINDING_UNKNOWN_FACTOR, get_place(reader),
                        "factor", id, NULL);
  reader->text.text = (SurveyResponseText){.kind = SURVEY_TEXT_NARRATIVE};
  reader->text.text.share = parse_share(reader);
  open_text(reader, factor != NULL);
  if (factor == NULL)
    return;
  reader->text.text.factor_index = factor->index;
  if (reader->met_factors[factor->index] != 0) {
    add_repeated(reader, factor->id, ".narrative");
    reader->is_text_kept = FALSE;
  }
  reader->met_factors[factor->index] = MET_NARRATIVE;
}

/* "safety-1.note", as a column of CSV is called. */
static char *describe_text(const Reader *reader) {
  const SurveyResponseText *text = &reader->text.text;
  if (text->kind == SURVEY_TEXT_NARRATIVE) {
    const SurveyFactor *factor = reader->job->form->factors->pdata[text->factor_index];
    return g_strconcat(factor->id, ".narrative", NULL);
  }
  const SurveyItem *item = reader->job->form->items->pdata[text->item_index];
  return g_strconcat(item->id, text->kind == SURVEY_TEXT_NOTE ? ".note" : ".evidence", NULL);
}

static void end_text(Reader *reader) {
  if (!reader->is_text_kept)
    return;
  const SurveyXmlSlice all = {reader->words->str + reader->text.offset,
                              reader->words->len - reader->text.offset};
  const SurveyXmlSlice trimmed = survey_xml_slice_trim(&all);
  g_string_truncate(reader->words, (gsize)(trimmed.text - reader->words->str) + trimmed.length);
  reader->text.offset = (gsize)(trimmed.text - reader->words->str);
  g_string_append_c(reader->words, '\0');
  if (all.length >= MAX_TEXT_BYTES ||
      !survey_response_fits(reader->words->str + reader->text.offset, SURVEY_RESPONSE_MAX_TEXT)) {
    g_autofree char *name = describe_text(reader);
    survey_findings_add(reader->job->findings, SURVEY_FINDING_TEXT_TOO_LONG, get_place(reader),
                        "column", name, "@limit", "finding.characters", "n",
                        G_STRINGIFY(SURVEY_RESPONSE_MAX_TEXT), NULL);
  }
  if (trimmed.length > 0)
    g_array_append_val(reader->texts, reader->text);
}

/* --- What the parser meets -------------------------------------------------------------------- */

static void (*const start_table[])(Reader *reader) = {
    [SURVEY_ANSWERS_ELEMENT_ANSWER] = start_answer,
    [SURVEY_ANSWERS_ELEMENT_NOTE] = start_item_text,
    [SURVEY_ANSWERS_ELEMENT_EVIDENCE] = start_item_text,
    [SURVEY_ANSWERS_ELEMENT_NARRATIVE] = start_narrative,
    [SURVEY_ANSWERS_ELEMENT_RESPONSE] = start_response,
    [SURVEY_ANSWERS_ELEMENT_ANSWERS] = start_answers,
};

static void (*const end_table[])(Reader *reader) = {
    [SURVEY_ANSWERS_ELEMENT_NOTE] = end_text,      [SURVEY_ANSWERS_ELEMENT_EVIDENCE] = end_text,
    [SURVEY_ANSWERS_ELEMENT_NARRATIVE] = end_text, [SURVEY_ANSWERS_ELEMENT_RESPONSE] = end_response,
    [SURVEY_ANSWERS_ELEMENT_ANSWERS] = NULL,
};

static void on_start(SurveyXmlStream *stream, const SurveyXmlTag *tag, gpointer data) {
  Reader *reader = data;
  (void)stream;
  if (reader->n_skipped == 0 && start_plain_answer(reader, tag))
    return;
  const SurveyAnswersElement element =
      reader->n_skipped > 0 ? SURVEY_ANSWERS_ELEMENT_NONE
                            : survey_answers_names_find(&reader->names, tag, reader->element);
  if (element == SURVEY_ANSWERS_ELEMENT_NONE) {
    if (reader->n_skipped++ == 0)
      add_schema(reader, (const char *)tag->name, "finding.schema.place", "");
    return;
  }
  reader->element = element;
  const char *unknown = survey_answers_names_split(&reader->names, tag, element, reader->values);
  start_table[element](reader);
  if (unknown == NULL)
    return;
  add_schema(reader, get_open_name(reader), "finding.schema.attribute", unknown);
}

static void on_end(SurveyXmlStream *stream, const xmlChar *name, gpointer data) {
  Reader *reader = data;
  (void)stream;
  (void)name;
  if (reader->n_skipped > 0) {
    reader->n_skipped--;
    return;
  }
  if (end_table[reader->element] != NULL)
    end_table[reader->element](reader);
  reader->element = survey_answers_element_parent(reader->element);
}

static gboolean is_blank(const char *text, gsize length) {
  while (length > 0 && g_ascii_isspace(text[length - 1]))
    length--;
  return length == 0;
}

static void on_text(SurveyXmlStream *stream, const char *text, gsize length, gpointer data) {
  Reader *reader = data;
  (void)stream;
  if (reader->n_skipped > 0)
    return;
  if (survey_answers_element_has_text(reader->element)) {
    const gsize had = reader->words->len - reader->text.offset;
    if (reader->is_text_kept && had < MAX_TEXT_BYTES)
      g_string_append_len(reader->words, text, (gssize)length);
  } else if (!reader->has_stray_text && !is_blank(text, length)) {
    reader->has_stray_text = TRUE;
    add_schema(reader, get_open_name(reader), "finding.schema.no-text", "");
  }
}

static const SurveyXmlEvents events = {on_start, on_end, on_text};

/* --- Reading ---------------------------------------------------------------------------------- */

/* The values of each item's scale, in the form's order. */
static GPtrArray *make_scales(const SurveyForm *form, GPtrArray *owned) {
  GPtrArray *scales = g_ptr_array_new();
  g_autoptr(GHashTable) known = g_hash_table_new(NULL, NULL);
  for (guint i = 0; i < form->items->len; i++) {
    const SurveyItem *item = form->items->pdata[i];
    SurveyValues *values = g_hash_table_lookup(known, item->scale);
    if (values == NULL) {
      values = survey_values_new(item->scale);
      g_ptr_array_add(owned, values);
      g_hash_table_insert(known, (gpointer)item->scale, values);
    }
    g_ptr_array_add(scales, values);
  }
  return scales;
}

static void reader_init(Reader *reader, const SurveyAnswersJob *job) {
  reader->job = job;
  reader->element = SURVEY_ANSWERS_ELEMENT_NONE;
  reader->response.form = job->form;
  reader->response.answers = reader->answers;
  reader->identity = survey_identity_new(survey_seen_get_key(job->seen));
  reader->words = g_string_new(NULL);
  reader->texts = g_array_new(FALSE, FALSE, sizeof(Text));
  reader->ready = g_array_new(FALSE, FALSE, sizeof(SurveyResponseText));
  for (guint i = 0; i < job->form->items->len; i++)
    reader->id_lengths[i] = strlen(((const SurveyItem *)job->form->items->pdata[i])->id);
  survey_kept_circumstances_init(&reader->kept);
  reader->stream = survey_xml_stream_new(&events, reader, job->file, job->findings);
  survey_answers_names_init(&reader->names, survey_xml_stream_get_parser(reader->stream)->dict);
}

static void reader_clear(Reader *reader) {
  survey_xml_stream_free(reader->stream);
  survey_kept_circumstances_clear(&reader->kept);
  g_array_unref(reader->ready);
  g_array_unref(reader->texts);
  g_string_free(reader->words, TRUE);
  survey_identity_free(reader->identity);
}

static gboolean read_all(const Reader *reader, int fd, GError **error) {
  const SurveyAnswersJob *job = reader->job;
  gboolean goes_on = TRUE;
  guint64 n_read = 0;
  while (goes_on) {
    gsize room = 0;
    char *block = survey_xml_stream_get_room(reader->stream, &room);
    const gssize n =
        survey_file_read_full(fd, block, MIN(room, SURVEY_XML_BLOCK), job->file, error);
    if (n < 0)
      return FALSE;
    goes_on = n > 0 && survey_xml_stream_feed(reader->stream, (gsize)n);
    n_read += (guint64)n;
    if (job->reached != NULL)
      job->reached(n_read, job->data);
  }
  survey_xml_stream_end(reader->stream);
  return TRUE;
}

gboolean survey_answers_xml_read(const SurveyAnswersJob *job, int fd, GError **error) {
  g_return_val_if_fail(job != NULL && job->form != NULL && job->seen != NULL, FALSE);
  g_return_val_if_fail(job->findings != NULL && job->take != NULL && job->left_out != NULL, FALSE);

  g_autoptr(GPtrArray) owned = g_ptr_array_new_with_free_func((GDestroyNotify)survey_values_free);
  g_autoptr(GPtrArray) scales = make_scales(job->form, owned);
  g_autofree Reader *reader = g_new0(Reader, 1);
  reader->scales = scales;
  reader_init(reader, job);
  const gboolean done = read_all(reader, fd, error);
  reader_clear(reader);
  return done;
}
