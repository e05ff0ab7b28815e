#!/usr/bin/env bash
# Makes body.txt, the comment, from card.txt. REPOSITORY, RUN_ID and CONCLUSION come from the event.
set -euo pipefail
perl -n "$(dirname "$0")/quote-card.pl" card.txt > quoted.txt
{
  echo "<!-- cited: card -->"
  echo "**What this change does**, as \`cited diff\` says in [this run](https://github.com/$REPOSITORY/actions/runs/$RUN_ID) of the pull request's own code and data (checks: ${CONCLUSION//[!a-z_]/}). Each finding is marked on its line under *Files changed*."
  echo
  if grep -q '[^> ]' quoted.txt; then cat quoted.txt; else echo "No card was made: see the checks."; fi
} > body.txt
