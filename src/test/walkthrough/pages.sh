#!/usr/bin/env bash
# Asks every page of a filled register again and again: the lists and things each beside what the API answers of the same rows,
# in one run, and every other page and form that links lead to from them, one of each kind. Prints for each its size in bytes,
# and median and maximum in milliseconds until the first byte and until the whole answer. Ends non-zero if anything but 200 is
# answered or a page holds 100 kB or more.
#
#   pages.sh BASE_URL TOKEN OUT_DIR [TIMES]
#
# Needs bash, curl, awk and sort. Fill the register before, as scale.sh does. 30 answers each unless told otherwise, after five
# that warm up.
set -euo pipefail

if [ $# -lt 3 ]; then
  echo "usage: $0 BASE_URL TOKEN OUT_DIR [TIMES]" >&2
  exit 2
fi
base=${1%/}
mkdir -p "$3"
out=$(cd "$3" && pwd)
times=${4:-30}
auth="Authorization: Bearer $2"
wrong=0

first() { # LIST: the id of its first item, empty if there is none
  curl --silent --fail --header "$auth" "$base/api/v1/$1?limit=1" | grep -oE '"id":"[0-9a-f-]{36}"' | head -n 1 | cut -d '"' -f 4 || true
}

middle() { # FILE COLUMN: median and maximum in milliseconds
  awk -v c="$2" '{ print $c * 1000 }' "$1" | sort -n |
    awk '{ t[NR] = $1 } END { m = NR % 2 ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2; printf "%7.1f %7.1f", m, t[NR] }'
}

ask() { # NAME ACCEPT ADDRESS MOST
  local answers="$out/answers" i size
  : > "$answers"
  for ((i = -4; i <= times; i++)); do
    curl --silent --output /dev/null --max-time 60 --header "$auth" --header "Accept: $2" \
      --write-out '%{http_code} %{size_download} %{time_starttransfer} %{time_total}\n' "$base$3" > "$out/one"
    [ "$i" -lt 1 ] || cat "$out/one" >> "$answers"
  done
  size=$(awk '{ if ($2 > m) m = $2 } END { print m + 0 }' "$answers")
  printf '%-36s %8d  %s  %s\n' "$1" "$size" "$(middle "$answers" 3)" "$(middle "$answers" 4)"
  if ! awk '$1 != 200 { exit 1 }' "$answers"; then
    echo "NG: $3 did not answer 200" >&2
    wrong=1
  fi
  if [ "$size" -ge "$4" ]; then
    echo "NG: $3 holds $size bytes" >&2
    wrong=1
  fi
}

kind() { # ADDRESS: the same for all addresses that differ only in what they are about
  sed -E 's/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/{id}/g; s/=[^&]*/=/g' <<< "$1"
}

links() { # ADDRESS: the pages and forms that this one leads to
  curl --silent --max-time 60 --header "$auth" --header "Accept: text/html" "$base$1" |
    grep -oE 'href="/portal[^"#]*' | sed 's/^href="//; s/&amp;/\&/g' | grep -vE '\.csv|/sign-out|[?&](lang|cursor)=' || true
}

declare -A asked
page() { # PATH REFERENCE: a page, and what the API answers of the same
  asked[$(kind "$1")]=1
  links "$1" >> "$out/links"
  ask "$(kind "$1")" text/html "$1" 100000
  [ -z "${2:-}" ] || ask "  beside it $2" application/json "/api/v1$2" 1000000000
}

: > "$out/links"
printf '%-36s %8s  %15s  %15s\n' "$times answers each" bytes "first byte (ms)" "complete (ms)"
printf '%-36s %8s  %7s %7s  %7s %7s\n' "" "" median max median max
page /portal "/contracts?limit=1&count=exact"
page /portal/contracts "/contracts?limit=50"
page "/portal/contracts?q=%E6%A5%AD%E5%8B%99%E5%A7%94%E8%A8%97" "/contracts?limit=50&q=%E6%A5%AD%E5%8B%99%E5%A7%94%E8%A8%97"
page /portal/contractors "/contractors?limit=50"
page /portal/services "/cloud-services?limit=50"
page /portal/accounts "/social-media-accounts?limit=50"
page /portal/verifications "/verifications?limit=50&state=PLANNED"
page /portal/measures "/measures?limit=50"
page /portal/incidents "/incidents?limit=50"
page /portal/audits "/audits?limit=50"
page /portal/audit-plans "/audit-plans?limit=50"
page /portal/findings "/findings?limit=50"
page /portal/policy-documents "/policy-documents?limit=50"
page /portal/self-inspections "/self-inspections?limit=50"
page /portal/units "/organization-units?limit=50"
page /portal/posts "/posts?limit=50"
page /portal/people "/people?limit=50"
page /portal/bundles "/bundles?limit=50"
page /portlet "/deadlines?limit=50"
page /portal/sign-in
for thing in contracts:contracts contractors:contractors services:cloud-services accounts:social-media-accounts \
  verifications:verifications measures:measures incidents:incidents audits:audits findings:findings \
  policy-documents:policy-documents self-inspections:self-inspections units:organization-units posts:posts people:people; do
  id=$(first "${thing#*:}")
  if [ -n "$id" ]; then
    page "/portal/${thing%:*}/$id" "/${thing#*:}/$id"
  fi
done
while [ -s "$out/links" ]; do
  mv "$out/links" "$out/found"
  : > "$out/links"
  while read -r address; do
    [ -n "${asked[$(kind "$address")]:-}" ] || page "$address"
  done < "$out/found"
done
exit "$wrong"
