// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/text/typesetter.h"
#include "render/text/font.h"
#include "survey/base/error.h"
#include "survey/base/text.h"
#include <pango/pangocairo.h>
#include <string.h>

/* Signs stand in the text as Pango's "shapes": one character that has room but no glyph. */
#define SIGN_CHARACTER "\xef\xbf\xbc" /* U+FFFC */
#define FEATURES       "liga=0,clig=0,dlig=0,tnum=1"

/* Proportions of the type size. */
#define SIGN_SIDE    0.08  /* room left and right of a sign */
#define SIGN_RISE    0.357 /* the middle of a figure above the baseline */
#define SIGN_GAP     0.24  /* between a sign and its word */
#define BADGE_PAD    0.45
#define BADGE_RISE   0.36
#define BADGE_HALF   0.66
#define UNDERLINE    0.13 /* of a link, below the baseline */
#define FONT_ASCENT  1.069
#define FONT_DESCENT 0.293

/* Of a text in a message. */
#define SHOWN_CHARACTERS 60

/* What stands behind a sign's character. */
typedef enum { SIGN_MARK, SIGN_BADGE_START, SIGN_BADGE_END } SignKind;

typedef struct {
  SignKind kind;
  RenderMark mark;
  RenderInk ink;
  double size_pt;
  double width_pt;
} Sign;

struct RenderTypesetter {
  RenderPrint print;
  PangoLayout *layout;
  PangoFontDescription *font;
};

/* A text on its way into the layout. */
typedef struct {
  const RenderLookStyle *style;
  RenderPrint print;
  double leading_pt;
  GString *words;
  PangoAttrList *attributes;
  GArray *signs; /* of Sign, in order of their characters */
  GArray *ends;  /* of guint: where in `words` the part of each span ends */
} Draft;

RenderTypesetter *render_typesetter_new(const char *language, RenderPrint print, GError **error) {
  PangoContext *context = render_font_context(error);
  if (context == NULL)
    return NULL;
  pango_context_set_language(context, pango_language_from_string(language));
  RenderTypesetter *typesetter = g_new0(RenderTypesetter, 1);
  typesetter->print = print;
  typesetter->layout = pango_layout_new(context);
  pango_layout_set_auto_dir(typesetter->layout, FALSE);
  typesetter->font = pango_font_description_new();
  pango_font_description_set_family_static(typesetter->font, RENDER_FONT_FAMILY);
  return typesetter;
}

void render_typesetter_free(RenderTypesetter *typesetter) {
  if (typesetter == NULL)
    return;
  g_object_unref(typesetter->layout);
  pango_font_description_free(typesetter->font);
  g_free(typesetter);
}

static int to_units(double pt) {
  return (int)(pt * PANGO_SCALE + 0.5);
}

static double to_pt(int units) {
  return (double)units / PANGO_SCALE;
}

static double span_size_pt(const RenderSpan *span, const Draft *draft) {
  const RenderType type = draft->style->type;
  gboolean smaller = span->small && type > RENDER_TYPE_SMALL;
  return render_theme_size_pt(draft->print, smaller ? type - 1 : type);
}

static RenderInk span_ink(const RenderSpan *span, const RenderLookStyle *style) {
  return style->soft && span->ink == RENDER_INK_TEXT ? RENDER_INK_SOFT : span->ink;
}

static void add_attribute(Draft *draft, PangoAttribute *attribute, gsize start, gsize end) {
  attribute->start_index = (guint)start;
  attribute->end_index = (guint)end;
  pango_attr_list_insert(draft->attributes, attribute);
}

static void add_sign(Draft *draft, Sign sign) {
  gsize start = draft->words->len;
  g_string_append(draft->words, SIGN_CHARACTER);
  PangoRectangle room = {0, -to_units(sign.size_pt / 2), to_units(sign.width_pt),
                         to_units(sign.size_pt / 2)};
  g_array_append_val(draft->signs, sign);
  PangoAttribute *shape =
      pango_attr_shape_new_with_data(&room, &room, GUINT_TO_POINTER(draft->signs->len), NULL, NULL);
  add_attribute(draft, shape, start, draft->words->len);
}

static double mark_width(RenderMark mark) {
  return render_mark_width(mark) + 2 * SIGN_SIDE;
}

/* The gap after a mark belongs to the mark, unless the words bring their own. */
static void add_mark(Draft *draft, const RenderSpan *span, const RenderSpan *next) {
  double size = span_size_pt(span, draft);
  const char *after = *span->text != '\0' ? span->text : next != NULL ? next->text : "";
  double gap = *after == '\0' || *after == ' ' ? 0 : SIGN_GAP;
  add_sign(draft, (Sign){SIGN_MARK, span->mark, span_ink(span, draft->style), size,
                         (mark_width(span->mark) + gap) * size});
}

/* Pad, letter, mark, pad: in one piece. */
static void add_badge(Draft *draft, const RenderSpan *span) {
  double size = span_size_pt(span, draft);
  RenderInk ink = span_ink(span, draft->style);
  add_sign(draft, (Sign){SIGN_BADGE_START, RENDER_MARK_NONE, ink, size, BADGE_PAD * size});
  g_string_append(draft->words, span->text);
  double width = mark_width(span->mark) + SIGN_GAP + BADGE_PAD;
  add_sign(draft, (Sign){SIGN_BADGE_END, span->mark, ink, size, width * size});
}

/* Neither a badge nor a mark and the word after it are parted by the end of a line. */
static void keep_together(Draft *draft, gsize start, const RenderSpan *span,
                          const RenderSpan *next) {
  gsize end = draft->words->len;
  if (!span->badge && *span->text != '\0')
    end = start + strlen(SIGN_CHARACTER) + strspn(span->text, " ") + 1;
  else if (!span->badge && next != NULL)
    end += strspn(next->text, " ") + 1;
  add_attribute(draft, pango_attr_allow_breaks_new(FALSE), start, end);
}

static void add_span(Draft *draft, const RenderSpan *span, const RenderSpan *next) {
  gsize start = draft->words->len;
  if (span->badge)
    add_badge(draft, span);
  else if (span->mark != RENDER_MARK_NONE)
    add_mark(draft, span, next);
  if (!span->badge)
    g_string_append(draft->words, span->text);
  if (span->mark != RENDER_MARK_NONE)
    keep_together(draft, start, span, next);
  gsize end = draft->words->len;
  if (span->strong || draft->style->strong)
    add_attribute(draft, pango_attr_weight_new(PANGO_WEIGHT_BOLD), start, end);
  double size = span_size_pt(span, draft);
  add_attribute(draft, pango_attr_size_new_absolute(to_units(size)), start, end);
  /* A colour of its own parts the runs of each span; the painter takes the ink from the span. */
  add_attribute(draft, pango_attr_foreground_new((guint16)draft->ends->len, 0, 0), start, end);
  if (span->language != NULL)
    add_attribute(draft, pango_attr_language_new(pango_language_from_string(span->language)), start,
                  end);
  guint last = (guint)end;
  g_array_append_val(draft->ends, last);
}

static void start_draft(Draft *draft, const RenderText *text, RenderLook look, RenderPrint print) {
  draft->style = render_theme_look(look);
  draft->print = print;
  draft->leading_pt = render_theme_leading_pt(print, look);
  draft->words = g_string_sized_new(128);
  draft->attributes = pango_attr_list_new();
  draft->signs = g_array_new(FALSE, FALSE, sizeof(Sign));
  draft->ends = g_array_new(FALSE, FALSE, sizeof(guint));
  for (guint i = 0; i < text->spans->len; i++) {
    const RenderSpan *span = &g_array_index(text->spans, RenderSpan, i);
    add_span(draft, span, i + 1 < text->spans->len ? span + 1 : NULL);
  }
  add_attribute(draft, pango_attr_font_features_new(FEATURES), 0, draft->words->len);
}

static void end_draft(Draft *draft) {
  g_string_free(draft->words, TRUE);
  pango_attr_list_unref(draft->attributes);
  g_array_unref(draft->signs);
  g_array_unref(draft->ends);
}

static const RenderSpan *span_at(const Draft *draft, const RenderText *text, guint index) {
  guint span = 0;
  while (span + 1 < draft->ends->len && g_array_index(draft->ends, guint, span) <= index)
    span++;
  return &g_array_index(text->spans, RenderSpan, span);
}

static const Sign *find_sign(const Draft *draft, const PangoItem *item) {
  for (GSList *link = item->analysis.extra_attrs; link != NULL; link = link->next) {
    const PangoAttribute *attribute = link->data;
    if (attribute->klass->type != PANGO_ATTR_SHAPE)
      continue;
    guint number = GPOINTER_TO_UINT(((const PangoAttrShape *)attribute)->data);
    return &g_array_index(draft->signs, Sign, number - 1);
  }
  return NULL;
}

static void free_run(gpointer data) {
  RenderRun *run = data;
  g_free(run->href);
  g_free(run->language);
  g_free(run->text);
  pango_glyph_item_free(run->glyphs);
  g_free(run);
}

static void free_line(gpointer data) {
  RenderLine *line = data;
  g_ptr_array_unref(line->runs);
  g_array_unref(line->shapes);
  g_free(line);
}

void render_paragraph_free(RenderParagraph *paragraph) {
  if (paragraph == NULL)
    return;
  g_ptr_array_unref(paragraph->lines);
  g_free(paragraph);
}

/* Where a line was broken Pango leaves the space without a glyph. It gets its glyph back, without
 * width: else readers aloud join the words of two lines, or lose what follows. */
static void restore_space(const RenderRun *run) {
  hb_font_t *font = pango_font_get_hb_font(run->glyphs->item->analysis.font);
  PangoGlyphString *glyphs = run->glyphs->glyphs;
  hb_codepoint_t space;
  if (!g_str_has_suffix(run->text, " ") || !hb_font_get_nominal_glyph(font, ' ', &space))
    return;
  for (int i = 0; i < glyphs->num_glyphs; i++) {
    PangoGlyphInfo *glyph = &glyphs->glyphs[i];
    if (glyph->glyph == PANGO_GLYPH_EMPTY && run->text[glyphs->log_clusters[i]] == ' ')
      glyph->glyph = space;
  }
}

static void underline(RenderLine *line, const RenderRun *run) {
  const double y_pt = UNDERLINE * run->size_pt;
  render_shapes_add_line(line->shapes, run->ink, (RenderSpot){run->x_pt, y_pt},
                         (RenderSpot){run->x_pt + run->width_pt, y_pt});
}

static gboolean is_complex(GUnicodeScript script) {
  return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_BENGALI ||
         script == G_UNICODE_SCRIPT_GURMUKHI;
}

static void add_run(RenderLine *line, const PangoGlyphItem *glyphs, const Draft *draft,
                    const RenderSpan *span) {
  RenderRun *run = g_new0(RenderRun, 1);
  run->x_pt = line->width_pt;
  run->width_pt = to_pt(pango_glyph_string_get_width(glyphs->glyphs));
  run->size_pt = span_size_pt(span, draft);
  run->ink = span_ink(span, draft->style);
  run->strong = span->strong || draft->style->strong;
  run->is_complex = is_complex((GUnicodeScript)glyphs->item->analysis.script);
  run->href = g_strdup(span->href);
  run->language = g_strdup(span->language);
  run->offset = (guint)glyphs->item->offset;
  run->text = g_strndup(draft->words->str + glyphs->item->offset, (gsize)glyphs->item->length);
  run->glyphs = pango_glyph_item_copy((PangoGlyphItem *)glyphs);
  run->glyphs->item->offset = 0;
  restore_space(run);
  g_ptr_array_add(line->runs, run);
  if (run->href != NULL)
    underline(line, run);
}

/* The outline of a badge from where it began to where its mark's room ends. */
static void add_outline(RenderLine *line, double from_pt, double to_pt, const Sign *sign) {
  RenderBox box = {from_pt, -(BADGE_RISE + BADGE_HALF) * sign->size_pt, to_pt - from_pt,
                   2 * BADGE_HALF * sign->size_pt};
  RenderShape *outline = render_shapes_add_box(line->shapes, box, RENDER_INK_PAPER);
  outline->filled = FALSE;
  outline->ink = sign->ink;
  outline->stroke_pt = render_stroke_pt(RENDER_STROKE_HAIR);
}

static void draw_sign(RenderLine *line, const Sign *sign, double *badge_pt) {
  double size = sign->size_pt, middle = line->width_pt + mark_width(sign->mark) * size / 2;
  if (sign->kind == SIGN_BADGE_START) {
    *badge_pt = line->width_pt;
    return;
  }
  if (sign->kind == SIGN_BADGE_END) {
    middle += SIGN_GAP * size;
    add_outline(line, *badge_pt, line->width_pt + sign->width_pt, sign);
  }
  render_shapes_add_mark(line->shapes, sign->mark, sign->ink,
                         (RenderSpot){middle, -SIGN_RISE * size}, size);
}

static RenderLine *read_line(const PangoLayoutLine *source, const Draft *draft,
                             const RenderText *text) {
  RenderLine *line = g_new0(RenderLine, 1);
  line->runs = g_ptr_array_new_with_free_func(free_run);
  line->shapes = render_shapes_new();
  line->is_rtl = source->resolved_dir == PANGO_DIRECTION_RTL;
  double badge_pt = 0;
  for (GSList *link = source->runs; link != NULL; link = link->next) {
    const PangoGlyphItem *glyphs = link->data;
    const Sign *sign = find_sign(draft, glyphs->item);
    if (sign != NULL)
      draw_sign(line, sign, &badge_pt);
    else
      add_run(line, glyphs, draft, span_at(draft, text, (guint)glyphs->item->offset));
    line->width_pt += to_pt(pango_glyph_string_get_width(glyphs->glyphs));
  }
  return line;
}

static RenderParagraph *read_layout(PangoLayout *layout, const Draft *draft,
                                    const RenderText *text) {
  RenderParagraph *paragraph = g_new0(RenderParagraph, 1);
  paragraph->lines = g_ptr_array_new_with_free_func(free_line);
  paragraph->leading_pt = draft->leading_pt;
  double size = render_theme_size_pt(draft->print, draft->style->type);
  double first = (draft->leading_pt + (FONT_ASCENT - FONT_DESCENT) * size) / 2;
  for (GSList *link = pango_layout_get_lines_readonly(layout); link != NULL; link = link->next) {
    RenderLine *line = read_line(link->data, draft, text);
    line->baseline_pt = first + paragraph->lines->len * draft->leading_pt;
    paragraph->width_pt = MAX(paragraph->width_pt, line->width_pt);
    g_ptr_array_add(paragraph->lines, line);
  }
  paragraph->height_pt = paragraph->lines->len * draft->leading_pt;
  return paragraph;
}

static gunichar find_unknown_in(const PangoGlyphString *glyphs) {
  for (int i = 0; i < glyphs->num_glyphs; i++) {
    PangoGlyph glyph = glyphs->glyphs[i].glyph;
    if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
      return glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;
  }
  return 0;
}

/* The first letter without a glyph: Pango marks it and keeps its code. 0 if there is none. */
static gunichar find_unknown(PangoLayout *layout) {
  gunichar letter = 0;
  for (GSList *line = pango_layout_get_lines_readonly(layout); line != NULL; line = line->next) {
    GSList *link = ((PangoLayoutLine *)line->data)->runs;
    for (; letter == 0 && link != NULL; link = link->next)
      letter = find_unknown_in(((PangoGlyphItem *)link->data)->glyphs);
  }
  return letter;
}

static gboolean check_letters(PangoLayout *layout, const char *words, GError **error) {
  if (pango_layout_get_unknown_glyphs_count(layout) == 0)
    return TRUE;
  gunichar letter = find_unknown(layout);
  g_autofree char *shown = survey_text_show(words, SHOWN_CHARACTERS);
  char utf8[8] = "";
  utf8[g_unichar_to_utf8(letter, utf8)] = '\0';
  g_set_error(error, SURVEY_ERROR, SURVEY_ERROR_DRAW,
              "setting the text \"%s\": the bundled fonts have no letter for \"%s\" (U+%04X)",
              shown, g_unichar_isprint(letter) ? utf8 : "?", letter);
  return FALSE;
}

/* Right to left where most letters are; a name in another script does not turn a sentence. */
static PangoDirection find_direction(const char *words) {
  gssize balance = 0;
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar letter = g_utf8_get_char(at);
    if (g_unichar_isalpha(letter))
      balance += g_unichar_get_script(letter) == G_UNICODE_SCRIPT_ARABIC ? 1 : -1;
  }
  return balance > 0 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
}

static void set_layout(RenderTypesetter *typesetter, const Draft *draft, double width_pt) {
  PangoLayout *layout = typesetter->layout;
  double size = render_theme_size_pt(typesetter->print, draft->style->type);
  pango_font_description_set_absolute_size(typesetter->font, to_units(size));
  pango_layout_set_font_description(layout, typesetter->font);
  gboolean words = width_pt < 0;
  pango_layout_set_wrap(layout, words ? PANGO_WRAP_WORD : PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout, words ? 0 : width_pt > 0 ? to_units(width_pt) : -1);
  pango_context_set_base_dir(pango_layout_get_context(layout), find_direction(draft->words->str));
  pango_layout_set_text(layout, draft->words->str, (int)draft->words->len);
  pango_layout_set_attributes(layout, draft->attributes);
}

RenderParagraph *render_typesetter_break(RenderTypesetter *typesetter, const RenderText *text,
                                         RenderLook look, double width_pt, GError **error) {
  Draft draft;
  start_draft(&draft, text, look, typesetter->print);
  RenderParagraph *paragraph = NULL;
  const gboolean has_fonts = render_font_take_in(draft.words->str, error);
  if (has_fonts)
    set_layout(typesetter, &draft, width_pt);
  if (has_fonts && check_letters(typesetter->layout, draft.words->str, error))
    paragraph = read_layout(typesetter->layout, &draft, text);
  end_draft(&draft);
  return paragraph;
}

static int compare_runs(gconstpointer a, gconstpointer b) {
  const RenderRun *first = *(const RenderRun *const *)a, *second = *(const RenderRun *const *)b;
  return first->offset < second->offset ? -1 : first->offset > second->offset;
}

char *render_line_words(const RenderLine *line) {
  GString *words = g_string_new(NULL);
  g_autoptr(GPtrArray) runs = g_ptr_array_copy(line->runs, NULL, NULL);
  g_ptr_array_set_free_func(runs, NULL);
  g_ptr_array_sort(runs, compare_runs);
  for (guint i = 0; i < runs->len; i++)
    g_string_append(words, ((const RenderRun *)g_ptr_array_index(runs, i))->text);
  return g_string_free(words, FALSE);
}
