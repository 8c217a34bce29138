#!/bin/sh
# Holds the SARIF reports of a built portal against the schema: scripts/check-sarif.sh [.build/release/portal]
set -eu
cd "$(dirname "$0")/.."

scripts/install.sh --tests
scripts/venv.sh
exec .venv/bin/python scripts/check-sarif.py "${1:-.build/release/portal}"
