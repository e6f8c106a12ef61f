// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pdf/content.h"
#include "survey/base/error.h"
#include <string.h>

/* ISO 32000-1, 7.2 and 7.3: how a content stream falls into tokens. */
typedef enum {
  TOKEN_END,
  TOKEN_NUMBER,
  TOKEN_NAME,
  TOKEN_STRING, /* (...) or <...> */
  TOKEN_OPEN,   /* << or [ */
  TOKEN_CLOSE,  /* >> or ] */
  TOKEN_OPERATOR,
  TOKEN_BROKEN,
} TokenKind;

typedef struct {
  TokenKind kind;
  gsize start, end;
} Token;

typedef struct {
  const char *data;
  gsize length, at;
} Lexer;

static gboolean is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean is_delimiter(char c) {
  return c != '\0' && strchr("()<>[]{}/%", c) != NULL;
}

static char peek(const Lexer *lexer, gsize ahead) {
  return lexer->at + ahead < lexer->length ? lexer->data[lexer->at + ahead] : '\0';
}

static void skip_space(Lexer *lexer) {
  while (lexer->at < lexer->length) {
    const char c = lexer->data[lexer->at];
    if (c == '%') {
      while (lexer->at < lexer->length && peek(lexer, 0) != '\n' && peek(lexer, 0) != '\r')
        lexer->at++;
    } else if (!is_space(c)) {
      return;
    } else {
      lexer->at++;
    }
  }
}

/* Past the bracket that closes the one at the lexer's place. */
static gboolean skip_literal(Lexer *lexer) {
  guint depth = 0;
  for (; lexer->at < lexer->length; lexer->at++) {
    const char c = lexer->data[lexer->at];
    if (c == '\\')
      lexer->at++;
    else if (c == '(')
      depth++;
    else if (c == ')' && --depth == 0) {
      lexer->at++;
      return TRUE;
    }
  }
  lexer->at = lexer->length;
  return FALSE;
}

static gboolean skip_hex(Lexer *lexer) {
  const char *end = memchr(lexer->data + lexer->at, '>', lexer->length - lexer->at);
  lexer->at = end != NULL ? (gsize)(end - lexer->data) + 1 : lexer->length;
  return end != NULL;
}

static void skip_word(Lexer *lexer) {
  while (lexer->at < lexer->length && !is_space(lexer->data[lexer->at]) &&
         !is_delimiter(lexer->data[lexer->at]))
    lexer->at++;
}

static TokenKind read_delimited(Lexer *lexer) {
  const char c = peek(lexer, 0), next = peek(lexer, 1);
  if (c == '(')
    return skip_literal(lexer) ? TOKEN_STRING : TOKEN_BROKEN;
  if (c == '<' && next != '<')
    return skip_hex(lexer) ? TOKEN_STRING : TOKEN_BROKEN;
  lexer->at++;
  if (c == '[' || c == ']')
    return c == '[' ? TOKEN_OPEN : TOKEN_CLOSE;
  if (c == '/') {
    skip_word(lexer);
    return TOKEN_NAME;
  }
  if ((c != '<' && c != '>') || next != c)
    return TOKEN_BROKEN;
  lexer->at++;
  return c == '<' ? TOKEN_OPEN : TOKEN_CLOSE;
}

static Token next_token(Lexer *lexer) {
  skip_space(lexer);
  Token token = {.kind = TOKEN_END, .start = lexer->at};
  if (lexer->at < lexer->length) {
    const char first = lexer->data[lexer->at];
    if (is_delimiter(first)) {
      token.kind = read_delimited(lexer);
    } else {
      skip_word(lexer);
      token.kind =
          g_ascii_isdigit(first) || strchr("+-.", first) != NULL ? TOKEN_NUMBER : TOKEN_OPERATOR;
    }
  }
  token.end = MIN(lexer->at, lexer->length);
  return token;
}

/* A stream on its way from `lexer` to `out`. */
typedef struct {
  Lexer lexer;
  GByteArray *out;
  gsize copied; /* so far, of the data */
  const GByteArray *kinds;
  GByteArray *counts; /* of guint8, how often a number was there, up to 2 */
  gsize operands;     /* where those of the next operator begin */
  gboolean has_operands;
  gsize path; /* where the open path begins */
  gboolean has_path;
  gboolean is_artifact;                   /* the operands begin with /Artifact */
  gboolean is_mcid;                       /* the last name was /MCID */
  gint64 mcid;                            /* among the operands; -1: none */
  guint8 marks[RENDER_CONTENT_MAX_DEPTH]; /* open marked content: element, artifact or neither */
  guint depth, n_marked;
} Editor;

static gboolean is_word(const Editor *editor, Token token, const char *word) {
  return token.end - token.start == strlen(word) &&
         memcmp(editor->lexer.data + token.start, word, token.end - token.start) == 0;
}

static gboolean is_one_of(const Editor *editor, Token token, const char *const *words) {
  for (; *words != NULL; words++) {
    if (is_word(editor, token, *words))
      return TRUE;
  }
  return FALSE;
}

static void copy_to(Editor *editor, gsize end) {
  if (end == editor->copied) /* an empty stream may have no bytes to point to */
    return;
  g_byte_array_append(editor->out, (const guint8 *)editor->lexer.data + editor->copied,
                      (guint)(end - editor->copied));
  editor->copied = end;
}

static void insert(Editor *editor, const char *text) {
  g_byte_array_append(editor->out, (const guint8 *)text, (guint)strlen(text));
}

/* What was drawn between `start` and the end of the operator is an artifact. */
static void wrap(Editor *editor, gsize start) {
  copy_to(editor, start);
  insert(editor, "/Artifact BMC\n");
  copy_to(editor, editor->lexer.at);
  insert(editor, "\nEMC");
}

static gboolean fail(const char *why, GError **error) {
  g_set_error_literal(error, SURVEY_ERROR, SURVEY_ERROR_DRAW, why);
  return FALSE;
}

/* Notes that a number was met; replaces the operands of furniture. */
static gboolean meet_number(Editor *editor, GError **error) {
  static const char *const properties[] = {
      [RENDER_CONTENT_FOOT] = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
      [RENDER_CONTENT_REPEATED] = "/Artifact <</Type /Pagination>> BDC",
  };
  if (editor->mcid >= editor->kinds->len)
    return fail("marked content has a number that no element has", error);
  guint8 *count = &editor->counts->data[editor->mcid];
  *count = (guint8)MIN(*count + 1, 2);
  const guint8 kind = editor->kinds->data[editor->mcid];
  if (kind == RENDER_CONTENT_READ)
    return TRUE;
  copy_to(editor, editor->operands);
  insert(editor, properties[kind]);
  editor->copied = editor->lexer.at;
  return TRUE;
}

static gboolean begin_marked(Editor *editor, GError **error) {
  if (editor->depth == RENDER_CONTENT_MAX_DEPTH)
    return fail("marked content is too deep", error);
  if (editor->has_path)
    return fail("marked content begins within a drawing", error);
  const guint8 marked = editor->mcid >= 0 || editor->is_artifact ? 1 : 0;
  editor->marks[editor->depth++] = marked;
  editor->n_marked += marked;
  return editor->mcid < 0 || meet_number(editor, error);
}

static gboolean end_marked(Editor *editor, GError **error) {
  if (editor->depth == 0)
    return fail("marked content ends that never began", error);
  if (editor->has_path)
    return fail("marked content ends within a drawing", error);
  editor->n_marked -= editor->marks[--editor->depth];
  return TRUE;
}

/* Outside of all tags: paths, and what paints them. */
static gboolean draw(Editor *editor, Token token, GError **error) {
  static const char *const builds[] = {"m", "l", "c", "v", "y", "h", "re", NULL};
  static const char *const paints[] = {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", NULL};
  static const char *const places[] = {"Do", "sh", NULL};
  const gsize start = editor->has_operands ? editor->operands : token.start;
  if (is_one_of(editor, token, builds)) {
    editor->path = editor->has_path ? editor->path : start;
    editor->has_path = TRUE;
  } else if (is_one_of(editor, token, paints)) {
    wrap(editor, editor->has_path ? editor->path : start);
    editor->has_path = FALSE;
  } else if (is_one_of(editor, token, places)) {
    if (editor->has_path)
      return fail("a picture begins within a drawing", error);
    wrap(editor, start);
  } else if (is_word(editor, token, "n")) {
    editor->has_path = FALSE;
  }
  return TRUE;
}

static gboolean meet_operator(Editor *editor, Token token, GError **error) {
  static const char *const shows[] = {"Tj", "TJ", "'", "\"", NULL};
  static const char *const begins[] = {"BDC", "BMC", NULL};
  if (!editor->has_operands)
    editor->operands = token.start;
  if (is_one_of(editor, token, begins))
    return begin_marked(editor, error);
  if (is_word(editor, token, "EMC"))
    return end_marked(editor, error);
  if (is_word(editor, token, "BI"))
    return fail("a picture stands within the page's stream", error);
  if (editor->n_marked > 0)
    return TRUE;
  if (is_one_of(editor, token, shows))
    return fail("text has no tag, so nobody would hear it", error);
  return draw(editor, token, error);
}

static void meet_operand(Editor *editor, Token token) {
  if (!editor->has_operands) {
    editor->operands = token.start;
    editor->is_artifact = is_word(editor, token, "/Artifact");
  }
  editor->has_operands = TRUE;
  if (token.kind == TOKEN_NUMBER && editor->is_mcid) {
    g_autofree char *digits =
        g_strndup(editor->lexer.data + token.start, MIN(token.end - token.start, 18));
    editor->mcid = g_ascii_strtoll(digits, NULL, 10);
  }
  editor->is_mcid = token.kind == TOKEN_NAME && is_word(editor, token, "/MCID");
}

static void start_operation(Editor *editor) {
  editor->has_operands = editor->is_artifact = editor->is_mcid = FALSE;
  editor->mcid = -1;
}

/* Words within << >> and [ ] are operands too: true, null. */
static gboolean edit(Editor *editor, GError **error) {
  guint nesting = 0;
  start_operation(editor);
  for (Token token = next_token(&editor->lexer); token.kind != TOKEN_END;
       token = next_token(&editor->lexer)) {
    if (token.kind == TOKEN_BROKEN || (token.kind == TOKEN_CLOSE && nesting == 0))
      return fail("it is no stream of operators", error);
    nesting += token.kind == TOKEN_OPEN;
    nesting -= token.kind == TOKEN_CLOSE;
    if (token.kind != TOKEN_OPERATOR || nesting > 0) {
      meet_operand(editor, token);
      continue;
    }
    if (!meet_operator(editor, token, error))
      return FALSE;
    start_operation(editor);
  }
  if (nesting > 0 || editor->depth > 0)
    return fail("marked content never ends", error);
  copy_to(editor, editor->lexer.length);
  return TRUE;
}

static gboolean check_counts(const GByteArray *counts, GError **error) {
  for (guint i = 0; i < counts->len; i++) {
    if (counts->data[i] == 1)
      continue;
    return counts->data[i] == 0 ? fail("an element's content is not there", error)
                                : fail("two elements claim the same content", error);
  }
  return TRUE;
}

GByteArray *render_content_finish(const char *data, gsize length, const GByteArray *kinds,
                                  GError **error) {
  g_autoptr(GByteArray) out = g_byte_array_sized_new((guint)(length + length / 8));
  g_autoptr(GByteArray) counts = g_byte_array_new();
  g_byte_array_set_size(counts, kinds->len);
  if (kinds->len > 0)
    memset(counts->data, 0, kinds->len);
  Editor editor = {
      .lexer = {.data = data, .length = length}, .out = out, .kinds = kinds, .counts = counts};
  if (!edit(&editor, error) || !check_counts(counts, error))
    return NULL;
  return g_steal_pointer(&out);
}
