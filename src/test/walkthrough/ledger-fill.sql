-- Synthetic entries with true hashes, see ledger.sh; :entries of them, :chunk in one transaction, as the owner of the tables.
set synchronous_commit = off;
alter table ledger_entry disable trigger ledger_entry_arrives;
create or replace procedure fill(entries bigint, chunk bigint) language plpgsql as $$
declare
  first bigint := (select coalesce(max(position), 0) from ledger_leaf);
  subjects bigint := entries / 4;
  done bigint := 0;
begin
  while done < entries loop
    insert into ledger_entry (id, subject_type, subject_id, subject_version, verb, actor, recorded_at, request_id, state)
    overriding user value
    select uuidv7(),
      case when s < 25 then 'bundle-timestamp' when s % 100 < 50 then 'contract' when s % 100 < 75 then 'contractor'
        when s % 100 < 95 then 'evidence' else 'measure' end,
      cast('019a0000-0000-7000-8000-' || lpad(to_hex(s), 12, '0') as uuid), n / subjects + 1,
      case when n < subjects then 'created' else 'changed' end, 'token:契約管理システム',
      timestamptz '2020-04-01 00:00:00+09' + n * interval '18 seconds', 'request-' || n,
      '{"id":"' || s || '","note":"' || repeat('個人情報の取扱いに関する特記事項', 12) || n || '","version":' || (n / subjects + 1) || '}'
    from (select n, n % subjects as s from generate_series(done, least(done + chunk, entries) - 1) n) x order by n;
    done := done + chunk;
    commit;
  end loop;
end $$;

call fill(:entries, :chunk);
insert into ledger_leaf (position, entry_id)
select (select coalesce(max(position), 0) from ledger_leaf) + row_number() over (order by e.seq), e.id
from ledger_entry e where not exists (select 1 from ledger_leaf l where l.entry_id = e.id)
  and not exists (select 1 from ledger_pending p where p.entry_id = e.id);
insert into ledger_node (level, index, hash)
select 0, l.position - 1, sha256('\x00'::bytea || convert_to(
  '{"actor":' || to_json(e.actor) || ',"id":"' || e.id || '","recordedAt":"'
  || to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '","requestId":'
  || coalesce(to_json(e.request_id)::text, 'null') || ',"state":' || e.state || ',"subjectId":"' || e.subject_id
  || '","subjectType":' || to_json(e.subject_type) || ',"verb":' || to_json(e.verb) || ',"version":' || e.subject_version || '}',
  'UTF8'))
from ledger_leaf l join ledger_entry e on e.id = l.entry_id
where not exists (select 1 from ledger_node n where n.level = 0 and n.index = l.position - 1);
create or replace procedure grow() language plpgsql as $$
declare lvl smallint := 0; made bigint := 1;
begin
  while made > 0 loop
    insert into ledger_node (level, index, hash)
    select lvl + 1, a.index / 2, sha256('\x01'::bytea || a.hash || b.hash)
    from ledger_node a join ledger_node b on b.level = lvl and b.index = a.index + 1
    where a.level = lvl and a.index % 2 = 0
      and not exists (select 1 from ledger_node p where p.level = lvl + 1 and p.index = a.index / 2);
    get diagnostics made = row_count;
    lvl := lvl + 1;
    commit;
  end loop;
end $$;
call grow();
drop procedure grow;
drop procedure fill;
alter table ledger_entry enable trigger ledger_entry_arrives;
vacuum analyze ledger_entry;
vacuum analyze ledger_leaf;
vacuum analyze ledger_node;
