// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/sets.h"

#include "survey/answers/answers-csv.h"
#include "survey/base/file.h"
#include "survey/base/number.h"
#include "survey/programs/library.h"
#include "survey/score/suppress.h"
#include <string.h>
#include <unistd.h>

/* Bytes that tell XML from CSV. */
#define SNIFF_BYTES 256

/* People who can be invited to one cycle. */
#define MAX_INVITED 1000000

typedef struct {
  const SurveyCommand *command;
  SurveySets *sets;
  SurveyFindings *findings;
  SurveySeen *seen;
  const SurveyForm *form; /* of the current set */
  gboolean has_bad_form;  /* answers to it are passed over: they would all be wrong */
} Reading;

/* TRUE if the file begins with "<". What cannot be looked at twice (a pipe) is a form only where
 * there is none yet. */
static gboolean is_form_file(const Reading *reading, int fd) {
  char start[SNIFF_BYTES + 1];
  const gssize n = pread(fd, start, SNIFF_BYTES, 0);
  if (n < 0)
    return reading->form == NULL && !reading->has_bad_form;
  start[n] = '\0';
  const char *text = g_str_has_prefix(start, "\xEF\xBB\xBF") ? start + 3 : start;
  return text[strspn(text, " \t\r\n")] == '<';
}

/* The forms of one call must show their factors in one order, so that one page can show all. */
static void check_factors_fit(const Reading *reading, const SurveyForm *form) {
  const SurveyForm *first = reading->sets->forms->pdata[0];
  guint next = 0;
  for (guint i = 0; i < form->factors->len; i++) {
    const SurveyFactor *factor = form->factors->pdata[i];
    const SurveyFactor *known = survey_form_find_factor(first, factor->id);
    if (known == NULL || known->index < next)
      survey_findings_add(reading->findings, SURVEY_FINDING_FACTORS_DIFFER, factor->place, "factor",
                          factor->id, NULL);
    else
      next = known->index + 1;
  }
}

static gboolean read_form(Reading *reading, const char *path, GError **error) {
  SurveyForm *form = survey_library_read_form(path, reading->findings, error);
  reading->form = form;
  reading->has_bad_form = form == NULL;
  if (form == NULL)
    return *error == NULL;
  g_ptr_array_add(reading->sets->forms, form);
  check_factors_fit(reading, form);
  return TRUE;
}

static gboolean read_answers(Reading *reading, const char *path, int fd, GError **error) {
  if (reading->has_bad_form)
    return TRUE;
  if (reading->form == NULL) {
    const SurveyPlace place = {.file = path};
    survey_findings_add(reading->findings, SURVEY_FINDING_NO_FORM_BEFORE, place, NULL);
    return TRUE;
  }
  const SurveyAnswersJob job = {
      .file = path,
      .form = reading->form,
      .seen = reading->seen,
      .findings = reading->findings,
      .take = survey_collection_take,
      .data = reading->sets->collection,
  };
  return survey_answers_csv_read(&job, fd, error);
}

static gboolean read_file(Reading *reading, const char *path, GError **error) {
  const int fd = survey_file_open(path, error);
  if (fd < 0)
    return FALSE;
  const gboolean done = is_form_file(reading, fd) ? read_form(reading, path, error)
                                                  : read_answers(reading, path, fd, error);
  close(fd);
  return done;
}

static SurveyExit read_files(Reading *reading, char **files) {
  SurveyExit status = SURVEY_EXIT_DONE;
  for (guint i = 0; files[i] != NULL && status == SURVEY_EXIT_DONE; i++) {
    g_autoptr(GError) error = NULL;
    if (!read_file(reading, files[i], &error))
      status = survey_command_fail(reading->command, error);
  }
  survey_command_print_findings(reading->findings);
  if (status == SURVEY_EXIT_DONE && reading->findings->n_errors > 0)
    return SURVEY_EXIT_FINDINGS;
  return status;
}

static const char *or_unnamed(const char *name) {
  return *name != '\0' ? name : "(none)";
}

/* "Riverside, 2026-spring; Hillside, 2026-spring": what the answers hold. */
static char *list_cells(const GPtrArray *cells) {
  GString *list = g_string_new(NULL);
  for (guint i = 0; i < cells->len; i++) {
    const SurveyCell *cell = cells->pdata[i];
    g_string_append_printf(list, "\n  service %s, cycle %s", or_unnamed(cell->service),
                           or_unnamed(cell->cycle));
  }
  return g_string_free(list, FALSE);
}

/* Answers that name no service (or cycle) are taken to be of the one asked for. */
static gboolean is_name_asked_for(const char *name, const char *asked) {
  return asked == NULL || *name == '\0' || strcmp(asked, name) == 0;
}

static gboolean is_asked_for(const SurveyCell *cell, const SurveySetsOptions *options) {
  return is_name_asked_for(cell->service, options->service) &&
         is_name_asked_for(cell->cycle, options->cycle);
}

static SurveyExit choose_cells(const SurveyCommand *command, SurveySets *sets,
                               const SurveySetsOptions *options) {
  const GPtrArray *cells = sets->collection->cells;
  for (guint i = 0; i < cells->len; i++) {
    if (is_asked_for(cells->pdata[i], options))
      g_ptr_array_add(sets->chosen, cells->pdata[i]);
  }
  if (cells->len == 0)
    return survey_command_misuse(command, "there are no answers in these files");
  if (sets->chosen->len == 0) {
    g_autofree char *found = list_cells(cells);
    return survey_command_misuse(command, "no answers fit; the files hold%s", found);
  }
  if (sets->chosen->len > 1 && !options->each) {
    g_autofree char *found = list_cells(sets->chosen);
    return survey_command_misuse(
        command,
        "the answers are of more than one service or cycle; choose with --service and "
        "--cycle%s:%s",
        command->allows_each ? ", or take --each" : "", found);
  }
  return SURVEY_EXIT_DONE;
}

/* "staff=41" */
static gboolean read_invited(const char *text, SurveyScoreOptions *options) {
  g_auto(GStrv) parts = g_strsplit(text, "=", 2);
  SurveyLens lens;
  gint64 n = 0;
  if (g_strv_length(parts) != 2 || !survey_lens_parse(parts[0], &lens) ||
      !survey_number_parse_whole(parts[1], 1, MAX_INVITED, &n))
    return FALSE;
  options->n_invited[lens] = (guint64)n;
  return TRUE;
}

static SurveyExit read_options(const SurveyCommand *command, SurveySets *sets,
                               const SurveySetsOptions *options, guint floor) {
  SurveyLens lens;
  if (options->min_n != 0 && options->min_n < (int)floor)
    return survey_command_misuse(command, "--min-n must be at least %u here", floor);
  sets->min_n = options->min_n != 0 ? (guint)options->min_n : SURVEY_RESULT_DEFAULT_MIN_N;
  if (options->lens != NULL && !survey_lens_parse(options->lens, &lens))
    return survey_command_misuse(
        command, "--lens takes staff, service-user, agreed or peer, not \"%s\"", options->lens);
  sets->service = options->service;
  sets->cycle = options->cycle;
  sets->has_lens = options->lens != NULL;
  if (sets->has_lens)
    sets->lens = lens;
  for (guint i = 0; options->invited != NULL && options->invited[i] != NULL; i++) {
    if (!read_invited(options->invited[i], &sets->score_options))
      return survey_command_misuse(command, "--invited takes LENS=N, as in staff=41, not \"%s\"",
                                   options->invited[i]);
  }
  return SURVEY_EXIT_DONE;
}

static SurveySets *sets_new(void) {
  SurveySets *sets = g_new0(SurveySets, 1);
  sets->forms = g_ptr_array_new_with_free_func((GDestroyNotify)survey_form_free);
  sets->collection = survey_collection_new();
  sets->chosen = g_ptr_array_new();
  return sets;
}

SurveySets *survey_sets_read(const SurveyCommand *command, char **files,
                             const SurveySetsOptions *options, guint floor, SurveyExit *status) {
  g_autoptr(SurveySets) sets = sets_new();
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(SurveySeen) seen = survey_seen_new();
  Reading reading = {.command = command, .sets = sets, .findings = findings, .seen = seen};
  *status = read_options(command, sets, options, floor);
  if (*status == SURVEY_EXIT_DONE && files[0] == NULL)
    *status = survey_command_misuse(command, "name a form and the answers to it");
  if (*status == SURVEY_EXIT_DONE)
    *status = read_files(&reading, files);
  if (*status == SURVEY_EXIT_DONE)
    *status = choose_cells(command, sets, options);
  return *status == SURVEY_EXIT_DONE ? g_steal_pointer(&sets) : NULL;
}

static void name_if_unnamed(char **name, const char *asked) {
  if (**name != '\0' || asked == NULL)
    return;
  g_free(*name);
  *name = g_strdup(asked);
}

SurveyResult *survey_sets_score(const SurveySets *sets, const SurveyCell *cell) {
  SurveyResult *result = survey_score(cell, &sets->score_options);
  survey_suppress(result, sets->min_n);
  name_if_unnamed(&result->service, sets->service);
  name_if_unnamed(&result->cycle, sets->cycle);
  if (sets->has_lens)
    survey_result_keep_lens(result, sets->lens);
  return result;
}

void survey_sets_free(SurveySets *sets) {
  if (sets == NULL)
    return;
  g_ptr_array_unref(sets->chosen);
  survey_collection_free(sets->collection);
  g_ptr_array_unref(sets->forms);
  g_free(sets);
}

void survey_sets_options_clear(SurveySetsOptions *options) {
  g_free(options->service);
  g_free(options->cycle);
  g_free(options->lens);
  g_strfreev(options->invited);
}
