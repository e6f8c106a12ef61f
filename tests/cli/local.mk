# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later

EXTRA_DIST += \
	%D%/sevenfold.py \
	%D%/test_answers.py \
	%D%/test_answers_xml.py \
	%D%/test_chart.py \
	%D%/test_check.py \
	%D%/test_compare.py \
	%D%/test_examples.py \
	%D%/test_explain.py \
	%D%/test_findings.py \
	%D%/test_forms.py \
	%D%/test_hostile.py \
	%D%/test_language.py \
	%D%/test_network.py \
	%D%/test_options.py \
	%D%/test_output.py \
	%D%/test_paper.py \
	%D%/test_reference.py \
	%D%/test_report.py \
	%D%/test_report_page.py \
	%D%/test_score.py \
	%D%/test_show.py \
	%D%/test_startup.py
