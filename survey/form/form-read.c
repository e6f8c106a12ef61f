// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/form/form-read.h"

#include "survey/base/embed.h"
#include "survey/base/number.h"
#include "survey/base/schema.h"
#include "survey/base/text.h"
#include "survey/form/form-check.h"
#include "survey/form/form-parts.h"
#include "survey/form/form-tailor.h"

SURVEY_EMBED(survey_form_schema, "forms/form.xsd");

static void read_identity(const SurveyFormSource *source, const xmlNode *root) {
  SurveyForm *form = source->form;
  form->id = survey_xml_get_attribute(root, "id");
  form->version = survey_xml_get_attribute(root, "version");
  form->parent_id = survey_xml_get_attribute(root, "extends");
  form->parent_version = survey_xml_get_attribute(root, "extends-version");
  g_autofree char *drafts = survey_xml_get_attribute(root, "drafts");
  g_autofree char *listed = drafts == NULL ? NULL : survey_text_collapse(drafts);
  if (listed != NULL)
    form->drafts = g_strsplit(listed, " ", -1);
  g_autofree char *lens = survey_xml_get_attribute(root, "lens");
  if (lens != NULL)
    survey_lens_parse(lens, &form->lens);
  g_autofree char *percent = survey_xml_get_attribute(root, "complete-percent");
  gint64 value = form->complete_percent;
  if (percent != NULL && survey_number_parse_whole(g_strstrip(percent), 1, 100, &value))
    form->complete_percent = (guint)value;
}

/* The form's own language, which decides what is a translation: read before any text. */
static void read_language(const SurveyFormSource *source, const xmlNode *root) {
  source->form->language = survey_xml_get_language(root);
  if (source->form->language == NULL) {
    survey_findings_add(source->findings, SURVEY_FINDING_MISSING_ATTRIBUTE,
                        survey_form_texts_place(source, root), "element", "form", "attribute",
                        "xml:lang", NULL);
    source->form->language = g_strdup("en");
  }
  survey_form_texts_check_language(source, root, source->form->language);
  survey_form_note_language(source->form, source->form->language);
}

static void read_references(const SurveyFormSource *source, const xmlNode *root, const char *name,
                            GPtrArray *references) {
  SURVEY_FORM_FOREACH (element, source, root, name)
    g_ptr_array_add(references, survey_form_parts_read_reference(source, element));
}

static void read_front_matter(const SurveyFormSource *source, const xmlNode *root) {
  SurveyForm *form = source->form;
  form->title = survey_form_texts_find(source, root, "title");
  form->purpose = survey_form_texts_find(source, root, "purpose");
  const xmlNode *licence = survey_form_texts_only(source, root, "licence");
  if (licence != NULL)
    form->licence = survey_form_parts_read_reference(source, licence);
  read_references(source, root, "source", form->sources);
  read_references(source, root, "contact", form->contacts);
  form->safeguarding = survey_form_texts_find(source, root, "safeguarding");
}

static void set_hash(SurveyForm *form, GBytes *bytes) {
  g_autofree char *hash = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, bytes);
  g_strlcpy(form->sha256, hash, sizeof form->sha256);
}

SurveyForm *survey_form_read(GBytes *bytes, const char *file, const SurveyFormLibrary *library,
                             SurveyFindings *findings, GError **error) {
  g_return_val_if_fail(bytes != NULL && file != NULL && findings != NULL, NULL);

  const guint64 errors_before = findings->n_errors;
  g_autoptr(SurveyXml) xml = survey_xml_parse(bytes, file, findings);
  if (xml == NULL)
    return NULL;
  const gsize schema_length = (gsize)(survey_form_schema_end - survey_form_schema_start);
  if (!survey_schema_validate(xml, "form", survey_form_schema_start, schema_length, findings,
                              error))
    return NULL;
  const xmlNode *root = xmlDocGetRootElement(xml->doc);
  if (root->ns != NULL || !survey_xml_is_element(root, "form"))
    return NULL;

  g_autoptr(SurveyForm) form = survey_form_new();
  const SurveyFormSource source = {xml, form, findings};
  form->file = xml->file;
  set_hash(form, bytes);
  read_language(&source, root);
  read_identity(&source, root);
  read_front_matter(&source, root);
  survey_form_parts_read_scales(&source, root);
  survey_form_parts_read_bands(&source, root);
  survey_form_parts_read_groups(&source, root);
  if (!survey_form_tailor(&source, root, library, error))
    return NULL;
  survey_form_index(form);
  survey_form_check(form, findings);
  return findings->n_errors > errors_before ? NULL : g_steal_pointer(&form);
}
