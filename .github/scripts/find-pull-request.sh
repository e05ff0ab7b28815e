#!/usr/bin/env bash
# Writes to GITHUB_OUTPUT the number of the open pull request whose head is the commit that was checked.
# REPOSITORY, HEAD_OWNER, HEAD_BRANCH and HEAD_SHA come from the event, GH_TOKEN may read pull requests.
set -euo pipefail
# The open pull request from this fork's branch whose head is still the commit that was checked; none: nothing to say.
number=$(gh api --method GET "repos/$REPOSITORY/pulls" -f state=open -f head="$HEAD_OWNER:$HEAD_BRANCH" --jq ".[] | select(.head.sha == \"$HEAD_SHA\") | .number" | sed -n 1p)
case "$number" in
  '' | *[!0-9]*) echo "No open pull request has the head $HEAD_SHA." ;;
  *) echo "number=$number" >> "$GITHUB_OUTPUT" ;;
esac
