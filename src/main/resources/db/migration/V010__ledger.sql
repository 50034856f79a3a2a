-- One row for each change of anything, written in the transaction of the change itself.
create table ledger_entry (
  id uuid primary key,
  seq bigint generated always as identity unique,
  subject_type text not null,
  subject_id uuid not null,
  subject_version bigint not null,
  verb text not null,
  actor text not null,
  recorded_at timestamptz not null,
  request_id text,
  state text not null,
  unique (subject_type, subject_id, subject_version)
);

-- Entries that have no position yet. Filled by the trigger below so that no writer can forget it.
create table ledger_pending (
  seq bigint primary key,
  entry_id uuid not null
);

-- The gapless order in which readers see the entries.
create table ledger_leaf (
  position bigint primary key,
  entry_id uuid not null unique references ledger_entry (id)
);

create function ledger_entry_arrived() returns trigger language plpgsql as $$
begin
  insert into ledger_pending (seq, entry_id) values (new.seq, new.id);
  return null;
end $$;

create trigger ledger_entry_arrives after insert on ledger_entry
  for each row execute function ledger_entry_arrived();

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only';
end $$;

create trigger ledger_entry_stays before update or delete on ledger_entry
  for each row execute function ledger_is_append_only();
create trigger ledger_entry_is_not_emptied before truncate on ledger_entry
  for each statement execute function ledger_is_append_only();
create trigger ledger_leaf_stays before update or delete on ledger_leaf
  for each row execute function ledger_is_append_only();
create trigger ledger_leaf_is_not_emptied before truncate on ledger_leaf
  for each statement execute function ledger_is_append_only();
