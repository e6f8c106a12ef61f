// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/form-check.h"

#include "survey/base/text.h"
#include <string.h>

typedef struct {
  const SurveyForm *form;
  SurveyFindings *findings;
} Check;

/* FALSE for what a tailored form took over: that was checked where it stands. */
static gboolean is_own(const Check *check, SurveyPlace place) {
  return place.file == NULL || strcmp(place.file, check->form->file) == 0;
}

/* Ids of one kind and where each was first used. */
typedef struct {
  const char *kind;   /* the id of a saying */
  GHashTable *places; /* id -> const SurveyPlace */
} Ids;

static Ids ids_new(const char *kind) {
  return (Ids){kind, g_hash_table_new(g_str_hash, g_str_equal)};
}

/* Reported where this form uses the id; the other use may stand in the form it extends. */
static void report_repeated(const Check *check, const char *kind, const char *id,
                            const SurveyPlace *first, const SurveyPlace *again) {
  const gboolean swap = !is_own(check, *again) && is_own(check, *first);
  const SurveyPlace here = swap ? *first : *again;
  const SurveyPlace there = swap ? *again : *first;
  const char *where = is_own(check, there) ? "finding.where.here" : "finding.where.file";
  g_autofree char *line = g_strdup_printf("%u", there.line);
  survey_findings_add(check->findings, SURVEY_FINDING_REPEATED_ID, here, "@kind", kind, "id", id,
                      "@where", where, "line", line, "file", there.file, NULL);
}

/* An empty id is one that the schema has already refused. */
static void use_id(const Check *check, const Ids *ids, const char *id, const SurveyPlace *place) {
  if (*id == '\0')
    return;
  const SurveyPlace *first = g_hash_table_lookup(ids->places, id);
  if (first != NULL)
    report_repeated(check, ids->kind, id, first, place);
  else
    g_hash_table_insert(ids->places, (gpointer)id, (gpointer)place);
}

static gboolean is_reserved(const char *id) {
  static const char *const columns[] = {"respondent", "form",      "lens",     "service",
                                        "cycle",      "date",      "language", "pseudonym",
                                        "group_size", "group-size"};
  for (gsize i = 0; i < G_N_ELEMENTS(columns); i++) {
    if (g_ascii_strcasecmp(id, columns[i]) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Item ids are columns of answers, so they may not be what another column is called. A factor's id
 * may: its columns are `<factor>.narrative` and `<factor>.share`. */
static void check_reserved(const Check *check, const char *id, SurveyPlace place) {
  if (is_reserved(id))
    survey_findings_add(check->findings, SURVEY_FINDING_RESERVED_ID, place, "id", id, NULL);
}

/* A level's id must not be what answers use for something else. */
static gboolean is_taken_in_answers(const char *id) {
  return g_ascii_strcasecmp(id, "na") == 0 || g_ascii_strcasecmp(id, "unable") == 0;
}

static void check_levels(const Check *check, const SurveyScale *scale) {
  const Ids ids = ids_new("finding.kind.level");
  for (guint i = 0; i < scale->levels->len; i++) {
    const SurveyLevel *level = scale->levels->pdata[i];
    if (level->id != NULL)
      use_id(check, &ids, level->id, &level->place);
    if (level->id != NULL && is_taken_in_answers(level->id))
      survey_findings_add(check->findings, SURVEY_FINDING_BAD_LEVEL_ID, level->place, "id",
                          level->id, NULL);
    const SurveyLevel *previous = i == 0 ? NULL : scale->levels->pdata[i - 1];
    if (previous != NULL && level->value != previous->value + 1) {
      g_autofree char *value = g_strdup_printf("%d", level->value);
      g_autofree char *before = g_strdup_printf("%d", previous->value);
      survey_findings_add(check->findings, SURVEY_FINDING_LEVELS_NOT_CONSECUTIVE, level->place,
                          "scale", scale->id, "value", value, "previous", before, NULL);
    }
  }
  g_hash_table_unref(ids.places);
}

static void check_too_many(const Check *check, guint n, guint limit, const char *kind,
                           SurveyPlace place) {
  if (n <= limit)
    return;
  g_autofree char *shown = g_strdup_printf("%u", limit);
  survey_findings_add(check->findings, SURVEY_FINDING_TOO_MANY, place, "limit", shown, "@kind",
                      kind, NULL);
}

static gboolean is_used(const SurveyForm *form, const SurveyScale *scale) {
  for (guint i = 0; i < form->items->len; i++) {
    const SurveyItem *item = form->items->pdata[i];
    if (item->scale == scale)
      return TRUE;
  }
  return FALSE;
}

static void check_scales(const Check *check) {
  const Ids ids = ids_new("finding.kind.scale");
  for (guint i = 0; i < check->form->scales->len; i++) {
    const SurveyScale *scale = check->form->scales->pdata[i];
    use_id(check, &ids, scale->id, &scale->place);
    check_too_many(check, scale->levels->len, SURVEY_FORM_MAX_LEVELS, "finding.many.levels",
                   scale->place);
    if (scale->levels->len <= SURVEY_FORM_MAX_LEVELS)
      check_levels(check, scale);
    if (is_own(check, scale->place) && !is_used(check->form, scale))
      survey_findings_add(check->findings, SURVEY_FINDING_UNUSED_SCALE, scale->place, "scale",
                          scale->id, NULL);
  }
  g_hash_table_unref(ids.places);
}

static void check_bands(const Check *check) {
  const Ids ids = ids_new("finding.kind.band");
  for (guint i = 0; i < check->form->bands->len; i++) {
    const SurveyBand *band = check->form->bands->pdata[i];
    const SurveyBand *previous = i == 0 ? NULL : check->form->bands->pdata[i - 1];
    g_autofree char *from = g_strdup_printf("%u", band->from);
    use_id(check, &ids, band->id, &band->place);
    if (previous == NULL && band->from != 0)
      survey_findings_add(check->findings, SURVEY_FINDING_BANDS_NOT_FROM_ZERO, band->place, "from",
                          from, NULL);
    if (previous != NULL && band->from <= previous->from) {
      g_autofree char *before = g_strdup_printf("%u", previous->from);
      survey_findings_add(check->findings, SURVEY_FINDING_BANDS_NOT_RISING, band->place, "from",
                          from, "previous", before, NULL);
    }
  }
  g_hash_table_unref(ids.places);
}

static void check_pair(const Check *check, const SurveyItem *item, GHashTable *pairs) {
  const SurveyItem *other = g_hash_table_lookup(pairs, item->pair);
  if (other != NULL)
    survey_findings_add(check->findings, SURVEY_FINDING_REPEATED_PAIR, item->place, "pair",
                        item->pair, "item", other->id, NULL);
  else
    g_hash_table_insert(pairs, item->pair, (gpointer)item);
}

static void check_continues(const Check *check, const SurveyItem *item, GHashTable *continued) {
  const SurveyContinues *continues = item->continues;
  g_autofree char *key =
      g_strdup_printf("%s %s %s", continues->form, continues->version, continues->item);
  const SurveyItem *other = g_hash_table_lookup(continued, key);
  if (other != NULL)
    survey_findings_add(check->findings, SURVEY_FINDING_CONTINUES_TWICE, item->place, "item",
                        item->id, "earlier", continues->item, "other", other->id, NULL);
  else
    g_hash_table_insert(continued, g_steal_pointer(&key), (gpointer)item);
}

static void check_items(const Check *check) {
  const Ids ids = ids_new("finding.kind.item");
  g_autoptr(GHashTable) pairs = g_hash_table_new(g_str_hash, g_str_equal);
  g_autoptr(GHashTable) continued = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < check->form->items->len; i++) {
    const SurveyItem *item = check->form->items->pdata[i];
    use_id(check, &ids, item->id, &item->place);
    check_reserved(check, item->id, item->place);
    if (item->pair != NULL)
      check_pair(check, item, pairs);
    if (item->continues != NULL)
      check_continues(check, item, continued);
  }
  g_hash_table_unref(ids.places);
}

static void check_advice(const Check *check, const SurveyFactor *factor) {
  g_autoptr(GHashTable) given = g_hash_table_new(g_direct_hash, g_direct_equal);
  for (guint i = 0; i < factor->advice->len; i++) {
    const SurveyAdvice *advice = factor->advice->pdata[i];
    check_too_many(check, advice->steps->len, SURVEY_FORM_MAX_STEPS, "finding.many.steps",
                   advice->place);
    if (advice->band != NULL && !g_hash_table_add(given, (gpointer)advice->band))
      survey_findings_add(check->findings, SURVEY_FINDING_REPEATED_ADVICE, advice->place, "factor",
                          factor->id, "band", advice->band->id, NULL);
  }
  if (factor->advice->len == 0 || !is_own(check, factor->place))
    return;
  for (guint i = 0; i < check->form->bands->len; i++) {
    const SurveyBand *band = check->form->bands->pdata[i];
    if (!g_hash_table_contains(given, band))
      survey_findings_add(check->findings, SURVEY_FINDING_MISSING_ADVICE, factor->place, "factor",
                          factor->id, "band", band->id, NULL);
  }
}

static gboolean has_scored_item(const SurveyFactor *factor) {
  for (guint i = 0; i < factor->items->len; i++) {
    const SurveyItem *item = factor->items->pdata[i];
    if (item->scored)
      return TRUE;
  }
  return FALSE;
}

static void check_factors(const Check *check) {
  const Ids ids = ids_new("finding.kind.factor");
  for (guint i = 0; i < check->form->factors->len; i++) {
    const SurveyFactor *factor = check->form->factors->pdata[i];
    use_id(check, &ids, factor->id, &factor->place);
    check_too_many(check, factor->items->len, SURVEY_FORM_MAX_FACTOR_ITEMS,
                   "finding.many.factor-items", factor->place);
    check_advice(check, factor);
    if (!has_scored_item(factor))
      survey_findings_add(check->findings, SURVEY_FINDING_NOTHING_SCORED, factor->place, "factor",
                          factor->id, NULL);
  }
  g_hash_table_unref(ids.places);
}

static void check_groups(const Check *check) {
  const Ids ids = ids_new("finding.kind.group");
  for (guint i = 0; i < check->form->groups->len; i++) {
    const SurveyGroup *group = check->form->groups->pdata[i];
    use_id(check, &ids, group->id, &group->place);
  }
  g_hash_table_unref(ids.places);
}

static void check_translations(const Check *check) {
  for (guint i = 0; i < check->form->wordings->len; i++) {
    const SurveyWording *wording = check->form->wordings->pdata[i];
    for (guint l = 0; l < check->form->languages->len; l++) {
      const char *language = check->form->languages->pdata[l];
      if (!survey_wording_has(wording, language))
        survey_findings_add(check->findings, SURVEY_FINDING_TRANSLATION_GAP, wording->place,
                            "element", wording->element, "language", language, NULL);
    }
  }
}

/* https, mailto, tel, or relative: no other scheme, and no "//host". */
static gboolean is_allowed_link(const char *href) {
  static const char *const schemes[] = {"https://", "mailto:", "tel:"};
  for (gsize i = 0; i < G_N_ELEMENTS(schemes); i++) {
    if (g_ascii_strncasecmp(href, schemes[i], strlen(schemes[i])) == 0)
      return href[strlen(schemes[i])] != '\0';
  }
  const gsize path = strcspn(href, "/?#");
  return *href != '\0' && memchr(href, ':', path) == NULL && !g_str_has_prefix(href, "//") &&
         strpbrk(href, "\\ \t\r\n") == NULL;
}

static void check_reference(const Check *check, const SurveyReference *reference) {
  if (reference->href != NULL && !is_allowed_link(reference->href))
    survey_findings_add(check->findings, SURVEY_FINDING_BAD_LINK, reference->place, "href",
                        reference->href, NULL);
}

static void check_links(const Check *check) {
  const SurveyForm *form = check->form;
  if (form->licence != NULL)
    check_reference(check, form->licence);
  for (guint i = 0; i < form->sources->len; i++)
    check_reference(check, form->sources->pdata[i]);
  for (guint i = 0; i < form->contacts->len; i++)
    check_reference(check, form->contacts->pdata[i]);
}

static void check_safeguarding(const Check *check) {
  const SurveyForm *form = check->form;
  for (guint i = 0; form->safeguarding == NULL && i < form->factors->len; i++) {
    const SurveyFactor *factor = form->factors->pdata[i];
    if (factor->prompt != NULL) {
      survey_findings_add(check->findings, SURVEY_FINDING_NO_SAFEGUARDING, factor->prompt->place,
                          NULL);
      return;
    }
  }
}

/* What is compared with everything else must be few. */
static gboolean check_sizes(const Check *check) {
  const SurveyForm *form = check->form;
  const guint64 errors_before = check->findings->n_errors;
  const SurveyPlace whole = {.file = form->file};
  check_too_many(check, form->items->len, SURVEY_FORM_MAX_ITEMS, "finding.many.items", whole);
  check_too_many(check, form->factors->len, SURVEY_FORM_MAX_FACTORS, "finding.many.factors", whole);
  check_too_many(check, form->languages->len, SURVEY_FORM_MAX_LANGUAGES, "finding.many.languages",
                 whole);
  return check->findings->n_errors == errors_before;
}

gboolean survey_form_check(const SurveyForm *form, SurveyFindings *findings) {
  g_return_val_if_fail(form != NULL && findings != NULL, FALSE);

  const guint64 errors_before = findings->n_errors;
  const Check check = {form, findings};
  if (!check_sizes(&check))
    return FALSE;
  check_scales(&check);
  check_bands(&check);
  check_groups(&check);
  check_factors(&check);
  check_items(&check);
  check_translations(&check);
  check_links(&check);
  check_safeguarding(&check);
  return findings->n_errors == errors_before;
}
