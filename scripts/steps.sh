# Sourced by scripts that do several things in order: each step says its name, and how long it took.
set -eu
cd "$(dirname "$0")/.."

step() {
  name=$1
  shift
  started=$(date +%s)
  echo "== $name"
  "$@"
  echo "== $name: $(($(date +%s) - started)) s"
}
