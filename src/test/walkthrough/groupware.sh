#!/usr/bin/env bash
# What the groupware and the systems beside us see, over HTTP: somebody subscribes to the deadlines of a post, a receiver that
# this script starts is told of changes and openssl verifies them, a contract's end moves and so does its event in the
# calendar and its entry in the Atom feed; a change that the receiver does not take is given up and sent again, an endpoint
# that answered 410 is taken up again, a secret is replaced. Ends non-zero at the first thing that is not as it should be.
#
#   groupware.sh BASE_URL TOKEN SAMPLES_DIR OUT_DIR
#
# Needs bash, curl, openssl and Node.js 20, and a service that may send to this host and has a key:
# DAICHO_WEBHOOK_DESTINATIONS=127.0.0.1, DAICHO_WEBHOOK_KEY. With the packages standardwebhooks and cloudevents of npm in
# target/node (as .ci/run installs them) the receiver checks with them too. May be run again on the same register. Leaves in
# OUT_DIR what came (received.ndjson) and the ids of what it made: unit, post, person, idle-person, contract, webhook.
set -euo pipefail

if [ $# -ne 4 ]; then
  echo "usage: $0 BASE_URL TOKEN SAMPLES_DIR OUT_DIR" >&2
  exit 2
fi
api=${1%/}/api/v1
token=$2
samples=$(cd "$3" && pwd)
mkdir -p "$4"
out=$(cd "$4" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
body=$out/answer.json
headers=$out/answer.headers
received=$out/received.ndjson
json='Content-Type: application/json'
patch='Content-Type: application/merge-patch+json'
# A number of its own for each run, so that the script may be repeated on the same register.
run=$(date +%Y%m%d%H%M%S)-$$

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

post() { # STATUS PATH BODY
  call "$1" POST "$2" --header "$json" --data "$3"
}

# present METHOD RESOURCE [curl arguments]: from the resource's present version
present() {
  local method=$1 resource=$2 path=$3
  shift 3
  call 200 GET "$resource"
  call 200 "$method" "$resource$path" --header "If-Match: $(etag)" "$@"
}

# value NAME: the first value of that name in the answer, texts without their quotes; nothing where there is none
value() {
  { grep -o "\"$1\":\(\"[^\"]*\"\|[^,}]*\)" "$body" || true; } | head -n 1 | sed -e "s/^\"$1\"://" -e 's/^"//' -e 's/"$//'
}

expect() { # NAME VALUE
  [ "$(value "$1")" = "$2" ] || fail "$1 is $(value "$1"), not $2"
}

etag() {
  sed -n 's/^[Ee][Tt][Aa][Gg]: *\(.*\)$/\1/p' "$headers" | tr -d '\r'
}

step() { echo "== $*"; }

# await WHAT COMMAND …: until it succeeds, three minutes at most
await() {
  local what=$1 tries=0
  shift
  until "$@"; do
    tries=$((tries + 1))
    [ "$tries" -lt 180 ] || fail "$what"
    sleep 1
  done
}

day() { # DAYS: from today on, in Japan
  TZ=Asia/Tokyo date -d "+$1 days" +%Y-%m-%d 2> /dev/null || TZ=Asia/Tokyo date -v "+$1d" +%Y-%m-%d
}

first=$(day 20)
moved=$(day 25)

# ---------------------------------------------------------------- who has to keep what
step "担当と契約 / a post, who holds it, and a contract that it answers for"
call 201 POST /imports --form "file=@$samples/contract-register-r8.windows-31j.csv" --form profile=contract-register
post 201 /organization-units '{"name":"広報課 '"$run"'","validFrom":"2020-04-01"}'
unit=$(value id)
post 201 /posts '{"unitId":"'"$unit"'","name":"広報課長","securityRoles":["SECURITY_MANAGER"],"validFrom":"2020-04-01"}'
post=$(value id)
person() { # NAME LOGIN
  post 201 /people '{"name":"'"$1"'","email":"'"$2-$run"'@example.lg.jp","groupwareCode":"'"$2-$run"'"}'
  value id
}
person=$(person '髙橋 𠮷野' takahashi)
idle=$(person '渡邉 五郎' watanabe)
post 201 "/posts/$post/holders" '{"personId":"'"$person"'","fromOn":"2020-04-01"}'
status=$(curl --silent --show-error --output "$body" --write-out '%{http_code}' --request PUT --header "$json" \
  --header "Authorization: Bearer $token" --data '{"name":"国税庁"}' "$api/contractors/by-corporate-number/7000012050002")
[ "$status" = 201 ] || [ "$status" = 200 ] || fail "PUT contractor answered $status"
contractor=$(value id)
month=$(TZ=Asia/Tokyo date +%-m)
year=$(($(TZ=Asia/Tokyo date +%Y) - (month < 4 ? 1 : 0)))
post 201 /contracts '{"reference":"広報 '"$run"'","fiscalYear":'"$year"',"title":"広報紙組版業務委託 '"$run"'",
  "contractorId":"'"$contractor"'","kind":"OTHER","startsOn":"'"$(day 0)"'","endsOn":"'$first'",
  "classification":{"confidentiality":"C3C","integrity":"I2","availability":"A2"},
  "personalData":false,"myNumber":false,"responsibleUnit":"広報課 '"$run"'","ownerPost":"広報課長"}'
contract=$(value id)
# what is only a draft ends on no day that anybody has to keep
present POST "/contracts/$contract" /select --header "$json" \
  --data '{"decidedOn":"'"$(day 0)"'","decidedBy":"契約審査委員会","reason":"選定基準を満たすため"}'
call 200 GET "/contracts/$contract/clauses"
clauses=$(grep -o '"code":"[A-Z]*-[0-9]*"' "$body" | sed -e 's/"code"://' \
  -e 's/$/:{"status":"STATED","articleReference":"特記仕様書 第1条"}/' | paste -sd, -)
present PUT "/contracts/$contract" /clauses --header "$json" --data "{$clauses}"
present POST "/contracts/$contract" /sign --header "$json" --data '{"signedOn":"'"$(day 0)"'"}'
for made in "unit $unit" "post $post" "person $person" "idle-person $idle" "contract $contract"; do
  echo "${made#* }" > "$out/${made% *}.id"
done

# ---------------------------------------------------------------- subscribe
step "期限の購読 / the deadlines of the post as a calendar and as Atom"
post 201 /feed-subscriptions '{"name":"広報課長の期限","postId":"'"$post"'","alarmDays":7}'
calendar=$(value calendar)
deadlines=$(value deadlines)

fetch() { # NAME ADDRESS [curl arguments]: as a groupware does, without signing in; says the status
  local name=$1 address=$2
  shift 2
  curl --silent --show-error --output "$out/$name" --dump-header "$headers" --write-out '%{http_code}' "$@" "$address"
}

# event PROPERTY: of the contract's end, from the calendar as it was fetched last, with its lines unfolded
event() {
  tr -d '\r' < "$out/calendar.ics" | sed -e ':a' -e 'N' -e '$!ba' -e 's/\n //g' |
    awk -v uid="UID:CONTRACT_END.$contract@" '/^BEGIN:VEVENT/ { event = ""; mine = 0; inside = 1 }
      inside { event = event $0 "\n" } index($0, uid) == 1 { mine = 1 }
      /^END:VEVENT/ { inside = 0; if (mine) printf "%s", event }' |
    sed -n "s/^$1[;:]\(VALUE=DATE:\)\{0,1\}//p" | sed -n 1p
}

entry() { # ELEMENT: of the contract's end, from the Atom feed as it was fetched last
  tr -d '\r\n' < "$out/deadlines.atom" | sed 's/<entry>/\n<entry>/g' | grep "CONTRACT_END.$contract<" |
    sed -n "s/.*<$1[^>]*>\([^<]*\)<\/$1>.*/\1/p"
}

[ "$(fetch calendar.ics "$calendar")" = 200 ] || fail "the calendar does not come"
uid=$(event UID) sequence=$(event SEQUENCE) tag=$(etag)
[ "$(event DTSTART)" = "${first//-/}" ] || fail "the end stands at $(event DTSTART), not in twenty days"
[ "$(event SUMMARY)" != "" ] || fail "the event has no words"
[ "$(fetch unchanged.ics "$calendar" --header "If-None-Match: $tag")" = 304 ] || fail "the same calendar was sent again"
[ "$(fetch deadlines.atom "$deadlines")" = 200 ] || fail "the Atom feed does not come"
entry_id=$(entry id) updated=$(entry updated) title=$(entry title)
[ -n "$entry_id" ] || fail "the Atom feed does not tell of the contract's end"

# ---------------------------------------------------------------- be told
step "通知の受信 / a receiver, and an endpoint that tells it of the contract"
modules=$here/../../../target/node
[ -d "$modules/node_modules/standardwebhooks" ] && [ -d "$modules/node_modules/cloudevents" ] || modules=
: > "$received"
: > "$out/receiver.txt"
node "$here/webhook-receiver.mjs" "$received" ${modules:+"$modules"} > "$out/receiver.txt" 2>&1 &
receiver=$!
trap 'kill "$receiver" 2> /dev/null || true' EXIT
await "the receiver does not start: $(cat "$out/receiver.txt")" grep -q '^listening on ' "$out/receiver.txt"
beside=http://127.0.0.1:$(sed -n 's/^listening on //p' "$out/receiver.txt")
post 201 /webhooks '{"name":"広報 '"$run"'","url":"'"$beside"'/hooks/desk","subjectId":"'"$contract"'"}'
webhook=$(value id)
secret=$(value secret)
echo "$webhook" > "$out/webhook.id"

tell() { # SETTINGS: how the receiver behaves from now on
  curl --silent --show-error --fail --request PUT --data "$1" "$beside/control/desk"
}
tell '{"secret":"'"$secret"'"}'

newest() { # the id of the newest delivery
  call 200 GET "/webhooks/$webhook/deliveries?limit=1"
  value id
}

# change BODY: of the contract; waits until the record has made a delivery of it, $delivery with the message $message
change() {
  local before
  before=$(newest)
  present PATCH "/contracts/$contract" "" --header "$patch" --data "$1"
  is_newer() { delivery=$(newest) && [ "$delivery" != "$before" ]; }
  await "no delivery is made of a change" is_newer
  message=$(value messageId)
}

line() { # OUTCOME MESSAGE: what the receiver wrote of it
  grep "\"outcome\":\"$1\"" "$received" | grep "\"id\":\"$2\""
}

arrives() { # MESSAGE: it is accepted, once
  await "$1 does not arrive" line accepted "$1" > "$out/message.json"
  [ "$(line accepted "$1" | wc -l)" = 1 ] || fail "$1 was accepted twice"
}

field() { # NAME: of the message that arrived last
  sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$out/message.json" | tail -n 1
}

# verify SECRET …: openssl alone makes the signatures anew, one for each secret, and they are those that came
verify() {
  local secret key expected=
  for secret in "$@"; do
    key=$(printf %s "${secret#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
    expected+="${expected:+ }v1,$(
      { printf '%s.%s.' "$(field id)" "$(field timestamp)" && field body | openssl base64 -d -A; } |
        openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A
    )"
  done
  [ "$(field signature)" = "$expected" ] || fail "the signature is $(field signature), openssl makes $expected of it"
}

step "期限の変更 / the contract's end moves"
change '{"endsOn":"'$moved'"}'
arrives "$message"
verify "$secret"
field body | openssl base64 -d -A > "$body"
expect specversion 1.0
expect type org.daicho.contract.changed
expect subject "contract/$contract"
[ "$(value state)" = "" ] || fail "the message carries a state"
echo "   $(field id) $(value type)"

[ "$(fetch calendar.ics "$calendar" --header "If-None-Match: $tag")" = 200 ] || fail "the calendar did not change"
[ "$(event UID)" = "$uid" ] || fail "the event has become another"
[ "$(event SEQUENCE)" -gt "$sequence" ] || fail "SEQUENCE did not rise from $sequence"
[ "$(event DTSTART)" = "${moved//-/}" ] || fail "the event stands at $(event DTSTART), it did not move"
[ "$(fetch deadlines.atom "$deadlines")" = 200 ] || fail "the Atom feed does not come"
[ "$(entry id)" = "$entry_id" ] || fail "the entry has become another"
[ "$(entry updated)" \> "$updated" ] || fail "the entry was updated at $(entry updated), not after $updated"
[ "$(entry title)" != "$title" ] || fail "the entry still says $title"
echo "   SEQUENCE $sequence, now $(event SEQUENCE); $(entry title)"

# ---------------------------------------------------------------- what does not get through
step "諦めた通知の再送 / a dead letter"
tell '{"behaviour":"broken"}'
change '{"note":"受信側が受け取らない変更"}'
dead=$delivery dead_message=$message
is_attempted() { call 200 GET "/webhooks/$webhook/deliveries/$dead/attempts" && [ "$(value status)" = 503 ]; }
await "the delivery is not attempted" is_attempted
change '{"note":"その後の変更"}'
later=$message
call 200 GET "/webhooks/$webhook/deliveries/$delivery"
expect state WAITING
expect attempts 0
post 200 "/webhooks/$webhook/deliveries/$dead/give-up" '{}'
expect state DEAD
tell '{"behaviour":"well"}'
arrives "$later"
verify "$secret"
line accepted "$dead_message" && fail "what was given up was sent"
call 200 GET "/webhooks/$webhook/dead-letters"
expect id "$dead"
post 200 "/webhooks/$webhook/dead-letters/$dead/resend" '{}'
arrives "$dead_message"
verify "$secret"
call 200 GET "/webhooks/$webhook/dead-letters"
[ "$(value id)" = "" ] || fail "there is still a dead letter"
echo "   $dead_message arrived after $later"

step "410 と再開 / an endpoint that wants no more, and wants again"
tell '{"behaviour":"gone"}'
change '{"note":"410 の間の変更"}'
is_disabled() { call 200 GET "/webhooks/$webhook" && [ "$(value enabled)" = false ]; }
await "the endpoint is not disabled" is_disabled
expect disabledBecause '410 Gone'
tell '{"behaviour":"well"}'
present POST "/webhooks/$webhook" /enable
arrives "$message"
verify "$secret"

step "秘密鍵の交換 / a new secret, and both sign for a day"
present POST "/webhooks/$webhook" /rotate
fresh=$(value secret)
change '{"note":"鍵の交換の後の変更"}'
arrives "$message"
verify "$fresh" "$secret"

# ---------------------------------------------------------------- the end
step "後始末 / the endpoint is stopped; what is due"
present POST "/webhooks/$webhook" /disable --header "$json" --data '{"reason":"試行の終わり"}'
! grep -q '"outcome":"refused"' "$received" || fail "the receiver refused something"
messages=$(grep -c '"outcome":"accepted"' "$received")
call 200 GET "/deadlines?postId=$post&kind=CONTRACT_END"
expect dueOn "$moved"
rm -f "$body" "$headers" "$out/unchanged.ics" "$out/message.json"
echo "OK: $messages messages, each verified by openssl${modules:+ and by standardwebhooks}"
