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
  if (options->language != NULL && !survey_form_has_language(form, options->language))
    return survey_command_misuse(&survey_command_paper, "the form has no texts in \"%s\"",
                                 options->language);
  g_autoptr(GBytes) pdf = make_pdf(form, options, &error);
  if (pdf == NULL || !survey_file_write(options->output, pdf, options->force, &error))
    return survey_command_fail(&survey_command_paper, error);
  return SURVEY_EXIT_DONE;
}

/* What is wrong with how the command is used; DONE if nothing. */
static SurveyExit check_use(const Options *options, char **files) {
  if (g_strv_length(files) != 2)
    return survey_command_misuse(&survey_command_paper, "name one form");
  if (options->output == NULL)
    return survey_command_misuse(&survey_command_paper,
                                 "say with -o where to write the questionnaire");
  if (strcmp(options->output, "-") != 0 && !g_str_has_suffix(options->output, ".pdf"))
    return survey_command_misuse(&survey_command_paper,
                                 "the questionnaire is a PDF, so its name must end in .pdf");
  if (options->date != NULL && !survey_text_is_date(options->date))
    return survey_command_misuse(&survey_command_paper, "\"%s\" is not a date as YYYY-MM-DD",
                                 options->date);
  return survey_command_check_output(&survey_command_paper, options->output, files + 1);
}

static SurveyExit run(char **arguments) {
  g_auto(Options) options = {0};
  const GOptionEntry entries[] = {
      {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "Write the questionnaire here",
       "OUT.pdf"},
      {"force", 0, 0, G_OPTION_ARG_NONE, &options.force, "Replace a file that is there", NULL},
      {"language", 0, 0, G_OPTION_ARG_STRING, &options.language,
       "The form's texts in this language (its own)", "CODE"},
      {"large-print", 0, 0, G_OPTION_ARG_NONE, &options.large, "In large print: 18 pt", NULL},
      {"return", 0, 0, G_OPTION_ARG_STRING, &options.return_to,
       "Where to return it (a field to write that in)", "TEXT"},
      {"service", 0, 0, G_OPTION_ARG_STRING, &options.service,
       "Name of the service, filled in already", "NAME"},
      {"cycle", 0, 0, G_OPTION_ARG_STRING, &options.cycle, "Name of the cycle, likewise", "NAME"},
      {"date", 0, 0, G_OPTION_ARG_STRING, &options.date, "Date of the file (today)", "YYYY-MM-DD"},
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
