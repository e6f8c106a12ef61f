// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey/base/xml-stream.h"

#include "survey/base/text.h"
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* The parser is fed in pieces, so that a limit stops it soon after it is passed; and it moves what
 * it has not read yet so often that large pieces are slow. */
#define PIECE_BYTES 4096

/* What may be left unread when the next block comes. */
#define MAX_LEFT_BYTES (SURVEY_XML_MAX_TAG_BYTES + 2 * PIECE_BYTES)

#define BYTE_ORDER_MARK       "\xef\xbb\xbf"
#define MAX_DECLARATION_BYTES 256 /* in which an XML declaration must end to be looked at */

/* The top bits of eight bytes. */
#define TOP_BITS 0x8080808080808080u

struct SurveyXmlStream {
  const SurveyXmlEvents *events;
  gpointer data;
  const char *file;
  SurveyFindings *findings;
  guint64 errors_before;
  xmlParserCtxt *parser;

  /* The window: all bytes that the parser has not read yet, and those it read lately. */
  char *window;
  guint64 window_offset; /* of window[0] in the file */
  gsize n_window;        /* bytes in the window */
  gsize n_fed;           /* of these, handed to the parser */
  gsize n_counted;       /* of these, how many `line` and `column` have passed; only ever grows */
  guint line;            /* of window[n_counted] */
  guint column;

  guint depth;
  gboolean is_begun;
  gboolean is_refused; /* a limit or rule of ours ended the parse */
  gboolean is_broken;  /* a fatal error was reported */
};

/* --- Places ----------------------------------------------------------------------------------- */

static guint64 load_word(const char *bytes) {
  guint64 word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

/* Characters in UTF-8 bytes: all but the further bytes of one, 10xxxxxx, eight at a time. */
static guint count_characters(const char *bytes, gsize length) {
  gsize n = length;
  gsize i = 0;
  for (; i + sizeof(guint64) <= length; i += sizeof(guint64)) {
    const guint64 word = load_word(bytes + i);
    if ((word & TOP_BITS) != 0)
      n -= (gsize)__builtin_popcountll(word & TOP_BITS & ~(word << 1));
  }
  for (; i < length; i++)
    n -= (bytes[i] & 0xC0) == 0x80;
  return (guint)n;
}

typedef guint8 Lanes __attribute__((vector_size(16)));

#define MAX_IN_LANE G_MAXUINT8

/* Line breaks among the bytes, sixteen at a time: tags are short, and to look for one break after
 * another takes longer. */
static guint count_breaks(const char *bytes, gsize length) {
  const char *end = bytes + length;
  guint n = 0;
  Lanes breaks;
  memset(&breaks, '\n', sizeof breaks);
  while ((gsize)(end - bytes) >= sizeof breaks) {
    Lanes found = {0};
    gsize n_blocks = MIN((gsize)(end - bytes) / sizeof breaks, MAX_IN_LANE);
    for (; n_blocks > 0; n_blocks--, bytes += sizeof breaks) {
      Lanes block;
      memcpy(&block, bytes, sizeof block);
      found -= (Lanes)(block == breaks); /* true is -1 */
    }
    for (guint i = 0; i < sizeof found; i++)
      n += found[i];
  }
  for (; bytes < end; bytes++)
    n += *bytes == '\n';
  return n;
}

/* Counts on from the latest place, so that all of them cost one pass. The parser's own columns
 * cannot serve: it forgets where a long line began. */
static SurveyPlace count_to(SurveyXmlStream *stream, guint64 offset) {
  const gsize wanted =
      offset <= stream->window_offset ? 0 : (gsize)(offset - stream->window_offset);
  const char *from = stream->window + stream->n_counted;
  const char *to = stream->window + MAX(stream->n_counted, MIN(wanted, stream->n_window));
  const char *line = to;
  while (line > from && line[-1] != '\n')
    line--;
  if (line > from) {
    stream->line += count_breaks(from, (gsize)(line - from));
    stream->column = 1;
    from = line;
  }
  stream->column += count_characters(from, (gsize)(to - from));
  stream->n_counted = (gsize)(to - stream->window);
  return (SurveyPlace){stream->file, stream->line, stream->column};
}

/* How many bytes of the file come before `at`, which points into the parser's buffer. */
static guint64 get_offset(const xmlParserInput *input, const xmlChar *at) {
  return (guint64)input->consumed + (guint64)(at - input->base);
}

/* Back from the end of the tag that the parser has just read to its "<", which cannot stand inside
 * a tag. */
SurveyPlace survey_xml_stream_get_place(SurveyXmlStream *stream) {
  g_return_val_if_fail(stream != NULL, (SurveyPlace){0});

  const xmlParserInput *input = stream->parser->input;
  const xmlChar *start = input->cur;
  while (start > input->base && *start != '<')
    start--;
  return count_to(stream, get_offset(input, start));
}

/* A place ahead of the tags that are still to be met, so the count is not moved on. */
static SurveyPlace look_ahead(const SurveyXmlStream *stream, guint64 offset) {
  SurveyXmlStream ahead = *stream;
  return count_to(&ahead, offset);
}

/* --- What the parser reports ------------------------------------------------------------------ */

void survey_xml_stream_refuse(SurveyXmlStream *stream, SurveyFindingCode code, const char *limit) {
  g_return_if_fail(stream != NULL);

  if (!stream->is_refused)
    survey_findings_add(stream->findings, code, survey_xml_stream_get_place(stream), "limit", limit,
                        NULL);
  stream->is_refused = TRUE;
  xmlStopParser(stream->parser);
}

static void on_start_element(void *context, const xmlChar *name, const xmlChar *prefix,
                             const xmlChar *uri, int n_namespaces, const xmlChar **namespaces,
                             int n_attributes, int n_defaulted, const xmlChar **attributes) {
  SurveyXmlStream *stream = ((xmlParserCtxt *)context)->_private;
  const SurveyXmlTag tag = {name,       prefix,       uri,         n_namespaces,
                            namespaces, n_attributes, n_defaulted, attributes};
  if (++stream->depth > SURVEY_XML_MAX_DEPTH)
    survey_xml_stream_refuse(stream, SURVEY_FINDING_XML_TOO_DEEP,
                             G_STRINGIFY(SURVEY_XML_MAX_DEPTH));
  else if (n_attributes + n_namespaces > SURVEY_XML_MAX_ATTRIBUTES)
    survey_xml_stream_refuse(stream, SURVEY_FINDING_XML_TOO_MANY_ATTRIBUTES,
                             G_STRINGIFY(SURVEY_XML_MAX_ATTRIBUTES));
  else
    stream->events->start(stream, &tag, stream->data);
}

static void on_end_element(void *context, const xmlChar *name, const xmlChar *prefix,
                           const xmlChar *uri) {
  SurveyXmlStream *stream = ((xmlParserCtxt *)context)->_private;
  (void)prefix;
  (void)uri;
  stream->depth--;
  stream->events->end(stream, name, stream->data);
}

static void on_text(void *context, const xmlChar *text, int length) {
  SurveyXmlStream *stream = ((xmlParserCtxt *)context)->_private;
  stream->events->text(stream, (const char *)text, (gsize)length, stream->data);
}

static void on_doctype(void *context, const xmlChar *name, const xmlChar *external_id,
                       const xmlChar *system_id) {
  (void)name;
  (void)external_id;
  (void)system_id;
  survey_xml_stream_refuse(((xmlParserCtxt *)context)->_private, SURVEY_FINDING_XML_DOCTYPE, "");
}

/* The saying for what the parser's own sentence would not tell an author; else its {sentence}. */
static const char *explain(const SurveyXmlStream *stream, const xmlError *xml_error) {
  switch (xml_error->code) {
  case XML_ERR_DOCUMENT_EMPTY:
    return "finding.syntax.no-tag";
  case XML_ERR_DOCUMENT_END:
    return stream->depth > 0 ? "finding.syntax.open" : "finding.syntax.after";
  case XML_ERR_NAME_REQUIRED:
    if (strstr(xml_error->message, "EntityRef") != NULL)
      return "finding.syntax.ampersand";
    break;
  default:
    break;
  }
  return "finding.syntax.other";
}

/* The place is where the parser stopped, which may lie beyond the tag it reports next. What it
 * says after a fatal error is only that error's echo. */
static void on_syntax_error(void *context, xmlError *xml_error) {
  const xmlParserCtxt *parser = context;
  SurveyXmlStream *stream = parser->_private;
  if (stream->is_refused || stream->is_broken || xml_error->level < XML_ERR_ERROR)
    return;
  stream->is_broken = xml_error->level == XML_ERR_FATAL;
  g_autofree char *sentence = survey_text_clause(xml_error->message);
  const SurveyPlace place = look_ahead(stream, get_offset(parser->input, parser->input->cur));
  const SurveyFindingCode code = xml_error->code == XML_ERR_INVALID_ENCODING
                                     ? SURVEY_FINDING_NOT_UTF8
                                     : SURVEY_FINDING_XML_SYNTAX;
  survey_findings_add(stream->findings, code, place, "@detail", explain(stream, xml_error),
                      "sentence", sentence, NULL);
}

/* --- UTF-8 ------------------------------------------------------------------------------------ */

static gboolean begins_with(const char *data, gsize length, const char *text) {
  return length >= strlen(text) && memcmp(data, text, strlen(text)) == 0;
}

/* The encoding that the XML declaration names, if it is other than UTF-8 and its part ASCII; else
 * NULL. Free with g_free(). */
static char *find_other_encoding(const char *data, gsize length) {
  const gsize mark = begins_with(data, length, BYTE_ORDER_MARK) ? strlen(BYTE_ORDER_MARK) : 0;
  if (!begins_with(data + mark, length - mark, "<?xml "))
    return NULL;
  const char *end = g_strstr_len(data, (gssize)MIN(length, MAX_DECLARATION_BYTES), "?>");
  const char *encoding = end == NULL ? NULL : g_strstr_len(data, end - data, "encoding");
  if (encoding == NULL)
    return NULL;
  encoding += strlen("encoding");
  encoding += strspn(encoding, " \t\r\n=\"'");
  if (g_ascii_strncasecmp(encoding, "utf-8", 5) == 0 ||
      g_ascii_strncasecmp(encoding, "utf8", 4) == 0 ||
      g_ascii_strncasecmp(encoding, "us-ascii", 8) == 0)
    return NULL;
  return g_strndup(encoding, strcspn(encoding, " \t\r\n\"'?"));
}

/* How many bytes from the start are ASCII, thirty-two at a time as long as that goes. */
static gsize skip_ascii(const char *bytes, gsize length) {
  const gsize word = sizeof(guint64);
  gsize i = 0;
  while (i + 4 * word <= length &&
         ((load_word(bytes + i) | load_word(bytes + i + word) | load_word(bytes + i + 2 * word) |
           load_word(bytes + i + 3 * word)) &
          TOP_BITS) == 0)
    i += 4 * word;
  while (i < length && (bytes[i] & 0x80) == 0)
    i++;
  return i;
}

/* How many bytes from the start are whole characters of UTF-8 and not zero. `is_cut` is set if
 * those that follow may be the beginning of one. */
static gsize measure_utf8(const char *bytes, gsize length, gboolean *is_cut) {
  const char *zero = memchr(bytes, 0, length);
  const gsize n = zero == NULL ? length : (gsize)(zero - bytes);
  gsize i = skip_ascii(bytes, n);
  *is_cut = FALSE;
  while (i < n) {
    const gunichar character = g_utf8_get_char_validated(bytes + i, (gssize)(n - i));
    *is_cut = character == (gunichar)-2 && zero == NULL;
    if (character == (gunichar)-1 || character == (gunichar)-2)
      return i;
    i = (gsize)(g_utf8_next_char(bytes + i) - bytes);
    i += skip_ascii(bytes + i, n - i);
  }
  return n;
}

static void refuse_encoding(SurveyXmlStream *stream, gsize at) {
  const SurveyPlace place = look_ahead(stream, stream->window_offset + at);
  survey_findings_add(stream->findings, SURVEY_FINDING_NOT_UTF8, place, NULL);
  stream->is_refused = TRUE;
}

/* --- Feeding ---------------------------------------------------------------------------------- */

static xmlParserCtxt *make_parser(SurveyXmlStream *stream) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start_element;
  handler.endElementNs = on_end_element;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_text;
  handler.internalSubset = on_doctype;
  handler.externalSubset = on_doctype;
  handler.serror = (xmlStructuredErrorFunc)on_syntax_error;

  xmlParserCtxt *parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL);
  if (parser == NULL) /* nothing else makes it fail; ends the program as g_malloc() would */
    g_error("out of memory");
  parser->_private = stream;
  /* NOENT: "&amp;" in an attribute is "&", and not "&#38;". There are no entities but XML's own. */
  xmlCtxtUseOptions(parser,
                    XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES);
  return parser;
}

SurveyXmlStream *survey_xml_stream_new(const SurveyXmlEvents *events, gpointer data,
                                       const char *file, SurveyFindings *findings) {
  g_return_val_if_fail(events != NULL && file != NULL && findings != NULL, NULL);

  SurveyXmlStream *stream = g_new0(SurveyXmlStream, 1);
  stream->events = events;
  stream->data = data;
  stream->file = file;
  stream->findings = findings;
  stream->errors_before = findings->n_errors;
  stream->window = g_malloc(MAX_LEFT_BYTES + SURVEY_XML_BLOCK + 1);
  stream->line = 1;
  stream->column = 1;
  stream->parser = make_parser(stream);
  return stream;
}

/* Forgets what the parser has read; tags that it has still to meet begin behind that. */
char *survey_xml_stream_get_room(SurveyXmlStream *stream, gsize *room) {
  g_return_val_if_fail(stream != NULL && room != NULL, NULL);

  count_to(stream, MIN(get_offset(stream->parser->input, stream->parser->input->cur),
                       stream->window_offset + stream->n_fed));
  stream->n_window -= stream->n_counted;
  stream->n_fed -= stream->n_counted;
  memmove(stream->window, stream->window + stream->n_counted, stream->n_window);
  stream->window_offset += stream->n_counted;
  stream->n_counted = 0;
  *room = MAX_LEFT_BYTES + SURVEY_XML_BLOCK - stream->n_window;
  return stream->window + stream->n_window;
}

/* What the parser holds back is one unfinished tag, comment or the like; stops when that grows
 * longer than one may be. */
static void check_held_back(SurveyXmlStream *stream) {
  const xmlParserInput *input = stream->parser->input;
  const guint64 fed = stream->window_offset + stream->n_fed;
  if (fed <= get_offset(input, input->cur) + SURVEY_XML_MAX_TAG_BYTES)
    return;
  g_autofree char *limit = survey_text_size(SURVEY_XML_MAX_TAG_BYTES);
  survey_xml_stream_refuse(stream, SURVEY_FINDING_XML_TAG_TOO_LONG, limit);
}

static gboolean is_going_on(const SurveyXmlStream *stream) {
  return !stream->is_refused && !stream->parser->disableSAX;
}

/* The first bytes tell the encoding, and a byte order mark takes no column. */
static void begin(SurveyXmlStream *stream) {
  stream->is_begun = TRUE;
  stream->window[stream->n_window] = '\0'; /* where a search in the declaration ends */
  if (begins_with(stream->window, stream->n_window, BYTE_ORDER_MARK))
    stream->n_counted = strlen(BYTE_ORDER_MARK);
  g_autofree char *encoding = find_other_encoding(stream->window, stream->n_window);
  if (encoding == NULL)
    return;
  const SurveyPlace declaration = {stream->file, 1, 1};
  survey_findings_add(stream->findings, SURVEY_FINDING_WRONG_ENCODING, declaration, "encoding",
                      encoding, NULL);
  stream->is_refused = TRUE;
}

gboolean survey_xml_stream_feed(SurveyXmlStream *stream, gsize n_bytes) {
  g_return_val_if_fail(stream != NULL, FALSE);
  g_return_val_if_fail(stream->n_window + n_bytes <= MAX_LEFT_BYTES + SURVEY_XML_BLOCK, FALSE);

  stream->n_window += n_bytes;
  if (!stream->is_begun && n_bytes > 0)
    begin(stream);
  gboolean is_cut = FALSE;
  const gsize good = stream->n_fed + measure_utf8(stream->window + stream->n_fed,
                                                  stream->n_window - stream->n_fed, &is_cut);
  while (stream->n_fed < good && is_going_on(stream)) {
    const gsize piece = MIN(PIECE_BYTES, good - stream->n_fed);
    const char *bytes = stream->window + stream->n_fed;
    stream->n_fed += piece;
    xmlParseChunk(stream->parser, bytes, (int)piece, 0);
    if (is_going_on(stream))
      check_held_back(stream);
  }
  if (good < stream->n_window && !is_cut && is_going_on(stream))
    refuse_encoding(stream, good);
  return is_going_on(stream);
}

/* For a parser that gives up without a word. */
static void add_unexplained(SurveyXmlStream *stream) {
  survey_findings_add(stream->findings, SURVEY_FINDING_XML_SYNTAX,
                      look_ahead(stream, stream->window_offset + stream->n_fed), "@detail",
                      "finding.syntax.unexplained", NULL);
}

gboolean survey_xml_stream_end(SurveyXmlStream *stream) {
  g_return_val_if_fail(stream != NULL, FALSE);

  if (!stream->is_begun) {
    const SurveyPlace file = {.file = stream->file};
    survey_findings_add(stream->findings, SURVEY_FINDING_FILE_EMPTY, file, NULL);
    return FALSE;
  }
  if (is_going_on(stream) && stream->n_fed < stream->n_window)
    refuse_encoding(stream, stream->n_fed);
  if (is_going_on(stream))
    xmlParseChunk(stream->parser, NULL, 0, 1);
  if (stream->parser->wellFormed && !stream->is_refused)
    return TRUE;
  if (stream->findings->n_errors == stream->errors_before)
    add_unexplained(stream);
  return FALSE;
}

gboolean survey_xml_stream_run(SurveyXmlStream *stream, const char *data, gsize length) {
  gboolean goes_on = TRUE;
  for (gsize fed = 0; fed < length && goes_on;) {
    gsize room = 0;
    char *block = survey_xml_stream_get_room(stream, &room);
    const gsize n = MIN(room, length - fed);
    memcpy(block, data + fed, n);
    fed += n;
    goes_on = survey_xml_stream_feed(stream, n);
  }
  return survey_xml_stream_end(stream);
}

xmlParserCtxt *survey_xml_stream_get_parser(SurveyXmlStream *stream) {
  g_return_val_if_fail(stream != NULL, NULL);
  return stream->parser;
}

void survey_xml_stream_free(SurveyXmlStream *stream) {
  if (stream == NULL)
    return;
  xmlFreeParserCtxt(stream->parser);
  g_free(stream->window);
  g_free(stream);
}
