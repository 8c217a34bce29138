#!/bin/sh
# Holds the workflows of code hosts against the hosts' schemas and their linters, and sees that each of them can find a fault.
set -eu
cd "$(dirname "$0")/.."

scripts/install.sh --tests
scripts/venv.sh
github=.github/workflows/portal.yml
gitea=.gitea/workflows/portal.yml
gitlab=.gitlab-ci.yml
draft=$(mktemp -d)
trap 'rm -r "$draft"' EXIT

schema() { .venv/bin/check-jsonschema --quiet --builtin-schema "$@"; }
# Gitea's runners bring their own node.
actions() { .venv/bin/actionlint -ignore 'runtime "node20" is deprecated' "$@"; }
security() { .venv/bin/zizmor --offline --quiet --no-progress --config .github/zizmor.yml "$@"; }
pipeline() { .venv/bin/gitlab-ci-verify --no-lint-api --severity warning --gitlab-ci-file "$1"; }

schema vendor.github-workflows "$github" "$gitea"
schema vendor.gitlab-ci --data-transform gitlab-ci "$gitlab"
.venv/bin/actionlint "$github"
actions "$gitea"
security "$github"
pipeline "$gitlab"

# finds NAME COMMAND…: the command does not pass a workflow with a fault.
finds() {
  name=$1
  shift
  if "$@" >"$draft/log" 2>&1; then
    echo "check-workflows: $name was not found" >&2
    exit 1
  fi
}
sed 's/runs-on:/run-on:/' "$github" >"$draft/key.yml"
finds 'a misspelt key' schema vendor.github-workflows "$draft/key.yml"
sed 's/  script:/  scripts:/' "$gitlab" >"$draft/gitlab.yml"
finds 'a misspelt key of GitLab' schema vendor.gitlab-ci --data-transform gitlab-ci "$draft/gitlab.yml"
sed 's/github\.event_name/github.event_nam/' "$github" >"$draft/expression.yml"
finds 'an expression that there is not' actions "$draft/expression.yml"
sed 's/persist-credentials: false/fetch-depth: 1/' "$github" >"$draft/credentials.yml"
finds 'credentials that stay' security "$draft/credentials.yml"
sed 's,scripts/ci.sh check$,rm -r "$REPORTS/"*,' "$gitlab" >"$draft/shell.yml"
finds 'a shell command that can remove everything' pipeline "$draft/shell.yml"
echo 'the workflows pass the schemas and linters of GitHub and GitLab; each finds a planted fault'
