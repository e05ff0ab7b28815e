#!/usr/bin/env bash
# What became of cited pages, from the captures in ../copies: report.md has what is news, issue.md as much of it as an issue takes,
# news whether someone should look, evidence/pages.ndjson what was found.
set -euo pipefail
code=0
dotnet run --no-build --project tools/Cited.Cli -- archive check ../copies --new --record > report.md || code=$?
[ "$code" -le 1 ]
echo "code=$code" > news
head -c 60000 report.md > issue.md
