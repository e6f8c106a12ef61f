// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The corpus of answers with something wrong in them, as CSV and as XML, and all that is said about
 * them. A file NAME.csv is read with the map NAME.map if there is one. With UPDATE_GOLDEN=1 in the
 * environment the expected findings are written anew: read the difference before you keep it. */

#include "survey/answers/answers-csv.h"
#include "survey/answers/answers-xml.h"
#include "tests/unit/answers-feed.h"
#include "tests/unit/forms.h"
#include <fcntl.h>
#include <string.h>

#define FOLDER "answers"

static const gsize pieces[] = {7, 65536};

static int compare_names(gconstpointer a, gconstpointer b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The files of the corpus whose names end in one of two ways, sorted. */
static GPtrArray *list_files(const char *ending, const char *other) {
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  g_autofree char *folder = forms_path(FOLDER);
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  ck_assert_ptr_nonnull(dir);
  for (const char *name = g_dir_read_name(dir); name != NULL; name = g_dir_read_name(dir)) {
    if ((g_str_has_suffix(name, ending) || g_str_has_suffix(name, other)) &&
        strcmp(name, "form.xml") != 0)
      g_ptr_array_add(names, g_strdup(name));
  }
  g_ptr_array_sort(names, compare_names);
  return names;
}

/* The path of the file beside `name` with another ending. */
static char *make_path(const char *name, const char *ending) {
  g_autofree char *stem = g_strndup(name, (gsize)(strrchr(name, '.') - name));
  g_autofree char *file = g_strconcat(FOLDER "/", stem, ending, NULL);
  return forms_path(file);
}

static SurveyMap *read_map(const char *name, SurveyFindings *findings) {
  g_autofree char *path = make_path(name, ".map");
  const int fd = open(path, O_RDONLY);
  if (fd < 0)
    return NULL;
  g_autofree char *file = g_path_get_basename(path);
  SurveyMap *map = survey_map_read(fd, file, findings, NULL);
  ck_assert_ptr_nonnull(map);
  close(fd);
  return map;
}

static void take(const SurveyResponse *response, gpointer data) {
  ck_assert_ptr_nonnull(response);
  *(guint *)data += 1;
}

/* As a command reads them: nothing after a bad map. */
static void read_answers(const char *name, gsize piece, SurveyFindings *findings) {
  guint n_taken = 0;
  gsize size = 0;
  SurveyLeftOut left_out = {0};
  g_autofree char *bytes = load(name, &size);
  g_autoptr(SurveyForm) form = load_form();
  g_autoptr(SurveySeen) seen = survey_seen_new();
  g_autoptr(SurveyMap) map = read_map(name, findings);
  const SurveyAnswersJob job = {.file = name,
                                .form = form,
                                .map = map,
                                .seen = seen,
                                .findings = findings,
                                .left_out = &left_out,
                                .take = take,
                                .data = &n_taken};
  if (findings->n_errors > 0)
    return;
  Feed feed;
  const int fd = feed_open(&feed, bytes, size, piece);
  ck_assert(g_str_has_suffix(name, ".xml") ? survey_answers_xml_read(&job, fd, NULL)
                                           : survey_answers_csv_read(&job, fd, NULL));
  feed_close(&feed, fd);
  ck_assert_uint_le(left_out.n_errors, findings->n_errors);
  if (map != NULL)
    survey_map_check_used(map, findings);
}

static char *find_all(const char *name, gsize piece) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  read_answers(name, piece, findings);
  return forms_tell(findings, name);
}

static gboolean check_golden(const char *name) {
  g_autofree char *ending = g_strconcat(strrchr(name, '.'), ".findings", NULL);
  g_autofree char *path = make_path(name, ending);
  g_autofree char *found = find_all(name, pieces[0]);
  g_autofree char *again = find_all(name, pieces[1]);
  ck_assert_msg(strcmp(found, again) == 0, "%s: the size of the pieces makes a difference", name);
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

START_TEST(all_that_is_wrong_with_answers_is_told) {
  g_autoptr(GPtrArray) names = list_files(".csv", ".xml");
  guint n_different = 0;
  for (guint i = 0; i < names->len; i++)
    n_different += !check_golden(names->pdata[i]);
  ck_assert_msg(n_different == 0,
                "%u differ; UPDATE_GOLDEN=1 writes what was found, read it before you keep it",
                n_different);
}
END_TEST

START_TEST(nothing_is_found_in_what_is_well) {
  g_autoptr(GPtrArray) names = list_files(".csv", ".xml");
  guint n_well = 0;
  for (guint i = 0; i < names->len; i++) {
    if (!g_str_has_prefix(names->pdata[i], "well"))
      continue;
    g_autofree char *found = find_all(names->pdata[i], pieces[1]);
    ck_assert_msg(*found == '\0', "%s:\n%s", (const char *)names->pdata[i], found);
    n_well++;
  }
  ck_assert_uint_gt(n_well, 5);
}
END_TEST

/* Too large to keep as it is, or about the files of a whole call: tests/data/calls. */
static gboolean is_shown_elsewhere(guint code) {
  return code == SURVEY_FINDING_LINE_TOO_LONG || code == SURVEY_FINDING_TOO_MANY_COLUMNS ||
         code == SURVEY_FINDING_NO_FORM_BEFORE || code == SURVEY_FINDING_PAIR_SCALES_DIFFER ||
         code == SURVEY_FINDING_FACTORS_DIFFER || code == SURVEY_FINDING_FEW_COLUMNS;
}

/* How many files of findings show the code. */
static guint count_files(const GPtrArray *names, guint code) {
  guint n = 0;
  g_autofree char *mark = g_strdup_printf("[%s]\n", survey_finding_code_name(code));
  for (guint i = 0; i < names->len; i++) {
    gsize size = 0;
    g_autofree char *text = load(names->pdata[i], &size);
    n += strstr(text, mark) != NULL;
  }
  return n;
}

static gboolean is_of_xml_alone(guint code) {
  return code == SURVEY_FINDING_WRONG_VERSION || code == SURVEY_FINDING_UNKNOWN_ITEM ||
         code == SURVEY_FINDING_UNKNOWN_FACTOR || code == SURVEY_FINDING_REPEATED_ANSWER;
}

START_TEST(every_finding_of_csv_and_maps_has_two_files) {
  g_autoptr(GPtrArray) names = list_files(".csv.findings", ".csv.findings");
  for (guint code = SURVEY_FINDING_NO_FORM_BEFORE; code < SURVEY_N_FINDING_CODES; code++) {
    if (is_shown_elsewhere(code) || is_of_xml_alone(code))
      continue;
    ck_assert_msg(count_files(names, code) >= 2,
                  "no two files NAME.csv in tests/data/answers for %s",
                  survey_finding_code_name(code));
  }
}
END_TEST

static const SurveyFindingCode xml_codes[] = {
    SURVEY_FINDING_NOT_UTF8,
    SURVEY_FINDING_XML_DOCTYPE,
    SURVEY_FINDING_XML_SYNTAX,
    SURVEY_FINDING_XML_TOO_DEEP,
    SURVEY_FINDING_XML_TAG_TOO_LONG,
    SURVEY_FINDING_SCHEMA,
    SURVEY_FINDING_XML_TOO_MANY_ATTRIBUTES,
    SURVEY_FINDING_MISSING_ATTRIBUTE,
    SURVEY_FINDING_BAD_LANGUAGE,
    SURVEY_FINDING_UNKNOWN_VALUE,
    SURVEY_FINDING_ANSWER_NOT_ALLOWED,
    SURVEY_FINDING_NO_RESPONDENT,
    SURVEY_FINDING_REPEATED_RESPONDENT,
    SURVEY_FINDING_WRONG_FORM,
    SURVEY_FINDING_UNKNOWN_LENS,
    SURVEY_FINDING_LENS_NOT_OF_FORM,
    SURVEY_FINDING_BAD_DATE,
    SURVEY_FINDING_BAD_GROUP_SIZE,
    SURVEY_FINDING_GROUP_SIZE_ALONE,
    SURVEY_FINDING_REPEATED_GROUP,
    SURVEY_FINDING_BAD_SHARE,
    SURVEY_FINDING_TEXT_TOO_LONG,
    SURVEY_FINDING_WRONG_VERSION,
    SURVEY_FINDING_UNKNOWN_ITEM,
    SURVEY_FINDING_UNKNOWN_FACTOR,
    SURVEY_FINDING_REPEATED_ANSWER,
};

START_TEST(every_finding_of_xml_has_two_files) {
  g_autoptr(GPtrArray) names = list_files(".xml.findings", ".xml.findings");
  for (guint i = 0; i < G_N_ELEMENTS(xml_codes); i++)
    ck_assert_msg(count_files(names, xml_codes[i]) >= 2,
                  "no two files NAME.xml in tests/data/answers for %s",
                  survey_finding_code_name(xml_codes[i]));
}
END_TEST

UNIT_MAIN("answers-findings", all_that_is_wrong_with_answers_is_told,
          nothing_is_found_in_what_is_well, every_finding_of_csv_and_maps_has_two_files,
          every_finding_of_xml_has_two_files)
