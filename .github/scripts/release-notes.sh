#!/usr/bin/env bash
# Prints the notes of a release: the part on its version of the changelog that its zip carries. VERSION is the version.
set -euo pipefail
unzip -p "dist/cited-operations-$VERSION.zip" '*CHANGELOG.md' | awk -v v="$VERSION" '/^## /{ on = $2 == v || $2 == "[" v "]" } on'
