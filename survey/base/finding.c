// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/finding.h"

#include "survey/base/text.h"
#include <string.h>

/* Characters of an outside text that a sentence quotes. */
#define MAX_QUOTED_CHARS 120

typedef struct {
  const char *name;
  SurveySeverity severity;
} CodeRow;

static const CodeRow code_table[SURVEY_N_FINDING_CODES] = {
#define SURVEY_FINDING_CODE(symbol, name, severity) {name, severity},
#include "survey/base/finding-codes.h"
#undef SURVEY_FINDING_CODE
};

const char *survey_finding_code_name(SurveyFindingCode code) {
  g_return_val_if_fail(code < SURVEY_N_FINDING_CODES, "");
  return code_table[code].name;
}

SurveySeverity survey_finding_code_severity(SurveyFindingCode code) {
  g_return_val_if_fail(code < SURVEY_N_FINDING_CODES, SURVEY_SEVERITY_ERROR);
  return code_table[code].severity;
}

static void finding_free(SurveyFinding *finding) {
  g_free(finding->file);
  g_ptr_array_unref(finding->texts);
  g_free(finding);
}

SurveyFindings *survey_findings_new(void) {
  SurveyFindings *findings = g_new0(SurveyFindings, 1);
  findings->list = g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);
  return findings;
}

/* The texts may come from outside, so they are kept as they can be shown. */
static GPtrArray *keep_texts(va_list pairs) {
  GPtrArray *texts = g_ptr_array_new_with_free_func(g_free);
  for (char *name = va_arg(pairs, char *); name != NULL; name = va_arg(pairs, char *)) {
    g_ptr_array_add(texts, g_strdup(name));
    g_ptr_array_add(texts, survey_text_show(va_arg(pairs, char *), MAX_QUOTED_CHARS));
  }
  return texts;
}

void survey_findings_add(SurveyFindings *findings, SurveyFindingCode code, SurveyPlace place, ...) {
  g_return_if_fail(findings != NULL && code < SURVEY_N_FINDING_CODES);

  if (code_table[code].severity == SURVEY_SEVERITY_ERROR)
    findings->n_errors++;
  else
    findings->n_warnings++;
  if (findings->list->len >= SURVEY_FINDING_MAX_LISTED)
    return;

  SurveyFinding *finding = g_new0(SurveyFinding, 1);
  finding->code = code;
  finding->file = g_strdup(place.file != NULL ? place.file : "");
  finding->line = place.line;
  finding->column = place.column;
  va_list pairs;
  va_start(pairs, place);
  finding->texts = keep_texts(pairs);
  va_end(pairs);
  g_ptr_array_add(findings->list, finding);
}

void survey_findings_clear(SurveyFindings *findings) {
  g_return_if_fail(findings != NULL);
  g_ptr_array_set_size(findings->list, 0);
  findings->n_errors = 0;
  findings->n_warnings = 0;
}

guint64 survey_findings_get_n_unlisted(const SurveyFindings *findings) {
  g_return_val_if_fail(findings != NULL, 0);
  return findings->n_errors + findings->n_warnings - findings->list->len;
}

static int compare_places(const SurveyFinding *a, const SurveyFinding *b) {
  if (a->line != b->line)
    return a->line < b->line ? -1 : 1;
  if (a->column != b->column)
    return a->column < b->column ? -1 : 1;
  return (int)a->code - (int)b->code;
}

static int compare_findings(gconstpointer a, gconstpointer b, gpointer first_seen) {
  const SurveyFinding *left = *(const SurveyFinding *const *)a;
  const SurveyFinding *right = *(const SurveyFinding *const *)b;
  const int order = GPOINTER_TO_INT(g_hash_table_lookup(first_seen, left->file)) -
                    GPOINTER_TO_INT(g_hash_table_lookup(first_seen, right->file));
  return order != 0 ? order : compare_places(left, right);
}

void survey_findings_sort(SurveyFindings *findings) {
  g_return_if_fail(findings != NULL);

  g_autoptr(GHashTable) first_seen = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < findings->list->len; i++) {
    const SurveyFinding *finding = findings->list->pdata[i];
    if (!g_hash_table_contains(first_seen, finding->file))
      g_hash_table_insert(first_seen, finding->file, GINT_TO_POINTER((int)i + 1));
  }
  g_ptr_array_sort_with_data(findings->list, compare_findings, first_seen);
}

/* The texts of a finding, with the sayings that some of them name put in their place. */
static GPtrArray *say_texts(const SurveyFinding *finding, const SurveyWords *words) {
  GPtrArray *said = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < finding->texts->len; i += 2) {
    const char *name = finding->texts->pdata[i];
    const char *text = finding->texts->pdata[i + 1];
    const gboolean is_saying = *name == '@';
    g_ptr_array_add(said, g_strdup(is_saying ? name + 1 : name));
    g_ptr_array_add(
        said, is_saying ? survey_text_fill_pairs(survey_words_get(words, text), finding->texts)
                        : g_strdup(text));
  }
  return said;
}

char *survey_finding_say(const SurveyFinding *finding, const SurveyWords *words) {
  g_return_val_if_fail(finding != NULL && words != NULL, NULL);

  g_autofree char *id = g_strconcat("finding.", survey_finding_code_name(finding->code), NULL);
  g_autoptr(GPtrArray) texts = say_texts(finding, words);
  return survey_text_fill_pairs(survey_words_get(words, id), texts);
}

char *survey_finding_format(const SurveyFinding *finding, const SurveyWords *words) {
  g_return_val_if_fail(finding != NULL, NULL);

  GString *line = g_string_new(finding->file);
  if (finding->line > 0)
    g_string_append_printf(line, ":%u", finding->line);
  if (finding->line > 0 && finding->column > 0)
    g_string_append_printf(line, ":%u", finding->column);
  const CodeRow *row = &code_table[finding->code];
  g_autofree char *sentence = survey_finding_say(finding, words);
  g_string_append_printf(line, ": %s: %s [%s]",
                         row->severity == SURVEY_SEVERITY_ERROR ? "error" : "warning", sentence,
                         row->name);
  return g_string_free(line, FALSE);
}

void survey_findings_free(SurveyFindings *findings) {
  if (findings == NULL)
    return;
  g_ptr_array_unref(findings->list);
  g_free(findings);
}
