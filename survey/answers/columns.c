// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/columns.h"

#include <string.h>

/* What is at hand while the columns are made out. */
/* Where more items lack a column, and more than one in four do, one finding speaks for all. */
#define MAX_LISTED_MISSING 5

typedef struct {
  SurveyColumns *columns;
  const SurveyForm *form;
  const SurveyMap *map; /* or NULL */
  GHashTable
      *shared; /* by SurveyScale: its SurveyValues, for all items without rules of their own */
  guint share_cells[SURVEY_FORM_MAX_FACTORS]; /* by factor, or SURVEY_COLUMN_NONE */
  GHashTable *names;                          /* that were met */
} Header;

static SurveyColumns *make_columns(void) {
  SurveyColumns *columns = g_new0(SurveyColumns, 1);
  columns->names = g_ptr_array_new_with_free_func(g_free);
  columns->runs = g_array_new(FALSE, FALSE, sizeof(SurveyItemRun));
  columns->texts = g_array_new(FALSE, FALSE, sizeof(SurveyTextColumn));
  columns->values = g_ptr_array_new_with_free_func((GDestroyNotify)survey_values_free);
  for (guint i = 0; i < SURVEY_N_CIRCUMSTANCES; i++)
    columns->reserved[i] = SURVEY_COLUMN_NONE;
  return columns;
}

/* Has the rules of the map for values taken up: those for all items, or those for `item`. */
static void translate(const SurveyMap *map, const char *item, SurveyValues *values) {
  for (guint i = 0; i < map->rules->len; i++) {
    SurveyMapRule *rule = map->rules->pdata[i];
    if (rule->kind == SURVEY_MAP_VALUE && rule->from != NULL && g_strcmp0(rule->item, item) == 0)
      rule->is_used |= survey_values_translate(values, rule->from, rule->to);
  }
}

static gboolean has_own_rules(const SurveyMap *map, const char *item) {
  for (guint i = 0; map != NULL && i < map->rules->len; i++) {
    const SurveyMapRule *rule = map->rules->pdata[i];
    if (g_strcmp0(rule->item, item) == 0)
      return TRUE;
  }
  return FALSE;
}

static SurveyValues *make_values(Header *header, const SurveyScale *scale) {
  SurveyValues *values = survey_values_new(scale);
  g_ptr_array_add(header->columns->values, values);
  if (header->map != NULL)
    translate(header->map, NULL, values);
  return values;
}

/* The values of the item's scale, made when they are first asked for; its own if the map has rules
 * for it alone. */
static const SurveyValues *get_values(Header *header, const SurveyItem *item) {
  if (has_own_rules(header->map, item->id)) {
    SurveyValues *own = make_values(header, item->scale);
    translate(header->map, item->id, own);
    return own;
  }
  SurveyValues *shared = g_hash_table_lookup(header->shared, item->scale);
  if (shared == NULL) {
    shared = make_values(header, item->scale);
    g_hash_table_insert(header->shared, (gpointer)item->scale, shared);
  }
  return shared;
}

static gboolean add_reserved(Header *header, const char *name, guint cell) {
  for (guint i = 0; i < SURVEY_N_CIRCUMSTANCES; i++) {
    if (g_ascii_strcasecmp(name, survey_circumstance_name(i)) != 0)
      continue;
    header->columns->reserved[i] = cell;
    return TRUE;
  }
  return FALSE;
}

/* Adds the column to the latest run, if it goes on there. */
static void append_item(SurveyColumns *columns, guint cell, guint item,
                        const SurveyValues *values) {
  columns->n_items++;
  if (columns->runs->len > 0) {
    SurveyItemRun *run = &g_array_index(columns->runs, SurveyItemRun, columns->runs->len - 1);
    if (cell == run->first_cell + run->n && item == run->first_item + run->n &&
        values == run->values) {
      run->n++;
      return;
    }
  }
  const SurveyItemRun run = {cell, item, 1, values};
  g_array_append_val(columns->runs, run);
}

static gboolean add_item(Header *header, const char *name, guint cell) {
  const SurveyItem *item = survey_form_find_item(header->form, name);
  if (item == NULL)
    return FALSE;
  append_item(header->columns, cell, item->index, get_values(header, item));
  return TRUE;
}

static gboolean add_item_text(Header *header, const char *id, const char *part, guint cell) {
  const SurveyItem *item = survey_form_find_item(header->form, id);
  const gboolean is_note = strcmp(part, "note") == 0;
  if (item == NULL || (!is_note && strcmp(part, "evidence") != 0))
    return FALSE;
  SurveyTextColumn column = {.cell = cell, .share_cell = SURVEY_COLUMN_NONE};
  column.text.kind = is_note ? SURVEY_TEXT_NOTE : SURVEY_TEXT_EVIDENCE;
  column.text.item_index = item->index;
  column.text.factor_index = item->factor_index;
  g_array_append_val(header->columns->texts, column);
  return TRUE;
}

static gboolean add_factor_text(Header *header, const char *id, const char *part, guint cell) {
  const SurveyFactor *factor = survey_form_find_factor(header->form, id);
  if (factor == NULL)
    return FALSE;
  if (strcmp(part, "share") == 0) {
    header->share_cells[factor->index] = cell;
    return TRUE;
  }
  if (strcmp(part, "narrative") != 0)
    return FALSE;
  SurveyTextColumn column = {.cell = cell, .share_cell = SURVEY_COLUMN_NONE};
  column.text.kind = SURVEY_TEXT_NARRATIVE;
  column.text.factor_index = factor->index;
  g_array_append_val(header->columns->texts, column);
  return TRUE;
}

/* A name with a point: what is before it owns the text. */
static gboolean add_text(Header *header, const char *name, guint cell) {
  const char *point = strrchr(name, '.');
  if (point == NULL)
    return FALSE;
  g_autofree char *id = g_strndup(name, (gsize)(point - name));
  return add_item_text(header, id, point + 1, cell) || add_factor_text(header, id, point + 1, cell);
}

/* Makes out one column; the finding's code, or SURVEY_N_FINDING_CODES if it is well. */
static SurveyFindingCode add_column(Header *header, const char *name, guint cell) {
  if (name[0] == '\0')
    return SURVEY_FINDING_UNNAMED_COLUMN;
  if (!g_hash_table_add(header->names, g_strdup(name)))
    return SURVEY_FINDING_REPEATED_COLUMN;
  if (add_reserved(header, name, cell) || add_item(header, name, cell) ||
      add_text(header, name, cell))
    return SURVEY_N_FINDING_CODES;
  return SURVEY_FINDING_UNKNOWN_COLUMN;
}

/* Makes out one column as the map translates it. */
static void add_mapped(Header *header, const char *name, guint cell, SurveyPlace place,
                       SurveyFindings *findings) {
  const SurveyMapRule *rule = survey_map_find_column(header->map, name);
  g_ptr_array_add(header->columns->names, g_strdup(name));
  if (rule != NULL && rule->kind == SURVEY_MAP_DROP)
    return;
  const SurveyFindingCode code = add_column(header, rule != NULL ? rule->to : name, cell);
  if (code == SURVEY_FINDING_UNKNOWN_COLUMN && rule != NULL)
    survey_findings_add(findings, SURVEY_FINDING_MAP_BAD_TARGET, rule->place, "to", rule->to, NULL);
  else if (code != SURVEY_N_FINDING_CODES)
    survey_findings_add(findings, code, place, "column", name, NULL);
}

static void join_shares(const Header *header) {
  for (guint i = 0; i < header->columns->texts->len; i++) {
    SurveyTextColumn *column = &g_array_index(header->columns->texts, SurveyTextColumn, i);
    if (column->text.kind == SURVEY_TEXT_NARRATIVE)
      column->share_cell = header->share_cells[column->text.factor_index];
  }
}

static gboolean has_column(const Header *header, const SurveyItem *item) {
  return g_hash_table_contains(header->names, item->id);
}

/* Each item without a column; or, where many are without, that the form may be the wrong one. */
static void check_items(const Header *header, SurveyPlace line, SurveyFindings *findings) {
  const GPtrArray *items = header->form->items;
  const guint n_columns = header->columns->n_items;
  const guint n_missing = items->len - MIN(n_columns, items->len);
  if (n_missing > MAX_LISTED_MISSING && 4 * n_missing > items->len) {
    g_autofree char *columns = g_strdup_printf("%u", n_columns);
    g_autofree char *all = g_strdup_printf("%u", items->len);
    survey_findings_add(findings, SURVEY_FINDING_FEW_COLUMNS, line, "columns", columns, "items",
                        all, NULL);
    return;
  }
  for (guint i = 0; i < items->len; i++) {
    const SurveyItem *item = items->pdata[i];
    if (!has_column(header, item))
      survey_findings_add(findings, SURVEY_FINDING_ITEM_WITHOUT_COLUMN, line, "item", item->id,
                          NULL);
  }
}

/* Says what the first row lacks. */
static void check_missing(const Header *header, SurveyPlace line, SurveyFindings *findings) {
  if (header->columns->reserved[SURVEY_CIRCUMSTANCE_RESPONDENT] == SURVEY_COLUMN_NONE)
    survey_findings_add(findings, SURVEY_FINDING_NO_RESPONDENT_COLUMN, line, NULL);
  check_items(header, line, findings);
}

SurveyColumns *survey_columns_new(const SurveyForm *form, const SurveyMap *map,
                                  const SurveyCsv *csv, SurveyCsvRow *row,
                                  SurveyFindings *findings) {
  g_return_val_if_fail(form != NULL && csv != NULL && row != NULL && findings != NULL, NULL);

  const SurveyPlace line = survey_csv_get_place(csv, SURVEY_COLUMN_NONE);
  if (row->n_cells > SURVEY_COLUMNS_MAX) {
    survey_findings_add(findings, SURVEY_FINDING_TOO_MANY_COLUMNS, line, "limit",
                        G_STRINGIFY(SURVEY_COLUMNS_MAX), NULL);
    return NULL;
  }
  g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) shared = g_hash_table_new(NULL, NULL);
  Header header = {
      .columns = make_columns(), .form = form, .map = map, .shared = shared, .names = names};
  for (guint i = 0; i < SURVEY_FORM_MAX_FACTORS; i++)
    header.share_cells[i] = SURVEY_COLUMN_NONE;
  for (guint cell = 0; cell < row->n_cells; cell++)
    add_mapped(&header, survey_csv_get_text(row, cell), cell, survey_csv_get_place(csv, cell),
               findings);
  join_shares(&header);
  check_missing(&header, line, findings);
  return header.columns;
}

void survey_columns_free(SurveyColumns *columns) {
  if (columns == NULL)
    return;
  g_ptr_array_unref(columns->names);
  g_array_unref(columns->runs);
  g_array_unref(columns->texts);
  g_ptr_array_unref(columns->values);
  g_free(columns);
}
