// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Sets: the files of a command. A form opens a set, and the answers after it belong to it:
 * staff.xml staff.csv user.xml user.csv easy.xml easy.csv. All commands on files read them here,
 * with the same options and the same findings. */

#include "survey/programs/command.h"
#include "survey/score/collection.h"
#include "survey/score/result.h"
#include "survey/score/score.h"

typedef struct SurveySets SurveySets;

/* The options of every command on sets, and what else a command asks of the reading. */
typedef struct {
  char *service;
  char *cycle;
  char *lens;
  char *min_n;    /* a whole number, at least the command's floor */
  char **invited; /* of "LENS=N" */
  char *map;      /* file of a map for the answers in CSV */
  char *threads;  /* a whole number: how many read a file of CSV */
  char *language; /* of what is written; NULL: English, and each form's own */
  gboolean skip_bad;
  gboolean each;
  gboolean keeps_panels;    /* keep people with a pseudonym apart, for a comparison */
  const SurveySets *lender; /* NULL, or sets whose only form serves answers before any form */
  SurveyResponseTake look;  /* is shown every response as it is read; NULL if nobody looks */
  gpointer look_data;
} SurveySetsOptions;

/* Those of how answers are read. */
#define SURVEY_SETS_READING_ENTRIES(options)                                                       \
  {"map", 0, 0, G_OPTION_ARG_FILENAME, &(options)->map, "option.map", "FILE"}, {                   \
    "skip-bad", 0, 0, G_OPTION_ARG_NONE, &(options)->skip_bad, "option.skip-bad", NULL             \
  }

#define SURVEY_SETS_SERVICE_ENTRY(options)                                                         \
  { "service", 0, 0, G_OPTION_ARG_STRING, &(options)->service, "option.service", "NAME" }

#define SURVEY_SETS_CHOICE_ENTRIES(options)                                                        \
  {"cycle", 0, 0, G_OPTION_ARG_STRING, &(options)->cycle, "option.cycle", "NAME"},                 \
      {"lens", 0, 0, G_OPTION_ARG_STRING, &(options)->lens, "option.lens", "LENS"},                \
      {"min-n", 0, 0, G_OPTION_ARG_STRING, &(options)->min_n, "option.min-n", "N"},                \
      {"threads", 0, 0, G_OPTION_ARG_STRING, &(options)->threads, "option.threads", "N"},          \
      SURVEY_SETS_READING_ENTRIES(options)

#define SURVEY_SETS_LANGUAGE_ENTRY(options)                                                        \
  { "language", 0, 0, G_OPTION_ARG_STRING, &(options)->language, "option.language.write", "CODE" }

#define SURVEY_SETS_ENTRIES(options)                                                               \
  SURVEY_SETS_SERVICE_ENTRY(options),                                                              \
      SURVEY_SETS_CHOICE_ENTRIES(options), {"invited",                                             \
                                            0,                                                     \
                                            0,                                                     \
                                            G_OPTION_ARG_STRING_ARRAY,                             \
                                            &(options)->invited,                                   \
                                            "option.invited",                                      \
                                            "LENS=N"},                                             \
      SURVEY_SETS_LANGUAGE_ENTRY(options)

struct SurveySets {
  GPtrArray *forms; /* of SurveyForm, in the order given */
  SurveyCollection *collection;
  GPtrArray *chosen; /* of SurveyCell, borrowed: what the options leave */
  SurveyScoreOptions score_options;
  guint min_n;
  const char *service; /* asked for, borrowed from the options; NULL if none */
  const char *cycle;
  gboolean has_lens; /* only this lens is asked for */
  SurveyLens lens;
};

/* Reads the sets in `files` and chooses what the options ask for: one cell, or every cell with
 * `each`. `floor` is the least min_n. NULL after printing why, with `status` set; what
 * options->look has seen is then not to be used. Warnings are printed too. `options`, and the
 * lender, must outlive it. Free with survey_sets_free(). */
SurveySets *survey_sets_read(const SurveyCommand *command, char **files,
                             const SurveySetsOptions *options, guint floor, SurveyExit *status);

/* TRUE if the options ask for answers of this service and cycle. Answers that name no service (or
 * cycle) are taken to be of the one asked for. */
gboolean survey_sets_options_match(const SurveySetsOptions *options, const char *service,
                                   const char *cycle);

/* The result of a chosen cell, with small groups hidden. Free with survey_result_free(). */
SurveyResult *survey_sets_score(const SurveySets *sets, const SurveyCell *cell);

void survey_sets_free(SurveySets *sets);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveySets, survey_sets_free)

void survey_sets_options_clear(SurveySetsOptions *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SurveySetsOptions, survey_sets_options_clear)
