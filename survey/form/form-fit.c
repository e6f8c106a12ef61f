// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/form-fit.h"

#include <string.h>

/* The form with the most factors, the first of several. */
static const SurveyForm *find_widest(const GPtrArray *forms) {
  const SurveyForm *widest = forms->pdata[0];
  for (guint i = 1; i < forms->len; i++) {
    const SurveyForm *form = forms->pdata[i];
    if (form->factors->len > widest->factors->len)
      widest = form;
  }
  return widest;
}

static void check_factors(const SurveyForm *form, const SurveyForm *widest,
                          SurveyFindings *findings) {
  guint next = 0;
  for (guint i = 0; i < form->factors->len; i++) {
    const SurveyFactor *factor = form->factors->pdata[i];
    const SurveyFactor *known = survey_form_find_factor(widest, factor->id);
    if (known == NULL || known->index < next)
      survey_findings_add(findings, SURVEY_FINDING_FACTORS_DIFFER, factor->place, "factor",
                          factor->id, NULL);
    else
      next = known->index + 1;
  }
}

static const SurveyItem *find_partner(const SurveyForm *form, const char *pair) {
  for (guint i = 0; i < form->items->len; i++) {
    const SurveyItem *item = form->items->pdata[i];
    if (g_strcmp0(item->pair, pair) == 0)
      return item;
  }
  return NULL;
}

static void check_pair(const SurveyItem *item, const SurveyForm *other, SurveyFindings *findings) {
  const SurveyItem *partner = find_partner(other, item->pair);
  if (partner == NULL || partner->scale->levels->len == item->scale->levels->len)
    return;
  g_autofree char *levels = g_strdup_printf("%u", item->scale->levels->len);
  g_autofree char *others = g_strdup_printf("%u", partner->scale->levels->len);
  survey_findings_add(findings, SURVEY_FINDING_PAIR_SCALES_DIFFER, item->place, "pair", item->pair,
                      "levels", levels, "other", others, "form", other->id, NULL);
}

static void check_pairs(const SurveyForm *form, const SurveyForm *earlier,
                        SurveyFindings *findings) {
  if (form->lens == earlier->lens)
    return;
  for (guint i = 0; i < form->items->len; i++) {
    const SurveyItem *item = form->items->pdata[i];
    if (item->pair != NULL)
      check_pair(item, earlier, findings);
  }
}

void survey_form_fit_check(const GPtrArray *forms, SurveyFindings *findings) {
  for (guint i = 0; i < forms->len; i++) {
    check_factors(forms->pdata[i], find_widest(forms), findings);
    for (guint k = 0; k < i; k++)
      check_pairs(forms->pdata[i], forms->pdata[k], findings);
  }
}
