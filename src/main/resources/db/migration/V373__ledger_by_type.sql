-- The feed of one type, however rare it is, without reading everything in between: the type of the entry beside its position.
alter table ledger_leaf add column subject_type text;

-- By the database, so that no sealer can forget it, not even one of the release before that still runs during an upgrade.
create function ledger_leaf_typed() returns trigger language plpgsql as $$
begin
  new.subject_type := (select subject_type from ledger_entry where id = new.entry_id);
  return new;
end $$;
create trigger ledger_leaf_is_typed before insert on ledger_leaf
  for each row execute function ledger_leaf_typed();

alter table ledger_leaf disable trigger ledger_leaf_stays;
update ledger_leaf l set subject_type = e.subject_type from ledger_entry e where e.id = l.entry_id;
alter table ledger_leaf enable trigger ledger_leaf_stays;

create index ledger_leaf_type on ledger_leaf (subject_type, position);

-- These tables only grow, so what the database knows of them is renewed after so many entries and not after a share of all:
-- at ten million entries the usual shares are a million before statistics are taken, and two before pages are frozen.
alter table ledger_entry set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 200000);
alter table ledger_leaf set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 200000);
alter table ledger_node set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 100000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 400000);
