// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/dates.h"
#include "survey/programs/drawn.h"
#include "survey/programs/sets.h"

#include "render/paint/render.h"
#include "render/report/report.h"
#include "survey/base/file.h"
#include <string.h>

/* Pixels a pt of a PNG: 216 a inch, sharp in a slide and on a phone. */
#define PNG_SCALE 3.0

typedef GPtrArray *(*MakeChart)(const SurveyResult *result, const SurveyWords *words,
                                const char *language);

typedef struct {
  const char *name;
  MakeChart make;
  double width_pt;
  double height_pt;
} ChartKind;

static const ChartKind kinds[] = {
    {"radar", render_report_radar, 440.0, 420.0},
    {"dots", render_report_dots, 440.0, 420.0},
};

static const ChartKind *find_kind(const char *name) {
  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS(kinds); i++) {
    if (strcmp(kinds[i].name, name) == 0)
      return &kinds[i];
  }
  return NULL;
}

typedef GBytes *(*PaintChart)(const GPtrArray *blocks, const RenderChartFile *file, GError **error);

static GBytes *paint_png(const GPtrArray *blocks, const RenderChartFile *file, GError **error) {
  return render_png(blocks, file, PNG_SCALE, error);
}

static const struct {
  const char *suffix;
  PaintChart paint;
} formats[] = {{".svg", render_svg}, {".png", paint_png}, {".pdf", render_chart_pdf}};

static PaintChart find_format(const char *output) {
  for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
    if (g_str_has_suffix(output, formats[i].suffix))
      return formats[i].paint;
  }
  return NULL;
}

typedef struct {
  SurveySetsOptions sets;
  char *output;
  gboolean force;
} Options;

static void options_clear(Options *options) {
  survey_sets_options_clear(&options->sets);
  g_free(options->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

static GBytes *draw(const ChartKind *kind, const SurveyResult *result, PaintChart paint,
                    GError **error) {
  g_autoptr(SurveyWords) words = survey_words_new_english(error);
  if (words == NULL)
    return NULL;
  g_autoptr(GPtrArray) blocks = kind->make(result, words, NULL);
  g_autofree char *date = survey_dates_choose(NULL, result->latest_date);
  const char *title =
      *result->service != '\0' ? result->service : survey_words_get(words, "report.title");
  const RenderChartFile file = {title, date, kind->width_pt, kind->height_pt, "en"};
  return paint(blocks, &file, error);
}

static SurveyExit write_chart(const ChartKind *kind, const SurveySets *sets,
                              const Options *options) {
  g_autoptr(GError) error = NULL;
  g_autoptr(SurveyResult) result = survey_sets_score(sets, sets->chosen->pdata[0]);
  g_autoptr(GBytes) bytes = draw(kind, result, find_format(options->output), &error);
  if (bytes == NULL || !survey_file_write(options->output, bytes, options->force, &error))
    return survey_command_fail(&survey_command_chart, error);
  return survey_result_has_score(result) ? SURVEY_EXIT_DONE : SURVEY_EXIT_NO_SCORE;
}

static SurveyExit run(char **arguments) {
  g_auto(Options) options = {0};
  const GOptionEntry entries[] = {
      SURVEY_SETS_ENTRIES(&options.sets),
      {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "Write the chart here",
       "OUT.svg|.png|.pdf"},
      {"force", 0, 0, G_OPTION_ARG_NONE, &options.force, "Replace a file that is there", NULL},
      G_OPTION_ENTRY_NULL,
  };
  g_auto(GStrv) files = g_strdupv(arguments);
  SurveyExit status;
  if (!survey_command_parse(&survey_command_chart, entries, &files, &status))
    return status;
  const ChartKind *kind = find_kind(files[1]);
  if (kind == NULL)
    return survey_command_misuse(&survey_command_chart, "name the chart first: radar or dots");
  if (options.output == NULL || find_format(options.output) == NULL)
    return survey_command_misuse(&survey_command_chart,
                                 "say with -o where to write: a name in .svg, .png or .pdf");
  status = survey_command_check_output(&survey_command_chart, options.output, files + 2);
  if (status != SURVEY_EXIT_DONE)
    return status;
  g_autoptr(SurveySets) sets = survey_sets_read(&survey_command_chart, files + 2, &options.sets,
                                                SURVEY_RESULT_FLOOR_MIN_N, &status);
  return sets == NULL ? status : write_chart(kind, sets, &options);
}

const SurveyCommand survey_command_chart = {
    SURVEY_DRAWN_CHART,
    .example = "sevenfold chart radar staff.xml staff.csv user.xml user.csv -o radar.svg",
    .usage = "radar|dots FORM ANSWERS... [FORM ANSWERS...] -o OUT.svg",
    .run = run,
};
