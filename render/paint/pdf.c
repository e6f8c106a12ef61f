// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/paint.h"
#include "render/paint/picture.h"
#include "survey/base/error.h"
#include <cairo-pdf.h>

/* Midnight of the report's date, so that the same report is the same file. */
static void set_metadata(cairo_surface_t *surface, const char *title, const char *date) {
  if (title != NULL)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Sevenfold");
  g_autofree char *midnight = g_strdup_printf("%sT00:00:00Z", date);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, midnight);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, midnight);
}

static gboolean paint_pages(cairo_surface_t *surface, const RenderPages *pages, GError **error) {
  cairo_t *cairo = cairo_create(surface);
  for (guint i = 0; i < pages->pages->len; i++) {
    render_paint_page(cairo, pages, i);
    cairo_show_page(cairo);
  }
  gboolean done = render_paint_check(cairo_status(cairo), "painting the pages", error);
  cairo_destroy(cairo);
  return done;
}

static gboolean write_pages(const RenderDocument *document, const RenderPages *pages,
                            GByteArray *bytes, GError **error) {
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(render_paint_append, bytes,
                                                                 pages->width_pt, pages->height_pt);
  set_metadata(surface, document->title, document->date);
  gboolean done = paint_pages(surface, pages, error);
  cairo_surface_finish(surface);
  done = done && render_paint_check(cairo_surface_status(surface), "writing the PDF", error);
  cairo_surface_destroy(surface);
  return done;
}

GBytes *render_pdf(const RenderDocument *document, GError **error) {
  g_return_val_if_fail(document->date != NULL, NULL);
  g_autoptr(RenderPages) pages = render_pages_new(document, error);
  if (pages == NULL)
    return NULL;
  GByteArray *bytes = g_byte_array_new();
  if (!write_pages(document, pages, bytes, error)) {
    g_byte_array_unref(bytes);
    return NULL;
  }
  return g_byte_array_free_to_bytes(bytes);
}

GBytes *render_chart_pdf(const GPtrArray *blocks, const RenderChartFile *file, GError **error) {
  g_return_val_if_fail(blocks != NULL && file != NULL && file->date != NULL, NULL);

  g_autoptr(RenderPicture) picture = render_picture_new(blocks, file, error);
  if (picture == NULL)
    return NULL;
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
      render_paint_append, bytes, picture->width_pt, picture->height_pt);
  set_metadata(surface, file->title, file->date);
  if (!render_picture_write(picture, surface, "the PDF", error))
    return NULL;
  return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
}
