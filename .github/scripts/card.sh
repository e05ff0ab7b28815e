#!/usr/bin/env bash
# Writes card/card.md, which says what the change from BASE does.
set -euo pipefail
# What the change does, in sentences. It is a help for reviewers and no check: it never fails the job.
mkdir -p card
dotnet run --no-build --project tools/Cited.Cli -- diff "git:$BASE" . --format markdown > card/card.md || true
[ -s card/card.md ] || echo "No comparison could be made: see the findings." > card/card.md
cat card/card.md >> "$GITHUB_STEP_SUMMARY"
