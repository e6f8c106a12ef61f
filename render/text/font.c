// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#define _GNU_SOURCE 1 /* memfd_create() */
#include "render/text/font.h"
#include "survey/base/embed.h"
#include "survey/base/error.h"
#include <errno.h>
#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <sys/mman.h>
#include <unistd.h>

SURVEY_EMBED(render_font_regular, "render/fonts/NotoSans-Regular.ttf");
SURVEY_EMBED(render_font_bold, "render/fonts/NotoSans-Bold.ttf");
SURVEY_EMBED(render_font_arabic_bold, "render/fonts/NotoSansArabic-Bold.ttf");
SURVEY_EMBED(render_font_arabic_regular, "render/fonts/NotoSansArabic-Regular.ttf");
SURVEY_EMBED(render_font_bengali_bold, "render/fonts/NotoSansBengali-Bold.ttf");
SURVEY_EMBED(render_font_bengali_regular, "render/fonts/NotoSansBengali-Regular.ttf");
SURVEY_EMBED(render_font_gurmukhi_bold, "render/fonts/NotoSansGurmukhi-Bold.ttf");
SURVEY_EMBED(render_font_gurmukhi_regular, "render/fonts/NotoSansGurmukhi-Regular.ttf");

/* Those of Latin letters first; the others, in the order of their names, are taken in only when a
 * text needs one of them, and then all at once: which font a letter is from must not depend on what
 * was drawn before. */
static const struct {
  const char *start, *end;
} font_files[] = {
    {render_font_regular_start, render_font_regular_end},
    {render_font_bold_start, render_font_bold_end},
    {render_font_arabic_bold_start, render_font_arabic_bold_end},
    {render_font_arabic_regular_start, render_font_arabic_regular_end},
    {render_font_bengali_bold_start, render_font_bengali_bold_end},
    {render_font_bengali_regular_start, render_font_bengali_regular_end},
    {render_font_gurmukhi_bold_start, render_font_gurmukhi_bold_end},
    {render_font_gurmukhi_regular_start, render_font_gurmukhi_regular_end},
};

#define N_FONTS        G_N_ELEMENTS(font_files)
#define N_LATIN        2
#define FIRST_OTHER    0x600 /* the first letter that needs one of the other fonts: Arabic */
#define POINTS_AN_INCH 72.0

/* fontconfig and FreeType want files by name: each font is a sealed file in memory, kept open. */
typedef struct {
  int fds[N_FONTS];
  guint n_added; /* of the fonts: N_LATIN or N_FONTS, but while they are added */
  FcConfig *config;
  PangoContext *context;
} Fonts;

static void free_fonts(gpointer data) {
  Fonts *fonts = data;
  g_clear_object(&fonts->context);
  if (fonts->config != NULL)
    FcConfigDestroy(fonts->config);
  for (guint i = 0; i < N_FONTS; i++) {
    if (fonts->fds[i] >= 0)
      close(fonts->fds[i]);
  }
  g_free(fonts);
}

static GPrivate thread_fonts = G_PRIVATE_INIT(free_fonts);

static gboolean write_all(int fd, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(fd, bytes, length);
    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      return FALSE;
    bytes += written;
    length -= (size_t)written;
  }
  return TRUE;
}

static int open_memory(const char *start, const char *end, GError **error) {
  int fd = memfd_create("font", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (fd >= 0 && write_all(fd, start, (size_t)(end - start)) &&
      fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) == 0)
    return fd;
  g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW, "keeping a font in memory: %s",
              g_strerror(errno));
  if (fd >= 0)
    close(fd);
  return -1;
}

/* The next fonts of the table, until there are `n`. */
static gboolean add_fonts(Fonts *fonts, guint n, GError **error) {
  for (; fonts->n_added < n; fonts->n_added++) {
    const guint i = fonts->n_added;
    fonts->fds[i] = open_memory(font_files[i].start, font_files[i].end, error);
    if (fonts->fds[i] < 0)
      return FALSE;
    g_autofree char *name = g_strdup_printf("/proc/self/fd/%d", fonts->fds[i]);
    if (!FcConfigAppFontAddFile(fonts->config, (const FcChar8 *)name)) {
      g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW,
                  "reading a bundled font: fontconfig refuses it");
      return FALSE;
    }
  }
  return TRUE;
}

/* Outlines as designed: no hinting, no rounding, so that a line is as long on paper as measured. */
static PangoContext *make_context(FcConfig *config) {
  FcConfigSetCurrent(config); /* or Pango reads the machine's fonts in a thread of its own */
  g_autoptr(PangoFontMap) map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), POINTS_AN_INCH);
  PangoContext *context = pango_font_map_create_context(map);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context, FALSE);
  return context;
}

PangoContext *render_font_context(GError **error) {
  Fonts *fonts = g_private_get(&thread_fonts);
  if (fonts != NULL)
    return fonts->context;
  fonts = g_new0(Fonts, 1);
  for (guint i = 0; i < N_FONTS; i++)
    fonts->fds[i] = -1;
  fonts->config = FcConfigCreate();
  if (fonts->config == NULL || !add_fonts(fonts, N_LATIN, error)) {
    if (fonts->config == NULL)
      g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW, "setting up the fonts: out of memory");
    free_fonts(fonts);
    return NULL;
  }
  fonts->context = make_context(fonts->config);
  g_private_set(&thread_fonts, fonts);
  return fonts->context;
}

const char *render_font_file(gboolean strong, gsize *length) {
  const char *start = strong ? render_font_bold_start : render_font_regular_start;
  const char *end = strong ? render_font_bold_end : render_font_regular_end;
  *length = (gsize)(end - start);
  return start;
}

static gboolean needs_others(const char *text) {
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar letter = g_utf8_get_char(at);
    const GUnicodeScript script =
        letter < FIRST_OTHER ? G_UNICODE_SCRIPT_LATIN : g_unichar_get_script(letter);
    if (script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_BENGALI ||
        script == G_UNICODE_SCRIPT_GURMUKHI)
      return TRUE;
  }
  return FALSE;
}

gboolean render_font_take_in(const char *text, GError **error) {
  Fonts *fonts = g_private_get(&thread_fonts);
  g_return_val_if_fail(fonts != NULL, FALSE);
  if (fonts->n_added == N_FONTS || !needs_others(text))
    return TRUE;
  if (!add_fonts(fonts, N_FONTS, error))
    return FALSE;
  PangoFontMap *map = pango_context_get_font_map(fonts->context);
  pango_fc_font_map_config_changed(PANGO_FC_FONT_MAP(map));
  return TRUE;
}
