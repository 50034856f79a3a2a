#!/usr/bin/env bash
# Bundles that are large in every way: 10,000 files of 64 KiB, 20 files of 100 MB, an entry of more than 4 GiB, more than
# 65,535 entries. Each is frozen, downloaded, opened by other people's programs and by the service's own check, compared with
# what was sent, and read again at random offsets; then ten clients take two of them at once. Prints what it counted and ends
# non-zero at the first thing that is not as it should be.
#
#   big-bundles.sh BASE_URL TOKEN OUT_DIR [DIVISOR]
#
# With a divisor every number and the large sizes are that much smaller. SERVICE_PID in the environment adds the service's
# peak memory, GC_LOG (of -Xlog:gc:FILE) its highest heap after a collection. Needs about 12 GB of disk beside the service's
# own, and bash, curl, awk, openssl, unzip, 7z, bsdtar and python3. Seeds the offsets from SEED, 1 if absent.
set -euo pipefail

if [ $# -lt 3 ]; then
  echo "usage: $0 BASE_URL TOKEN OUT_DIR [DIVISOR]" >&2
  exit 2
fi
api=${1%/}/api/v1
token=$2
mkdir -p "$3"
out=$(cd "$3" && pwd)
divisor=${4:-1}
auth="Authorization: Bearer $token"
RANDOM=${SEED:-1}

fail() {
  echo "NG: $*" >&2
  exit 1
}
for program in openssl unzip 7z bsdtar python3; do
  command -v "$program" > /dev/null || fail "$program is not there"
done

step() { printf '== %s\n' "$*"; }
value() { grep -o "\"$1\":\"[^\"]*\"" "$out/answer.json" | sed -n 1p | cut -d'"' -f4; }
call() { # METHOD PATH [CURL OPTIONS]
  local method=$1 path=$2
  shift 2
  curl --silent --show-error --fail-with-body --header "$auth" --request "$method" --output "$out/answer.json" "$@" "$api$path" \
    || fail "$method $path: $(head -c 400 "$out/answer.json")"
}
post() { call POST "$1" --header "Content-Type: application/json" --data "$2"; }
size() { stat --format %s "$1"; }

noise() { # BYTES NAME: a text file whose content is like no other's
  openssl enc -aes-128-ctr -K "$(printf '%032x' "$RANDOM$RANDOM")" -iv 0 -in /dev/zero 2> /dev/null | base64 -w 76 | head -c "$1" > "$2" || true
  [ "$(size "$2")" = "$1" ] || fail "$2 has not $1 bytes"
}

contract() {
  post /contractors "{\"name\":\"株式会社大容量$RANDOM$RANDOM\"}"
  local contractor
  contractor=$(value id)
  post /contracts "{\"reference\":\"大$RANDOM$RANDOM号\",\"fiscalYear\":2026,\"title\":\"$1\",\"contractorId\":\"$contractor\",\"kind\":\"OTHER\",\"startsOn\":\"2026-04-01\",\"endsOn\":\"2027-03-31\",\"personalData\":false,\"myNumber\":false}"
  value id
}

# CONTRACT: every file in $out/send as evidence of it, eight at a time; the same file COUNT times if COUNT is given
send() {
  local contract=$1 file n=0
  : > "$out/send.curl"
  for file in "$out"/send/*; do
    for _ in $(seq "${2:-1}"); do
      [ $((n++)) = 0 ] || echo next >> "$out/send.curl"
      printf 'url = "%s/evidence"\nheader = "%s"\nsilent\nfail\noutput = "/dev/null"\nform = "metadata={\\"title\\":\\"資料 %d\\",\\"kind\\":\\"OTHER\\",\\"subjects\\":[{\\"type\\":\\"CONTRACT\\",\\"id\\":\\"%s\\"}]};type=application/json"\nform = "file=@%s;type=text/plain"\n' \
        "$api" "$auth" "$n" "$contract" "$file" >> "$out/send.curl"
    done
  done
  local began=$SECONDS
  curl --no-progress-meter --parallel --parallel-max 8 --fail-early --config "$out/send.curl" || fail "an upload was refused"
  rm -rf "$out/send" "$out/send.curl"
  mkdir "$out/send"
  echo "   $n files sent in $((SECONDS - began)) s"
}

# NAME CONTRACT: freezes the contract's bundle, downloads it, and has it checked
bundle() {
  local name=$1
  post /bundles "{\"scope\":\"CONTRACT\",\"subjectId\":\"$2\"}"
  local id began=$SECONDS
  id=$(value id)
  echo "$id" > "$out/$name.id"
  local zip=$out/$name.zip
  curl --silent --show-error --fail --header "$auth" --output "$zip" "$api/bundles/$id/content" || fail "$name cannot be downloaded"
  local entries
  entries=$(bsdtar -tf "$zip" | wc -l)
  echo "   $name: $(size "$zip") bytes, $entries entries, frozen and downloaded in $((SECONDS - began)) s"
  unzip -tqq "$zip" || fail "unzip finds $name broken"
  7z t -bso0 -bsp0 "$zip" || fail "7z finds $name broken"
  python3 -c 'import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)' "$zip" || fail "Python finds $name broken"
  post "/bundles/$id/verify" ""
  grep -q '"broken":0,' "$out/answer.json" || fail "the service finds $name broken: $(head -c 400 "$out/answer.json")"
  resume "$name" "$id" 12
  printf '%s' "$entries" > "$out/$name.entries"
}

# NAME ID TIMES: ranges at random offsets are the same bytes as the whole has there
resume() {
  local zip=$out/$1.zip whole from length
  whole=$(size "$zip")
  for _ in $(seq "$3"); do
    from=$(((RANDOM * 1073741824 + RANDOM * 32768 + RANDOM) % whole))
    length=$((1 + (RANDOM * 32768 + RANDOM) % 3000000))
    [ $((from + length)) -le "$whole" ] || length=$((whole - from))
    cmp --silent <(curl --silent --fail --header "$auth" --range "$from-$((from + length - 1))" "$api/bundles/$2/content") \
      <(tail -c "+$((from + 1))" "$zip" | head -c "$length") || fail "$1 differs from byte $from on ($length bytes)"
  done
  # cut off in the middle, and taken up again where it was
  from=$((whole / 2 + RANDOM))
  head -c "$from" "$zip" > "$out/resumed.zip"
  curl --silent --show-error --fail --header "$auth" --continue-at - --output "$out/resumed.zip" "$api/bundles/$2/content" \
    || fail "$1 cannot be taken up again at $from"
  cmp --silent "$zip" "$out/resumed.zip" || fail "$1 was taken up again at $from and is another file"
  rm "$out/resumed.zip"
}

# NAME: unpacked, its manifests and its signature hold
unpacked() {
  mkdir -p "$out/bag"
  bsdtar -xf "$out/$1.zip" -C "$out/bag"
  (cd "$out"/bag/*/ && sha256sum --check --quiet manifest-sha256.txt tagmanifest-sha256.txt) || fail "a digest of $1 does not hold"
  curl --silent --fail --header "$auth" --output "$out/certificate.pem" "$api/bundle-certificate"
  (cd "$out"/bag/*/ && openssl cms -verify -binary -inform DER -in signature.p7s -content tagmanifest-sha256.txt \
    -CAfile "$out/certificate.pem" -out /dev/null 2> /dev/null) || fail "the signature of $1 does not hold"
  rm -rf "$out/bag"
}

mkdir -p "$out/send"

step "$((10000 / divisor)) files of 64 KiB"
small=$(contract "小さなファイル多数")
noise $((65536 * (10000 / divisor))) "$out/all"
(cd "$out/send" && split --bytes 65536 --suffix-length 5 --additional-suffix .txt "$out/all" f)
rm "$out/all"
send "$small"
bundle small "$small"
unpacked small

step "$((20 / divisor > 2 ? 20 / divisor : 2)) files of 100 MB"
large=$(contract "大きなファイル")
for i in $(seq $((20 / divisor > 2 ? 20 / divisor : 2))); do
  noise 100000000 "$out/send/large$i.txt"
done
send "$large"
bundle large "$large"
unpacked large

step "an entry of $((4500000000 / divisor)) bytes$([ "$divisor" = 1 ] && echo ', more than 4 GiB')"
huge=$(contract "4 GiB を超えるファイル")
noise $((4500000000 / divisor)) "$out/huge.txt"
post /evidence "{\"title\":\"映像記録\",\"kind\":\"OTHER\",\"fileName\":\"huge.txt\",\"subjects\":[{\"type\":\"CONTRACT\",\"id\":\"$huge\"}]}"
call PUT "/evidence/$(value id)/content" --header "Content-Type: text/plain" --upload-file "$out/huge.txt"
rm "$out/huge.txt"
bundle huge "$huge"
rm "$out/huge.zip"

step "$((66000 / divisor)) entries"
many=$(contract "6万5千件を超えるファイル")
noise 200 "$out/send/same.txt"
send "$many" $((66000 / divisor))
bundle many "$many"
[ "$(cat "$out/many.entries")" -gt $((66000 / divisor)) ] || fail "only $(cat "$out/many.entries") entries"
unpacked many
rm "$out/many.zip"

step "ten clients at once"
began=$SECONDS
for client in 1 2 3 4 5 6 7 8 9 10; do
  name=$([ $((client % 2)) = 0 ] && echo small || echo large)
  (curl --silent --show-error --fail --header "$auth" "$api/bundles/$(cat "$out/$name.id")/content" | cmp --silent - "$out/$name.zip") \
    || touch "$out/failed" &
done
wait
[ ! -e "$out/failed" ] || fail "one of ten clients was sent something else"
echo "   $((5 * ($(size "$out/small.zip") + $(size "$out/large.zip")))) bytes in $((SECONDS - began)) s, all as they should be"
rm "$out/small.zip" "$out/large.zip"

if [ -n "${SERVICE_PID:-}" ]; then
  echo "   peak resident memory of the service: $(awk '/VmHWM/ { print $2, $3 }' "/proc/$SERVICE_PID/status")"
fi
if [ -n "${GC_LOG:-}" ]; then
  echo "   highest heap after a collection: $(grep -oE -- '->[0-9]+M' "$GC_LOG" | tr -dc '0-9\n' | sort -n | tail -n 1) MB"
fi
echo OK
