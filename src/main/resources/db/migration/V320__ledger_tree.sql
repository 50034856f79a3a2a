-- The Merkle tree (RFC 9162) over the sealed entries: the hashes of complete subtrees only, which never change again.
-- Level 0 are the leaves, the entry at position p being number p - 1; a node covers 2^level leaves. Entries that were sealed
-- before there was a tree are added by the sealer, in batches, like new ones.
create table ledger_node (
  level smallint not null,
  index bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (level, index)
);

create trigger ledger_node_stays before update or delete on ledger_node
  for each row execute function ledger_is_append_only();
create trigger ledger_node_is_not_emptied before truncate on ledger_node
  for each statement execute function ledger_is_append_only();

-- Null for what was sealed before this column came.
alter table ledger_leaf add column sealed_at timestamptz;
alter table ledger_leaf alter column sealed_at set default now();

-- A queue: every row is deleted within a second or so. The usual 20 % would let it grow to the size of the busiest day.
alter table ledger_pending set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The feed of one subject without its type.
create index ledger_entry_subject on ledger_entry (subject_id);
