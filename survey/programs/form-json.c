// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/form-json.h"

#include "survey/programs/json.h"

/* A text that may be missing: then the member is too. */
static void add_wording(json_object *object, const char *key, const SurveyWording *wording,
                        const char *language) {
  if (wording != NULL)
    survey_json_add_text(object, key, survey_wording_get(wording, language));
}

static void add_optional(json_object *object, const char *key, const char *text) {
  if (text != NULL)
    survey_json_add_text(object, key, text);
}

static void add_scale(json_object *list, const SurveyScale *scale, const char *language) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "id", scale->id);
  json_object *levels = survey_json_add_array(object, "levels");
  for (guint i = 0; i < scale->levels->len; i++) {
    const SurveyLevel *level = scale->levels->pdata[i];
    json_object *entry = survey_json_append_object(levels);
    add_optional(entry, "id", level->id);
    survey_json_add_whole(entry, "value", (guint64)level->value);
    add_wording(entry, "anchor", level->anchor, language);
  }
}

static void add_band(json_object *list, const SurveyBand *band, const char *language) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "id", band->id);
  survey_json_add_whole(object, "from", band->from);
  survey_json_add_text(object, "letter", band->letter);
  add_wording(object, "word", band->word, language);
}

static void add_item(json_object *list, const SurveyItem *item, const char *language) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "id", item->id);
  add_optional(object, "pair", item->pair);
  survey_json_add_text(object, "scale", item->scale->id);
  survey_json_add_whole(object, "weight", item->weight);
  survey_json_add_truth(object, "reversed", item->reversed);
  survey_json_add_truth(object, "scored", item->scored);
  survey_json_add_truth(object, "allows_not_applicable", item->allows_not_applicable);
  survey_json_add_truth(object, "allows_unable", item->allows_unable);
  add_wording(object, "text", item->text, language);
  add_wording(object, "why", item->why, language);
}

static void add_factor(json_object *list, const SurveyForm *form, const SurveyFactor *factor,
                       const char *language) {
  json_object *object = survey_json_append_object(list);
  survey_json_add_text(object, "id", factor->id);
  survey_json_add_text(object, "group", survey_form_get_group(form, factor)->id);
  add_optional(object, "roots", factor->roots);
  add_wording(object, "name", factor->name, language);
  add_wording(object, "meaning", factor->meaning, language);
  add_wording(object, "before", factor->before, language);
  add_wording(object, "prompt", factor->prompt, language);
  json_object *items = survey_json_add_array(object, "items");
  for (guint i = 0; i < factor->items->len; i++)
    add_item(items, factor->items->pdata[i], language);
}

static void add_identity(json_object *object, const SurveyForm *form, const char *language) {
  survey_json_add_text(object, "id", form->id);
  survey_json_add_text(object, "version", form->version);
  survey_json_add_text(object, "sha256", form->sha256);
  survey_json_add_text(object, "lens", survey_lens_name(form->lens));
  survey_json_add_text(object, "language", language != NULL ? language : form->language);
  survey_json_add_whole(object, "complete_percent", form->complete_percent);
  add_optional(object, "extends", form->parent_id);
  add_optional(object, "extends_version", form->parent_version);
  add_optional(object, "extends_sha256", form->parent_sha256);
  add_wording(object, "title", form->title, language);
  add_wording(object, "purpose", form->purpose, language);
  add_wording(object, "safeguarding", form->safeguarding, language);
}

char *survey_form_to_json(const SurveyForm *form, const char *language) {
  g_return_val_if_fail(form != NULL, NULL);

  json_object *object = json_object_new_object();
  add_identity(object, form, language);
  json_object *scales = survey_json_add_array(object, "scales");
  for (guint i = 0; i < form->scales->len; i++)
    add_scale(scales, form->scales->pdata[i], language);
  json_object *bands = survey_json_add_array(object, "bands");
  for (guint i = 0; i < form->bands->len; i++)
    add_band(bands, form->bands->pdata[i], language);
  json_object *factors = survey_json_add_array(object, "factors");
  for (guint i = 0; i < form->factors->len; i++)
    add_factor(factors, form, form->factors->pdata[i], language);
  return survey_json_write(object);
}
