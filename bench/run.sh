#!/bin/sh
# Times whole builds of the demo city: full into an empty folder, nothing changed, one record changed.
#
# Prints the median, least and most of several runs in seconds, and the peak memory in MiB. The output lies in memory
# (/dev/shm) where there is such a folder, so that the disk is not what is measured; BENCH_DIR names another.
set -eu
cd "$(dirname "$0")/.."
exec python3 bench/run.py "$@"
