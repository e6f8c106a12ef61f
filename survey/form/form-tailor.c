// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/form-tailor.h"

#include "survey/form/form-parts.h"
#include <string.h>

/* A finding about the parent, at the <form> element. */
static void report(const SurveyFormSource *source, const xmlNode *root, SurveyFindingCode code) {
  const SurveyForm *form = source->form;
  survey_findings_add(source->findings, code, survey_form_texts_place(source, root), "form",
                      form->parent_id, "version",
                      form->parent_version != NULL ? form->parent_version : "", NULL);
}

static gboolean has_finding(const SurveyFindings *findings, SurveyFindingCode code) {
  for (guint i = 0; i < findings->list->len; i++) {
    const SurveyFinding *finding = findings->list->pdata[i];
    if (finding->code == code)
      return TRUE;
  }
  return FALSE;
}

static SurveyForm *read_parent(const SurveyFormSource *source, const xmlNode *root,
                               const SurveyFormLibrary *library, GError **error) {
  const SurveyForm *form = source->form;
  g_autofree char *name = NULL;
  g_autoptr(GBytes) bytes = NULL;
  if (library != NULL)
    bytes = library->find(form->parent_id, form->parent_version, library->data, &name);
  if (bytes == NULL) {
    report(source, root, SURVEY_FINDING_PARENT_NOT_FOUND);
    return NULL;
  }
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  SurveyForm *parent = survey_form_read(bytes, name, NULL, findings, error);
  if (has_finding(findings, SURVEY_FINDING_PARENT_NOT_FOUND))
    report(source, root, SURVEY_FINDING_PARENT_IS_TAILORED);
  else if (findings->n_errors > 0)
    report(source, root, SURVEY_FINDING_PARENT_HAS_ERRORS);
  return parent;
}

static void inherit_text(SurveyWording **own, SurveyWording **inherited) {
  if (*own == NULL)
    *own = g_steal_pointer(inherited);
}

/* A language is a draft if either form says so. */
static void inherit_drafts(SurveyForm *form, const SurveyForm *parent) {
  if (parent->drafts == NULL)
    return;
  g_autoptr(GStrvBuilder) drafts = g_strv_builder_new();
  if (form->drafts != NULL)
    g_strv_builder_addv(drafts, (const char **)form->drafts);
  g_strv_builder_addv(drafts, (const char **)parent->drafts);
  g_strfreev(form->drafts);
  form->drafts = g_strv_builder_end(drafts);
}

/* Moves all elements of `from` behind those of `to`. */
static void move_all(GPtrArray *to, GPtrArray **from) {
  g_ptr_array_extend_and_steal(to, g_steal_pointer(from));
  *from = g_ptr_array_new();
}

/* Everything a tailored form does not say itself is its parent's. */
static void inherit(SurveyForm *form, SurveyForm *parent, gboolean own_percent) {
  form->parent_sha256 = g_strdup(parent->sha256);
  if (!own_percent)
    form->complete_percent = parent->complete_percent;
  inherit_text(&form->purpose, &parent->purpose);
  inherit_text(&form->safeguarding, &parent->safeguarding);
  if (form->licence == NULL)
    form->licence = g_steal_pointer(&parent->licence);
  if (form->contacts->len == 0)
    move_all(form->contacts, &parent->contacts);
  for (guint i = 0; i < parent->languages->len; i++)
    survey_form_note_language(form, parent->languages->pdata[i]);
  inherit_drafts(form, parent);
  move_all(form->sources, &parent->sources);
  move_all(form->scales, &parent->scales);
  move_all(form->bands, &parent->bands);
  move_all(form->groups, &parent->groups);
}

static SurveyFactor *find_factor(const SurveyForm *form, const char *id) {
  for (guint g = 0; g < form->groups->len; g++) {
    const SurveyGroup *group = form->groups->pdata[g];
    for (guint f = 0; f < group->factors->len; f++) {
      SurveyFactor *factor = group->factors->pdata[f];
      if (strcmp(factor->id, id) == 0)
        return factor;
    }
  }
  return NULL;
}

static SurveyItem *find_item_in(const SurveyFactor *factor, const char *id) {
  for (guint i = 0; i < factor->items->len; i++) {
    SurveyItem *item = factor->items->pdata[i];
    if (strcmp(item->id, id) == 0)
      return item;
  }
  return NULL;
}

static SurveyItem *find_item(const SurveyForm *form, const char *id, SurveyFactor **owner) {
  SurveyItem *item = NULL;
  for (guint g = 0; item == NULL && g < form->groups->len; g++) {
    const SurveyGroup *group = form->groups->pdata[g];
    for (guint f = 0; item == NULL && f < group->factors->len; f++) {
      *owner = group->factors->pdata[f];
      item = find_item_in(*owner, id);
    }
  }
  return item;
}

/* The parent's item that `element` names, or NULL with a finding. `off` is the set of the ids that
 * were switched off. */
static SurveyItem *find_named_item(const SurveyFormSource *source, const xmlNode *element,
                                   GHashTable *off, SurveyFactor **owner) {
  g_autofree char *id = survey_xml_get_attribute(element, "item");
  SurveyItem *item = id == NULL ? NULL : find_item(source->form, id, owner);
  if (id != NULL && g_hash_table_contains(off, id))
    survey_findings_add(source->findings, SURVEY_FINDING_ALREADY_OFF,
                        survey_form_texts_place(source, element), "item", id, NULL);
  else if (id != NULL && item == NULL)
    survey_findings_add(source->findings, SURVEY_FINDING_UNKNOWN_PARENT_ITEM,
                        survey_form_texts_place(source, element), "form", source->form->parent_id,
                        "item", id, NULL);
  return item;
}

static void switch_off(const SurveyFormSource *source, const xmlNode *tailor, GHashTable *off) {
  SURVEY_FORM_FOREACH (element, source, tailor, "off") {
    SurveyFactor *owner = NULL;
    SurveyItem *item = find_named_item(source, element, off, &owner);
    if (item == NULL)
      continue;
    if (owner->items->len == 1) {
      survey_findings_add(source->findings, SURVEY_FINDING_FACTOR_EMPTIED,
                          survey_form_texts_place(source, element), "factor", owner->id, NULL);
      continue;
    }
    g_hash_table_add(off, g_strdup(item->id));
    g_ptr_array_remove(owner->items, item);
  }
}

static void replace_text(SurveyWording **old, SurveyWording *text) {
  if (text == NULL)
    return;
  survey_wording_free(*old);
  *old = text;
}

static void reword_item(const SurveyFormSource *source, const xmlNode *element, SurveyItem *item) {
  replace_text(&item->text, survey_form_texts_find(source, element, "text"));
  replace_text(&item->why, survey_form_texts_find(source, element, "why"));
  g_autoptr(GPtrArray) inherited = g_steal_pointer(&item->hints);
  item->hints = g_ptr_array_new_with_free_func((GDestroyNotify)survey_wording_free);
  survey_form_texts_append(source, element, "hint", item->hints);
  if (item->hints->len == 0)
    move_all(item->hints, &inherited);
}

/* An item is reworded once: its texts are then this form's and stay. */
static void reword(const SurveyFormSource *source, const xmlNode *tailor, GHashTable *off) {
  g_autoptr(GHashTable) reworded = g_hash_table_new(g_direct_hash, g_direct_equal);
  SURVEY_FORM_FOREACH (element, source, tailor, "reword") {
    SurveyFactor *owner = NULL;
    SurveyItem *item = find_named_item(source, element, off, &owner);
    if (item != NULL && g_hash_table_add(reworded, item))
      reword_item(source, element, item);
    else if (item != NULL)
      survey_findings_add(source->findings, SURVEY_FINDING_REPEATED_REWORD,
                          survey_form_texts_place(source, element), "item", item->id, NULL);
  }
}

static void add_local_items(const SurveyFormSource *source, const xmlNode *tailor) {
  SURVEY_FORM_FOREACH (element, source, tailor, "local") {
    g_autofree char *id = survey_xml_get_attribute(element, "factor");
    SurveyFactor *factor = id == NULL ? NULL : find_factor(source->form, id);
    if (factor == NULL) {
      if (id != NULL)
        survey_findings_add(source->findings, SURVEY_FINDING_UNKNOWN_PARENT_FACTOR,
                            survey_form_texts_place(source, element), "form",
                            source->form->parent_id, "factor", id, NULL);
      continue;
    }
    const guint first = factor->items->len;
    survey_form_parts_read_items(source, element, factor->items);
    for (guint i = first; i < factor->items->len; i++) {
      const SurveyItem *item = factor->items->pdata[i];
      if (item->scored)
        survey_findings_add(source->findings, SURVEY_FINDING_LOCAL_ITEM_SCORED, item->place, "item",
                            item->id, NULL);
    }
  }
}

/* TRUE if the form extends another as it should, as far as its own file shows. */
static gboolean check_request(const SurveyFormSource *source, const xmlNode *root,
                              const xmlNode *tailor) {
  const SurveyForm *form = source->form;
  const guint64 errors_before = source->findings->n_errors;
  if (tailor == NULL)
    report(source, root, SURVEY_FINDING_PARENT_WITHOUT_TAILOR);
  if (form->parent_version == NULL)
    survey_findings_add(source->findings, SURVEY_FINDING_MISSING_ATTRIBUTE,
                        survey_form_texts_place(source, root), "element", "form", "attribute",
                        "extends-version", NULL);
  for (guint i = 0; i < form->bands->len; i++) {
    const SurveyBand *band = form->bands->pdata[i];
    survey_findings_add(source->findings, SURVEY_FINDING_TAILOR_BANDS, band->place, "form",
                        form->parent_id, NULL);
  }
  return source->findings->n_errors == errors_before;
}

/* TRUE if the parent is for the same lens and in the same language. */
static gboolean check_parent(const SurveyFormSource *source, const xmlNode *root,
                             const SurveyForm *parent) {
  const SurveyForm *form = source->form;
  const guint64 errors_before = source->findings->n_errors;
  const SurveyPlace place = survey_form_texts_place(source, root);
  if (parent->lens != form->lens)
    survey_findings_add(source->findings, SURVEY_FINDING_TAILOR_LENS, place, "form",
                        form->parent_id, "lens", survey_lens_name(parent->lens), NULL);
  if (g_ascii_strcasecmp(parent->language, form->language) != 0)
    survey_findings_add(source->findings, SURVEY_FINDING_TAILOR_LANGUAGE, place, "form",
                        form->parent_id, "language", parent->language, NULL);
  return source->findings->n_errors == errors_before;
}

static gboolean check_no_parent(const SurveyFormSource *source, const xmlNode *root,
                                const xmlNode *tailor) {
  const gboolean has_version = source->form->parent_version != NULL;
  if (tailor != NULL)
    survey_findings_add(source->findings, SURVEY_FINDING_TAILOR_WITHOUT_PARENT,
                        survey_form_texts_place(source, tailor), NULL);
  else if (has_version)
    survey_findings_add(source->findings, SURVEY_FINDING_MISSING_ATTRIBUTE,
                        survey_form_texts_place(source, root), "element", "form", "attribute",
                        "extends", NULL);
  return tailor == NULL;
}

gboolean survey_form_tailor(const SurveyFormSource *source, const xmlNode *root,
                            const SurveyFormLibrary *library, GError **error) {
  const xmlNode *tailor = survey_form_texts_next(source, root, NULL, "tailor");
  if (source->form->parent_id == NULL)
    return check_no_parent(source, root, tailor);
  if (!check_request(source, root, tailor))
    return FALSE;
  g_autoptr(SurveyForm) parent = read_parent(source, root, library, error);
  if (parent == NULL || !check_parent(source, root, parent))
    return FALSE;
  g_autofree char *percent = survey_xml_get_attribute(root, "complete-percent");
  inherit(source->form, parent, percent != NULL);
  g_autoptr(GHashTable) off = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  switch_off(source, tailor, off);
  reword(source, tailor, off);
  add_local_items(source, tailor);
  return TRUE;
}
