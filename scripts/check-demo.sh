#!/bin/sh
# Builds the demo city several ways and compares the sites byte by byte.
#
# Same bytes for any number of threads, time zone, language, umask and working folder; a build over an earlier site
# gives what a clean build gives; what did not change keeps its modification time. The league table can be recomputed
# from the downloads, and the check that does so finds what is altered in them; so can working days; and money adds up
# to the same sums on all pages.
set -eu
portal=$(pwd)/.build/release/portal
root=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What the builds print is shown only when one of them fails.
build() { "$portal" build "$@" >"$work/log" 2>&1 || { cat "$work/log"; fail "portal build $*"; }; }
fail() { echo "check-demo: $*" >&2; exit 1; }
digest() { (cd "$1" && find . -type f ! -path './.portal/*' -print0 | sort -z | xargs -0 sha256sum | sha256sum); }
same() { [ "$(digest "$work/$1")" = "$(digest "$work/one")" ] || { diff -rq -x .portal "$work/$1" "$work/one" | head -5; fail "$2"; }; }

build --jobs 1 --output "$work/one"
pages=$(find "$work/one" -name index.html | wc -l)
[ "$pages" -ge 4200 ] || fail "only $pages pages"
python3 scripts/check-league.py "$work/one"
python3 scripts/check-league-fails.py "$work/one"
python3 scripts/check-traces.py "$work/one"
python3 scripts/check-money.py "$work/one"
python3 scripts/check-workdays.py "$work/one"

# A second document, in force while the records are reported: each is judged by the one of its date.
cp -r content "$work/later"
cat scripts/later-standards.yml >>"$work/later/programme/standards.yml"
build --content "$work/later" --output "$work/later-site"
python3 scripts/check-league.py "$work/later-site"
sed -i 's/,2025-08-15,/,2024-05-01,/' "$work/later-site/data/standards.csv"
! python3 scripts/check-league.py "$work/later-site" >"$work/log" || fail 'standards of another date give the same league table'
grep -q '试点社区达标: the site says' "$work/log" || fail 'standards of another date do not change which pilots meet the norms'

(export TZ=America/New_York LANG=zh_CN.UTF-8 LC_ALL=zh_CN.UTF-8 && build --jobs 2 --output "$work/two")
same two 'two threads, another time zone and language give other bytes'
(umask 077 && build --jobs 8 --output "$work/eight")
same eight 'eight threads and another umask give other bytes'
[ "$(stat -c %a "$work/eight/index.html")" = 644 ] || fail 'the umask reached the pages'
(cd / && build --content "$root/content" --templates "$root/templates" --output "$work/elsewhere")
same elsewhere 'another working folder gives other bytes'

# Change one record, build over the earlier site, change it back: the site of a clean build, old files untouched.
cp -r content "$work/content"
touch -d '2001-01-01' "$work/one/index.html" "$work/one/robots.txt"
build --output "$work/one"
sed -i '2s/社区/新社区/' "$work/content/records/facilities/xihu.csv"
build --content "$work/content" --output "$work/one"
build --content "$work/content" --output "$work/changed"
[ "$(digest "$work/changed")" = "$(digest "$work/one")" ] || fail 'a build over an earlier site differs from a clean one'
[ "$(stat -c %Y "$work/one/robots.txt")" = "$(date -d 2001-01-01 +%s)" ] || fail 'an unchanged file was touched'
build --output "$work/one"
same one 'changing a record back does not give the earlier site'
cmp -s "$work/one/index.html" "$work/two/index.html" || fail 'the home page did not come back'
echo "$pages pages; the same bytes in every way of building"
