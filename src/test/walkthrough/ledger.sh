#!/usr/bin/env bash
# Measures the ledger. Where ENTRIES are given, it first fills it with so many synthetic ones by SQL, with true hashes, so that
# what is measured is a ledger of that size. Then:
#   - eight writers append 2,000 entries a second for SECONDS, straight into the table, while the service seals; the lag
#     (entries that wait, and for how long the oldest has) is read every fifth of a second;
#   - what readers ask for: the newest page of the feed, a rare type in it, the history of one thing, a proof, a checkpoint,
#     a thing as of a moment, and the verification of the newest 10,000 entries.
# Prints minimum, median and maximum. Ends non-zero if anything is refused or the record is not sound.
#
#   ledger.sh DATABASE BASE_URL TOKEN OUT_DIR [ENTRIES [SECONDS]]
#
# DATABASE is a URI for psql (postgresql://user:password@host:port/name) of the service's own database: a scratch one, since
# what is filled in stays. Needs bash, curl, awk, sort, psql and pgbench. Ten million entries take some 20 GB and half an hour.
set -euo pipefail

if [ $# -lt 4 ]; then
  echo "usage: $0 DATABASE BASE_URL TOKEN OUT_DIR [ENTRIES [SECONDS]]" >&2
  exit 2
fi
database=$1
api=${2%/}/api/v1
auth="Authorization: Bearer $3"
mkdir -p "$4"
out=$(cd "$4" && pwd)
entries=${5:-0}
seconds=${6:-60}
here=$(cd "$(dirname "$0")" && pwd)
answers=15

fail() {
  echo "NG: $*" >&2
  exit 1
}

sql() {
  psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 --dbname "$database" "$@"
}

spread() { # of the numbers in a file
  sort -n "$1" | awk '{ n[NR] = $1 } END { printf "min %9.1f  median %9.1f  max %9.1f\n", n[1], n[int((NR + 1) / 2)], n[NR] }'
}

ask() { # NAME PATH
  curl --silent --show-error --fail-with-body --header "$auth" --output "$out/answer" "$api$2" || fail "$1: $(head -c 500 "$out/answer")"
  for _ in $(seq $answers); do
    curl --silent --fail --header "$auth" --output "$out/answer" --write-out '%{time_total}\n' "$api$2"
  done | awk '{ print $1 * 1000 }' > "$out/times"
  printf '%-44s %s' "$1 (ms)" "$(spread "$out/times")"
  echo
}

if [ "$entries" -gt 0 ]; then
  echo "== filling: $entries entries"
  sql --set entries="$entries" --set chunk=250000 --file "$here/ledger-fill.sql"
fi

echo "== appending 2,000 entries a second with eight writers for $seconds s"
cat > "$out/append.sql" << 'SQL'
\set note random(1, 1000000000)
insert into ledger_entry (id, subject_type, subject_id, subject_version, verb, actor, recorded_at, state)
values (uuidv7(), 'measured', gen_random_uuid(), 1, 'created', 'measurement', clock_timestamp(),
  '{"id":"' || :note || '","note":"' || repeat('個人情報の取扱いに関する特記事項', 20) || '"}');
SQL
before=$(sql --command "select coalesce(max(position), 0) from ledger_leaf")
pgbench --no-vacuum --client 8 --jobs 2 --rate 2000 --time "$seconds" --file "$out/append.sql" "$database" > "$out/pgbench.txt" 2>&1 &
writers=$!
: > "$out/lag"
while kill -0 $writers 2> /dev/null; do
  sql --command "select count(*), coalesce(extract(epoch from clock_timestamp() - min(e.recorded_at)), 0) * 1000
    from ledger_pending p join ledger_entry e on e.id = p.entry_id" --field-separator ' ' >> "$out/lag"
  sleep 0.2
done
wait $writers || fail "the writers: $(tail -n 5 "$out/pgbench.txt")"
grep -E '^(tps|latency average|number of transactions actually)' "$out/pgbench.txt"
cut -d ' ' -f 1 "$out/lag" > "$out/waiting"
cut -d ' ' -f 2 "$out/lag" > "$out/age"
printf '%-44s %s\n' "entries that wait" "$(spread "$out/waiting")"
printf '%-44s %s\n' "age of the oldest that waits (ms)" "$(spread "$out/age")"
curl --silent --show-error --fail --header "$auth" --output /dev/null "$api/changes?limit=1" || fail "the feed"
sealed=$(sql --command "select coalesce(max(position), 0) - $before from ledger_leaf")
echo "sealed meanwhile: $sealed"
sql --field-separator '  ' --command "select 'batches that were sealed', count(*), 'largest', max(n)
  from (select count(*) as n from ledger_leaf where position > $before group by cast(xmin as text)) x"

echo "== reading, $answers answers each"
size=$(sql --command "select max(position) from ledger_leaf")
subject=$(sql --command "select subject_type || '/' || subject_id from ledger_entry e join ledger_leaf l on l.entry_id = e.id
  where l.position = $((size / 2))")
ask "newest page of the feed" "/changes?after=$((size - 50))&limit=50"
ask "page in the middle of the feed, with states" "/changes?after=$((size / 2))&limit=50&state=true"
ask "rare type from the beginning" "/changes?after=0&limit=50&subjectType=bundle-timestamp"
ask "type that there is not" "/changes?after=0&limit=50&subjectType=no-such-type"
ask "newest of a frequent type" "/changes?after=$((size - 20000))&limit=50&subjectType=measured"
ask "one thing in the feed" "/changes?after=0&limit=50&subjectId=${subject#*/}"
ask "one thing as of a moment" "/ledger/states/$subject?asOf=2999-12-31"
ask "a page of things as of a moment" "/ledger/states?subjectType=${subject%/*}&asOf=2024-01-01&limit=50"
ask "one entry" "/ledger/entries/$((size / 3))"
ask "proof of one entry" "/ledger/entries/$((size / 3))/proof"
ask "proof of consistency" "/ledger/consistency?from=$((size / 2))"
ask "checkpoint" "/ledger/checkpoint"
ask "status" "/ledger/status"
answers=3
ask "verification of the newest 10,000" "/ledger/verify?from=$((size - 9999))&to=$size"
grep -q '"sound":true' "$out/answer" || fail "the record is not sound: $(head -c 500 "$out/answer")"
sql --field-separator '  ' --command "select relname, pg_size_pretty(pg_relation_size(oid)) from pg_class
  where relname like 'ledger%' and relkind in ('r', 'i') and pg_relation_size(oid) > 10000000 order by pg_relation_size(oid) desc"
echo "OK: measured with $size entries"
