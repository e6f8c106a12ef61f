// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/form-parts.h"

#include "survey/base/number.h"
#include <string.h>

/* The attribute, or "" where it is missing: the schema has then reported it. */
static char *get_required(const xmlNode *element, const char *name) {
  char *value = survey_xml_get_attribute(element, name);
  return value != NULL ? value : g_strdup("");
}

/* The attribute as a whole number, or `fallback`, which breaks no further rule, where it is missing
 * or the schema refused it. */
static gint64 get_whole(const xmlNode *element, const char *name, gint64 fallback) {
  g_autofree char *text = survey_xml_get_attribute(element, name);
  gint64 value = fallback;
  if (text != NULL)
    survey_number_parse_whole(g_strstrip(text), 0, 255, &value);
  return value;
}

static gboolean get_boolean(const xmlNode *element, const char *name, gboolean fallback) {
  g_autofree char *text = survey_xml_get_attribute(element, name);
  if (text == NULL)
    return fallback;
  g_strstrip(text);
  return strcmp(text, "true") == 0 || strcmp(text, "1") == 0;
}

/* For elements whose translations carry no attributes, so that the schema cannot require any. */
static void require(const SurveyFormSource *source, const xmlNode *element, const char *name) {
  g_autofree char *value = survey_xml_get_attribute(element, name);
  if (value == NULL)
    survey_findings_add(source->findings, SURVEY_FINDING_MISSING_ATTRIBUTE,
                        survey_form_texts_place(source, element), "element",
                        (const char *)element->name, "attribute", name, NULL);
}

static void read_level(const SurveyFormSource *source, const xmlNode *element, SurveyScale *scale) {
  const GPtrArray *levels = scale->levels;
  const SurveyLevel *previous = levels->len == 0 ? NULL : levels->pdata[levels->len - 1];
  require(source, element, "value");
  SurveyLevel *level = g_new0(SurveyLevel, 1);
  level->id = survey_xml_get_attribute(element, "id");
  level->value = (int)get_whole(element, "value", previous == NULL ? 0 : previous->value + 1);
  level->anchor = survey_form_texts_get(source, element);
  level->place = survey_form_texts_place(source, element);
  g_ptr_array_add(scale->levels, level);
}

void survey_form_parts_read_scales(const SurveyFormSource *source, const xmlNode *root) {
  SURVEY_FORM_FOREACH (element, source, root, "scale") {
    SurveyScale *scale =
        survey_scale_new(get_required(element, "id"), survey_form_texts_place(source, element));
    SURVEY_FORM_FOREACH (level, source, element, "level")
      read_level(source, level, scale);
    g_ptr_array_add(source->form->scales, scale);
  }
}

void survey_form_parts_read_bands(const SurveyFormSource *source, const xmlNode *root) {
  guint next_from = 0;
  SURVEY_FORM_FOREACH (element, source, root, "band") {
    require(source, element, "id");
    require(source, element, "from");
    require(source, element, "letter");
    SurveyBand *band = g_new0(SurveyBand, 1);
    band->id = get_required(element, "id");
    band->letter = get_required(element, "letter");
    band->from = (guint)get_whole(element, "from", next_from);
    next_from = band->from + 1;
    band->word = survey_form_texts_get(source, element);
    band->place = survey_form_texts_place(source, element);
    g_ptr_array_add(source->form->bands, band);
  }
}

/* The scale an item names, or the form's only one where it names none. */
static const SurveyScale *find_scale(const SurveyFormSource *source, const xmlNode *element,
                                     const char *item) {
  g_autofree char *id = survey_xml_get_attribute(element, "scale");
  const SurveyPlace place = survey_form_texts_place(source, element);
  const GPtrArray *scales = source->form->scales;
  if (id == NULL && scales->len == 1)
    return scales->pdata[0];
  if (id == NULL) {
    survey_findings_add(source->findings, SURVEY_FINDING_NO_SCALE, place, "item", item, NULL);
    return NULL;
  }
  const SurveyScale *scale = survey_form_find_scale(source->form, id);
  if (scale == NULL)
    survey_findings_add(source->findings, SURVEY_FINDING_UNKNOWN_SCALE, place, "scale", id, NULL);
  return scale;
}

static void read_allowed(const xmlNode *element, SurveyItem *item) {
  g_autofree char *allow = survey_xml_get_attribute(element, "allow");
  if (allow == NULL)
    return;
  item->allows_not_applicable = strstr(allow, "not-applicable") != NULL;
  item->allows_unable = strstr(allow, "unable") != NULL;
}

static SurveyContinues *read_continues(const SurveyFormSource *source, const xmlNode *parent) {
  const xmlNode *element = survey_form_texts_next(source, parent, NULL, "continues");
  if (element == NULL)
    return NULL;
  return survey_continues_new(get_required(element, "form"), get_required(element, "version"),
                              get_required(element, "item"));
}

static SurveyItem *read_item(const SurveyFormSource *source, const xmlNode *element) {
  SurveyItem *item =
      survey_item_new(get_required(element, "id"), survey_form_texts_place(source, element));
  item->pair = survey_xml_get_attribute(element, "pair");
  item->scale = find_scale(source, element, item->id);
  item->weight = (guint)get_whole(element, "weight", 1);
  item->reversed = get_boolean(element, "reversed", FALSE);
  item->scored = get_boolean(element, "scored", TRUE);
  read_allowed(element, item);
  item->picture = survey_xml_get_attribute(element, "picture");
  item->text = survey_form_texts_find(source, element, "text");
  item->why = survey_form_texts_find(source, element, "why");
  survey_form_texts_append(source, element, "hint", item->hints);
  item->continues = read_continues(source, element);
  return item;
}

void survey_form_parts_read_items(const SurveyFormSource *source, const xmlNode *parent,
                                  GPtrArray *items) {
  SURVEY_FORM_FOREACH (element, source, parent, "item")
    g_ptr_array_add(items, read_item(source, element));
}

static void read_advice(const SurveyFormSource *source, const xmlNode *parent,
                        SurveyFactor *factor) {
  SURVEY_FORM_FOREACH (element, source, parent, "advice") {
    g_autofree char *id = get_required(element, "band");
    const SurveyBand *band = survey_form_find_band(source->form, id);
    const SurveyPlace place = survey_form_texts_place(source, element);
    if (band == NULL)
      survey_findings_add(source->findings, SURVEY_FINDING_UNKNOWN_BAND, place, "band", id, NULL);
    SurveyAdvice *advice = survey_advice_new(band, place);
    advice->text = survey_form_texts_find(source, element, "text");
    survey_form_texts_append(source, element, "step", advice->steps);
    g_ptr_array_add(factor->advice, advice);
  }
}

static SurveyFactor *read_factor(const SurveyFormSource *source, const xmlNode *element) {
  SurveyFactor *factor =
      survey_factor_new(get_required(element, "id"), survey_form_texts_place(source, element));
  factor->roots = survey_xml_get_attribute(element, "roots");
  factor->name = survey_form_texts_find(source, element, "name");
  factor->short_name = survey_form_texts_find(source, element, "short-name");
  factor->meaning = survey_form_texts_find(source, element, "meaning");
  factor->before = survey_form_texts_find(source, element, "before");
  survey_form_parts_read_items(source, element, factor->items);
  factor->prompt = survey_form_texts_find(source, element, "prompt");
  read_advice(source, element, factor);
  return factor;
}

void survey_form_parts_read_groups(const SurveyFormSource *source, const xmlNode *root) {
  SURVEY_FORM_FOREACH (element, source, root, "group") {
    SurveyGroup *group =
        survey_group_new(get_required(element, "id"), survey_form_texts_place(source, element));
    group->name = survey_form_texts_find(source, element, "name");
    group->meaning = survey_form_texts_find(source, element, "meaning");
    SURVEY_FORM_FOREACH (factor, source, element, "factor")
      g_ptr_array_add(group->factors, read_factor(source, factor));
    g_ptr_array_add(source->form->groups, group);
  }
}

SurveyReference *survey_form_parts_read_reference(const SurveyFormSource *source,
                                                  const xmlNode *element) {
  SurveyReference *reference = g_new0(SurveyReference, 1);
  reference->href = survey_xml_get_attribute(element, "href");
  reference->place = survey_form_texts_place(source, element);
  reference->text = survey_form_texts_get(source, element);
  return reference;
}
