#!/usr/bin/env bash
# Posts body.txt as the comment on pull request NUMBER of REPOSITORY, or updates the comment that is there.
set -euo pipefail
jq -n --rawfile body body.txt '{ body: $body }' > body.json
comment=$(gh api --paginate "repos/$REPOSITORY/issues/$NUMBER/comments" --jq '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- cited: card -->"))) | .id' | sed -n 1p)
if [ -n "$comment" ]; then
  gh api --method PATCH "repos/$REPOSITORY/issues/comments/$comment" --input body.json > /dev/null
else
  gh api --method POST "repos/$REPOSITORY/issues/$NUMBER/comments" --input body.json > /dev/null
fi
