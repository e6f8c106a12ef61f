# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Adds up what the test programs of one suite say of themselves and prints "PASSED FAILED".
# -v status=N: the suite's exit status; -v counts=no: the suite itself is the one test.

# Check: "97%: Checks: 12, Failures: 1, Errors: 0"
/^[0-9]+%: Checks: [0-9]+, Failures: [0-9]+, Errors: [0-9]+$/ {
  gsub(/[^0-9 ]/, "")
  passed += $2 - $3 - $4
  failed += $3 + $4
}

# unittest: "Ran 12 tests in 0.3s", then "OK (skipped=1)" or "FAILED (failures=1, errors=1)"
/^Ran [0-9]+ tests? in / { ran = $2 }
/^(OK|FAILED)( \(.*\))?$/ {
  bad = number("failures") + number("errors") + number("unexpected successes")
  good = ran - bad - number("skipped")
  passed += good > 0 ? good : 0 # failed subtests count on their own
  failed += bad
  ran = 0
}

# node --test: "# pass 12", "# fail 0"
/^# pass [0-9]+$/ { passed += $3 }
/^# (fail|cancelled) [0-9]+$/ { failed += $3 }

function number(word) {
  return match($0, word "=[0-9]+") ? substr($0, RSTART + length(word) + 1) + 0 : 0
}

END {
  if (counts == "no" && status == 0)
    passed = 1
  if (failed == 0 && (status != 0 || passed == 0)) # it crashed, or nothing ran
    failed = 1
  print passed + 0, failed + 0
}
