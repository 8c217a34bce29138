#!/bin/sh
# What a code host runs, on any runner that has a shell:
#   scripts/ci.sh check            findings to standard output (CHECK_FORMAT: text, github, sarif), changes to changes.md
#   scripts/ci.sh publish DESTINATION   build, publish, and keep the edition in content/editions/ by a commit that is pushed
# PUBLISH_OPTIONS: more options of `portal publish`, such as --demo.
set -eu
cd "$(dirname "$0")/.."
portal=.build/release/portal
make --no-print-directory "$portal" >&2

case "${1:-}" in
  check)
    "$portal" check --format "${CHECK_FORMAT:-text}"
    "$portal" diff --format markdown --language zh >changes.md
    ;;
  publish)
    "$portal" build
    # shellcheck disable=SC2086 # a list of options
    "$portal" publish --to "$2" ${PUBLISH_OPTIONS:-}
    "$portal" edition --site site
    git add content/editions
    git diff --cached --quiet && exit 0
    git -c user.name=portal -c user.email=portal@localhost commit --quiet -m 'Content: Keep the published edition'
    git push --quiet origin HEAD
    ;;
  *)
    echo "usage: $0 check | publish DESTINATION" >&2
    exit 2
    ;;
esac
