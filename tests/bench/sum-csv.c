// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The floor of scoring answers as CSV: reads the file once, parses small numbers, adds them up by
 * column. Nothing else: no quotes, no checks, no statistics. It is the floor program of the
 * design's measurements, unchanged but for its layout, so that ratios compare with those given
 * there. */

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv) {
  static char buf[1 << 18];
  static double sum[512];
  static long cnt[512];
  int fd = open(argc > 1 ? argv[1] : "", O_RDONLY);
  if (fd < 0)
    return 1;
  long rows = 0;
  int col = 0, v = 0, num = 1, len = 0;
  ssize_t n;
  while ((n = read(fd, buf, sizeof buf)) > 0)
    for (ssize_t i = 0; i < n; i++) {
      unsigned char c = (unsigned char)buf[i];
      if (c == ',' || c == '\n') {
        if (num && len && col < 512) {
          sum[col] += v;
          cnt[col]++;
        }
        v = 0;
        num = 1;
        len = 0;
        col = c == '\n' ? (rows++, 0) : col + 1;
      } else if ((unsigned)(c - '0') < 10u) {
        v = v * 10 + (c - '0');
        len++;
      } else {
        num = 0;
        len++;
      }
    }
  double t = 0;
  for (int i = 1; i < 512; i++)
    t += sum[i];
  printf("%ld rows, total %.0f\n", rows, t);
  return 0;
}
