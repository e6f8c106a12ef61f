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
  SurveySetsOptions sets; /* of a change those of the later cycle */
  char *before_cycle;
  char *factor;
  char *output;
  gboolean force;
} Options;

static void options_clear(Options *options) {
  survey_sets_options_clear(&options->sets);
  g_free(options->before_cycle);
  g_free(options->factor);
  g_free(options->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

/* A network is not called after one of its services. */
static const char *choose_title(const SurveyChartKind *kind, const SurveyResult *result,
                                const SurveyWords *words) {
  if (kind->needs == SURVEY_CHART_SERVICES)
    return survey_words_get(words, "spread.title");
  return *result->service != '\0' ? result->service : survey_words_get(words, "report.title");
}

static GBytes *draw(const SurveyChartKind *kind, const SurveyChartData *data,
                    const Options *options, GError **error) {
  g_autoptr(SurveyWords) words = survey_words_new_for(options->sets.language, error);
  if (words == NULL)
    return NULL;
  const RenderChartsOptions how = {
      .words = words,
      .language = options->sets.language,
      .factor = options->factor,
      .own = options->sets.service,
  };
  const SurveyResult *result = survey_chart_data_get_result(data);
  g_autoptr(GPtrArray) blocks = kind->draw(data, &how);
  g_autofree char *date = survey_dates_choose(NULL, result->latest_date);
  const RenderChartFile file = {choose_title(kind, result, words), date, kind->width_pt,
                                kind->height_pt, survey_words_get_language(words)};
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
static SurveyExit check_factor(const SurveyChartKind *kind, const GPtrArray *forms,
                               const char *factor) {
  if (factor == NULL)
    return SURVEY_EXIT_DONE;
  if (!kind->has_factor)
    return survey_command_misuse(&survey_command_chart, "misuse.every-factor", "chart", kind->name,
                                 NULL);
  for (guint i = 0; i < forms->len; i++) {
    if (survey_form_find_factor(forms->pdata[i], factor) != NULL)
      return SURVEY_EXIT_DONE;
  }
  g_autoptr(GString) found = g_string_new(NULL);
  const SurveyForm *form = forms->pdata[0];
  for (guint i = 0; i < form->factors->len; i++)
    g_string_append_printf(found, "%s%s", i > 0 ? ", " : "",
                           ((const SurveyFactor *)form->factors->pdata[i])->id);
  return survey_command_misuse(&survey_command_chart, "misuse.no-factor-in-forms", "factor", factor,
                               "factors", found->str, NULL);
}

static SurveyExit read_and_write(const SurveyChartKind *kind, const SurveySides *sides,
                                 const Options *options) {
  SurveyExit status;
  g_auto(SurveyChartData) data = {0};
  const SurveyChartFiles files = {sides, &options->sets, options->before_cycle};
  if (!survey_chart_data_read(kind->needs, &files, &data, &status))
    return status;
  status = check_factor(kind, survey_chart_data_get_forms(&data), options->factor);
  if (status == SURVEY_EXIT_DONE && kind->check != NULL)
    status = kind->check(kind, &data);
  return status == SURVEY_EXIT_DONE ? write_chart(kind, &data, options) : status;
}

static gboolean parse(Options *options, char ***arguments, SurveyExit *status) {
  gboolean shown = FALSE;
  const GOptionEntry entries[] = {
      SURVEY_SETS_ENTRIES(&options->sets),
      SURVEY_SIDES_ENTRIES(&shown),
      {"before-cycle", 0, 0, G_OPTION_ARG_STRING, &options->before_cycle, "option.before-cycle",
       "NAME"},
      {"factor", 0, 0, G_OPTION_ARG_STRING, &options->factor, "option.factor.items", "ID"},
      {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "option.output.chart",
       "OUT.svg|.png|.pdf"},
      {"force", 0, 0, G_OPTION_ARG_NONE, &options->force, "option.force", NULL},
      G_OPTION_ENTRY_NULL,
  };
  return survey_command_parse(&survey_command_chart, entries, arguments, status);
}

static SurveyExit check_output(const Options *options, const SurveySides *sides) {
  if (options->output == NULL || find_format(options->output) == NULL)
    return survey_command_misuse(&survey_command_chart, "misuse.output-chart", NULL);
  char **const lists[] = {sides->outside + 2, sides->before + 1, sides->after + 1};
  SurveyExit status = SURVEY_EXIT_DONE;
  for (gsize i = 0; i < G_N_ELEMENTS(lists) && status == SURVEY_EXIT_DONE; i++)
    status = survey_command_check_output(&survey_command_chart, options->output, lists[i]);
  return status;
}

static SurveyExit run(char **arguments) {
  g_auto(Options) options = {0};
  g_auto(SurveySides) sides = survey_sides_cut(arguments);
  SurveyExit status;
  if (!parse(&options, &sides.outside, &status) || !parse(&options, &sides.before, &status) ||
      !parse(&options, &sides.after, &status))
    return status;
  const SurveyChartKind *kind = survey_chart_kinds_find(sides.outside[1]);
  g_autofree char *kinds = survey_chart_kinds_list();
  if (kind == NULL)
    return survey_command_misuse(&survey_command_chart, "misuse.name-chart", "charts", kinds, NULL);
  status = check_output(&options, &sides);
  return status == SURVEY_EXIT_DONE ? read_and_write(kind, &sides, &options) : status;
}

const SurveyCommand survey_command_chart = {
    SURVEY_DRAWN_CHART,
    .example = "sevenfold chart radar staff.xml staff.csv user.xml user.csv -o radar.svg",
    .usage = "radar|dots|gap|items|moves|run|network FORM ANSWERS... [FORM ANSWERS...] -o OUT.svg",
    .run = run,
};
