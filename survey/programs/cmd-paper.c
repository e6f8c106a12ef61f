// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/command.h"
#include "survey/programs/dates.h"
#include "survey/programs/drawn.h"
#include "survey/programs/library.h"

#include "render/paint/render.h"
#include "render/paper/paper.h"
#include "survey/base/file.h"
#include "survey/base/text.h"
#include "survey/score/result.h"
#include <string.h>

typedef struct {
  char *output;
  char *language;
  char *return_to;
  char *service;
  char *cycle;
  char *date;
  gboolean large;
  gboolean force;
} Options;

static void options_clear(Options *options) {
  g_free(options->output);
  g_free(options->language);
  g_free(options->return_to);
  g_free(options->service);
  g_free(options->cycle);
  g_free(options->date);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

static GBytes *make_pdf(const SurveyForm *form, const Options *options, GError **error) {
  const char *language = options->language != NULL ? options->language : form->language;
  g_autoptr(SurveyWords) words = survey_words_new_for(language, error);
  if (words == NULL)
    return NULL;
  g_autofree char *date = survey_dates_choose(options->date, "");
  const RenderPaperOptions paper = {
      .language = options->language,
      .return_to = options->return_to,
      .service = options->service,
      .cycle = options->cycle,
      .date = date,
      .min_n = SURVEY_RESULT_FLOOR_MIN_N,
      .large = options->large,
  };
  g_autoptr(RenderDocument) document = render_paper(form, words, &paper);
  return render_pdf(document, error);
}

static SurveyExit write_paper(const SurveyForm *form, const Options *options) {
  g_autoptr(GError) error = NULL;
  if (options->language != NULL && !survey_form_has_language(form, options->language)) {
    g_autofree char *languages = survey_library_list_languages(form);
    return survey_command_misuse(&survey_command_paper, "misuse.no-texts", "language",
                                 options->language, "languages", languages, NULL);
  }
  g_autoptr(GBytes) pdf = make_pdf(form, options, &error);
  if (pdf == NULL || !survey_file_write(options->output, pdf, options->force, &error))
    return survey_command_fail(&survey_command_paper, error);
  return SURVEY_EXIT_DONE;
}

/* What is wrong with how the command is used; DONE if nothing. */
static SurveyExit check_use(const Options *options, char **files) {
  if (g_strv_length(files) != 2)
    return survey_command_misuse(&survey_command_paper, "misuse.name-form", NULL);
  if (options->output == NULL)
    return survey_command_misuse(&survey_command_paper, "misuse.output-paper", NULL);
  if (strcmp(options->output, "-") != 0 && !g_str_has_suffix(options->output, ".pdf"))
    return survey_command_misuse(&survey_command_paper, "misuse.paper-format", NULL);
  if (options->date != NULL && !survey_text_is_date(options->date))
    return survey_command_misuse(&survey_command_paper, "misuse.date", "date", options->date, NULL);
  return survey_command_check_output(&survey_command_paper, options->output, files + 1);
}

static SurveyExit run(char **arguments) {
  g_auto(Options) options = {0};
  const GOptionEntry entries[] = {
      {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "option.output.paper", "OUT.pdf"},
      {"force", 0, 0, G_OPTION_ARG_NONE, &options.force, "option.force", NULL},
      {"language", 0, 0, G_OPTION_ARG_STRING, &options.language, "option.language.paper", "CODE"},
      {"large-print", 0, 0, G_OPTION_ARG_NONE, &options.large, "option.large-print", NULL},
      {"return", 0, 0, G_OPTION_ARG_STRING, &options.return_to, "option.return", "TEXT"},
      {"service", 0, 0, G_OPTION_ARG_STRING, &options.service, "option.service.paper", "NAME"},
      {"cycle", 0, 0, G_OPTION_ARG_STRING, &options.cycle, "option.cycle.paper", "NAME"},
      {"date", 0, 0, G_OPTION_ARG_STRING, &options.date, "option.date.paper", "YYYY-MM-DD"},
      G_OPTION_ENTRY_NULL,
  };
  g_auto(GStrv) files = g_strdupv(arguments);
  SurveyExit status;
  if (!survey_command_parse(&survey_command_paper, entries, &files, &status))
    return status;
  status = check_use(&options, files);
  if (status != SURVEY_EXIT_DONE)
    return status;
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(SurveyForm) form = survey_library_read_form(files[1], findings, &error);
  if (error != NULL)
    return survey_command_fail(&survey_command_paper, error);
  if (form != NULL)
    return write_paper(form, &options);
  survey_command_print_findings(findings);
  return SURVEY_EXIT_FINDINGS;
}

const SurveyCommand survey_command_paper = {
    SURVEY_DRAWN_PAPER,
    .example = "sevenfold paper seven-factor-staff.xml -o paper.pdf",
    .usage = "FORM -o OUT.pdf",
    .run = run,
};
