// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/answers/answers-csv-threads.h"

#include "survey/answers/rows.h"
#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

/* Responses of one piece that may wait; a piece with more is read once more. */
#define MAX_WAITING 16384

G_STATIC_ASSERT(SURVEY_ANSWERS_CSV_PIECE % SURVEY_ROWS_WINDOW == 0);

/* What the threads share. What stands under `turn` belongs to the thread whose piece it is. */
typedef struct {
  const SurveyAnswersJob *job;
  guint64 begin; /* where the first row begins */
  guint64 n_pieces;

  pthread_mutex_t mutex;
  pthread_cond_t turn_passed;
  guint64 n_taken; /* pieces */
  guint64 turn;    /* the piece to be seen next */

  guint64 offset; /* where the next row begins, and its line */
  guint line;
  gboolean is_over; /* nothing more is to be read */
  SurveyRows *careful;
  GError *failure;
} Relay;

/* One thread: what it makes of its latest piece. */
typedef struct {
  Relay *relay;
  gpointer data; /* the part that it hands responses on to */
  SurveyRows *rows;
  SurveyFindings *findings; /* only whether there are any counts */
  guint64 from;             /* where the rows of the piece begin and end, if the guess is right */
  guint64 to;
  guint n_lines;
  guint lines_before; /* in the file; known when the piece was seen */
} Worker;

guint64 survey_answers_csv_threads_measure(int fd) {
  struct stat about;
  const gboolean is_regular = fstat(fd, &about) == 0 && S_ISREG(about.st_mode);
  return is_regular && lseek(fd, 0, SEEK_CUR) == 0 ? (guint64)about.st_size : 0;
}

/* --- Each on its own -------------------------------------------------------------------------- */

static gboolean seek_piece(const Worker *worker, guint64 begin) {
  if (begin > worker->relay->begin)
    return survey_csv_seek_line(worker->rows->csv, begin - 1, NULL);
  survey_csv_seek(worker->rows->csv, worker->relay->begin, 1);
  return TRUE;
}

static gboolean is_clean(const Worker *worker) {
  const SurveyFindings *findings = worker->findings;
  return findings->n_errors == 0 && findings->n_warnings == 0 && worker->rows->n_left_out == 0 &&
         worker->rows->batch->n <= MAX_WAITING;
}

/* TRUE if every response can be handed on, as far as the piece tells. */
static gboolean are_complete(const Worker *worker) {
  const SurveyBatch *batch = worker->rows->batch;
  for (guint i = 0; i < batch->n; i++)
    if (batch->entries[i].response.respondent[0] == '\0')
      return FALSE;
  return TRUE;
}

/* FALSE if anything is wrong with the piece. */
static gboolean read_piece(Worker *worker, guint64 piece) {
  const guint64 begin = piece * SURVEY_ANSWERS_CSV_PIECE;
  const guint64 end = begin + SURVEY_ANSWERS_CSV_PIECE;
  survey_findings_clear(worker->findings);
  survey_batch_clear(worker->rows->batch);
  worker->rows->n_left_out = 0;
  if (!seek_piece(worker, begin))
    return FALSE;
  SurveyCsvStatus status = SURVEY_CSV_LIMIT;
  worker->from = survey_csv_get_offset(worker->rows->csv);
  for (guint64 at = begin; at < end && status == SURVEY_CSV_LIMIT && is_clean(worker);
       at += SURVEY_ROWS_WINDOW)
    status = survey_rows_read(worker->rows, at + SURVEY_ROWS_WINDOW, NULL);
  worker->to = survey_csv_get_offset(worker->rows->csv);
  worker->n_lines = survey_csv_get_next_line(worker->rows->csv) - 1;
  return status != SURVEY_CSV_FAILED && is_clean(worker) && are_complete(worker);
}

static void hand_on(Worker *worker) {
  const SurveyAnswersJob *job = worker->relay->job;
  for (guint i = 0; i < worker->rows->batch->n; i++) {
    SurveyBatchEntry *entry = survey_batch_get(worker->rows->batch, i);
    entry->response.place.line += worker->lines_before;
    job->take(&entry->response, worker->data);
  }
}

/* --- In turn ---------------------------------------------------------------------------------- */

/* TRUE if the piece can be taken as it was read. */
static gboolean accept_piece(Worker *worker) {
  Relay *relay = worker->relay;
  const SurveyBatch *batch = worker->rows->batch;
  if (relay->is_over || worker->from != relay->offset)
    return FALSE;
  if (relay->job->seen != NULL && !survey_seen_add_all(relay->job->seen, batch->numbers, batch->n))
    return FALSE;
  worker->lines_before = relay->line - 1;
  relay->offset = worker->to;
  relay->line += worker->n_lines;
  return TRUE;
}

/* Reads from where the piece before ended to `limit`, with every finding. */
static void read_carefully(Relay *relay, guint64 limit, gpointer data) {
  if (relay->is_over || relay->offset >= limit)
    return;
  SurveyCsv *csv = relay->careful->csv;
  survey_csv_seek(csv, relay->offset, relay->line);
  const SurveyCsvStatus status =
      survey_rows_hand_on(relay->careful, relay->job, limit, data, &relay->failure);
  relay->offset = survey_csv_get_offset(csv);
  relay->line = survey_csv_get_next_line(csv);
  relay->is_over = status != SURVEY_CSV_LIMIT;
}

static void await_turn(Relay *relay, guint64 piece) {
  pthread_mutex_lock(&relay->mutex);
  while (relay->turn != piece)
    pthread_cond_wait(&relay->turn_passed, &relay->mutex);
  pthread_mutex_unlock(&relay->mutex);
}

static void pass_turn(Relay *relay) {
  pthread_mutex_lock(&relay->mutex);
  relay->turn++;
  pthread_cond_broadcast(&relay->turn_passed);
  pthread_mutex_unlock(&relay->mutex);
}

/* FALSE if there is no further piece. */
static gboolean take_piece(Relay *relay, guint64 *piece) {
  pthread_mutex_lock(&relay->mutex);
  *piece = relay->n_taken;
  const gboolean is_there = relay->n_taken < relay->n_pieces;
  relay->n_taken += is_there ? 1 : 0;
  pthread_mutex_unlock(&relay->mutex);
  return is_there;
}

static void *work(void *data) {
  Worker *worker = data;
  Relay *relay = worker->relay;
  guint64 piece;
  while (take_piece(relay, &piece)) {
    const gboolean is_well = read_piece(worker, piece);
    await_turn(relay, piece);
    const gboolean is_accepted = is_well && accept_piece(worker);
    if (!is_accepted)
      read_carefully(relay, (piece + 1) * SURVEY_ANSWERS_CSV_PIECE, worker->data);
    else if (relay->job->reached != NULL)
      relay->job->reached(relay->offset, relay->job->data);
    pass_turn(relay);
    if (is_accepted)
      hand_on(worker);
  }
  return NULL;
}

/* --- All together ----------------------------------------------------------------------------- */

static void worker_init(Worker *worker, Relay *relay, const SurveyColumns *columns,
                        const SurveyCsv *csv, gpointer data) {
  worker->relay = relay;
  worker->data = data;
  worker->findings = survey_findings_new();
  worker->rows = survey_rows_new(relay->job, columns, survey_csv_fork(csv, worker->findings),
                                 worker->findings, SURVEY_ANSWERS_CSV_PIECE);
}

static void worker_clear(Worker *worker) {
  survey_rows_free(worker->rows);
  survey_findings_free(worker->findings);
}

/* The first worker is the thread that calls. Where the system has no thread to give, there are
 * fewer. */
static void run_workers(Worker *workers, guint n) {
  g_autofree pthread_t *threads = g_new(pthread_t, n);
  guint n_threads = 1;
  while (n_threads < n && pthread_create(&threads[n_threads], NULL, work, &workers[n_threads]) == 0)
    n_threads++;
  work(&workers[0]);
  for (guint i = 1; i < n_threads; i++)
    pthread_join(threads[i], NULL);
}

guint64 survey_answers_csv_threads_read(const SurveyAnswersJob *job, const SurveyColumns *columns,
                                        const SurveyCsv *csv, guint64 size, GError **error) {
  g_return_val_if_fail(job != NULL && job->n_parts > 0 && columns != NULL && csv != NULL, 0);

  g_autoptr(SurveyRows) careful = survey_rows_new(job, columns, survey_csv_fork(csv, job->findings),
                                                  job->findings, SURVEY_ROWS_WINDOW);
  careful->seen = job->seen;
  Relay relay = {.job = job,
                 .begin = survey_csv_get_offset(csv),
                 .n_pieces = (size + SURVEY_ANSWERS_CSV_PIECE - 1) / SURVEY_ANSWERS_CSV_PIECE,
                 .mutex = PTHREAD_MUTEX_INITIALIZER,
                 .turn_passed = PTHREAD_COND_INITIALIZER,
                 .offset = survey_csv_get_offset(csv),
                 .line = survey_csv_get_next_line(csv),
                 .careful = careful};
  g_autofree Worker *workers = g_new0(Worker, job->n_parts);
  for (guint i = 0; i < job->n_parts; i++)
    worker_init(&workers[i], &relay, columns, csv, job->parts[i]);
  run_workers(workers, job->n_parts);
  /* What was added to the file meanwhile. */
  read_carefully(&relay, G_MAXUINT64, job->parts[0]);
  for (guint i = 0; i < job->n_parts; i++)
    worker_clear(&workers[i]);
  if (relay.failure != NULL)
    g_propagate_error(error, relay.failure);
  return careful->n_left_out;
}
