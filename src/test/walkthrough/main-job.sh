#!/usr/bin/env bash
# The main job over HTTP, as a procurement officer and an auditor do it: dry run and import of the sample register, a
# contractor and a contract by hand, clause statements, signature, evidence, and the fiscal year's bundle checked offline.
# Ends non-zero at the first thing that is not as it should be.
#
#   main-job.sh BASE_URL TOKEN SAMPLES_DIR OUT_DIR
#
# Needs bash, curl, unzip and sha256sum. May be run again on the same register: what is there already is found unchanged.
set -euo pipefail

if [ $# -ne 4 ]; then
  echo "usage: $0 BASE_URL TOKEN SAMPLES_DIR OUT_DIR" >&2
  exit 2
fi
base=${1%/}
token=$2
samples=$(cd "$3" && pwd)
api=$base/api/v1
mkdir -p "$4"
out=$(cd "$4" && pwd)
body=$out/answer.json
headers=$out/answer.headers
big=$out/big.bin

fail() {
  echo "NG: $*" >&2
  [ -s "$body" ] && head -c 2000 "$body" >&2 && echo >&2
  exit 1
}

# call EXPECTED_STATUS METHOD PATH [curl arguments]: the answer goes to $body and $headers
call() {
  local expected=$1 method=$2 path=$3 status
  shift 3
  status=$(curl --silent --show-error --output "$body" --dump-header "$headers" --write-out '%{http_code}' \
    --request "$method" --header "Authorization: Bearer $token" "$@" "$api$path") || fail "$method $path: no answer"
  [ "$status" = "$expected" ] || fail "$method $path answered $status, not $expected"
}

# value NAME: the first value of that name in the answer, texts without their quotes
value() {
  grep -o "\"$1\":\(\"[^\"]*\"\|[^,}]*\)" "$body" | sed -n 1p | sed -e "s/^\"$1\"://" -e 's/^"//' -e 's/"$//'
}

expect() { # NAME VALUE
  [ "$(value "$1")" = "$2" ] || fail "$1 is $(value "$1"), not $2"
}

etag() {
  sed -n 's/^[Ee][Tt][Aa][Gg]: *\(.*\)$/\1/p' "$headers" | tr -d '\r'
}

step() { echo "== $*"; }

json='Content-Type: application/json'
# A number of its own for each run, so that the script may be repeated on the same register.
run=$(date +%Y%m%d%H%M%S)-$$

step "取込の試行 / dry run of the register"
call 201 POST /imports --form "file=@$samples/contract-register-r8.windows-31j.csv" \
  --form profile=contract-register --form dryRun=true
expect state DONE
expect dryRun true
expect encoding windows-31j
expect rows 15
expect refused 0

step "取込 / import of the register"
call 201 POST /imports --form "file=@$samples/contract-register-r8.windows-31j.csv" --form profile=contract-register
expect dryRun false
expect rows 15
expect refused 0
[ "$(value accepted)" = 15 ] || [ "$(value unchanged)" = 15 ] || fail "neither all new nor all known"
call 201 POST /imports --form "file=@$samples/contract-register-r8.windows-31j.csv" --form profile=contract-register
expect unchanged 15

step "検索 / search"
for q in 'ｼｽﾞｸｲｼ' 'しずくいし' 'シズクイシシステム' '高橋計器' '山田商事㈱' '山田商事㈲'; do
  call 200 GET /contractors --get --data-urlencode "q=$q" --data count=exact
  [ "$(grep -o '"count":{"value":1,' "$body")" ] || fail "$q does not find exactly one contractor"
done
call 200 GET /contractors --get --data-urlencode 'q=山田商事' --data count=exact
[ "$(grep -o '"count":{"value":2,' "$body")" ] || fail "山田商事 does not find two contractors"

step "委託事業者の登録 / a contractor by hand"
call 400 PUT /contractors/by-corporate-number/7010401067252 --header "$json" --data '{"name":"検査用数字の合わない会社"}'
expect code corporate-number-check-digit
call_contractor() {
  curl --silent --show-error --output "$body" --dump-header "$headers" --write-out '%{http_code}' --request PUT \
    --header "Authorization: Bearer $token" --header "$json" \
    --data '{"name":"国税庁","note":"手入力の例"}' "$api/contractors/by-corporate-number/7000012050002"
}
status=$(call_contractor)
[ "$status" = 201 ] || [ "$status" = 200 ] || fail "PUT contractor answered $status"
[ "$(call_contractor)" = 200 ] || fail "the same contractor again is not 200"
contractor=$(value id)

step "契約の登録 / a contract by hand"
contract_json='{"reference":"手入力 '$run'","fiscalYear":2026,"title":"文書保管システム保守業務委託",
  "contractorId":"'$contractor'","kind":"SYSTEM_MAINTENANCE","procurementMethod":"NEGOTIATED",
  "startsOn":"2026-04-01","endsOn":"2027-03-31","amount":1234000,"responsibleUnit":"総務課","ownerPost":"総務課長",
  "personalData":true,"myNumber":false,
  "classification":{"confidentiality":"C3C","integrity":"I2","availability":"A2"},"networkZones":["LGWAN"]}'
call 201 POST /contracts --header "$json" --header "Idempotency-Key: $run" --data "$contract_json"
contract=$(value id)
call 201 POST /contracts --header "$json" --header "Idempotency-Key: $run" --data "$contract_json"
expect id "$contract"
call 422 POST /contracts --header "$json" --header "Idempotency-Key: $run" --data "${contract_json/1234000/1234001}"
call 200 GET "/contracts/$contract"
tag=$(etag)

step "選定 / selection"
call 428 POST "/contracts/$contract/select" --header "$json" \
  --data '{"decidedOn":"2026-03-20","decidedBy":"契約審査委員会","reason":"選定基準を満たすため"}'
call 200 POST "/contracts/$contract/select" --header "$json" --header "If-Match: $tag" \
  --data '{"decidedOn":"2026-03-20","decidedBy":"契約審査委員会","reason":"選定基準を満たすため"}'
stale=$tag
tag=$(etag)

step "条項未確認では締結できない / signing is refused while clauses are unanswered"
call 409 POST "/contracts/$contract/sign" --header "$json" --header "If-Match: $tag" --data '{"signedOn":"2026-04-01"}'
unanswered=$(grep -o '"code":"clause-unanswered"' "$body" | wc -l)
[ "$unanswered" -ge 13 ] || fail "only $unanswered unanswered clauses are named"
call 412 POST "/contracts/$contract/sign" --header "$json" --header "If-Match: $stale" --data '{"signedOn":"2026-04-01"}'

step "条項の確認 / statements about every clause that applies"
call 200 GET "/contracts/$contract/clauses"
statements=$(grep -o '"code":"[A-Z]*-[0-9]*"' "$body" | sed -e 's/"code"://' \
  -e 's/$/:{"status":"STATED","articleReference":"特記仕様書 第1条"}/' | paste -sd, -)
call 200 PUT "/contracts/$contract/clauses" --header "$json" --header "If-Match: $tag" --data "{$statements}"
tag=$(etag)
call 200 PUT "/contracts/$contract/clauses/CL-03" --header "$json" --header "If-Match: $tag" \
  --data '{"status":"MISSING"}'
tag=$(etag)
call 409 POST "/contracts/$contract/sign" --header "$json" --header "If-Match: $tag" --data '{"signedOn":"2026-04-01"}'
expect code clause-missing
call 200 PUT "/contracts/$contract/clauses/CL-03" --header "$json" --header "If-Match: $tag" \
  --data '{"status":"NOT_APPLICABLE","reason":"稼働率を定める業務ではないため"}'
tag=$(etag)

step "締結 / signature"
call 200 POST "/contracts/$contract/sign" --header "$json" --header "If-Match: $tag" --data '{"signedOn":"2026-04-01"}'
expect state SIGNED

step "証拠資料 / evidence"
subjects='"subjects":[{"type":"CONTRACT","id":"'$contract'"}]'
call 201 POST /evidence \
  --form 'metadata={"title":"情報セキュリティ基本方針","kind":"POLICY_DOCUMENT","effectiveOn":"2026-03-31",'"$subjects"'};type=application/json' \
  --form "file=@$samples/basic-policy.txt;type=text/plain"
policy=$(value id)
expect sha256 "$(sha256sum "$samples/basic-policy.txt" | cut -d' ' -f1)"
[ -s "$big" ] || head -c 67108864 /dev/urandom > "$big"
call 201 POST /evidence --header "$json" \
  --data '{"title":"検査用の大きなファイル","kind":"OTHER","fileName":"大きなファイル.bin",'"$subjects"'}'
evidence=$(value id)
call 200 PUT "/evidence/$evidence/content" --header 'Content-Type: application/octet-stream' --upload-file "$big"
expect size 67108864
expect sha256 "$(sha256sum "$big" | cut -d' ' -f1)"
call 206 GET "/evidence/$evidence/content" --header 'Range: bytes=1000000-1000999'
cmp -s "$body" <(tail -c +1000001 "$big" | head -c 1000) || fail "the range is not what was uploaded"
call 200 GET "/evidence/$policy/content"
cmp -s "$body" "$samples/basic-policy.txt" || fail "the policy text came back changed"

step "証拠一式 / the fiscal year's bundle"
call 201 POST /bundles --header "$json" --data '{"scope":"FISCAL_YEAR","fiscalYear":2026}'
bundle=$(value id)
size=$(value size)
curl --silent --show-error --fail --output "$out/bundle.zip" --header "Authorization: Bearer $token" \
  "$api/bundles/$bundle/content" || fail "the bundle did not come"
[ "$(wc -c < "$out/bundle.zip" | tr -d ' ')" = "$size" ] || fail "the bundle is not as long as announced"
unzip -tq "$out/bundle.zip" || fail "unzip -t"
rm -rf "$out/bundle"
unzip -q -d "$out/bundle" "$out/bundle.zip"
(
  cd "$out"/bundle/*/
  sha256sum --check --quiet manifest-sha256.txt
  sha256sum --check --quiet tagmanifest-sha256.txt
  grep -q "$(sha256sum "$big" | cut -d' ' -f1)" manifest-sha256.txt
  grep -q '文書保管システム保守業務委託' data/index.html
) || fail "the bundle does not check out"
echo "$bundle" > "$out/bundle.id"

step "記録簿 / the ledger"
call 200 GET "/contracts/$contract/history"
for verb in created selected clauses-stated signed; do
  grep -q "\"verb\":\"$verb\"" "$body" || fail "the history does not say $verb"
done
call 200 GET '/changes?after=0&limit=1'
expect position 1

rm -f "$body" "$headers"
echo "OK: $out/bundle.zip ($size bytes)"
