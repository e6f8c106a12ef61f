// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/map.h"

#include "survey/answers/csv.h"
#include "survey/base/text.h"
#include <string.h>

enum { WHAT, FROM, TO, N_CELLS };

/* For the place of a whole row. */
#define NO_CELL G_MAXUINT

static const char *const cell_names[N_CELLS] = {"what", "from", "to"};

/* A rule for the answers to one item only: "value:safety-1". */
#define VALUE_OF_ITEM "value:"

typedef struct {
  SurveyMap *map;
  const char *file; /* interned, so that places outlive the reading */
  SurveyCsv *csv;
  SurveyCsvRow row;
  SurveyFindings *findings;
  GHashTable *known; /* by what and from: the SurveyMapRule */
} Reader;

static void rule_free(SurveyMapRule *rule) {
  g_free(rule->item);
  g_free(rule->from);
  g_free(rule->to);
  g_free(rule);
}

static SurveyPlace get_place(const Reader *reader, guint cell) {
  SurveyPlace place = survey_csv_get_place(reader->csv, cell);
  place.file = reader->file;
  return place;
}

/* FALSE with a finding if the rows are not as wide as the header. A row that leaves out an empty
 * `to` is well. */
static gboolean check_n_cells(const Reader *reader) {
  if (reader->row.n_cells <= N_CELLS)
    return TRUE;
  g_autofree char *cells = g_strdup_printf("%u", reader->row.n_cells);
  survey_findings_add(reader->findings, SURVEY_FINDING_TOO_MANY_CELLS, get_place(reader, N_CELLS),
                      "cells", cells, "columns", G_STRINGIFY(3), NULL);
  return FALSE;
}

/* What the rule is for. FALSE with a finding if that is unknown. */
static gboolean parse_what(const Reader *reader, const char *what, SurveyMapRule *rule) {
  rule->kind = SURVEY_MAP_VALUE;
  if (g_str_has_prefix(what, VALUE_OF_ITEM) && what[strlen(VALUE_OF_ITEM)] != '\0')
    rule->item = g_strdup(what + strlen(VALUE_OF_ITEM));
  else if (strcmp(what, "column") == 0)
    rule->kind = SURVEY_MAP_COLUMN;
  else if (strcmp(what, "drop") == 0)
    rule->kind = SURVEY_MAP_DROP;
  else if (strcmp(what, "value") != 0) {
    survey_findings_add(reader->findings, SURVEY_FINDING_MAP_UNKNOWN_RULE, get_place(reader, WHAT),
                        "what", what, NULL);
    return FALSE;
  }
  return TRUE;
}

static gboolean check_texts(const Reader *reader, const SurveyMapRule *rule) {
  const guint64 errors_before = reader->findings->n_errors;
  if (rule->from[0] == '\0')
    survey_findings_add(reader->findings, SURVEY_FINDING_MAP_EMPTY, get_place(reader, FROM),
                        "column", cell_names[FROM], NULL);
  if (rule->kind == SURVEY_MAP_COLUMN && rule->to[0] == '\0')
    survey_findings_add(reader->findings, SURVEY_FINDING_MAP_EMPTY, get_place(reader, TO), "column",
                        cell_names[TO], NULL);
  if (rule->kind == SURVEY_MAP_DROP && rule->to[0] != '\0')
    survey_findings_add(reader->findings, SURVEY_FINDING_MAP_DROP_TARGET, get_place(reader, TO),
                        NULL);
  return reader->findings->n_errors == errors_before;
}

/* One rule a column, and one an answer to all items or to one. */
static gboolean check_repeated(const Reader *reader, SurveyMapRule *rule) {
  const char *kind = rule->kind == SURVEY_MAP_VALUE ? "value" : "column";
  g_autofree char *key =
      g_strjoin("\n", kind, rule->item != NULL ? rule->item : "", rule->from, NULL);
  const SurveyMapRule *earlier = g_hash_table_lookup(reader->known, key);
  if (earlier == NULL) {
    g_hash_table_insert(reader->known, g_steal_pointer(&key), rule);
    return TRUE;
  }
  g_autofree char *line = g_strdup_printf("%u", earlier->place.line);
  survey_findings_add(reader->findings, SURVEY_FINDING_MAP_REPEATED, get_place(reader, FROM),
                      "from", rule->from, "line", line, NULL);
  return FALSE;
}

static void read_rule(Reader *reader) {
  SurveyMap *map = reader->map;
  SurveyMapRule *rule = g_new0(SurveyMapRule, 1);
  g_ptr_array_add(map->rules, rule);
  rule->place = get_place(reader, NO_CELL);
  rule->to = g_strdup(survey_csv_get_text(&reader->row, TO));
  const char *from = survey_csv_get_text(&reader->row, FROM);
  const gboolean is_whole = check_n_cells(reader);
  rule->is_used = TRUE; /* until it is known to be well: one finding is enough */
  if (!parse_what(reader, survey_csv_get_text(&reader->row, WHAT), rule) || !is_whole)
    return;
  rule->from = rule->kind == SURVEY_MAP_VALUE ? g_strdup(from) : survey_text_collapse(from);
  if (!check_texts(reader, rule) || !check_repeated(reader, rule))
    return;
  rule->is_used = FALSE;
  if (rule->kind == SURVEY_MAP_VALUE)
    map->n_values++;
  else
    g_hash_table_insert(map->columns, rule->from, rule);
}

static gboolean read_header(Reader *reader, GError **error) {
  const SurveyCsvStatus status = survey_csv_next(reader->csv, &reader->row, error);
  const SurveyPlace file = {.file = reader->file};
  if (status == SURVEY_CSV_END)
    survey_findings_add(reader->findings, SURVEY_FINDING_FILE_EMPTY, file, NULL);
  if (status != SURVEY_CSV_ROW)
    return FALSE;
  gboolean is_header = reader->row.n_cells == N_CELLS;
  for (guint i = 0; i < N_CELLS && is_header; i++)
    is_header = strcmp(survey_csv_get_text(&reader->row, i), cell_names[i]) == 0;
  if (!is_header)
    survey_findings_add(reader->findings, SURVEY_FINDING_MAP_HEADER, get_place(reader, NO_CELL),
                        NULL);
  return is_header;
}

static void read_rules(Reader *reader, GError **error) {
  SurveyCsvStatus status = SURVEY_CSV_ROW;
  while (status == SURVEY_CSV_ROW || status == SURVEY_CSV_BAD_ROW) {
    status = survey_csv_next(reader->csv, &reader->row, error);
    if (status == SURVEY_CSV_ROW && reader->map->rules->len == SURVEY_MAP_MAX_RULES) {
      survey_findings_add(reader->findings, SURVEY_FINDING_TOO_MANY, get_place(reader, NO_CELL),
                          "limit", G_STRINGIFY(SURVEY_MAP_MAX_RULES), "@kind", "finding.many.rules",
                          NULL);
      return;
    }
    if (status == SURVEY_CSV_ROW)
      read_rule(reader);
  }
}

SurveyMap *survey_map_read(int fd, const char *file, SurveyFindings *findings, GError **error) {
  g_return_val_if_fail(file != NULL && findings != NULL, NULL);

  g_autoptr(SurveyMap) map = g_new0(SurveyMap, 1);
  map->rules = g_ptr_array_new_with_free_func((GDestroyNotify)rule_free);
  map->columns = g_hash_table_new(g_str_hash, g_str_equal);
  g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(SurveyCsv) csv = survey_csv_new(fd, g_intern_string(file), findings);
  GError *failure = NULL;
  Reader reader = {map, g_intern_string(file), csv, .findings = findings, .known = known};
  if (read_header(&reader, &failure))
    read_rules(&reader, &failure);
  if (failure == NULL)
    return g_steal_pointer(&map);
  g_propagate_error(error, failure);
  return NULL;
}

const SurveyMapRule *survey_map_find_column(const SurveyMap *map, const char *name) {
  g_return_val_if_fail(name != NULL, NULL);

  if (map == NULL)
    return NULL;
  g_autofree char *from = survey_text_collapse(name);
  SurveyMapRule *rule = g_hash_table_lookup(map->columns, from);
  if (rule != NULL)
    rule->is_used = TRUE;
  return rule;
}

static void add_unused(const SurveyMapRule *rule, SurveyFindings *findings) {
  const gboolean is_of_one = rule->item != NULL;
  if (rule->kind == SURVEY_MAP_VALUE)
    survey_findings_add(findings, SURVEY_FINDING_MAP_BAD_VALUE, rule->place, "to", rule->to,
                        "@whose", is_of_one ? "finding.whose.item" : "finding.whose.any", "item",
                        is_of_one ? rule->item : "", NULL);
  else
    survey_findings_add(findings, SURVEY_FINDING_MAP_UNUSED, rule->place, "from", rule->from, NULL);
}

void survey_map_check_used(const SurveyMap *map, SurveyFindings *findings) {
  g_return_if_fail(map != NULL && findings != NULL);

  for (guint i = 0; i < map->rules->len; i++) {
    const SurveyMapRule *rule = map->rules->pdata[i];
    if (!rule->is_used)
      add_unused(rule, findings);
  }
}

void survey_map_free(SurveyMap *map) {
  if (map == NULL)
    return;
  g_hash_table_unref(map->columns);
  g_ptr_array_unref(map->rules);
  g_free(map);
}
