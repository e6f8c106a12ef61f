// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/file.h"

#include "survey/base/error.h"
#include "tests/unit/forms.h"
#include "tests/unit/unit.h"
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define LIMIT 100000 /* more than one block of reading, and no whole number of them */

/* A folder of the test's own, emptied and removed by close_folder(). */
static char *folder;

static void open_folder(void) {
  folder = g_dir_make_tmp("sevenfold-XXXXXX", NULL);
  ck_assert_ptr_nonnull(folder);
}

static void close_folder(void) {
  GDir *listing = g_dir_open(folder, 0, NULL);
  for (const char *name = g_dir_read_name(listing); name != NULL; name = g_dir_read_name(listing)) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_remove(path);
  }
  g_dir_close(listing);
  g_rmdir(folder);
  g_free(folder);
}

static char *in_folder(const char *name) {
  return g_build_filename(folder, name, NULL);
}

static guint count_files(void) {
  GDir *listing = g_dir_open(folder, 0, NULL);
  guint n = 0;
  while (g_dir_read_name(listing) != NULL)
    n++;
  g_dir_close(listing);
  return n;
}

static char *make_file(const char *name, gsize length) {
  char *path = in_folder(name);
  g_autofree char *text = g_strnfill(length, 'x');
  ck_assert(g_file_set_contents(path, text, (gssize)length, NULL));
  return path;
}

static const struct {
  const char *name;
  gsize length;
  const char *told;
} sizes[] = {
    {"empty", 0, "0:0: error: The file is empty. [file-empty]\n"},
    {"one byte", 1, ""},
    {"as much as may be", LIMIT, ""},
    {"a byte more", LIMIT + 1,
     "0:0: error: The file is larger than 100000 bytes, the most that is read. "
     "[file-too-large]\n"},
    {"far more", 20 * LIMIT,
     "0:0: error: The file is larger than 100000 bytes, the most that is read. "
     "[file-too-large]\n"},
};

START_TEST(a_file_is_read_whole_or_not_at_all) {
  g_autofree char *path = make_file("a", sizes[_i].length);
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = survey_file_read(path, LIMIT, findings, &error);
  g_autofree char *told = forms_tell(findings, path);
  ck_assert_ptr_null(error);
  ck_assert_msg(strcmp(told, sizes[_i].told) == 0, "%s: %s", sizes[_i].name, told);
  ck_assert_int_eq(bytes == NULL, *told != '\0');
  if (bytes != NULL)
    ck_assert_uint_eq(g_bytes_get_size(bytes), sizes[_i].length);
}
END_TEST

static void check_unreadable(const char *path, const char *reason) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = survey_file_read(path, LIMIT, findings, &error);
  ck_assert_ptr_null(bytes);
  ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_IO));
  ck_assert_ptr_nonnull(strstr(error->message, path));
  ck_assert_ptr_nonnull(strstr(error->message, reason));
  ck_assert_uint_eq(findings->list->len, 0);
}

START_TEST(a_missing_file_is_an_error_that_names_it) {
  g_autofree char *path = in_folder("nowhere");
  check_unreadable(path, g_strerror(ENOENT));
}
END_TEST

START_TEST(a_folder_cannot_be_read) {
  check_unreadable(folder, g_strerror(EISDIR));
}
END_TEST

/* Writes `length` bytes into a pipe, a few at a time, from another process. */
static pid_t feed(const char *path, gsize length) {
  const pid_t child = fork();
  ck_assert_int_ge(child, 0);
  if (child > 0)
    return child;
  signal(SIGPIPE, SIG_DFL);
  const int fd = open(path, O_WRONLY);
  for (gsize i = 0; fd >= 0 && i < length; i++)
    if (write(fd, "x", 1) != 1)
      _exit(1);
  _exit(0);
}

START_TEST(a_named_pipe_is_read_to_its_end) {
  g_autofree char *path = in_folder("pipe");
  ck_assert_int_eq(mkfifo(path, 0600), 0);
  const pid_t child = feed(path, 3000);
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GBytes) bytes = survey_file_read(path, LIMIT, findings, NULL);
  ck_assert_ptr_nonnull(bytes);
  ck_assert_uint_eq(g_bytes_get_size(bytes), 3000);
  ck_assert_int_eq(waitpid(child, NULL, 0), child);
}
END_TEST

START_TEST(an_endless_file_is_read_no_further_than_the_limit) {
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GBytes) bytes = survey_file_read("/dev/zero", LIMIT, findings, NULL);
  g_autofree char *codes = forms_codes(findings);
  ck_assert_ptr_null(bytes);
  ck_assert_str_eq(codes, "file-too-large");
}
END_TEST

START_TEST(a_hyphen_is_standard_input) {
  g_autofree char *path = make_file("input", 5);
  const int fd = open(path, O_RDONLY);
  ck_assert_int_eq(dup2(fd, STDIN_FILENO), STDIN_FILENO);
  close(fd);
  g_autoptr(SurveyFindings) findings = survey_findings_new();
  g_autoptr(GBytes) bytes = survey_file_read("-", LIMIT, findings, NULL);
  ck_assert_uint_eq(g_bytes_get_size(bytes), 5);
  ck_assert_int_ge(fcntl(STDIN_FILENO, F_GETFD), 0);
}
END_TEST

static gboolean write_text(const char *path, const char *text, gboolean force, GError **error) {
  g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
  return survey_file_write(path, bytes, force, error);
}

static void check_content(const char *path, const char *text) {
  g_autofree char *content = NULL;
  ck_assert(g_file_get_contents(path, &content, NULL, NULL));
  ck_assert_str_eq(content, text);
}

START_TEST(a_new_file_is_written) {
  g_autofree char *path = in_folder("new");
  umask(022);
  ck_assert(write_text(path, "text", FALSE, NULL));
  check_content(path, "text");
  GStatBuf status;
  ck_assert_int_eq(g_stat(path, &status), 0);
  ck_assert_uint_eq(status.st_mode & 0777, 0644);
  ck_assert_uint_eq(count_files(), 1);
}
END_TEST

START_TEST(an_empty_file_is_written) {
  g_autofree char *path = in_folder("new");
  ck_assert(write_text(path, "", FALSE, NULL));
  check_content(path, "");
}
END_TEST

START_TEST(a_file_is_replaced_only_by_force) {
  g_autofree char *path = in_folder("old");
  g_autoptr(GError) error = NULL;
  ck_assert(write_text(path, "old", FALSE, NULL));
  ck_assert(!write_text(path, "new", FALSE, &error));
  ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_USAGE));
  ck_assert_ptr_nonnull(strstr(error->message, "--force"));
  check_content(path, "old");
  ck_assert(write_text(path, "new", TRUE, NULL));
  check_content(path, "new");
  ck_assert_uint_eq(count_files(), 1);
}
END_TEST

START_TEST(a_link_to_nowhere_is_replaced_only_by_force) {
  g_autofree char *path = in_folder("link");
  g_autoptr(GError) error = NULL;
  ck_assert_int_eq(symlink("nowhere", path), 0);
  ck_assert(!write_text(path, "new", FALSE, &error));
  ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_USAGE));
  ck_assert(g_file_test(path, G_FILE_TEST_IS_SYMLINK));
}
END_TEST

START_TEST(a_device_is_written_through_without_force) {
  ck_assert(write_text("/dev/null", "text", FALSE, NULL));
}
END_TEST

static void check_unwritable(const char *path, const char *reason) {
  g_autoptr(GError) error = NULL;
  ck_assert(!write_text(path, "text", TRUE, &error));
  ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_IO));
  ck_assert_ptr_nonnull(strstr(error->message, path));
  ck_assert_msg(strstr(error->message, reason) != NULL, "%s", error->message);
}

START_TEST(a_full_disk_is_an_error) {
  check_unwritable("/dev/full", g_strerror(ENOSPC));
}
END_TEST

START_TEST(a_folder_cannot_be_written) {
  check_unwritable(folder, g_strerror(EISDIR));
}
END_TEST

START_TEST(a_file_in_a_missing_folder_cannot_be_written) {
  g_autofree char *path = in_folder("no/file");
  check_unwritable(path, g_strerror(ENOENT));
}
END_TEST

START_TEST(what_cannot_be_written_whole_leaves_the_old_file) {
  g_autofree char *path = in_folder("old");
  ck_assert(write_text(path, "old", FALSE, NULL));
  const struct rlimit small = {2, 2};
  signal(SIGXFSZ, SIG_IGN);
  ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
  g_autoptr(GError) error = NULL;
  ck_assert(!write_text(path, "much longer", TRUE, &error));
  ck_assert(g_error_matches(error, SURVEY_ERROR, SURVEY_ERROR_IO));
  check_content(path, "old");
  ck_assert_uint_eq(count_files(), 1);
}
END_TEST

int main(void) {
  TCase *tcase = tcase_create("file");
  tcase_add_checked_fixture(tcase, open_folder, close_folder);
  tcase_add_loop_test(tcase, a_file_is_read_whole_or_not_at_all, 0, G_N_ELEMENTS(sizes));
  tcase_add_test(tcase, a_missing_file_is_an_error_that_names_it);
  tcase_add_test(tcase, a_folder_cannot_be_read);
  tcase_add_test(tcase, a_named_pipe_is_read_to_its_end);
  tcase_add_test(tcase, an_endless_file_is_read_no_further_than_the_limit);
  tcase_add_test(tcase, a_hyphen_is_standard_input);
  tcase_add_test(tcase, a_new_file_is_written);
  tcase_add_test(tcase, an_empty_file_is_written);
  tcase_add_test(tcase, a_file_is_replaced_only_by_force);
  tcase_add_test(tcase, a_link_to_nowhere_is_replaced_only_by_force);
  tcase_add_test(tcase, a_device_is_written_through_without_force);
  tcase_add_test(tcase, a_full_disk_is_an_error);
  tcase_add_test(tcase, a_folder_cannot_be_written);
  tcase_add_test(tcase, a_file_in_a_missing_folder_cannot_be_written);
  tcase_add_test(tcase, what_cannot_be_written_whole_leaves_the_old_file);
  return unit_run("file", tcase);
}
