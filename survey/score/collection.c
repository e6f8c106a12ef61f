// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/score/collection.h"
#include "survey/base/text.h"
#include <string.h>

static guint hash_cell(gconstpointer key) {
  const SurveyCell *cell = key;
  return g_str_hash(cell->service) * 31 + g_str_hash(cell->cycle);
}

static gboolean is_cell(const SurveyCell *cell, const char *service, const char *cycle) {
  return survey_text_is_same(cell->service, service) && survey_text_is_same(cell->cycle, cycle);
}

static gboolean same_cell(gconstpointer a, gconstpointer b) {
  const SurveyCell *other = b;
  return is_cell(a, other->service, other->cycle);
}

static void free_cell(SurveyCell *cell) {
  g_free(cell->service);
  g_free(cell->cycle);
  g_free(cell->latest_date);
  g_ptr_array_unref(cell->tallies);
  g_free(cell);
}

SurveyCollection *survey_collection_new(void) {
  SurveyCollection *collection = g_new0(SurveyCollection, 1);
  collection->cells = g_ptr_array_new_with_free_func((GDestroyNotify)free_cell);
  collection->by_name = g_hash_table_new(hash_cell, same_cell);
  return collection;
}

static SurveyCell *add_cell(SurveyCollection *collection, const char *service, const char *cycle) {
  SurveyCell *cell = g_new0(SurveyCell, 1);
  cell->service = g_strdup(service);
  cell->cycle = g_strdup(cycle);
  cell->latest_date = g_strdup("");
  cell->tallies = g_ptr_array_new_with_free_func((GDestroyNotify)survey_tally_free);
  g_ptr_array_add(collection->cells, cell);
  g_hash_table_add(collection->by_name, cell);
  return cell;
}

static SurveyCell *get_cell(SurveyCollection *collection, const char *service, const char *cycle) {
  if (collection->last != NULL && is_cell(collection->last, service, cycle))
    return collection->last;
  SurveyCell name = {.service = (char *)service, .cycle = (char *)cycle};
  SurveyCell *cell = g_hash_table_lookup(collection->by_name, &name);
  collection->last = cell != NULL ? cell : add_cell(collection, service, cycle);
  return collection->last;
}

/* The order of tallies in a cell. A lens's fullest form comes first: it gives the order and the
 * words of the items, and a shorter form of the same (Easy Read) does not. The bytes of a form that
 * extends another are not all of it: its parent's count too. */
static int compare_forms(const SurveyForm *a, const SurveyForm *b) {
  if (a->items->len != b->items->len)
    return a->items->len > b->items->len ? -1 : 1;
  int by_id = strcmp(a->id, b->id);
  if (by_id != 0)
    return by_id;
  int by_version = strcmp(a->version, b->version);
  if (by_version != 0)
    return by_version;
  int by_bytes = strcmp(a->sha256, b->sha256);
  return by_bytes != 0 ? by_bytes : g_strcmp0(a->parent_sha256, b->parent_sha256);
}

static SurveyTally *get_tally(SurveyCell *cell, const SurveyForm *form, SurveyLens lens,
                              gboolean keeps_panel) {
  guint at = 0;
  for (; at < cell->tallies->len; at++) {
    SurveyTally *tally = g_ptr_array_index(cell->tallies, at);
    if (tally->lens < lens)
      continue;
    int order = tally->lens > lens ? 1 : tally->form == form ? 0 : compare_forms(tally->form, form);
    if (order == 0)
      return tally;
    if (order > 0)
      break;
  }
  SurveyTally *tally = survey_tally_new(form, lens);
  if (keeps_panel)
    survey_tally_keep_panel(tally);
  g_ptr_array_insert(cell->tallies, (int)at, tally);
  return tally;
}

static void note_date(SurveyCell *cell, const char *date) {
  if (date[0] == '\0' || strcmp(date, cell->latest_date) <= 0)
    return;
  g_free(cell->latest_date);
  cell->latest_date = g_strdup(date);
}

void survey_collection_keep_panels(SurveyCollection *collection) {
  g_return_if_fail(collection->cells->len == 0);
  collection->keeps_panels = TRUE;
}

static void find_place(SurveyCollection *collection, const SurveyResponse *response) {
  SurveyCell *cell = get_cell(collection, response->service, response->cycle);
  if (cell->tallies->len == 0)
    cell->first_line = response->place.line;
  collection->tally = get_tally(cell, response->form, response->lens, collection->keeps_panels);
}

void survey_collection_take(const SurveyResponse *response, gpointer data) {
  SurveyCollection *collection = data;
  if (!response->is_of_same)
    find_place(collection, response);
  note_date(collection->last, response->date);
  survey_tally_add(collection->tally, response);
}

static void merge_cell(SurveyCollection *collection, const SurveyCell *from) {
  SurveyCell *to = get_cell(collection, from->service, from->cycle);
  note_date(to, from->latest_date);
  for (guint t = 0; t < from->tallies->len; t++) {
    const SurveyTally *tally = g_ptr_array_index(from->tallies, t);
    survey_tally_merge(get_tally(to, tally->form, tally->lens, collection->keeps_panels), tally);
  }
}

void survey_collection_merge(SurveyCollection *collection, const SurveyCollection *part) {
  for (guint c = 0; c < part->cells->len; c++)
    merge_cell(collection, g_ptr_array_index(part->cells, c));
}

static int compare_first_lines(gconstpointer a, gconstpointer b) {
  const SurveyCell *left = *(const SurveyCell *const *)a;
  const SurveyCell *right = *(const SurveyCell *const *)b;
  return (left->first_line > right->first_line) - (left->first_line < right->first_line);
}

void survey_collection_merge_parts(SurveyCollection *collection, SurveyCollection *const *parts,
                                   guint n_parts) {
  g_return_if_fail(collection != NULL && (parts != NULL || n_parts == 0));

  g_autoptr(GPtrArray) cells = g_ptr_array_new();
  for (guint p = 0; p < n_parts; p++)
    g_ptr_array_extend(cells, parts[p]->cells, NULL, NULL);
  g_ptr_array_sort(cells, compare_first_lines);
  for (guint c = 0; c < cells->len; c++)
    merge_cell(collection, g_ptr_array_index(cells, c));
}

void survey_collection_free(SurveyCollection *collection) {
  if (collection == NULL)
    return;
  g_hash_table_unref(collection->by_name);
  g_ptr_array_unref(collection->cells);
  g_free(collection);
}
