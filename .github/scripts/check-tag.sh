#!/usr/bin/env bash
# Refuses to release a tag that is not on main, or whose version is not the one that its commit was made for: the first released section
# of CHANGELOG.md, and the last release that is kept. TAG is the tag's name; the checkout has the history of main as origin/main.
set -euo pipefail
refuse() {
  echo "::error::$1"
  exit 1
}

case "$TAG" in
  v[0-9]*) version=${TAG#v} ;;
  *) refuse "The tag $TAG names no version: it begins with no \"v\" and a digit." ;;
esac

git rev-parse --verify --quiet 'refs/remotes/origin/main^{commit}' > /dev/null || refuse "There is no origin/main to look for the tag on: fetch the whole history."
commit=$(git rev-parse --verify "refs/tags/$TAG^{commit}")
head=$(git rev-parse HEAD)
[ "$commit" = "$head" ] || refuse "The checkout is at $head, but the tag $TAG is at $commit."
git merge-base --is-ancestor "$commit" refs/remotes/origin/main || refuse "The tag $TAG is on $commit, which is not on main. Merge it first, then tag the commit on main."

section=$(sed -n 's/^## \[\{0,1\}v\{0,1\}\([0-9][0-9A-Za-z.-]*\).*/\1/p' CHANGELOG.md | sed -n 1p)
[ "$section" = "$version" ] || refuse "The tag is of version $version, but the last section of CHANGELOG.md is of \"$section\". Tag the commit of the release."
[ -d "releases/$version" ] || refuse "The commit keeps no release $version: make it with \"cited release $version --keep\", commit it, and tag that commit."
echo "$TAG is on main, and its commit is that of release $version."
