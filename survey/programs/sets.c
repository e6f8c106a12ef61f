// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/sets.h"

#include "survey/answers/answers-csv.h"
#include "survey/answers/answers-xml.h"
#include "survey/base/file.h"
#include "survey/base/number.h"
#include "survey/form/form-fit.h"
#include "survey/programs/library.h"
#include "survey/programs/progress.h"
#include "survey/programs/voice.h"
#include "survey/score/suppress.h"
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Bytes that tell XML from CSV. */
#define SNIFF_BYTES 4096

/* People who can be invited to one cycle, or asked for before a figure is shown. */
#define MAX_PEOPLE 1000000

#define MAX_THREADS 64

/* Bytes of a file that are worth a thread of their own, and the memory of its counts. */
#define THREAD_BYTES (16 * 1024 * 1024)

typedef struct {
  const SurveyCommand *command;
  const SurveySetsOptions *options;
  SurveySets *sets;
  SurveyFindings *findings;
  SurveySeen *seen;
  SurveyMap *map; /* NULL if none is asked for */
  SurveyLeftOut left_out;
  guint n_threads;         /* that were asked for; 0: as the file is */
  gboolean has_csv;        /* answers that a map concerns */
  const SurveyForm *form;  /* of the current set */
  gboolean has_bad_form;   /* answers to it are passed over: they would all be wrong */
  SurveyProgress progress; /* of the current file */
} Reading;

typedef enum { FILE_FORM, FILE_ANSWERS_XML, FILE_ANSWERS_CSV } FileKind;

/* Passes over the byte order mark, white space, declarations and comments before the first tag. */
static const char *find_first_tag(const char *text) {
  text = g_str_has_prefix(text, "\xEF\xBB\xBF") ? text + 3 : text;
  for (;;) {
    text += strspn(text, " \t\r\n");
    const char *end = g_str_has_prefix(text, "<?")     ? "?>"
                      : g_str_has_prefix(text, "<!--") ? "-->"
                                                       : NULL;
    const char *found = end == NULL ? NULL : strstr(text, end);
    if (found == NULL)
      return text;
    text = found + strlen(end);
  }
}

/* By its beginning. What cannot be looked at twice (a pipe) is a form only where there is none yet,
 * and answers in CSV after that. */
static FileKind find_kind(const Reading *reading, int fd) {
  char start[SNIFF_BYTES + 1];
  const gssize n = pread(fd, start, SNIFF_BYTES, 0);
  if (n < 0)
    return reading->form == NULL && !reading->has_bad_form ? FILE_FORM : FILE_ANSWERS_CSV;
  start[n] = '\0';
  const char *tag = find_first_tag(start);
  const gsize name_length = strlen("<answers");
  if (strncmp(tag, "<answers", name_length) == 0 && strchr(" \t\r\n/>", tag[name_length]) != NULL)
    return FILE_ANSWERS_XML;
  return *tag == '<' ? FILE_FORM : FILE_ANSWERS_CSV;
}

static gboolean read_form(Reading *reading, const char *path, GError **error) {
  SurveyForm *form = survey_library_read_form(path, reading->findings, error);
  reading->form = form;
  reading->has_bad_form = form == NULL;
  if (form == NULL)
    return *error == NULL;
  g_ptr_array_add(reading->sets->forms, form);
  return TRUE;
}

static void take(const SurveyResponse *response, gpointer data) {
  Reading *reading = data;
  if (reading->options->look != NULL)
    reading->options->look(response, reading->options->look_data);
  survey_collection_take(response, reading->sets->collection);
}

static void note_reached(guint64 offset, gpointer data) {
  Reading *reading = data;
  survey_progress_step(&reading->progress, offset);
}

/* As many as were asked for; else one for every THREAD_BYTES of a file, as far as there
 * are cores. Who looks at the responses, or keeps them, needs them in order. */
static guint choose_n_threads(const Reading *reading, int fd) {
  struct stat about;
  if (reading->options->look != NULL || reading->options->keeps_panels)
    return 1;
  if (reading->n_threads > 0)
    return reading->n_threads;
  if (fstat(fd, &about) != 0 || !S_ISREG(about.st_mode))
    return 1;
  const guint64 n = (guint64)about.st_size / THREAD_BYTES;
  return (guint)CLAMP(n, 1, MIN(g_get_num_processors(), MAX_THREADS));
}

static gboolean read_csv(Reading *reading, SurveyAnswersJob *job, int fd, GError **error) {
  const guint n_threads = choose_n_threads(reading, fd);
  if (n_threads == 1)
    return survey_answers_csv_read(job, fd, error);
  SurveyCollection *parts[MAX_THREADS];
  for (guint i = 0; i < n_threads; i++)
    parts[i] = survey_collection_new();
  job->take = survey_collection_take;
  job->parts = (gpointer *)parts;
  job->n_parts = n_threads;
  const gboolean done = survey_answers_csv_read(job, fd, error);
  survey_collection_merge_parts(reading->sets->collection, parts, n_threads);
  for (guint i = 0; i < n_threads; i++)
    survey_collection_free(parts[i]);
  return done;
}

static gboolean read_answers(Reading *reading, const char *path, FileKind kind, int fd,
                             GError **error) {
  if (reading->has_bad_form)
    return TRUE;
  if (reading->form == NULL) {
    const SurveyPlace place = {.file = path};
    survey_findings_add(reading->findings, SURVEY_FINDING_NO_FORM_BEFORE, place, NULL);
    return TRUE;
  }
  reading->has_csv = reading->has_csv || kind == FILE_ANSWERS_CSV;
  SurveyAnswersJob job = {
      .file = path,
      .form = reading->form,
      .map = reading->map,
      .seen = reading->seen,
      .findings = reading->findings,
      .left_out = &reading->left_out,
      .take = take,
      .data = reading,
      .reached = note_reached,
  };
  survey_progress_begin(&reading->progress, path, fd);
  const gboolean done = kind == FILE_ANSWERS_XML ? survey_answers_xml_read(&job, fd, error)
                                                 : read_csv(reading, &job, fd, error);
  survey_progress_end(&reading->progress);
  return done;
}

static gboolean read_file(Reading *reading, const char *path, GError **error) {
  const int fd = survey_file_open(path, error);
  if (fd < 0)
    return FALSE;
  const FileKind kind = find_kind(reading, fd);
  const gboolean done = kind == FILE_FORM ? read_form(reading, path, error)
                                          : read_answers(reading, path, kind, fd, error);
  close(fd);
  return done;
}

/* FALSE if the map cannot be read. With an error in it, nothing else is worth reading. */
static gboolean read_map(Reading *reading, const char *path, GError **error) {
  const int fd = path == NULL ? -1 : survey_file_open(path, error);
  if (fd < 0)
    return path == NULL;
  reading->map = survey_map_read(fd, path, reading->findings, error);
  close(fd);
  return reading->map != NULL;
}

/* Errors that stop the command: with skip_bad, not those within a response. */
static gboolean has_errors(const Reading *reading) {
  const guint64 n_errors = reading->findings->n_errors;
  return n_errors > (reading->options->skip_bad ? reading->left_out.n_errors : 0);
}

static SurveyExit read_files(Reading *reading, char **files) {
  SurveyExit status = SURVEY_EXIT_DONE;
  const gboolean has_bad_map = has_errors(reading);
  for (guint i = 0; files[i] != NULL && status == SURVEY_EXIT_DONE && !has_bad_map; i++) {
    g_autoptr(GError) error = NULL;
    if (!read_file(reading, files[i], &error))
      status = survey_command_fail(reading->command, error);
  }
  survey_form_fit_check(reading->sets->forms, reading->findings);
  if (status == SURVEY_EXIT_DONE && reading->map != NULL && reading->has_csv)
    survey_map_check_used(reading->map, reading->findings);
  survey_command_print_findings(reading->findings);
  if (status == SURVEY_EXIT_DONE && has_errors(reading))
    return SURVEY_EXIT_FINDINGS;
  if (reading->options->skip_bad)
    survey_command_print_left_out(reading->left_out.n_responses);
  return status;
}

/* What the answers hold, a line a service and cycle. */
static char *list_cells(const GPtrArray *cells) {
  GString *list = g_string_new(NULL);
  for (guint i = 0; i < cells->len; i++) {
    const SurveyCell *cell = cells->pdata[i];
    g_autofree char *line = survey_words_fill(survey_voice_words(), "misuse.cell", "service",
                                              survey_voice_name(cell->service), "cycle",
                                              survey_voice_name(cell->cycle), NULL);
    g_string_append_printf(list, "\n  %s", line);
  }
  return g_string_free(list, FALSE);
}

static gboolean is_name_asked_for(const char *name, const char *asked) {
  return asked == NULL || *name == '\0' || strcmp(asked, name) == 0;
}

gboolean survey_sets_options_match(const SurveySetsOptions *options, const char *service,
                                   const char *cycle) {
  return is_name_asked_for(service, options->service) && is_name_asked_for(cycle, options->cycle);
}

static gboolean has_lens_asked_for(const SurveyCell *cell, const SurveySets *sets) {
  for (guint i = 0; sets->has_lens && i < cell->tallies->len; i++) {
    const SurveyTally *tally = cell->tallies->pdata[i];
    if (tally->lens == sets->lens)
      return TRUE;
  }
  return !sets->has_lens;
}

static SurveyExit choose_cells(const SurveyCommand *command, SurveySets *sets,
                               const SurveySetsOptions *options) {
  const GPtrArray *cells = sets->collection->cells;
  for (guint i = 0; i < cells->len; i++) {
    SurveyCell *cell = cells->pdata[i];
    if (survey_sets_options_match(options, cell->service, cell->cycle) &&
        has_lens_asked_for(cell, sets))
      g_ptr_array_add(sets->chosen, cell);
  }
  if (cells->len == 0)
    return survey_command_misuse(command, "misuse.no-answers", NULL);
  if (sets->chosen->len == 0) {
    g_autofree char *found = list_cells(cells);
    return survey_command_misuse(command, "misuse.no-answers-fit", "cells", found, NULL);
  }
  if (sets->chosen->len > 1 && !options->each) {
    g_autofree char *found = list_cells(sets->chosen);
    const char *id = command->allows_each ? "misuse.choose-or-each" : "misuse.choose-cell";
    return survey_command_misuse(command, id, "cells", found, NULL);
  }
  return SURVEY_EXIT_DONE;
}

/* "staff=41" */
static gboolean read_invited(const char *text, SurveyScoreOptions *options) {
  g_auto(GStrv) parts = g_strsplit(text, "=", 2);
  SurveyLens lens;
  gint64 n = 0;
  if (g_strv_length(parts) != 2 || !survey_lens_parse(parts[0], &lens) ||
      !survey_number_parse_whole(parts[1], 1, MAX_PEOPLE, &n))
    return FALSE;
  options->n_invited[lens] = (guint64)n;
  return TRUE;
}

static SurveyExit read_options(const SurveyCommand *command, SurveySets *sets,
                               const SurveySetsOptions *options, guint floor) {
  SurveyLens lens;
  gint64 min_n = SURVEY_RESULT_DEFAULT_MIN_N;
  if (options->min_n != NULL &&
      !survey_number_parse_whole(options->min_n, floor, MAX_PEOPLE, &min_n)) {
    g_autofree char *least = g_strdup_printf("%u", floor);
    return survey_command_misuse(command, "misuse.min-n", "least", least, NULL);
  }
  sets->min_n = (guint)min_n;
  if (options->lens != NULL && !survey_lens_parse(options->lens, &lens))
    return survey_command_misuse(command, "misuse.lens", "given", options->lens, NULL);
  sets->service = options->service;
  sets->cycle = options->cycle;
  sets->has_lens = options->lens != NULL;
  if (sets->has_lens)
    sets->lens = lens;
  for (guint i = 0; options->invited != NULL && options->invited[i] != NULL; i++) {
    if (!read_invited(options->invited[i], &sets->score_options))
      return survey_command_misuse(command, "misuse.invited", "given", options->invited[i], NULL);
  }
  return SURVEY_EXIT_DONE;
}

static SurveyExit read_threads(const SurveyCommand *command, const SurveySetsOptions *options,
                               guint *n_threads) {
  gint64 n = 0;
  if (options->threads != NULL && !survey_number_parse_whole(options->threads, 1, MAX_THREADS, &n))
    return survey_command_misuse(command, "misuse.threads", "max", G_STRINGIFY(MAX_THREADS), NULL);
  *n_threads = (guint)n;
  return SURVEY_EXIT_DONE;
}

static guint64 count_answered(const SurveyCell *cell, SurveyLens lens) {
  guint64 n_answered = 0;
  for (guint i = 0; i < cell->tallies->len; i++) {
    const SurveyTally *tally = cell->tallies->pdata[i];
    n_answered += tally->lens == lens ? tally->n_responses : 0;
  }
  return n_answered;
}

/* More answers than invitations means that one of the two is wrong. */
static SurveyExit check_invited(const SurveyCommand *command, const SurveySets *sets) {
  for (guint i = 0; i < sets->chosen->len * SURVEY_N_LENSES; i++) {
    const SurveyLens lens = (SurveyLens)(i % SURVEY_N_LENSES);
    const guint64 n_invited = sets->score_options.n_invited[lens];
    if (n_invited == 0 ||
        n_invited >= count_answered(sets->chosen->pdata[i / SURVEY_N_LENSES], lens))
      continue;
    g_autofree char *n = g_strdup_printf("%" G_GUINT64_FORMAT, n_invited);
    return survey_command_misuse(command, "misuse.more-than-invited", "lens",
                                 survey_lens_name(lens), "n", n, NULL);
  }
  return SURVEY_EXIT_DONE;
}

/* A language that neither the words nor a form has would change nothing that is written. `form` is
 * that of the last set, which may be lent. */
static SurveyExit check_language(const SurveyCommand *command, const Reading *reading) {
  const char *language = reading->options->language;
  if (language == NULL || survey_words_has_language(language))
    return SURVEY_EXIT_DONE;
  const GPtrArray *forms = reading->sets->forms;
  gboolean is_written = reading->form != NULL && survey_form_has_language(reading->form, language);
  for (guint i = 0; i < forms->len && !is_written; i++)
    is_written = survey_form_has_language(forms->pdata[i], language);
  return is_written ? SURVEY_EXIT_DONE
                    : survey_command_misuse(command, "misuse.no-words", "language", language, NULL);
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
  g_autoptr(GError) error = NULL;
  Reading reading = {
      .command = command, .options = options, .sets = sets, .findings = findings, .seen = seen};
  if (options->lender != NULL && options->lender->forms->len == 1)
    reading.form = options->lender->forms->pdata[0];
  if (options->keeps_panels)
    survey_collection_keep_panels(sets->collection);
  *status = read_options(command, sets, options, floor);
  if (*status == SURVEY_EXIT_DONE)
    *status = read_threads(command, options, &reading.n_threads);
  if (*status == SURVEY_EXIT_DONE && files[0] == NULL)
    *status = survey_command_misuse(command, "misuse.name-sets", NULL);
  if (*status == SURVEY_EXIT_DONE && !read_map(&reading, options->map, &error))
    *status = survey_command_fail(command, error);
  if (*status == SURVEY_EXIT_DONE)
    *status = read_files(&reading, files);
  survey_map_free(reading.map);
  if (*status == SURVEY_EXIT_DONE)
    *status = choose_cells(command, sets, options);
  if (*status == SURVEY_EXIT_DONE)
    *status = check_invited(command, sets);
  if (*status == SURVEY_EXIT_DONE)
    *status = check_language(command, &reading);
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
  g_free(options->min_n);
  g_strfreev(options->invited);
  g_free(options->map);
  g_free(options->threads);
  g_free(options->language);
}
