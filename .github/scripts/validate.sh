#!/usr/bin/env bash
# Validates the records: annotations on standard output, the same findings as text in the summary of the job.
# BASE, where it is set, is the commit that the pull request began at.
set -euo pipefail
# Annotations on the lines that are wrong; the summary shows the same as on a laptop. A pull request is told only of what it brings.
cited() { dotnet run --no-build --project tools/Cited.Cli -- "$@"; }
code=0
cited validate ${BASE:+--base "$BASE"} --format github || code=$?
{
  echo "## Validation"
  echo
  { cited validate ${BASE:+--base "$BASE"} || true; } | sed 's/^/    /' > "$RUNNER_TEMP/findings.txt"
  # How many there are comes first: a summary holds 1 MiB at most.
  tail -n 1 "$RUNNER_TEMP/findings.txt"
  echo "    "
  head -c 900000 "$RUNNER_TEMP/findings.txt"
  echo
} >> "$GITHUB_STEP_SUMMARY"
exit "$code"
