// SPDX-FileCopyrightText: 2026 The Sevenfold authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The table of findings: symbol, the code users see, severity, sentence. Included by finding.h and
 * finding.c, which give SURVEY_FINDING_CODE its meaning; hence no include guard. The order is the
 * order in which findings of one place are listed. `forms/README.md` describes every code. */

/* Any file */
SURVEY_FINDING_CODE(FILE_TOO_LARGE, "file-too-large", SURVEY_SEVERITY_ERROR,
                    "The file is larger than {limit}, the most that is read.")
SURVEY_FINDING_CODE(FILE_EMPTY, "file-empty", SURVEY_SEVERITY_ERROR, "The file is empty.")
SURVEY_FINDING_CODE(NOT_UTF8, "not-utf8", SURVEY_SEVERITY_ERROR,
                    "The file is not UTF-8 text. Save it as UTF-8 and try again.")

SURVEY_FINDING_CODE(
    WRONG_ENCODING, "wrong-encoding", SURVEY_SEVERITY_ERROR,
    "The file says encoding=\"{encoding}\", but it is read as UTF-8. Save it as UTF-8 "
    "and write that there.")
SURVEY_FINDING_CODE(BAD_CHARACTER, "bad-character", SURVEY_SEVERITY_ERROR,
                    "The file has the control character {character}, which text may not have.")

/* XML */
SURVEY_FINDING_CODE(XML_DOCTYPE, "xml-doctype", SURVEY_SEVERITY_ERROR,
                    "The file has a DOCTYPE. None is needed, and for safety it is refused.")
SURVEY_FINDING_CODE(XML_SYNTAX, "xml-syntax", SURVEY_SEVERITY_ERROR,
                    "This is not well-formed XML: {detail}.")
SURVEY_FINDING_CODE(XML_TOO_DEEP, "xml-too-deep", SURVEY_SEVERITY_ERROR,
                    "Elements are nested more than {limit} deep.")
SURVEY_FINDING_CODE(XML_TAG_TOO_LONG, "xml-tag-too-long", SURVEY_SEVERITY_ERROR,
                    "A tag, comment, instruction or CDATA section here is longer than {limit}.")
SURVEY_FINDING_CODE(XML_TOO_MANY_ATTRIBUTES, "xml-too-many-attributes", SURVEY_SEVERITY_ERROR,
                    "A tag here has more than {limit} attributes.")
SURVEY_FINDING_CODE(XML_TOO_MANY_NODES, "xml-too-many-nodes", SURVEY_SEVERITY_ERROR,
                    "The file has more than {limit} elements and attributes.")

/* Forms: the schema */
SURVEY_FINDING_CODE(SCHEMA, "schema", SURVEY_SEVERITY_ERROR, "<{element}>: {detail}.")

/* Forms: rules beyond the schema */
SURVEY_FINDING_CODE(MISSING_ATTRIBUTE, "missing-attribute", SURVEY_SEVERITY_ERROR,
                    "This <{element}> needs the attribute {attribute}.")
SURVEY_FINDING_CODE(BAD_LANGUAGE, "bad-language", SURVEY_SEVERITY_ERROR,
                    "\"{language}\" is not a language code such as \"en\" or \"cy\".")
SURVEY_FINDING_CODE(TRANSLATION_ALONE, "translation-alone", SURVEY_SEVERITY_ERROR,
                    "This <{element}> in \"{language}\" follows no <{element}> in the form's own "
                    "language, so nobody can tell what it translates.")
SURVEY_FINDING_CODE(TRANSLATION_TWICE, "translation-twice", SURVEY_SEVERITY_ERROR,
                    "This <{element}> is already given in \"{language}\".")
SURVEY_FINDING_CODE(TRANSLATION_GAP, "translation-gap", SURVEY_SEVERITY_WARNING,
                    "This <{element}> has no text in \"{language}\"; readers of that language see "
                    "the form's own.")
SURVEY_FINDING_CODE(EMPTY_TEXT, "empty-text", SURVEY_SEVERITY_ERROR, "This <{element}> is empty.")
SURVEY_FINDING_CODE(REPEATED_ID, "repeated-id", SURVEY_SEVERITY_ERROR,
                    "The {kind} id \"{id}\" is used twice; it was first used on line {line}.")
SURVEY_FINDING_CODE(RESERVED_ID, "reserved-id", SURVEY_SEVERITY_ERROR,
                    "\"{id}\" is the name of a column of answers, so it cannot be an id.")
SURVEY_FINDING_CODE(REPEATED_PAIR, "repeated-pair", SURVEY_SEVERITY_ERROR,
                    "The pair \"{pair}\" already belongs to item \"{item}\".")
SURVEY_FINDING_CODE(UNKNOWN_SCALE, "unknown-scale", SURVEY_SEVERITY_ERROR,
                    "There is no scale \"{scale}\" in this form.")
SURVEY_FINDING_CODE(NO_SCALE, "no-scale", SURVEY_SEVERITY_ERROR,
                    "Item \"{item}\" names no scale. Only a form with exactly one scale may leave "
                    "that out.")
SURVEY_FINDING_CODE(UNUSED_SCALE, "unused-scale", SURVEY_SEVERITY_WARNING,
                    "No item uses the scale \"{scale}\".")
SURVEY_FINDING_CODE(LEVELS_NOT_CONSECUTIVE, "levels-not-consecutive", SURVEY_SEVERITY_ERROR,
                    "The level values of scale \"{scale}\" must rise by one from each level to the "
                    "next; here {value} follows {previous}.")
SURVEY_FINDING_CODE(BAD_LEVEL_ID, "bad-level-id", SURVEY_SEVERITY_ERROR,
                    "A level's id cannot be \"{id}\": in answers that means something else.")
SURVEY_FINDING_CODE(BANDS_NOT_FROM_ZERO, "bands-not-from-zero", SURVEY_SEVERITY_ERROR,
                    "The first band must begin at 0, not at {from}.")
SURVEY_FINDING_CODE(BANDS_NOT_RISING, "bands-not-rising", SURVEY_SEVERITY_ERROR,
                    "Bands must rise: this one begins at {from}, the one before at {previous}.")
SURVEY_FINDING_CODE(UNKNOWN_BAND, "unknown-band", SURVEY_SEVERITY_ERROR,
                    "There is no band \"{band}\" in this form.")
SURVEY_FINDING_CODE(REPEATED_ADVICE, "repeated-advice", SURVEY_SEVERITY_ERROR,
                    "Factor \"{factor}\" already has advice for band \"{band}\".")
SURVEY_FINDING_CODE(MISSING_ADVICE, "missing-advice", SURVEY_SEVERITY_WARNING,
                    "Factor \"{factor}\" has advice for some bands but none for \"{band}\".")
SURVEY_FINDING_CODE(NOTHING_SCORED, "nothing-scored", SURVEY_SEVERITY_WARNING,
                    "No item of factor \"{factor}\" is scored, so it will never have a score.")
SURVEY_FINDING_CODE(BAD_LINK, "bad-link", SURVEY_SEVERITY_ERROR,
                    "\"{href}\" is not a link a form may have: use https, mailto, tel or a "
                    "relative address.")
SURVEY_FINDING_CODE(NO_SAFEGUARDING, "no-safeguarding", SURVEY_SEVERITY_WARNING,
                    "The form has open fields but no <safeguarding> sentence to stand beside them.")
SURVEY_FINDING_CODE(CONTINUES_TWICE, "continues-twice", SURVEY_SEVERITY_ERROR,
                    "Item \"{item}\" continues \"{earlier}\", but so does item \"{other}\".")
SURVEY_FINDING_CODE(TOO_MANY, "too-many", SURVEY_SEVERITY_ERROR,
                    "There are more than {limit} {kind}.")

/* Forms: tailoring another form */
SURVEY_FINDING_CODE(TAILOR_WITHOUT_PARENT, "tailor-without-parent", SURVEY_SEVERITY_ERROR,
                    "The form has <tailor> but does not say with extends= which form it tailors.")
SURVEY_FINDING_CODE(PARENT_WITHOUT_TAILOR, "parent-without-tailor", SURVEY_SEVERITY_ERROR,
                    "The form extends \"{form}\", so it needs <tailor> and no groups of its own.")
SURVEY_FINDING_CODE(PARENT_NOT_FOUND, "parent-not-found", SURVEY_SEVERITY_ERROR,
                    "The form \"{form}\" version {version} was found neither beside this file nor "
                    "among the installed forms.")
SURVEY_FINDING_CODE(PARENT_IS_TAILORED, "parent-is-tailored", SURVEY_SEVERITY_ERROR,
                    "The form \"{form}\" is itself tailored; extend the form it extends.")
SURVEY_FINDING_CODE(PARENT_HAS_ERRORS, "parent-has-errors", SURVEY_SEVERITY_ERROR,
                    "The form \"{form}\" has errors of its own; mend them first.")
SURVEY_FINDING_CODE(TAILOR_LENS, "tailor-lens", SURVEY_SEVERITY_ERROR,
                    "The form \"{form}\" is for the lens {lens}; tailoring cannot change that.")
SURVEY_FINDING_CODE(TAILOR_LANGUAGE, "tailor-language", SURVEY_SEVERITY_ERROR,
                    "The language of the form \"{form}\" is \"{language}\"; tailoring cannot "
                    "change that.")
SURVEY_FINDING_CODE(TAILOR_BANDS, "tailor-bands", SURVEY_SEVERITY_ERROR,
                    "A tailored form keeps the bands of the form \"{form}\"; take this one out.")
SURVEY_FINDING_CODE(UNKNOWN_PARENT_ITEM, "unknown-parent-item", SURVEY_SEVERITY_ERROR,
                    "The form \"{form}\" has no item \"{item}\".")
SURVEY_FINDING_CODE(ALREADY_OFF, "already-off", SURVEY_SEVERITY_ERROR,
                    "Item \"{item}\" is already switched off above.")
SURVEY_FINDING_CODE(REPEATED_REWORD, "repeated-reword", SURVEY_SEVERITY_ERROR,
                    "Item \"{item}\" is already reworded above.")
SURVEY_FINDING_CODE(UNKNOWN_PARENT_FACTOR, "unknown-parent-factor", SURVEY_SEVERITY_ERROR,
                    "The form \"{form}\" has no factor \"{factor}\".")
SURVEY_FINDING_CODE(LOCAL_ITEM_SCORED, "local-item-scored", SURVEY_SEVERITY_ERROR,
                    "The local item \"{item}\" must have scored=\"false\": only the parent's items "
                    "count, so that services stay comparable.")
SURVEY_FINDING_CODE(FACTOR_EMPTIED, "factor-emptied", SURVEY_SEVERITY_ERROR,
                    "Every item of factor \"{factor}\" is switched off.")

/* Answers: the file */
SURVEY_FINDING_CODE(NO_FORM_BEFORE, "no-form-before", SURVEY_SEVERITY_ERROR,
                    "These answers come before any form. Name the form first, then its answers.")
SURVEY_FINDING_CODE(BAD_QUOTING, "bad-quoting", SURVEY_SEVERITY_ERROR,
                    "The quotation marks do not match: {detail}.")
SURVEY_FINDING_CODE(LINE_TOO_LONG, "line-too-long", SURVEY_SEVERITY_ERROR,
                    "This row is longer than {limit}.")
SURVEY_FINDING_CODE(TOO_MANY_COLUMNS, "too-many-columns", SURVEY_SEVERITY_ERROR,
                    "The header has more than {limit} columns.")
SURVEY_FINDING_CODE(REPEATED_COLUMN, "repeated-column", SURVEY_SEVERITY_ERROR,
                    "The column \"{column}\" appears twice.")
SURVEY_FINDING_CODE(UNKNOWN_COLUMN, "unknown-column", SURVEY_SEVERITY_ERROR,
                    "The column \"{column}\" is neither an item of the form nor a known name.")
SURVEY_FINDING_CODE(NO_RESPONDENT_COLUMN, "no-respondent-column", SURVEY_SEVERITY_ERROR,
                    "There is no column \"respondent\".")
SURVEY_FINDING_CODE(ITEM_WITHOUT_COLUMN, "item-without-column", SURVEY_SEVERITY_WARNING,
                    "There is no column for item \"{item}\"; it counts as unanswered.")
SURVEY_FINDING_CODE(TOO_MANY_CELLS, "too-many-cells", SURVEY_SEVERITY_ERROR,
                    "The row has {cells} cells, but the header has {columns}.")
SURVEY_FINDING_CODE(TOO_FEW_CELLS, "too-few-cells", SURVEY_SEVERITY_WARNING,
                    "The row has {cells} cells of {columns}; the rest counts as unanswered.")

/* Answers: one response */
SURVEY_FINDING_CODE(UNKNOWN_VALUE, "unknown-value", SURVEY_SEVERITY_ERROR,
                    "\"{value}\" is not an answer to item \"{item}\". It takes {takes}.")
SURVEY_FINDING_CODE(ANSWER_NOT_ALLOWED, "answer-not-allowed", SURVEY_SEVERITY_ERROR,
                    "Item \"{item}\" does not allow \"{value}\".")
SURVEY_FINDING_CODE(NO_RESPONDENT, "no-respondent", SURVEY_SEVERITY_ERROR,
                    "The response has no respondent.")
SURVEY_FINDING_CODE(REPEATED_RESPONDENT, "repeated-respondent", SURVEY_SEVERITY_ERROR,
                    "The respondent \"{respondent}\" already answered in this service, cycle, lens "
                    "and form.")
SURVEY_FINDING_CODE(WRONG_FORM, "wrong-form", SURVEY_SEVERITY_ERROR,
                    "This is for the form \"{form}\", but these answers belong to \"{expected}\".")
SURVEY_FINDING_CODE(UNKNOWN_LENS, "unknown-lens", SURVEY_SEVERITY_ERROR,
                    "\"{lens}\" is not a lens: use staff, service-user, agreed or peer.")
SURVEY_FINDING_CODE(LENS_NOT_OF_FORM, "lens-not-of-form", SURVEY_SEVERITY_ERROR,
                    "The form is for the lens \"{expected}\", so it cannot hold a {lens} answer.")
SURVEY_FINDING_CODE(BAD_DATE, "bad-date", SURVEY_SEVERITY_ERROR,
                    "\"{date}\" is not a date as YYYY-MM-DD.")
SURVEY_FINDING_CODE(BAD_GROUP_SIZE, "bad-group-size", SURVEY_SEVERITY_ERROR,
                    "A rating by a group needs group_size, a whole number from {min} to {max}.")
SURVEY_FINDING_CODE(
    GROUP_SIZE_ALONE, "group-size-alone", SURVEY_SEVERITY_ERROR,
    "The response has a group_size, but \"{lens}\" is one person's view: a rating by a "
    "group is agreed or peer.")
SURVEY_FINDING_CODE(REPEATED_GROUP, "repeated-group", SURVEY_SEVERITY_ERROR,
                    "There is already a rating by a group with the lens \"{lens}\" in this "
                    "service, cycle and form.")
SURVEY_FINDING_CODE(BAD_SHARE, "bad-share", SURVEY_SEVERITY_ERROR,
                    "\"{value}\" is neither yes nor no.")
SURVEY_FINDING_CODE(TEXT_TOO_LONG, "text-too-long", SURVEY_SEVERITY_ERROR,
                    "The text in \"{column}\" is longer than {limit}.")
SURVEY_FINDING_CODE(WRONG_VERSION, "wrong-version", SURVEY_SEVERITY_WARNING,
                    "These answers were given to version {version} of the form; it is now "
                    "{expected}.")
SURVEY_FINDING_CODE(UNKNOWN_ITEM, "unknown-item", SURVEY_SEVERITY_ERROR,
                    "The form has no item \"{item}\".")
SURVEY_FINDING_CODE(UNKNOWN_FACTOR, "unknown-factor", SURVEY_SEVERITY_ERROR,
                    "The form has no factor \"{factor}\".")
SURVEY_FINDING_CODE(REPEATED_ANSWER, "repeated-answer", SURVEY_SEVERITY_ERROR,
                    "\"{id}\" is given already in this response.")
SURVEY_FINDING_CODE(PAIR_SCALES_DIFFER, "pair-scales-differ", SURVEY_SEVERITY_WARNING,
                    "The pair \"{pair}\" has {levels} levels here and {other} in \"{form}\".")
SURVEY_FINDING_CODE(FACTORS_DIFFER, "factors-differ", SURVEY_SEVERITY_ERROR,
                    "The forms of one call must share factors in one order; \"{factor}\" does not "
                    "fit.")

/* Maps of other people's columns and values */
SURVEY_FINDING_CODE(MAP_HEADER, "map-header", SURVEY_SEVERITY_ERROR,
                    "A map begins with the row what,from,to.")
SURVEY_FINDING_CODE(MAP_UNKNOWN_RULE, "map-unknown-rule", SURVEY_SEVERITY_ERROR,
                    "\"{what}\" is not a rule: use column, drop, value or value:ITEM.")
SURVEY_FINDING_CODE(MAP_EMPTY, "map-empty", SURVEY_SEVERITY_ERROR,
                    "This rule needs a text in \"{column}\".")
SURVEY_FINDING_CODE(MAP_DROP_TARGET, "map-drop-target", SURVEY_SEVERITY_ERROR,
                    "A column is dropped to nowhere: empty the cell \"to\".")
SURVEY_FINDING_CODE(MAP_REPEATED, "map-repeated", SURVEY_SEVERITY_ERROR,
                    "There is already a rule for \"{from}\" on line {line}.")
SURVEY_FINDING_CODE(MAP_BAD_TARGET, "map-bad-target", SURVEY_SEVERITY_ERROR,
                    "\"{to}\" is neither an item of the form nor a known name.")
SURVEY_FINDING_CODE(MAP_BAD_VALUE, "map-bad-value", SURVEY_SEVERITY_ERROR,
                    "\"{to}\" is not an answer to {item}.")
SURVEY_FINDING_CODE(MAP_UNUSED, "map-unused", SURVEY_SEVERITY_WARNING,
                    "No column of the answers is called \"{from}\".")
