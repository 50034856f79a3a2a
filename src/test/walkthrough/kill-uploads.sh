#!/usr/bin/env bash
# Kills the service with kill -9 at random moments while 200 files are on their way to it, as raw PUT, as multipart form and
# as tus 1.0, several at once, and looks at what is left: every upload that was answered is there with its bytes, no record
# is without its file, and one sweep clears the rest. Ends non-zero at the first thing that is not as it should be.
#
#   kill-uploads.sh QUARKUS_RUN_JAR OUT_DIR [UPLOADS] [KILLS]
#
# Needs bash, java, curl, sha256sum and 3 GB below OUT_DIR, which must be new; starts and stops the service itself.
set -euo pipefail

if [ $# -lt 2 ]; then
  echo "usage: $0 QUARKUS_RUN_JAR OUT_DIR [UPLOADS] [KILLS]" >&2
  exit 2
fi
jar=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
mkdir "$2"
out=$(cd "$2" && pwd)
uploads=${3:-200}
kills=${4:-8}
workers=6
# Seconds that a file may take to arrive: more than this machine needs to start the service again, so that what was cut off
# can go on; set after the first start.
expiry=600
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
service=
began=$SECONDS

mkdir "$out/tmp" "$out/files" "$out/results"
: > "$out/service.log"

fail() {
  echo "NG: $*" >&2
  tail -n 20 "$out/service.log" >&2
  exit 1
}

step() { echo "== $*"; }

# Below those that the system gives to whoever connects: the service has to find it free again after each kill.
free_port() {
  local candidate
  while true; do
    candidate=$((20000 + RANDOM % 10000))
    if ! (exec 3<> "/dev/tcp/127.0.0.1/$candidate") 2> /dev/null; then
      echo "$candidate"
      return
    fi
  done
}

port=$(free_port)
base=http://127.0.0.1:$port
api=$base/api/v1

start() {
  (
    cd "$out"
    unset "${!DAICHO_@}" "${!QUARKUS_@}"
    DAICHO_HTTP_PORT=$port DAICHO_EVIDENCE_RECEIVING_EXPIRY=${expiry}s \
      exec "$java" -Xmx256m "-Djava.io.tmpdir=$out/tmp" -jar "$jar" >> "$out/service.log" 2>&1
  ) &
  service=$!
  local tries=0
  until curl --silent --fail --max-time 5 --output /dev/null "$base/q/health/ready"; do
    kill -0 "$service" 2> /dev/null || fail "the service does not start"
    tries=$((tries + 1))
    [ "$tries" -lt 600 ] || fail "the service does not become ready"
    sleep 0.2
  done
}

stop() {
  if [ -n "$service" ] && kill "$service" 2> /dev/null; then
    wait "$service" 2> /dev/null || true
  fi
  service=
}

sending=
finish() {
  [ -z "$sending" ] || kill $sending 2> /dev/null || true
  stop
}
trap finish EXIT

await_ready() {
  local tries=0
  until curl --silent --fail --max-time 5 --output /dev/null "$base/q/health/ready"; do
    tries=$((tries + 1))
    [ "$tries" -lt 600 ] || return 1
    sleep 0.2
  done
}

# call NAME CURL_ARGUMENTS...: the answer goes to $out/files/NAME.body and .head, its status to stdout; 000 without a whole
# answer
call() {
  local name=$1 status
  shift
  status=$(curl --silent --max-time 120 --output "$out/files/$name.body" --dump-header "$out/files/$name.head" \
    --write-out '%{http_code}' --header "$authorization" "$@") || status=000
  echo "$(date +%T) upload $name: $status ${*: -1}" >> "$out/calls.log"
  echo "$status"
}

id_in() { grep -o '"id":"[^"]*"' "$out/files/$1.body" | sed -n 1p | cut -d'"' -f4; }
header_in() { tr -d '\r' < "$out/files/$1.head" | sed -n "s/^$2: *//Ip" | tail -n 1; }

announce() {
  call "$1" --header 'Content-Type: application/json' \
    --data "{\"title\":\"upload-$1\",\"kind\":\"OTHER\",\"fileName\":\"upload-$1.bin\"}" "$api/evidence"
}

send_raw() {
  local i=$1 status
  status=$(announce "$i")
  [ "$status" = 201 ] || { echo "$status"; return; }
  call "$i" --limit-rate "$2" --header 'Content-Type: application/octet-stream' --upload-file "$out/files/$i" \
    "$api/evidence/$(id_in "$i")/content"
}

send_form() {
  local i=$1
  call "$i" --limit-rate "$2" --form "file=@$out/files/$i;type=application/octet-stream" \
    --form "metadata={\"title\":\"upload-$i\",\"kind\":\"OTHER\"};type=application/json" "$api/evidence"
}

# In three pieces. Every other upload that was cut off goes on where the service says that it stands; the rest is given up.
send_tus() {
  local i=$1 rate=$2 size status place born offset=0 piece tries=0
  size=$(stat -c %s "$out/files/$i")
  piece=$(((size + 2) / 3))
  status=$(announce "$i")
  [ "$status" = 201 ] || { echo "$status"; return; }
  status=$(call "$i" --request POST --header 'Tus-Resumable: 1.0.0' --header "Upload-Length: $size" \
    --header "Upload-Metadata: evidenceId $(id_in "$i" | tr -d '\n' | base64 -w 0)" "$api/uploads")
  [ "$status" = 201 ] || { echo "$status"; return; }
  place=$(header_in "$i" Location)
  born=$SECONDS
  while [ "$offset" -lt "$size" ]; do
    tail -c "+$((offset + 1))" "$out/files/$i" | head -c "$piece" > "$out/files/$i.piece" || true
    status=$(call "$i" --limit-rate "$rate" --request PATCH --header 'Tus-Resumable: 1.0.0' \
      --header "Upload-Offset: $offset" --header 'Content-Type: application/offset+octet-stream' \
      --data-binary "@$out/files/$i.piece" "$place")
    if [ "$status" = 204 ]; then
      offset=$(header_in "$i" Upload-Offset)
    elif [ "$status" = 000 ] && [ $((i % 2)) = 0 ] && [ "$tries" -lt 5 ]; then
      tries=$((tries + 1))
      : > "$out/results/$i.resumed"
      await_ready || break
      status=$(call "$i" --head --header 'Tus-Resumable: 1.0.0' "$place")
      [ "$status" != 200 ] || offset=$(header_in "$i" Upload-Offset)
      [ "$status" = 200 ] || [ "$status" = 000 ] || break
      [ "$status" != 200 ] || status=204
    else
      break
    fi
  done
  rm -f "$out/files/$i.piece"
  # Where starting again took too long, it has expired, as the service had said: cut off, and to be swept. Before that it is lost.
  if [ "$status" = 404 ] && [ $((SECONDS - born)) -ge "$expiry" ]; then
    : > "$out/results/$i.expired"
    status=000
  fi
  echo "$status"
}

# A tenth of the files has the same content: such files are one object, whose fate many records share.
make_file() {
  local i=$1 size from
  if [ $((i % 10)) = 9 ]; then
    head -c 6000000 "$out/noise" > "$out/files/$i"
    return
  fi
  case $((RANDOM % 10)) in
    [0-4]) size=$((100000 + (RANDOM * 32768 + RANDOM) % 1900000)) ;;
    [5-7]) size=$((2000000 + (RANDOM * 32768 + RANDOM) % 6000000)) ;;
    *) size=$((8000000 + (RANDOM * 32768 + RANDOM) % 12000000)) ;;
  esac
  from=$(((RANDOM * 32768 + RANDOM) % 1000000))
  { printf '%08d' "$i"; tail -c "+$((from + 1))" "$out/noise" | head -c "$size"; } > "$out/files/$i" || true
}

# Tells of each upload: the status of its last answer, the SHA-256 and the size of what was sent.
work() {
  set +o pipefail
  local worker=$1 i status rate
  for ((i = worker; i <= uploads; i += workers)); do
    make_file "$i"
    sha256sum "$out/files/$i" | cut -c 1-64 > "$out/results/$i.sha256"
    await_ready || return 1
    rate=$((2 + RANDOM % 14))M
    case $((i % 3)) in
      0) status=$(send_raw "$i" "$rate") ;;
      1) status=$(send_form "$i" "$rate") ;;
      *) status=$(send_tus "$i" "$rate") ;;
    esac
    echo "$status" > "$out/results/$i.status"
    rm -f "$out/files/$i" "$out/files/$i.body" "$out/files/$i.head"
  done
}

step "起動 / the service starts"
start
starting=$((SECONDS - began))
stop
expiry=$((30 + 3 * starting))
start
authorization="Authorization: Bearer $(cat "$out/data/admin-token")"
head -c 21000008 /dev/urandom > "$out/noise"

step "$uploads 件の送信中に kill -9 を $kills 回 / $kills times kill -9 during $uploads uploads"
for ((worker = 1; worker <= workers; worker++)); do
  work "$worker" &
  sending="$sending $!"
done
for ((kill = 1; kill <= kills; kill++)); do
  # Spread over all uploads, however fast this machine is; the moment itself is chance.
  while [ "$(find "$out/results" -name '*.status' | wc -l)" -lt $((kill * uploads / (kills + 1))) ]; do
    sleep 0.1
  done
  sleep "0.$((RANDOM % 10))"
  kill -9 "$service"
  wait "$service" 2> /dev/null || true
  start
done
for worker in $sending; do
  wait "$worker" || fail "a sender gave up"
done
sending=
last=$SECONDS

# ---------------------------------------------------------------- what is there
cut=0 answered=0 refused=0
for ((i = 1; i <= uploads; i++)); do
  case $(cat "$out/results/$i.status") in
    200 | 201 | 204) answered=$((answered + 1)) ;;
    000) cut=$((cut + 1)) ;;
    *) refused=$((refused + 1)); grep " upload $i: " "$out/calls.log" ;;
  esac
done
resumed=$(find "$out/results" -name '*.resumed' | wc -l)
expired=$(find "$out/results" -name '*.expired' | wc -l)
[ "$refused" = 0 ] || fail "$refused uploads were refused"

# Lines of "title state sha256 id" of all records.
records() {
  curl --silent --show-error --fail --header "$authorization" --header 'Accept: application/x-ndjson' "$api/evidence" \
    | sed -E 's/.*"id":"([^"]*)","version":[0-9]+,"state":"([A-Z]*)".*"title":"([^"]*)".*/\3 \2 \1 &/' \
    | sed -E 's/^([^ ]+ [^ ]+ [^ ]+) .*"sha256":"([0-9a-f]*)".*/\1 \2/; t; s/^([^ ]+ [^ ]+ [^ ]+) .*/\1 -/' > "$out/records"
}

step "応答した送信はすべて保管されている / every upload that was answered is there"
records
for ((i = 1; i <= uploads; i++)); do
  sha256=$(cat "$out/results/$i.sha256")
  case $(cat "$out/results/$i.status") in
    200 | 201 | 204) grep -q "^upload-$i STORED [^ ]* $sha256\$" "$out/records" || fail "upload $i is lost" ;;
  esac
done

step "ファイルのない記録はない / no record is without its file"
stored=0
while read -r title state id sha256; do
  if [ "$state" = STORED ]; then
    stored=$((stored + 1))
    [ "$sha256" = "$(cat "$out/results/${title#upload-}.sha256")" ] || fail "$title is another file"
    found=$(curl --silent --show-error --fail --header "$authorization" "$api/evidence/$id/content" | sha256sum | cut -c 1-64)
    [ "$found" = "$sha256" ] || fail "the file of $title is not what its record says"
  fi
done < "$out/records"

in_store() { find "$out/data/objects/buckets" -type f \( -path '*/evidence/*' -o -path '*/.mpus-*' \) | wc -l; }
spooled() { find "$out/tmp/daicho-uploads" -type f 2> /dev/null | wc -l; }
contents() { awk '$2 == "STORED" { print $4 }' "$out/records" | sort -u | wc -l; }
waiting() { awk '$2 == "RECEIVING"' "$out/records" | wc -l; }
swept() { grep -o "\"$1\":[0-9]*" "$out/files/sweep.body" | cut -d: -f2; }

leftover_files=$(($(in_store) - $(contents)))
leftover_records=$(waiting)
leftover_spooled=$(spooled)

step "残りは片付けられる / what is left is swept"
while [ $((SECONDS - last)) -le $((expiry + 1)) ]; do
  sleep 1
done
status=$(call sweep --request POST "$api/evidence-sweeps")
[ "$status" = 200 ] || fail "the sweep answered $status: $(cat "$out/files/sweep.body")"
cp "$out/files/sweep.body" "$out/sweep.json"
records
[ "$(waiting)" = 0 ] || fail "$(waiting) records still wait for a file"
[ "$(in_store)" = "$(contents)" ] || fail "$(in_store) files in the store for $(contents) contents"
[ "$(spooled)" = 0 ] || fail "$(spooled) files of forms are left on the disk"
[ "$(awk '$2 == "STORED"' "$out/records" | wc -l)" = "$stored" ] || fail "the sweep took a stored file"
[ "$(swept strayObjects)" = 0 ] || fail "$(swept strayObjects) objects that no record knows of"
status=$(call again --request POST "$api/evidence-sweeps")
[ "$status" = 200 ] || fail "the second sweep answered $status"
! grep -q ':[1-9]' "$out/files/again.body" || fail "the second sweep found something: $(cat "$out/files/again.body")"
status=$(call ledger "$api/ledger/verify")
[ "$status" = 200 ] || fail "the ledger does not answer: $status"
stop

echo "送信 / uploads sent                     $uploads"
echo "応答あり / answered                     $answered, $resumed of all went on after a kill"
echo "中断 / cut off                          $cut, $expired of them expired before the service was back"
echo "kill -9 / kills                         $kills"
echo "保管 / records with their file          $stored ($((stored - answered)) more than were answered), $(contents) contents"
echo "残り / left in store, records, disk     $leftover_files files, $leftover_records records, $leftover_spooled spooled"
echo "片付け / swept, by itself or on demand  all; on demand $(cat "$out/sweep.json")"
echo "時間 / seconds                          $((SECONDS - began))"
echo "OK: kill -9 で失われたものはありません / kill -9 lost nothing"
