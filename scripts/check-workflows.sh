#!/bin/sh
# Holds the workflows of code hosts against the hosts' schemas, and sees that a misspelt key is found.
set -eu
cd "$(dirname "$0")/.."

scripts/install.sh --tests
scripts/venv.sh
check=.venv/bin/check-jsonschema
"$check" --quiet --builtin-schema vendor.github-workflows .github/workflows/portal.yml .gitea/workflows/portal.yml
"$check" --quiet --builtin-schema vendor.gitlab-ci --data-transform gitlab-ci .gitlab-ci.yml

draft=$(mktemp -d)
trap 'rm -r "$draft"' EXIT
sed 's/runs-on:/run-on:/' .github/workflows/portal.yml >"$draft/github.yml"
sed 's/  script:/  scripts:/' .gitlab-ci.yml >"$draft/gitlab.yml"
if "$check" --quiet --builtin-schema vendor.github-workflows "$draft/github.yml" >"$draft/log" 2>&1 \
  || "$check" --quiet --builtin-schema vendor.gitlab-ci --data-transform gitlab-ci "$draft/gitlab.yml" >"$draft/log" 2>&1
then
  echo 'a misspelt key of a workflow was not found' >&2
  exit 1
fi
echo 'the workflows fit the schemas of GitHub and GitLab; a misspelt key of each is found'
