// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/compared.h"
#include "survey/programs/dates.h"
#include "survey/programs/drawn.h"
#include "survey/programs/sides.h"

#include "render/html/html.h"
#include "render/paint/render.h"
#include "render/report/report.h"
#include "survey/base/file.h"
#include "survey/base/text.h"
#include <string.h>

typedef struct {
  SurveySetsOptions sets;
  char *output;
  char *title;
  char *date;
  char *before_cycle;
  gboolean synthetic;
  gboolean force;
} Options;

static void options_clear(Options *options) {
  survey_sets_options_clear(&options->sets);
  g_free(options->output);
  g_free(options->title);
  g_free(options->date);
  g_free(options->before_cycle);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

typedef GBytes *(*WriteDocument)(const RenderDocument *document, GError **error);

static const struct {
  const char *suffix;
  WriteDocument write;
} formats[] = {{".pdf", render_pdf}, {".html", render_html}};

/* By the end of the name; standard output has a PDF. NULL if there is none of this name. */
static WriteDocument find_format(const char *output) {
  if (strcmp(output, "-") == 0)
    return render_pdf;
  for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
    if (g_str_has_suffix(output, formats[i].suffix))
      return formats[i].write;
  }
  return NULL;
}

/* What is reported: a cycle, and perhaps what changed since an earlier one. */
typedef struct {
  const SurveyCell *cell;
  const SurveyResult *result;
  const SurveyChange *change; /* NULL: no earlier cycle */
} Subject;

static GBytes *make_report(const Subject *subject, const SurveyWords *words, const Options *options,
                           GError **error) {
  const SurveyResult *result = subject->result;
  g_autofree char *date = survey_dates_choose(options->date, result->latest_date);
  const RenderReportOptions report = {
      .title = options->title,
      .date = date,
      .language = options->sets.language,
      .software = PACKAGE_STRING,
      .change = subject->change,
      .cell = subject->cell,
      .synthetic = options->synthetic,
  };
  g_autoptr(RenderDocument) document = render_report(result, words, &report);
  return find_format(options->output)(document, error);
}

static SurveyExit write_report(const Subject *subject, const Options *options) {
  g_autoptr(GError) error = NULL;
  g_autoptr(SurveyWords) words = survey_words_new_for(options->sets.language, &error);
  if (words == NULL)
    return survey_command_fail(&survey_command_report, error);
  g_autoptr(GBytes) report = make_report(subject, words, options, &error);
  if (report == NULL || !survey_file_write(options->output, report, options->force, &error))
    return survey_command_fail(&survey_command_report, error);
  return survey_result_has_score(subject->result) ? SURVEY_EXIT_DONE : SURVEY_EXIT_NO_SCORE;
}

static SurveyExit report_cycle(char **files, const Options *options) {
  SurveyExit status;
  g_autoptr(SurveySets) sets = survey_sets_read(&survey_command_report, files, &options->sets,
                                                SURVEY_RESULT_FLOOR_MIN_N, &status);
  if (sets == NULL)
    return status;
  const SurveyCell *cell = sets->chosen->pdata[0];
  g_autoptr(SurveyResult) result = survey_sets_score(sets, cell);
  const Subject subject = {cell, result, NULL};
  return write_report(&subject, options);
}

static SurveyExit report_change(const SurveySides *sides, const Options *options) {
  SurveySetsOptions earlier = options->sets;
  earlier.cycle = options->before_cycle;
  earlier.invited = NULL; /* they are the later cycle's */
  const SurveyComparedJob job = {.before = {sides->before + 1, &earlier},
                                 .after = {sides->outside + 1, &options->sets},
                                 .after_first = TRUE,
                                 .floor = SURVEY_RESULT_FLOOR_MIN_N};
  g_auto(SurveyCompared) compared = {0};
  SurveyExit status;
  if (!survey_compared_read(&survey_command_report, &job, &compared, &status))
    return status;
  const Subject subject = {compared.after->chosen->pdata[0], compared.change->after,
                           compared.change};
  return write_report(&subject, options);
}

static gboolean parse(Options *options, char ***arguments, SurveyExit *status) {
  gboolean shown = FALSE;
  const GOptionEntry entries[] = {
      SURVEY_SETS_ENTRIES(&options->sets),
      SURVEY_SIDES_BEFORE_ENTRY(&shown),
      {"before-cycle", 0, 0, G_OPTION_ARG_STRING, &options->before_cycle, "option.before-cycle",
       "NAME"},
      {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "option.output.report",
       "OUT.pdf|.html"},
      {"force", 0, 0, G_OPTION_ARG_NONE, &options->force, "option.force", NULL},
      {"title", 0, 0, G_OPTION_ARG_STRING, &options->title, "option.title", "TEXT"},
      {"date", 0, 0, G_OPTION_ARG_STRING, &options->date, "option.date", "YYYY-MM-DD"},
      {"synthetic", 0, 0, G_OPTION_ARG_NONE, &options->synthetic, "option.synthetic", NULL},
      G_OPTION_ENTRY_NULL,
  };
  return survey_command_parse(&survey_command_report, entries, arguments, status);
}

static SurveyExit check_output(const Options *options, const SurveySides *sides) {
  if (options->output == NULL)
    return survey_command_misuse(&survey_command_report, "misuse.output-report", NULL);
  if (find_format(options->output) == NULL)
    return survey_command_misuse(&survey_command_report, "misuse.report-format", NULL);
  const SurveyExit status =
      survey_command_check_output(&survey_command_report, options->output, sides->outside + 1);
  return status != SURVEY_EXIT_DONE
             ? status
             : survey_command_check_output(&survey_command_report, options->output,
                                           sides->before + 1);
}

static SurveyExit run(char **arguments) {
  g_auto(Options) options = {0};
  g_auto(SurveySides) sides = survey_sides_cut(arguments);
  SurveyExit status;
  if (!parse(&options, &sides.outside, &status) || !parse(&options, &sides.before, &status))
    return status;
  if (sides.after[1] != NULL)
    return survey_command_misuse(&survey_command_report, "misuse.report-after", NULL);
  if (options.date != NULL && !survey_text_is_date(options.date))
    return survey_command_misuse(&survey_command_report, "misuse.date", "date", options.date, NULL);
  status = check_output(&options, &sides);
  if (status != SURVEY_EXIT_DONE)
    return status;
  return sides.before[1] != NULL ? report_change(&sides, &options)
                                 : report_cycle(sides.outside + 1, &options);
}

const SurveyCommand survey_command_report = {
    SURVEY_DRAWN_REPORT,
    .example = "sevenfold report staff.xml staff.csv user.xml user.csv -o report.pdf",
    .usage = "FORM ANSWERS... [FORM ANSWERS...] -o OUT.pdf|.html [--before [FORM] ANSWERS...]",
    .run = run,
};
