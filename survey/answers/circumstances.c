// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/circumstances.h"

#include "survey/base/text.h"

#include "survey/answers/response-check.h"
#include <string.h>

static const char *const names[SURVEY_N_CIRCUMSTANCES] = {
    [SURVEY_CIRCUMSTANCE_RESPONDENT] = "respondent",
    [SURVEY_CIRCUMSTANCE_FORM] = "form",
    [SURVEY_CIRCUMSTANCE_LENS] = "lens",
    [SURVEY_CIRCUMSTANCE_SERVICE] = "service",
    [SURVEY_CIRCUMSTANCE_CYCLE] = "cycle",
    [SURVEY_CIRCUMSTANCE_DATE] = "date",
    [SURVEY_CIRCUMSTANCE_LANGUAGE] = "language",
    [SURVEY_CIRCUMSTANCE_PSEUDONYM] = "pseudonym",
    [SURVEY_CIRCUMSTANCE_GROUP_SIZE] = "group_size",
};

const char *survey_circumstance_name(SurveyCircumstance what) {
  g_return_val_if_fail(what < SURVEY_N_CIRCUMSTANCES, "");
  return names[what];
}

typedef SurveyCircumstancesCheck Check;

static SurveyPlace blame(const Check *check, SurveyCircumstance what) {
  return check->blame(what, check->data);
}

/* What nearly every label is, in one look: short, and of the plain letters of ASCII. */
static gboolean is_short_and_plain(const char *label) {
  gsize n = 0;
  while (n < SURVEY_RESPONSE_MAX_LABEL && label[n] >= ' ' && label[n] < 0x7f)
    n++;
  return label[n] == '\0';
}

/* A label, which must not be too long and is one line that every reader sees whole. */
static const char *check_label(const Check *check, const char *const *texts,
                               SurveyCircumstance what) {
  if (is_short_and_plain(texts[what]))
    return texts[what];
  if (!survey_response_fits(texts[what], SURVEY_RESPONSE_MAX_LABEL))
    survey_findings_add(check->findings, SURVEY_FINDING_TEXT_TOO_LONG, blame(check, what), "column",
                        names[what], "@limit", "finding.characters", "n",
                        G_STRINGIFY(SURVEY_RESPONSE_MAX_LABEL), NULL);
  const gunichar unseen = survey_text_find_unseen(texts[what]);
  g_autofree char *name = unseen == 0 ? NULL : g_strdup_printf("U+%04X", unseen);
  if (unseen != 0)
    survey_findings_add(check->findings, SURVEY_FINDING_BAD_CHARACTER, blame(check, what),
                        "character", name, NULL);
  return texts[what];
}

static void check_form(const Check *check, const char *given, const SurveyForm *form) {
  if (given[0] != '\0' && strcmp(given, form->id) != 0)
    survey_findings_add(check->findings, SURVEY_FINDING_WRONG_FORM,
                        blame(check, SURVEY_CIRCUMSTANCE_FORM), "form", given, "expected", form->id,
                        NULL);
}

/* The lens; the form's own where none is given. FALSE if there is none that will do. */
static gboolean fill_lens(const Check *check, const char *given, SurveyResponse *response) {
  const SurveyLens expected = response->form->lens;
  response->lens = expected;
  if (given[0] == '\0')
    return TRUE;
  if (!survey_lens_parse(given, &response->lens))
    survey_findings_add(check->findings, SURVEY_FINDING_UNKNOWN_LENS,
                        blame(check, SURVEY_CIRCUMSTANCE_LENS), "lens", given, NULL);
  else if (!survey_response_takes_lens(expected, response->lens))
    survey_findings_add(check->findings, SURVEY_FINDING_LENS_NOT_OF_FORM,
                        blame(check, SURVEY_CIRCUMSTANCE_LENS), "lens", given, "expected",
                        survey_lens_name(expected), NULL);
  else
    return TRUE;
  return FALSE;
}

static void fill_group_size(const Check *check, const char *given, SurveyResponse *response) {
  response->group_size = 0;
  if (!survey_lens_is_group(response->lens)) {
    if (given[0] != '\0')
      survey_findings_add(check->findings, SURVEY_FINDING_GROUP_SIZE_ALONE,
                          blame(check, SURVEY_CIRCUMSTANCE_GROUP_SIZE), "lens",
                          survey_lens_name(response->lens), NULL);
  } else if (!survey_response_parse_group_size(given, &response->group_size)) {
    survey_findings_add(check->findings, SURVEY_FINDING_BAD_GROUP_SIZE,
                        blame(check, SURVEY_CIRCUMSTANCE_GROUP_SIZE), "min",
                        G_STRINGIFY(SURVEY_RESPONSE_MIN_GROUP), "max",
                        G_STRINGIFY(SURVEY_RESPONSE_MAX_GROUP), NULL);
  }
}

/* All but the respondent and the pseudonym. FALSE if there is no lens that will do. */
static gboolean fill_about(const Check *check, const char *const *texts, SurveyResponse *response) {
  check_form(check, texts[SURVEY_CIRCUMSTANCE_FORM], response->form);
  const gboolean has_lens = fill_lens(check, texts[SURVEY_CIRCUMSTANCE_LENS], response);
  if (has_lens)
    fill_group_size(check, texts[SURVEY_CIRCUMSTANCE_GROUP_SIZE], response);
  response->service = check_label(check, texts, SURVEY_CIRCUMSTANCE_SERVICE);
  response->cycle = check_label(check, texts, SURVEY_CIRCUMSTANCE_CYCLE);
  response->date = texts[SURVEY_CIRCUMSTANCE_DATE];
  if (response->date[0] != '\0' && !survey_response_is_date(response->date))
    survey_findings_add(check->findings, SURVEY_FINDING_BAD_DATE,
                        blame(check, SURVEY_CIRCUMSTANCE_DATE), "date", response->date, NULL);
  response->language = texts[SURVEY_CIRCUMSTANCE_LANGUAGE];
  if (response->language[0] != '\0' && !survey_response_is_language(response->language))
    survey_findings_add(check->findings, SURVEY_FINDING_BAD_LANGUAGE,
                        blame(check, SURVEY_CIRCUMSTANCE_LANGUAGE), "language", response->language,
                        NULL);
  return has_lens;
}

static void copy_about(const SurveyResponse *before, SurveyResponse *response) {
  response->lens = before->lens;
  response->group_size = before->group_size;
  response->service = before->service;
  response->cycle = before->cycle;
  response->date = before->date;
  response->language = before->language;
}

guint64 survey_circumstances_fill(const Check *check, const char *const *texts,
                                  const SurveyResponse *before, SurveyResponse *response) {
  g_return_val_if_fail(check != NULL && texts != NULL && response->form != NULL, 0);

  response->is_of_same = before != NULL;
  response->respondent = check_label(check, texts, SURVEY_CIRCUMSTANCE_RESPONDENT);
  const gboolean has_lens = before != NULL || fill_about(check, texts, response);
  if (before != NULL)
    copy_about(before, response);
  response->pseudonym = check_label(check, texts, SURVEY_CIRCUMSTANCE_PSEUDONYM);
  if (check->identity == NULL || !has_lens || response->respondent[0] == '\0')
    return 0;
  const guint64 number = before != NULL ? survey_identity_get_next(check->identity, response)
                                        : survey_identity_get(check->identity, response);
  if (check->seen != NULL)
    survey_seen_prefetch(check->seen, number);
  return number;
}

void survey_circumstances_check_repeated(const Check *check, const SurveyResponse *response,
                                         guint64 number) {
  g_return_if_fail(check != NULL && response != NULL);

  if (number == 0 || check->seen == NULL || survey_seen_add(check->seen, number))
    return;
  if (survey_lens_is_group(response->lens))
    survey_findings_add(check->findings, SURVEY_FINDING_REPEATED_GROUP,
                        blame(check, SURVEY_CIRCUMSTANCE_LENS), "lens",
                        survey_lens_name(response->lens), NULL);
  else
    survey_findings_add(check->findings, SURVEY_FINDING_REPEATED_RESPONDENT,
                        blame(check, SURVEY_CIRCUMSTANCE_RESPONDENT), "respondent",
                        response->respondent, NULL);
}
