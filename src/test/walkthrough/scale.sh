#!/usr/bin/env bash
# Fills a fresh register with 20,000 contracts, 5,000 cloud services and 200,000 clause statements over HTTP, then measures
# the lists of gaps with every filter beside a plain page of contracts, in one run. Prints minimum, median and maximum in
# milliseconds of 30 answers each. Ends non-zero if anything is refused.
#
#   scale.sh BASE_URL TOKEN OUT_DIR [CONTRACTS [SERVICES]]
#
# With 0 contracts nothing is filled: what an earlier run left is measured again.
# Needs bash, curl, awk and sort. Takes some minutes, most of them for the filling.
set -euo pipefail

if [ $# -lt 3 ]; then
  echo "usage: $0 BASE_URL TOKEN OUT_DIR [CONTRACTS [SERVICES]]" >&2
  exit 2
fi
api=${1%/}/api/v1
token=$2
mkdir -p "$3"
out=$(cd "$3" && pwd)
contracts=${4:-20000}
services=${5:-5000}
auth="Authorization: Bearer $token"

fail() {
  echo "NG: $*" >&2
  exit 1
}

import() { # FILE PROFILE ROWS
  curl --silent --show-error --fail-with-body --max-time 1800 --header "$auth" --form "file=@$1" --form "profile=$2" \
    --output "$out/import.json" "$api/imports" || fail "import of $1: $(head -c 500 "$out/import.json")"
  grep -q "\"refused\":0" "$out/import.json" || fail "rows of $1 are refused: $(head -c 500 "$out/import.json")"
  grep -q "\"rows\":$3" "$out/import.json" || fail "$1 has not $3 rows"
}

fill() {
echo "== filling: $contracts contracts"
awk -v n="$contracts" 'BEGIN {
  print "契約番号,年度,件名,委託先名称,契約日,履行開始日,履行終了日,契約金額（税込）,所管課,責任者職,個人情報,特定個人情報,情報の分類,再委託,業務区分"
  split("情報システム保守,情報システム運用,データ入力・作成,清掃,収集運搬", kind, ",")
  split("機密性1,機密性2,自治体機密性3C,自治体機密性3B", class, ",")
  for (i = 1; i <= n; i++) {
    year = 2025 + i % 2
    printf "規模%d号,%d,業務委託その%d,株式会社規模%d,%d-04-01,%d-04-01,%d-03-31,%d,第%d課,第%d課長,%s,無,%s,%s,%s\n",
      i, year, i, i % 2000, year, year, year + 1, 1000 * i, i % 40, i % 40, (i % 3 ? "有" : "無"), class[i % 4 + 1],
      (i % 5 ? "無" : "有"), kind[i % 5 + 1]
  }
}' > "$out/contracts.csv"
import "$out/contracts.csv" contract-register "$contracts"

echo "== filling: $services cloud services"
awk -v n="$services" 'BEGIN {
  print "サービス名,区分,提供事業者,用途,所管課,管理者職,情報の分類,データ所在国,約款型,利用開始日,規約確認日"
  for (i = 1; i <= n; i++)
    printf "サービスその%d,クラウド,株式会社規模%d,業務%d,第%d課,%s,%s,%s,%s,2025-04-01,%s\n", i, i % 2000, i, i % 40,
      (i % 4 ? "第" i % 40 "課長" : ""), (i % 2 ? "機密性2" : "機密性1"), (i % 7 ? "日本" : "米国"), (i % 3 ? "無" : "有"),
      (i % 5 ? "2026-03-01" : "")
}' > "$out/services.csv"
import "$out/services.csv" cloud-services "$services"

echo "== filling: ten clause statements each for the contracts"
curl --silent --show-error --fail --header "$auth" --header "Accept: application/x-ndjson" --output "$out/contracts.ndjson" \
  "$api/contracts" || fail "the list of contracts"
statements=$(for n in 01 02 03 04 05 06 07 08 09 10; do
  printf '\\"CL-%s\\":{\\"status\\":\\"STATED\\",\\"articleReference\\":\\"第%s条\\"},' "$n" "$n"
done)
# by the environment, because -v would take the backslashes away
BODY="{${statements%,}}" awk -v api="$api" -v auth="$auth" '
  match($0, /"id":"[0-9a-f-]+"/) {
    id = substr($0, RSTART + 6, RLENGTH - 7)
    match($0, /"version":[0-9]+/)
    version = substr($0, RSTART + 10, RLENGTH - 10)
    if (n++) print "next"
    printf "url = \"%s/contracts/%s/clauses\"\nrequest = \"PUT\"\nsilent\nfail\noutput = \"/dev/null\"\n", api, id
    printf "header = \"%s\"\nheader = \"Content-Type: application/json\"\nheader = \"If-Match: \\\"%s\\\"\"\n", auth, version
    printf "data = \"%s\"\n", ENVIRON["BODY"]
  }' "$out/contracts.ndjson" > "$out/statements.curl"
curl --no-progress-meter --parallel --parallel-max 4 --fail-early --config "$out/statements.curl" || fail "a statement was refused"
}
[ "$contracts" = 0 ] || fill

value() { # NAME: the first value of that name in $out/answer.json
  grep -o "\"$1\":\"[^\"]*\"" "$out/answer.json" | sed -n 1p | cut -d'"' -f4
}
get() {
  curl --silent --show-error --fail --header "$auth" --output "$out/answer.json" "$api$1" || fail "GET $1"
}

measure() { # NAME PATH
  local i
  : > "$out/one.curl"
  for i in $(seq 33); do
    [ "$i" = 1 ] || echo next >> "$out/one.curl"
    printf 'url = "%s"\nheader = "%s"\nsilent\nfail\noutput = "%s"\nwrite-out = "%%{time_total}\\n"\n' \
      "$api$2" "$auth" "$out/answer.json" >> "$out/one.curl"
  done
  curl --config "$out/one.curl" > "$out/times" || fail "GET $2"
  tail -n 30 "$out/times" | sort -n | awk -v name="$1" -v items="$(grep -oE '"(rule|fiscalYear|score|inherent)":' "$out/answer.json" | wc -l)" '
    { t[NR] = $1 * 1000 }
    END { printf "%-44s %8.1f %8.1f %8.1f   %d items\n", name, t[1], (t[15] + t[16]) / 2, t[30], items }'
}

get "/gaps/counts"
total=$(grep -o '"total":[0-9]*' "$out/answer.json" | cut -d: -f2)
echo "== $total gaps are open today; milliseconds of a page of 50: minimum, median, maximum of 30"
get "/organization-units?q=%E7%AC%AC7%E8%AA%B2&limit=1"; unit=$(value id)
get "/posts?unitId=$unit&limit=1"; post=$(value id)
get "/contracts?limit=1"; contract=$(value id); contractor=$(value contractorId)
get "/posts/$post/holders"; person=$(value personId) || person=
if [ -z "$person" ]; then # somebody who holds that post
  curl --silent --show-error --fail --header "$auth" --header "Content-Type: application/json" --output "$out/answer.json" \
    --data '{"name":"規模 太郎"}' "$api/people" || fail "a person"
  person=$(value id)
  curl --silent --show-error --fail --header "$auth" --header "Content-Type: application/json" --output /dev/null \
    --data "{\"personId\":\"$person\",\"fromOn\":\"2026-04-01\"}" "$api/posts/$post/holders" || fail "who holds the post"
fi
get "/cloud-services?limit=1"; service=$(value id)
measure "reference: a page of contracts" "/contracts?limit=50"
measure "gaps" "/gaps?limit=50"
measure "gaps by due day" "/gaps?limit=50&sort=dueOn"
measure "gaps by opening day" "/gaps?limit=50&sort=opensOn"
measure "gaps of a severity" "/gaps?limit=50&severity=HIGH"
measure "gaps of a severity and worse" "/gaps?limit=50&minimumSeverity=MEDIUM"
measure "gaps of a rule" "/gaps?limit=50&rule=CONTRACT_CLAUSE_MISSING"
measure "gaps of a unit" "/gaps?limit=50&unitId=$unit"
measure "gaps of a post" "/gaps?limit=50&postId=$post"
measure "gaps of a person" "/gaps?limit=50&personId=$person"
measure "gaps of a contractor" "/gaps?limit=50&contractorId=$contractor"
measure "gaps of a contract" "/gaps?limit=50&contractId=$contract"
measure "gaps of a service" "/gaps?limit=50&serviceId=$service"
measure "gaps due before a day" "/gaps?limit=50&dueBefore=2026-04-30"
measure "gaps due after a day" "/gaps?limit=50&dueAfter=2026-04-30"
measure "gaps opened before a day" "/gaps?limit=50&openedBefore=2026-04-30"
measure "gaps opened after a day" "/gaps?limit=50&openedAfter=2026-04-30"
measure "gaps of a type of subject" "/gaps?limit=50&subjectType=cloud-service"
measure "gaps of a day to come" "/gaps?limit=50&on=2027-04-01"
measure "gaps as known at a moment" "/gaps?limit=50&asOf=2026-12-31T00:00:00Z"
measure "gaps of one contract, under it" "/contracts/$contract/gaps"
measure "counts by rule" "/gaps/counts"
measure "risks, ranked" "/risks?limit=50"
measure "matrix of risks" "/risks/matrix"
measure "reference: a page of contracts, again" "/contracts?limit=50"
