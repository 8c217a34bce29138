#!/bin/sh
# Builds the demo city and holds its open data against outside validators: scripts/check-open-data.sh [.build/release/portal]
set -eu
cd "$(dirname "$0")/.."
portal=$(realpath "${1:-.build/release/portal}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

scripts/install.sh --tests
scripts/venv.sh
build() { "$portal" build "$@" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }; }
build --output "$work/site"
# The demo has no prefix of OC4IDS, as one is assigned; the tests have one that is nobody's.
[ ! -e "$work/site/data/oc4ids.json" ] || { echo 'check-open-data: OC4IDS without a prefix' >&2; exit 1; }
cp -r content "$work/content"
sed -i 's/^oc4ids_prefix:.*/oc4ids_prefix: oc4ids-000000/' "$work/content/site.yml"
build --content "$work/content" --output "$work/prefixed"
PORTAL=$portal .venv/bin/python scripts/check-open-data.py "$work/site" "$work/prefixed"
