// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/chart-kinds.h"
#include "survey/programs/dates.h"
#include "survey/programs/drawn.h"

#include "render/paint/render.h"
#include "survey/base/file.h"

/* Pixels a pt of a PNG: 216 a inch, sharp in a slide and on a phone. */
#define PNG_SCALE 3.0

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
  SurveyChartOptions chart;
  char *output;
  gboolean force;
} Options;

static void options_clear(Options *options) {
  survey_sets_options_clear(&options->chart.sets);
  g_free(options->chart.factor);
  g_free(options->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

static GBytes *draw(const SurveyChartKind *kind, const SurveyChartData *data,
                    const Options *options, GError **error) {
  g_autoptr(SurveyWords) words = survey_words_new_english(error);
  if (words == NULL)
    return NULL;
  const RenderChartsOptions how = {.words = words, .factor = options->chart.factor};
  g_autoptr(GPtrArray) blocks = kind->draw(data, &how);
  const SurveyResult *last = data->results->pdata[data->results->len - 1];
  g_autofree char *date = survey_dates_choose(NULL, last->latest_date);
  const char *title =
      *last->service != '\0' ? last->service : survey_words_get(words, "report.title");
  const RenderChartFile file = {title, date, kind->width_pt, kind->height_pt, "en"};
  return find_format(options->output)(blocks, &file, error);
}

static SurveyExit write_chart(const SurveyChartKind *kind, const SurveyChartData *data,
                              const Options *options) {
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = draw(kind, data, options, &error);
  if (bytes == NULL || !survey_file_write(options->output, bytes, options->force, &error))
    return survey_command_fail(&survey_command_chart, error);
  return kind->has_figures(data) ? SURVEY_EXIT_DONE : SURVEY_EXIT_NO_SCORE;
}

/* Wrong use if no form has the factor that is asked for; the message lists those there are. */
static SurveyExit check_factor(const SurveyChartKind *kind, const SurveySets *sets,
                               const char *factor) {
  if (factor == NULL)
    return SURVEY_EXIT_DONE;
  if (!kind->has_factor)
    return survey_command_misuse(&survey_command_chart,
                                 "%s shows every factor; --factor is for "
                                 "items",
                                 kind->name);
  g_autoptr(GString) found = g_string_new(NULL);
  const SurveyForm *form = sets->forms->pdata[0];
  for (guint i = 0; i < form->factors->len; i++)
    g_string_append_printf(found, "%s%s", i > 0 ? ", " : "",
                           ((const SurveyFactor *)form->factors->pdata[i])->id);
  for (guint i = 0; i < sets->forms->len; i++) {
    if (survey_form_find_factor(sets->forms->pdata[i], factor) != NULL)
      return SURVEY_EXIT_DONE;
  }
  return survey_command_misuse(&survey_command_chart, "no form has the factor \"%s\"; they have %s",
                               factor, found->str);
}

static SurveyExit read_and_write(const SurveyChartKind *kind, char **files,
                                 const Options *options) {
  SurveyExit status;
  g_autoptr(SurveySets) sets = survey_sets_read(&survey_command_chart, files, &options->chart.sets,
                                                SURVEY_RESULT_FLOOR_MIN_N, &status);
  if (sets == NULL)
    return status;
  status = check_factor(kind, sets, options->chart.factor);
  if (status != SURVEY_EXIT_DONE)
    return status;
  g_autoptr(GPtrArray) results = g_ptr_array_new_with_free_func((GDestroyNotify)survey_result_free);
  g_ptr_array_add(results, survey_sets_score(sets, sets->chosen->pdata[0]));
  const SurveyChartData data = {results};
  if (kind->check != NULL)
    status = kind->check(kind, &data);
  return status == SURVEY_EXIT_DONE ? write_chart(kind, &data, options) : status;
}

static SurveyExit run(char **arguments) {
  g_auto(Options) options = {0};
  const GOptionEntry entries[] = {
      SURVEY_SETS_ENTRIES(&options.chart.sets),
      {"factor", 0, 0, G_OPTION_ARG_STRING, &options.chart.factor, "Of items only this factor",
       "ID"},
      {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "Write the chart here",
       "OUT.svg|.png|.pdf"},
      {"force", 0, 0, G_OPTION_ARG_NONE, &options.force, "Replace a file that is there", NULL},
      G_OPTION_ENTRY_NULL,
  };
  g_auto(GStrv) files = g_strdupv(arguments);
  SurveyExit status;
  if (!survey_command_parse(&survey_command_chart, entries, &files, &status))
    return status;
  const SurveyChartKind *kind = survey_chart_kinds_find(files[1]);
  g_autofree char *kinds = survey_chart_kinds_list();
  if (kind == NULL)
    return survey_command_misuse(&survey_command_chart, "name the chart first: %s", kinds);
  if (options.output == NULL || find_format(options.output) == NULL)
    return survey_command_misuse(&survey_command_chart,
                                 "say with -o where to write: a name in .svg, .png or .pdf");
  status = survey_command_check_output(&survey_command_chart, options.output, files + 2);
  return status == SURVEY_EXIT_DONE ? read_and_write(kind, files + 2, &options) : status;
}

const SurveyCommand survey_command_chart = {
    SURVEY_DRAWN_CHART,
    .example = "sevenfold chart radar staff.xml staff.csv user.xml user.csv -o radar.svg",
    .usage = "radar|dots|gap|items FORM ANSWERS... [FORM ANSWERS...] -o OUT.svg",
    .run = run,
};
