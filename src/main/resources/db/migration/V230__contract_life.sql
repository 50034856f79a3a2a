-- What a contract says of its term, its parties and what hangs on it; null while nobody has said.
alter table contract
  add renewal varchar(20),
  add term_basis varchar(30),
  add volume varchar(20),
  add criticality varchar(10),
  add replaceability varchar(20),
  add emergency_plan_reference varchar(300),
  -- ends_on less notice_days: the last day on which renewal or termination can be notified
  add notice_on date,
  -- the unit that responsible_unit names
  add unit_id uuid references organization_unit (id),
  add renewed_from_id uuid references contract (id),
  add renewed_to_id uuid references contract (id),
  add selection_id uuid,
  -- the codes of what binds in the contract's situation and edition; empty for a contract not written since this column
  add mandatory_clauses varchar[] not null default '{}',
  add suspended_on date,
  add suspended_because varchar(1000),
  add resumed_on date,
  add ended_on date,
  add ended_because varchar(1000),
  add closed_on date;
update contract set notice_on = ends_on - notice_days where notice_days is not null;

create index contract_by_notice on contract (notice_on, id) where notice_on is not null;
create index contract_by_unit on contract (unit_id, id) where unit_id is not null;
create index contract_by_state on contract (state, ends_on, id);
-- a renewal that came to nothing does not stand in the way of another
create unique index contract_renewed_once on contract (renewed_from_id)
  where renewed_from_id is not null and state <> 'CANCELLED';
create index contract_by_successor on contract (renewed_to_id) where renewed_to_id is not null;

-- The members of a joint contract (共同企業体), the main one too; contract.contractor_id stays the main contractor.
create table contract_party (
  contract_id uuid not null references contract (id),
  place integer not null,
  contractor_id uuid not null references contractor (id),
  -- in percent; null where the members have agreed on no shares
  share numeric(5, 2),
  primary key (contract_id, place)
);
create index contract_party_by_contractor on contract_party (contractor_id);

alter table contract_clause
  add approver_post_id uuid references post (id),
  add approved_on date,
  add evidence_ids uuid[] not null default '{}',
  -- copied from the contract before; stands in the way of signing until somebody confirms or states it
  add carried_over boolean not null default false;
create index contract_clause_by_approver on contract_clause (approver_post_id) where approver_post_id is not null;
