// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The corpus of forms with one thing wrong each, and all that is said about them. With
 * UPDATE_GOLDEN=1 in the environment the expected findings are written anew: read the difference
 * before you keep it. */

#include "tests/unit/forms.h"

#include "tests/unit/unit.h"
#include <string.h>

#define BAD  "forms/bad"
#define GOOD "forms/good"

static int compare_names(gconstpointer a, gconstpointer b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The names in a folder of tests/data that end in ".xml", sorted. */
static GPtrArray *list_forms(const char *folder) {
  g_autofree char *path = forms_path(folder);
  GDir *listing = g_dir_open(path, 0, NULL);
  ck_assert_ptr_nonnull(listing);
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  for (const char *name = g_dir_read_name(listing); name != NULL; name = g_dir_read_name(listing)) {
    if (g_str_has_suffix(name, ".xml"))
      g_ptr_array_add(names, g_strdup(name));
  }
  g_dir_close(listing);
  g_ptr_array_sort(names, compare_names);
  return names;
}

/* All that is found in a file of tests/data; forms it extends are looked for beside it. */
static char *find_all(const char *folder, const char *name) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autofree char *path = g_build_filename(folder, name, NULL);
  g_autoptr(GBytes) bytes = forms_load(path);
  g_autoptr(GError) error = NULL;
  const SurveyFormLibrary library = {forms_find, (gpointer) "forms"};
  g_autoptr(SurveyForm) form = survey_form_read(bytes, name, &library, findings, &error);
  ck_assert_ptr_null(error);
  ck_assert_msg((form == NULL) == (findings->n_errors > 0), "%s: a form with errors", name);
  return forms_tell(findings, name);
}

static char *make_golden_path(const char *name) {
  g_autofree char *stem = g_strndup(name, strlen(name) - strlen(".xml"));
  g_autofree char *file = g_strconcat(BAD "/", stem, ".findings", NULL);
  return forms_path(file);
}

static gboolean check_golden(const char *name) {
  g_autofree char *path = make_golden_path(name);
  g_autofree char *found = find_all(BAD, name);
  if (g_getenv("UPDATE_GOLDEN") != NULL) {
    ck_assert(g_file_set_contents(path, found, -1, NULL));
    return TRUE;
  }
  g_autofree char *expected = NULL;
  g_file_get_contents(path, &expected, NULL, NULL);
  if (g_strcmp0(expected, found) == 0)
    return TRUE;
  g_printerr("%s\nexpected:\n%sfound:\n%s", name, expected != NULL ? expected : "(no file)\n",
             found);
  return FALSE;
}

START_TEST(every_bad_form_is_told_all_that_is_wrong_with_it) {
  g_autoptr(GPtrArray) names = list_forms(BAD);
  guint n_different = 0;
  for (guint i = 0; i < names->len; i++)
    n_different += !check_golden(names->pdata[i]);
  ck_assert_msg(n_different == 0,
                "%u differ; UPDATE_GOLDEN=1 writes what was found, read it before you keep it",
                n_different);
}
END_TEST

/* "bands-not-rising-2.xml" shows "bands-not-rising". */
static gboolean shows(const char *name, const char *code) {
  const gsize length = strlen(code);
  return strncmp(name, code, length) == 0 && name[length] == '-' &&
         g_ascii_isdigit(name[length + 1]);
}

START_TEST(every_bad_form_is_named_for_a_finding_in_it) {
  g_autoptr(GPtrArray) names = list_forms(BAD);
  for (guint i = 0; i < names->len; i++) {
    const char *name = names->pdata[i];
    const char *number = strrchr(name, '-');
    ck_assert_ptr_nonnull(number);
    g_autofree char *code = g_strndup(name, (gsize)(number - name));
    g_autofree char *mark = g_strdup_printf("[%s]\n", code);
    g_autofree char *found = find_all(BAD, name);
    ck_assert_msg(strstr(found, mark) != NULL, "%s does not show %s:\n%s", name, code, found);
  }
}
END_TEST

/* Too large to keep as it is (tests/data/calls), or never about a form. */
static gboolean is_shown_elsewhere(SurveyFindingCode code) {
  return code == SURVEY_FINDING_FILE_TOO_LARGE || code == SURVEY_FINDING_XML_TOO_MANY_NODES ||
         code == SURVEY_FINDING_BAD_CHARACTER;
}

START_TEST(every_finding_of_forms_has_a_bad_form) {
  g_autoptr(GPtrArray) names = list_forms(BAD);
  for (guint code = SURVEY_FINDING_FILE_TOO_LARGE; code < SURVEY_FINDING_NO_FORM_BEFORE; code++) {
    const char *code_name = survey_finding_code_name(code);
    gboolean shown = is_shown_elsewhere(code);
    for (guint i = 0; i < names->len; i++)
      shown = shown || shows(names->pdata[i], code_name);
    ck_assert_msg(shown, "no tests/data/" BAD "/%s-1.xml", code_name);
  }
}
END_TEST

START_TEST(nothing_is_found_in_a_good_form) {
  g_autoptr(GPtrArray) names = list_forms(GOOD);
  ck_assert_uint_gt(names->len, 3);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *found = find_all(GOOD, names->pdata[i]);
    ck_assert_msg(*found == '\0', "%s:\n%s", (const char *)names->pdata[i], found);
  }
}
END_TEST

UNIT_MAIN("form-findings", every_bad_form_is_told_all_that_is_wrong_with_it,
          every_bad_form_is_named_for_a_finding_in_it, every_finding_of_forms_has_a_bad_form,
          nothing_is_found_in_a_good_form)
