// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Files that are built into the program: the schema, the word catalogue, the fonts. The assembler
 * copies the file as it is; SURVEY_EMBED(schema, "forms/form.xsd") at file scope defines
 * `schema_start` and `schema_end`. Paths begin at the top of the source tree; those of
 * SURVEY_EMBED_FILE() lead to a file of the machine that builds. */

#define SURVEY_EMBED(name, path) SURVEY_EMBED_FILE(name, SURVEY_TOP_SRCDIR "/" path)

#define SURVEY_EMBED_FILE(name, path)                                                              \
  __asm__(".section .rodata\n"                                                                     \
          ".balign 16\n"                                                                           \
          ".global " #name "_start\n" #name "_start:\n"                                            \
          ".incbin \"" path "\"\n"                                                                 \
          ".global " #name "_end\n" #name "_end:\n"                                                \
          ".byte 0\n"                                                                              \
          ".previous\n");                                                                          \
  extern const char name##_start[];                                                                \
  extern const char name##_end[]
