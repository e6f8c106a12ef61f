// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/form.h"

#include <string.h>

void survey_reference_free(SurveyReference *reference) {
  if (reference == NULL)
    return;
  g_free(reference->href);
  survey_wording_free(reference->text);
  g_free(reference);
}

SurveyForm *survey_form_new(void) {
  SurveyForm *form = g_new0(SurveyForm, 1);
  form->file = "";
  form->complete_percent = 50;
  form->sources = g_ptr_array_new_with_free_func((GDestroyNotify)survey_reference_free);
  form->contacts = g_ptr_array_new_with_free_func((GDestroyNotify)survey_reference_free);
  form->scales = g_ptr_array_new_with_free_func((GDestroyNotify)survey_scale_free);
  form->bands = g_ptr_array_new_with_free_func((GDestroyNotify)survey_band_free);
  form->groups = g_ptr_array_new_with_free_func((GDestroyNotify)survey_group_free);
  form->wordings = g_ptr_array_new();
  form->languages = g_ptr_array_new_with_free_func(g_free);
  form->factors = g_ptr_array_new();
  form->items = g_ptr_array_new();
  form->items_by_id = g_hash_table_new(g_str_hash, g_str_equal);
  return form;
}

static void index_factor(SurveyForm *form, SurveyFactor *factor) {
  factor->index = form->factors->len;
  g_ptr_array_add(form->factors, factor);
  for (guint i = 0; i < factor->items->len; i++) {
    SurveyItem *item = factor->items->pdata[i];
    item->index = form->items->len;
    item->factor_index = factor->index;
    g_ptr_array_add(form->items, item);
    if (item->index < SURVEY_FORM_MAX_ITEMS && !g_hash_table_contains(form->items_by_id, item->id))
      g_hash_table_insert(form->items_by_id, item->id, item);
  }
}

void survey_form_index(SurveyForm *form) {
  g_return_if_fail(form != NULL && form->factors->len == 0);

  for (guint g = 0; g < form->groups->len; g++) {
    const SurveyGroup *group = form->groups->pdata[g];
    for (guint f = 0; f < group->factors->len; f++) {
      SurveyFactor *factor = group->factors->pdata[f];
      factor->group_index = g;
      index_factor(form, factor);
    }
  }
}

void survey_form_note_language(SurveyForm *form, const char *language) {
  g_return_if_fail(form != NULL && language != NULL);

  for (guint i = 0; i < form->languages->len; i++) {
    if (g_ascii_strcasecmp(form->languages->pdata[i], language) == 0)
      return;
  }
  g_ptr_array_add(form->languages, g_strdup(language));
}

gboolean survey_form_has_language(const SurveyForm *form, const char *language) {
  g_return_val_if_fail(form != NULL && language != NULL, FALSE);

  for (guint i = 0; i < form->languages->len; i++) {
    if (g_ascii_strcasecmp(form->languages->pdata[i], language) == 0)
      return TRUE;
  }
  return FALSE;
}

gboolean survey_form_is_draft(const SurveyForm *form, const char *language) {
  g_return_val_if_fail(form != NULL && language != NULL, FALSE);

  for (guint i = 0; form->drafts != NULL && form->drafts[i] != NULL; i++) {
    if (g_ascii_strcasecmp(form->drafts[i], language) == 0)
      return TRUE;
  }
  return FALSE;
}

const SurveyItem *survey_form_find_item(const SurveyForm *form, const char *id) {
  g_return_val_if_fail(form != NULL && id != NULL, NULL);
  return g_hash_table_lookup(form->items_by_id, id);
}

const SurveyFactor *survey_form_find_factor(const SurveyForm *form, const char *id) {
  g_return_val_if_fail(form != NULL && id != NULL, NULL);

  for (guint i = 0; i < form->factors->len; i++) {
    const SurveyFactor *factor = form->factors->pdata[i];
    if (strcmp(factor->id, id) == 0)
      return factor;
  }
  return NULL;
}

const SurveyScale *survey_form_find_scale(const SurveyForm *form, const char *id) {
  g_return_val_if_fail(form != NULL && id != NULL, NULL);

  for (guint i = 0; i < form->scales->len; i++) {
    const SurveyScale *scale = form->scales->pdata[i];
    if (strcmp(scale->id, id) == 0)
      return scale;
  }
  return NULL;
}

const SurveyBand *survey_form_find_band(const SurveyForm *form, const char *id) {
  g_return_val_if_fail(form != NULL && id != NULL, NULL);

  for (guint i = 0; i < form->bands->len; i++) {
    const SurveyBand *band = form->bands->pdata[i];
    if (strcmp(band->id, id) == 0)
      return band;
  }
  return NULL;
}

const SurveyFactor *survey_form_get_factor(const SurveyForm *form, const SurveyItem *item) {
  g_return_val_if_fail(form != NULL && item != NULL, NULL);
  g_return_val_if_fail(item->factor_index < form->factors->len, NULL);
  return form->factors->pdata[item->factor_index];
}

const SurveyGroup *survey_form_get_group(const SurveyForm *form, const SurveyFactor *factor) {
  g_return_val_if_fail(form != NULL && factor != NULL, NULL);
  g_return_val_if_fail(factor->group_index < form->groups->len, NULL);
  return form->groups->pdata[factor->group_index];
}

void survey_form_free(SurveyForm *form) {
  if (form == NULL)
    return;
  g_hash_table_unref(form->items_by_id);
  g_ptr_array_unref(form->items);
  g_ptr_array_unref(form->factors);
  g_ptr_array_unref(form->wordings);
  g_ptr_array_unref(form->languages);
  g_ptr_array_unref(form->groups);
  g_ptr_array_unref(form->bands);
  g_ptr_array_unref(form->scales);
  g_ptr_array_unref(form->contacts);
  g_ptr_array_unref(form->sources);
  survey_reference_free(form->licence);
  survey_wording_free(form->safeguarding);
  survey_wording_free(form->purpose);
  survey_wording_free(form->title);
  g_free(form->parent_sha256);
  g_free(form->parent_version);
  g_free(form->parent_id);
  g_strfreev(form->drafts);
  g_free(form->language);
  g_free(form->version);
  g_free(form->id);
  g_free(form);
}
