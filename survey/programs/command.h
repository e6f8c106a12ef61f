// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* A command of the program: what the table of main.c and draw-main.c holds, and what every command
 * shares: its options, its exit status, how it speaks to a person. Data goes to stdout, everything
 * else to stderr. */

#include "survey/base/finding.h"

/* Exit statuses (part of the contract: see sevenfold(1)). */
typedef enum {
  SURVEY_EXIT_DONE = 0,
  SURVEY_EXIT_WORLD = 1,    /* a file, the disk: something outside failed */
  SURVEY_EXIT_USAGE = 2,    /* wrong use */
  SURVEY_EXIT_FINDINGS = 3, /* at least one error finding in a form or in answers */
  SURVEY_EXIT_NO_SCORE = 4, /* written, but every factor is hidden or unscored */
} SurveyExit;

typedef struct {
  const char *name;
  const char *summary;  /* the saying of one line, for the list of commands */
  const char *example;  /* a whole command line; its help begins with it */
  const char *usage;    /* what follows the name: "FORM..." */
  gboolean allows_each; /* takes --each: one result a service and cycle */
  /* NULL: the drawing program has it. `arguments` begins with the command's name. */
  SurveyExit (*run)(char **arguments);
} SurveyCommand;

extern const SurveyCommand survey_command_check;
extern const SurveyCommand survey_command_show;
extern const SurveyCommand survey_command_score;
extern const SurveyCommand survey_command_explain;
extern const SurveyCommand survey_command_compare;
extern const SurveyCommand survey_command_network;
extern const SurveyCommand survey_command_report;
extern const SurveyCommand survey_command_chart;
extern const SurveyCommand survey_command_paper;

/* Parses the options of a command out of `arguments` (which then holds the name and the files).
 * The descriptions of `entries` are ids of sayings. FALSE if the command has nothing left to do:
 * help was printed (`status` DONE) or the options are wrong (USAGE). */
gboolean survey_command_parse(const SurveyCommand *command, const GOptionEntry *entries,
                              char ***arguments, SurveyExit *status);

/* Prints "sevenfold NAME: " and the saying `id`, filled as by survey_words_fill(), and how to get
 * help; returns SURVEY_EXIT_USAGE. */
SurveyExit survey_command_misuse(const SurveyCommand *command, const char *id,
                                 ...) G_GNUC_NULL_TERMINATED;

/* Wrong use if `output` is one of `files`, which would lose it; else DONE. */
SurveyExit survey_command_check_output(const SurveyCommand *command, const char *output,
                                       char *const *files);

/* Prints the error; returns the status of its code. */
SurveyExit survey_command_fail(const SurveyCommand *command, const GError *error);

/* Prints every finding, sorted, and a line that counts them. */
void survey_command_print_findings(SurveyFindings *findings);

/* Says how many findings were counted but not kept, if any. */
void survey_command_print_unlisted(const SurveyFindings *findings);

/* Prints how many responses were left out because of their errors. */
void survey_command_print_left_out(guint64 n_responses);

/* Writes text to stdout at once, so that a full disk or a closed pipe is noticed. */
SurveyExit survey_command_print(const SurveyCommand *command, const char *text);
