#!/bin/sh
# Runs every reader under libFuzzer, guided by coverage: scripts/fuzz.sh [SECONDS] [READER…]
#
# 60 seconds for each unless said otherwise. Inputs that reach new code are kept in .build-fuzz/corpus; an input that ends a
# reader, takes longer than 10 seconds or more than 1 GiB stays in .build-fuzz/findings, and the run fails when all readers
# had their turn. To make it a test, mend the reader and put the input into Tests/FuzzTests/Corpus.
. "$(dirname "$0")/steps.sh"

seconds=${1:-60}
[ $# -gt 0 ] && shift
readers=${*:-csv xlsx front-matter mustache markdown geojson}
work=.build-fuzz
corpus=Tests/FuzzTests/Corpus

build_fuzzer() {
  PORTAL_FUZZ=1 swift build --scratch-path "$work" -c release --product Fuzz -Xswiftc -sanitize=fuzzer
  # shellcheck disable=SC2046 # the libraries are words of their own
  swiftc -use-ld=lld -sanitize=fuzzer -o "$work/fuzz" "$work/release/libFuzz.a" \
    $(pkg-config --libs libcmark libzip expat libcrypto) -lFoundation
}

fuzz() {
  mkdir -p "$work/corpus/$1" "$work/findings/$1"
  ln -sf fuzz "$work/$1"
  if SWIFT_BACKTRACE=enable=no "$work/$1" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=16384 \
    -print_final_stats=1 -artifact_prefix="$work/findings/$1/" "$work/corpus/$1" "$corpus/$1" >"$work/$1.log" 2>&1; then
    grep -E 'number_of_executed_units|DONE' "$work/$1.log"
  else
    tail -n 30 "$work/$1.log"
    found="$found $1"
  fi
}

step 'build for fuzzing' build_fuzzer
found=
for reader in $readers; do step "fuzz $reader" fuzz "$reader"; done
[ -z "$found" ] || {
  echo "findings in:$found; see $work/findings" >&2
  exit 1
}
