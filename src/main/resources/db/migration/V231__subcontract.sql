-- 再委託: a tree below each contract.
create table subcontract (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references contract (id),
  -- the subcontract above; null directly below the contractor
  parent_id uuid references subcontract (id),
  -- 1 directly below the contractor (再委託), 2 below that (再々委託)
  tier integer not null,
  -- REQUESTED, APPROVED, REFUSED, ENDED
  state varchar(20) not null,
  contractor_name varchar(200) not null,
  contractor_key text not null,
  contractor_id uuid references contractor (id),
  work varchar(1000) not null,
  personal_data boolean not null,
  my_number boolean not null,
  -- ISO 3166-1 alpha-2: where the work is done
  country varchar(2),
  requested_on date,
  requested_by varchar(100),
  -- the day it was found at work without approval: until it is APPROVED or ENDED such a one is at work unapproved
  found_on date,
  decided_on date,
  approver_post_id uuid references post (id),
  approver_person_id uuid references person (id),
  approver_name varchar(100),
  -- ASSOCIATION, PARENT_CONTRACTOR
  approver_role varchar(20),
  refused_because varchar(1000),
  evidence_ids uuid[] not null default '{}',
  ended_on date,
  note varchar(2000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index subcontract_of_contract on subcontract (contract_id, created_at, id);
create index subcontract_by_parent on subcontract (parent_id) where parent_id is not null;
create index subcontract_by_contractor on subcontract (contractor_id) where contractor_id is not null;
create index subcontract_by_state on subcontract (state, contract_id);
create index subcontract_by_update on subcontract (updated_at, id);
create index subcontract_by_approver_post on subcontract (approver_post_id) where approver_post_id is not null;
create index subcontract_by_approver_person on subcontract (approver_person_id) where approver_person_id is not null;
