# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Bash completion for sevenfold(1).

# _sevenfold_files SUFFIX...: files of these kinds, and the folders that may hold them.
_sevenfold_files() {
  local suffix
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -d -- "$word")
  for suffix in "$@"; do
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -X "!*.$suffix" -- "$word")
  done
}

_sevenfold_words() {
  mapfile -t COMPREPLY < <(compgen -W "$*" -- "$word")
}

_sevenfold_options() {
  local choice="--cycle --lens --min-n --threads --map --skip-bad --language"
  local sets="--service $choice --invited"
  local drawn="$sets --output --force"
  case $1 in
    check) _sevenfold_words --json --no-color --help ;;
    show) _sevenfold_words --language --json --no-color --help ;;
    score) _sevenfold_words "$sets" --each --json --csv --no-color --help ;;
    explain)
      _sevenfold_words --service "$choice" --factor --item --target --responses --json --no-color \
        --help
      ;;
    compare)
      _sevenfold_words --before --after --service --cycle --before-cycle --lens --min-n --map \
        --skip-bad --language --json --no-color --help
      ;;
    network) _sevenfold_words "$choice" --json --no-color --help ;;
    report)
      _sevenfold_words "$drawn" --before --before-cycle --title --date --synthetic --no-color --help
      ;;
    paper)
      _sevenfold_words --output --force --language --large-print --return --service --cycle --date \
        --no-color --help
      ;;
    chart) _sevenfold_words "$drawn" --factor --before --after --before-cycle --no-color --help ;;
  esac
}

_sevenfold() {
  local word=$2 previous=$3 command=${COMP_WORDS[1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    _sevenfold_words check show score explain compare network report chart paper --help --version
    return
  fi
  if [[ $word == -* ]]; then
    _sevenfold_options "$command"
    return
  fi
  case $command:$previous in
    *:--map) _sevenfold_files csv ;;
    *:--lens) _sevenfold_words staff service-user agreed peer ;;
    *:--invited) _sevenfold_words staff= service-user= ;;
    *:--factor | *:--item | *:--target) ;;
    *:--language) _sevenfold_words en cy ;;
    *:--service | *:--cycle | *:--before-cycle | *:--min-n | *:--return | *:--title | *:--date) ;;
    report:-o | report:--output) _sevenfold_files pdf html ;;
    paper:-o | paper:--output) _sevenfold_files pdf ;;
    chart:-o | chart:--output) _sevenfold_files svg png pdf ;;
    chart:chart) _sevenfold_words radar dots gap items moves run network ;;
    check:* | show:* | paper:*) _sevenfold_files xml ;;
    *) _sevenfold_files xml csv ;;
  esac
}

complete -F _sevenfold sevenfold
