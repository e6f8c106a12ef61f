// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "survey/programs/command.h"

#include "survey/base/error.h"
#include "survey/base/file.h"
#include "survey/base/text.h"
#include "survey/programs/voice.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static gboolean no_color;

static gboolean is_color_wanted(void) {
  return !no_color && g_getenv("NO_COLOR") == NULL && isatty(STDERR_FILENO);
}

/* GLib asks for the words of each description, and of names such as FILE, which stay as they are.
 */
static const char *describe(const char *text, gpointer data) {
  (void)data;
  return g_str_has_prefix(text, "option.") ? survey_words_get(survey_voice_words(), text) : text;
}

/* GLib's headings are in its own language; of its page only the list of options is taken. */
static SurveyExit print_help(const SurveyCommand *command, GOptionContext *context) {
  const SurveyWords *words = survey_voice_words();
  g_autofree char *help = g_option_context_get_help(context, TRUE, NULL);
  const char *list = strstr(help, "\n  -");
  g_return_val_if_fail(list != NULL, SURVEY_EXIT_WORLD);
  g_autoptr(GString) page = g_string_new(NULL);
  g_string_append_printf(page, "%s\n  %s\n\n", survey_words_get(words, "help.example"),
                         command->example);
  g_string_append_printf(page, "%s\n  sevenfold %s [OPTION…] %s\n\n",
                         survey_words_get(words, "help.usage"), command->name, command->usage);
  g_string_append_printf(page, "%s\n\n%s%s", survey_words_get(words, command->summary),
                         survey_words_get(words, "help.options"), list);
  return survey_command_print(command, page->str);
}

/* GLib leaves "--" where a name after it begins with "-". */
static void drop_end_of_options(char **arguments) {
  while (*arguments != NULL && strcmp(*arguments, "--") != 0)
    arguments++;
  if (*arguments == NULL)
    return;
  g_free(*arguments);
  for (; *arguments != NULL; arguments++)
    arguments[0] = arguments[1];
}

gboolean survey_command_parse(const SurveyCommand *command, const GOptionEntry *entries,
                              char ***arguments, SurveyExit *status) {
  gboolean help = FALSE;
  const GOptionEntry common[] = {
      {"no-color", 0, 0, G_OPTION_ARG_NONE, &no_color, "option.no-color", NULL},
      {"help", 'h', 0, G_OPTION_ARG_NONE, &help, "option.help", NULL},
      G_OPTION_ENTRY_NULL,
  };
  g_autoptr(GOptionContext) context = g_option_context_new(NULL);
  g_autofree char *program = g_strdup_printf("sevenfold %s", command->name);
  g_set_prgname(program);
  g_option_context_set_help_enabled(context, FALSE);
  g_option_context_add_main_entries(context, entries, NULL);
  g_option_context_add_main_entries(context, common, NULL);
  g_option_group_set_translate_func(g_option_context_get_main_group(context), describe, NULL, NULL);

  g_autoptr(GError) error = NULL;
  if (!g_option_context_parse_strv(context, arguments, &error)) {
    *status = survey_command_misuse(command, "misuse.reason", "reason", error->message, NULL);
    return FALSE;
  }
  drop_end_of_options(*arguments);
  *status = help ? print_help(command, context) : SURVEY_EXIT_DONE;
  return !help;
}

SurveyExit survey_command_misuse(const SurveyCommand *command, const char *id, ...) {
  const SurveyWords *words = survey_voice_words();
  va_list pairs;
  va_start(pairs, id);
  g_autofree char *sentence = survey_text_fill_valist(survey_words_get(words, id), pairs);
  va_end(pairs);
  g_autofree char *help = survey_words_fill(words, "help.here", "command", command->name, NULL);
  fprintf(stderr, "sevenfold %s: %s\n%s\n", command->name, sentence, help);
  return SURVEY_EXIT_USAGE;
}

SurveyExit survey_command_check_output(const SurveyCommand *command, const char *output,
                                       char *const *files) {
  for (guint i = 0; files[i] != NULL; i++) {
    if (survey_file_is_same(output, files[i]))
      return survey_command_misuse(command, "misuse.output-is-read", "file", files[i], NULL);
  }
  return SURVEY_EXIT_DONE;
}

SurveyExit survey_command_fail(const SurveyCommand *command, const GError *error) {
  fprintf(stderr, "sevenfold %s: %s\n", command->name, error->message);
  return g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_USAGE) ? SURVEY_EXIT_USAGE
                                                                  : SURVEY_EXIT_WORLD;
}

static void print_finding(const SurveyFinding *finding, gboolean color) {
  g_autofree char *line = survey_finding_format(finding, survey_voice_words());
  if (!color) {
    fprintf(stderr, "%s\n", line);
    return;
  }
  const gboolean is_error = survey_finding_code_severity(finding->code) == SURVEY_SEVERITY_ERROR;
  const char *word = is_error ? ": error: " : ": warning: ";
  const char *at = g_strstr_len(line, -1, word);
  g_return_if_fail(at != NULL);
  fprintf(stderr, "%.*s\033[1;%sm%s\033[0m%s\n", (int)(at - line), line, is_error ? "31" : "33",
          word, at + strlen(word));
}

static void print_count(const char *id, guint64 n) {
  g_autofree char *line = survey_words_count(survey_voice_words(), id, n, NULL);
  fprintf(stderr, "%s\n", line);
}

/* "3 errors, 1 warning" */
static void print_counts(const SurveyFindings *findings) {
  const SurveyWords *words = survey_voice_words();
  g_autofree char *errors = survey_words_count(words, "count.errors", findings->n_errors, NULL);
  g_autofree char *warnings =
      survey_words_count(words, "count.warnings", findings->n_warnings, NULL);
  const char *const parts[] = {errors, warnings, NULL};
  g_autofree char *line = survey_words_join_by(words, "join.comma", parts);
  fprintf(stderr, "%s\n", line);
}

void survey_command_print_unlisted(const SurveyFindings *findings) {
  const guint64 unlisted = survey_findings_get_n_unlisted(findings);
  if (unlisted > 0)
    print_count("count.unlisted", unlisted);
}

void survey_command_print_findings(SurveyFindings *findings) {
  survey_findings_sort(findings);
  const gboolean color = is_color_wanted();
  for (guint i = 0; i < findings->list->len; i++)
    print_finding(findings->list->pdata[i], color);
  survey_command_print_unlisted(findings);
  if (findings->n_errors + findings->n_warnings > 0)
    print_counts(findings);
}

void survey_command_print_left_out(guint64 n_responses) {
  if (n_responses > 0)
    print_count("count.left-out", n_responses);
}

SurveyExit survey_command_print(const SurveyCommand *command, const char *text) {
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
  if (!survey_file_write("-", bytes, FALSE, &error))
    return survey_command_fail(command, error);
  return SURVEY_EXIT_DONE;
}
