// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* Elements of the tree that becomes the file, so that nothing is ever written but by libxml2's
 * serializer. Used throughout this room. */

#include <glib.h>
#include <libxml/tree.h>

/* A new last child of `parent`; `class` may be NULL. Owned by the tree. */
xmlNode *render_node_add(xmlNode *parent, const char *name, const char *class);

/* Adds words as they are. */
void render_node_say(xmlNode *node, const char *words);

/* An attribute; a length or coordinate, with two decimals at most. */
void render_node_set(xmlNode *node, const char *name, const char *value);
void render_node_set_number(xmlNode *node, const char *name, double value);

/* Appends `value` to `list`, so written, after a blank where something stands before it. */
void render_node_write_number(GString *list, double value);
