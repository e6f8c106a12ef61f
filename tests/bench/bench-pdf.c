// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* bench-pdf [N]: processor time of a PDF by step (laying out, painting with cairo, finishing with
 * qpdf) for documents of 1, 10, 100 and 1,000 pages like those of a report, or of the first N
 * sizes. Last: with which power the time of finishing grows from 10 pages on. Linear is 1. */

#include "render/document/build.h"
#include "render/layout/pages.h"
#include "render/paint/paint.h"
#include "render/pdf/finish.h"
#include "render/pdf/tagger.h"
#include <cairo-pdf.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROWS 24 /* of the table on each page */

static double now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void add_page(GPtrArray *blocks, guint page) {
  static const char *const cells[] = {"12", "34", "wide", "B developing", "+7"};
  g_autofree char *heading = g_strdup_printf("Factor %u", page);
  render_block_add_heading(blocks, page == 1 ? 1 : 2, render_text_new_plain(heading));
  render_block_add_paragraph(
      blocks, RENDER_STYLE_BODY,
      render_text_new_linked("Each bar is one statement: how many people chose each step, from the "
                             "lowest to the highest (https://example.org/method)."));
  RenderTable *table = render_block_add_table(blocks);
  render_table_add_column(table, 0.4, RENDER_ALIGN_START, render_text_new_plain("Statement"));
  for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
    render_table_add_column(table, 0, RENDER_ALIGN_END, render_text_new_plain("Figure"));
  for (guint row = 0; row < ROWS; row++) {
    render_table_add_row(table);
    render_table_add_cell(table, render_text_new_plain("We ask people what helps them feel safe."));
    for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
      render_table_add_cell(table, render_text_new_plain(cells[i]));
  }
  render_block_add_page_break(blocks);
}

static RenderDocument *make_document(guint n_pages) {
  RenderDocument *document = render_document_new();
  document->title = g_strdup("A long report");
  document->language = g_strdup("en");
  document->foot = g_strdup("A service");
  document->page_of = g_strdup("{page} of {pages}");
  document->date = g_strdup("2026-03-14");
  for (guint i = 0; i < n_pages; i++)
    add_page(document->blocks, i + 1);
  return document;
}

/* Paints, and finishes what was painted; returns the milliseconds of the latter. */
static double write_pages(const RenderPages *pages, double *paint_ms, gsize *size) {
  const RenderMetadata metadata = {"A long report", "en", "2026-03-14"};
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  g_autoptr(GError) error = NULL;
  const double start_ms = now_ms();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(render_paint_append, bytes,
                                                                 pages->width_pt, pages->height_pt);
  cairo_t *cairo = cairo_create(surface);
  g_autoptr(RenderTags) tags = render_tags_new(cairo);
  gboolean done = render_tagger_paint(tags, pages->pages, pages->flow->n_elements, &error);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  const double painted_ms = now_ms();
  g_autoptr(GBytes) pdf =
      done ? render_finish(bytes, tags, &metadata, pages->height_pt, &error) : NULL;
  if (pdf == NULL) {
    fprintf(stderr, "bench-pdf: %s\n", error->message);
    exit(EXIT_FAILURE);
  }
  *paint_ms = painted_ms - start_ms;
  *size = g_bytes_get_size(pdf);
  return now_ms() - painted_ms;
}

int main(int argc, char **argv) {
  static const guint counts[] = {1, 10, 100, 1000};
  double finish_ms[G_N_ELEMENTS(counts)];
  printf("%6s %10s %10s %10s %12s %10s\n", "pages", "layout ms", "paint ms", "finish ms",
         "finish/page", "bytes");
  const guint n = argc > 1 ? MIN((guint)atoi(argv[1]), G_N_ELEMENTS(counts)) : G_N_ELEMENTS(counts);
  for (guint i = 0; i < n; i++) {
    g_autoptr(RenderDocument) document = make_document(counts[i]);
    double paint_ms = 0, start_ms = now_ms();
    gsize size = 0;
    g_autoptr(RenderPages) pages = render_pages_new(document, NULL);
    const double layout_ms = now_ms() - start_ms;
    finish_ms[i] = write_pages(pages, &paint_ms, &size);
    printf("%6u %10.1f %10.1f %10.1f %12.3f %10zu\n", pages->pages->len, layout_ms, paint_ms,
           finish_ms[i], finish_ms[i] / pages->pages->len, size);
  }
  if (n == G_N_ELEMENTS(counts))
    printf("power of growth: %.2f\n", log10(finish_ms[n - 1] / finish_ms[1]) / 2);
  return EXIT_SUCCESS;
}
