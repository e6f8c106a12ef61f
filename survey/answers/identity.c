// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/identity.h"

#include "survey/answers/siphash.h"
#include "survey/base/text.h"
#include <string.h>

struct SurveyIdentity {
  guint64 key[2];

  /* What the response before was about, and the key of its respondents that follows from that. */
  const SurveyForm *form;
  SurveyLens lens;
  GString *service;
  GString *cycle;
  guint64 inner_key[2];
};

SurveyIdentity *survey_identity_new(const guint64 key[2]) {
  g_return_val_if_fail(key != NULL, NULL);

  SurveyIdentity *identity = g_new0(SurveyIdentity, 1);
  memcpy(identity->key, key, sizeof identity->key);
  identity->service = g_string_new(NULL);
  identity->cycle = g_string_new(NULL);
  return identity;
}

static gboolean is_as_before(const SurveyIdentity *identity, const SurveyResponse *response) {
  return response->form == identity->form && response->lens == identity->lens &&
         survey_text_is_same(response->service, identity->service->str) &&
         survey_text_is_same(response->cycle, identity->cycle->str);
}

/* Each text with its zero byte, so that "a", "bc" and "ab", "c" differ; and a byte for which half
 * of the key it makes. */
static void derive_key(SurveyIdentity *identity, const SurveyResponse *response) {
  identity->form = response->form;
  identity->lens = response->lens;
  g_string_assign(identity->service, response->service);
  g_string_assign(identity->cycle, response->cycle);
  const char *parts[] = {response->service, response->cycle, survey_lens_name(response->lens),
                         response->form->id};
  g_autoptr(GString) message = g_string_new("0");
  for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
    g_string_append_len(message, parts[i], (gssize)strlen(parts[i]) + 1);
  for (guint half = 0; half < G_N_ELEMENTS(identity->inner_key); half++) {
    message->str[0] = (char)('0' + half);
    identity->inner_key[half] = survey_siphash_get(identity->key, message->str, message->len);
  }
}

guint64 survey_identity_get(SurveyIdentity *identity, const SurveyResponse *response) {
  g_return_val_if_fail(identity != NULL && response != NULL && response->form != NULL, 1);

  if (!is_as_before(identity, response))
    derive_key(identity, response);
  return survey_identity_get_next(identity, response);
}

guint64 survey_identity_get_next(const SurveyIdentity *identity, const SurveyResponse *response) {
  const char *respondent = survey_lens_is_group(response->lens) ? "" : response->respondent;
  const guint64 hash = survey_siphash_get(identity->inner_key, respondent, strlen(respondent));
  return hash == 0 ? 1 : hash;
}

void survey_identity_free(SurveyIdentity *identity) {
  if (identity == NULL)
    return;
  g_string_free(identity->service, TRUE);
  g_string_free(identity->cycle, TRUE);
  g_free(identity);
}
