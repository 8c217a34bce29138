#!/bin/sh
# Builds the demo city and looks at it in a real Chromium; arguments go to pytest: scripts/browser-tests.sh -k search
#
# Needs a built portal, of any kind; the newest of .build/release/portal and .build/debug/portal is taken.
set -eu
cd "$(dirname "$0")/.."

scripts/install.sh --tests
scripts/venv.sh
exec .venv/bin/python -m pytest -c Tests/Browser/pytest.ini "$@"
