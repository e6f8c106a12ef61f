#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sevenfold authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes ./configure from a fresh checkout. Then: ./configure && make
set -eu
cd "$(dirname "$0")"
for tool in autoreconf automake pkg-config; do
  command -v "$tool" >/dev/null || {
    echo "autogen.sh: $tool is missing; on Debian: apt-get install autoconf automake pkg-config" >&2
    exit 1
  }
done
mkdir -p build-aux
exec autoreconf --install --warnings=all,no-portability
