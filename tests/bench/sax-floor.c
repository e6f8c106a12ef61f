// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* sax-floor FILE [PIECE]: the least that can be done with answers as XML: libxml2's push parser,
 * told to count the <answer> tags and nothing else. PIECE: bytes it is fed at a time (262144). */

#include <fcntl.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK = 256 * 1024 };

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int n_namespaces, const xmlChar **namespaces, int n_attributes,
                     int n_defaulted, const xmlChar **attributes) {
  (void)prefix;
  (void)uri;
  (void)n_namespaces;
  (void)namespaces;
  (void)n_attributes;
  (void)n_defaulted;
  (void)attributes;
  *(unsigned long *)context += strcmp((const char *)name, "answer") == 0;
}

int main(int n_arguments, char **arguments) {
  static char block[BLOCK];
  unsigned long n_answers = 0;
  const int fd = n_arguments > 1 ? open(arguments[1], O_RDONLY) : -1;
  const int piece = n_arguments > 2 ? atoi(arguments[2]) : BLOCK;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start;
  xmlParserCtxt *parser = xmlCreatePushParserCtxt(&handler, &n_answers, NULL, 0, NULL);
  if (fd < 0 || piece <= 0 || parser == NULL) {
    fprintf(stderr, "sax-floor: it takes a file that can be read\n");
    return EXIT_FAILURE;
  }
  for (ssize_t n = read(fd, block, BLOCK); n > 0; n = read(fd, block, BLOCK))
    for (ssize_t at = 0; at < n; at += piece)
      xmlParseChunk(parser, block + at, at + piece < n ? piece : (int)(n - at), 0);
  xmlParseChunk(parser, NULL, 0, 1);
  printf("%lu answers, well-formed: %d\n", n_answers, parser->wellFormed);
  xmlFreeParserCtxt(parser);
  close(fd);
  return EXIT_SUCCESS;
}
