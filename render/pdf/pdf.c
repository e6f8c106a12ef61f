// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/paint.h"
#include "render/paint/picture.h"
#include "render/pdf/finish.h"
#include "render/pdf/tagger.h"
#include <cairo-pdf.h>

/* Where a file does not say which language it is in. */
#define DEFAULT_LANGUAGE "en"

/* What is to be painted: pages of one size. */
typedef struct {
  const GPtrArray *pages; /* of GArray of RenderPlace */
  RenderSize size;
  guint n_elements;
  RenderMetadata metadata;
} Job;

static void set_metadata(cairo_surface_t *surface, const RenderMetadata *metadata) {
  g_autofree char *time = render_metadata_format_time(metadata);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, metadata->title);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, RENDER_METADATA_CREATOR);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, time);
}

/* The pages as cairo writes them; `tags` are of its context. */
static gboolean paint(const Job *job, cairo_surface_t *surface, RenderTags *tags, GError **error) {
  set_metadata(surface, &job->metadata);
  gboolean done = render_tagger_paint(tags, job->pages, job->n_elements, error);
  done = done && render_paint_check(cairo_status(tags->cairo), "painting the pages", error);
  cairo_surface_finish(surface);
  return done && render_paint_check(cairo_surface_status(surface), "writing the PDF", error);
}

static GBytes *write_job(const Job *job, GError **error) {
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
      render_paint_append, bytes, job->size.width_pt, job->size.height_pt);
  cairo_t *cairo = cairo_create(surface);
  g_autoptr(RenderTags) tags = render_tags_new(cairo);
  gboolean done = paint(job, surface, tags, error);
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  return done ? render_finish(bytes, tags, &job->metadata, job->size.height_pt, error) : NULL;
}

static RenderMetadata describe(const char *title, const char *language, const char *date) {
  return (RenderMetadata){title != NULL ? title : "",
                          language != NULL ? language : DEFAULT_LANGUAGE, date};
}

GBytes *render_pdf(const RenderDocument *document, GError **error) {
  g_return_val_if_fail(document->date != NULL, NULL);
  g_autoptr(RenderPages) pages = render_pages_new(document, error);
  if (pages == NULL)
    return NULL;
  const Job job = {pages->pages,
                   {pages->width_pt, pages->height_pt},
                   pages->flow->n_elements,
                   describe(document->title, document->language, document->date)};
  return write_job(&job, error);
}

GBytes *render_chart_pdf(const GPtrArray *blocks, const RenderChartFile *file, GError **error) {
  g_return_val_if_fail(blocks != NULL && file != NULL && file->date != NULL, NULL);
  g_autoptr(RenderPicture) picture = render_picture_new(blocks, file, error);
  if (picture == NULL)
    return NULL;
  g_autoptr(GPtrArray) pages = g_ptr_array_new();
  g_ptr_array_add(pages, picture->places);
  const Job job = {pages,
                   {picture->width_pt, picture->height_pt},
                   picture->flow->n_elements,
                   describe(file->title, file->language, file->date)};
  return write_job(&job, error);
}
