#!/bin/sh
# Makes .venv/ with the packages of scripts/requirements-tests.txt, anew only where that list is new.
set -eu
cd "$(dirname "$0")/.."
list=scripts/requirements-tests.txt

cmp -s "$list" .venv/installed.txt && exit 0
echo "Making .venv/ for the browser tests, with the packages of $list"
python3 -m venv --clear .venv
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps -r "$list"
cp "$list" .venv/installed.txt
