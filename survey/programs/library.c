// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/library.h"

#include "survey/base/file.h"
#include "survey/base/xml.h"
#include <string.h>

/* Files looked at in one folder. */
#define MAX_FILES 256

static gboolean has_attribute(const xmlNode *root, const char *name, const char *value) {
  g_autofree char *given = survey_xml_get_attribute(root, name);
  return given != NULL && strcmp(given, value) == 0;
}

/* The bytes of the file if it is the form (id, version). What else may be wrong with a file that
 * happens to stand there is nobody's business here. */
static GBytes *read_if_form(const char *path, const char *id, const char *version) {
  g_autoptr(SurveyFindings) ignored = survey_findings_new();
  g_autoptr(GBytes) bytes = survey_file_read(path, SURVEY_XML_MAX_BYTES, ignored, NULL);
  g_autoptr(SurveyXml) xml = bytes == NULL ? NULL : survey_xml_parse(bytes, path, ignored);
  const xmlNode *root = xml == NULL ? NULL : xmlDocGetRootElement(xml->doc);
  if (!survey_xml_is_element(root, "form") || !has_attribute(root, "id", id) ||
      !has_attribute(root, "version", version))
    return NULL;
  return g_steal_pointer(&bytes);
}

static GBytes *find_in_folder(const char *folder, const char *id, const char *version,
                              char **name) {
  g_autoptr(GDir) listing = g_dir_open(folder, 0, NULL);
  const char *file = NULL;
  guint n_files = 0;
  while (listing != NULL && n_files < MAX_FILES && (file = g_dir_read_name(listing)) != NULL) {
    g_autofree char *path = g_build_filename(folder, file, NULL);
    if (!g_str_has_suffix(file, ".xml") || !g_file_test(path, G_FILE_TEST_IS_REGULAR))
      continue;
    n_files++;
    GBytes *bytes = read_if_form(path, id, version);
    if (bytes != NULL) {
      *name = g_steal_pointer(&path);
      return bytes;
    }
  }
  return NULL;
}

GBytes *survey_library_find(const char *id, const char *version, gpointer data, char **name) {
  g_autofree char *beside = g_path_get_dirname(data);
  const char *const folders[] = {beside, g_getenv("SEVENFOLD_FORMS"), PKGDATADIR};
  GBytes *bytes = NULL;
  for (gsize i = 0; bytes == NULL && i < G_N_ELEMENTS(folders); i++) {
    if (folders[i] != NULL)
      bytes = find_in_folder(folders[i], id, version, name);
  }
  return bytes;
}

SurveyForm *survey_library_read_form(const char *path, SurveyFindings *findings, GError **error) {
  g_autoptr(GBytes) bytes = survey_file_read(path, SURVEY_XML_MAX_BYTES, findings, error);
  if (bytes == NULL)
    return NULL;
  const SurveyFormLibrary library = {survey_library_find, (gpointer)path};
  return survey_form_read(bytes, path, &library, findings, error);
}

char *survey_library_list_languages(const SurveyForm *form) {
  GString *list = g_string_new(NULL);
  for (guint i = 0; i < form->languages->len; i++)
    g_string_append_printf(list, "%s%s", i == 0 ? "" : ", ", (char *)form->languages->pdata[i]);
  return g_string_free(list, FALSE);
}
