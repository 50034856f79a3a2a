-- Selections of contractors (選定): one candidate for one piece of work.
create table contractor_selection (
  id uuid primary key,
  version bigint not null,
  contractor_id uuid not null references contractor (id),
  state varchar(20) not null,
  -- the edition of the catalogue whose criteria are answered
  edition varchar(20) not null,
  title varchar(300) not null,
  title_key text not null,
  kind varchar(40) not null,
  personal_data boolean not null,
  my_number boolean not null,
  confidentiality varchar(3),
  starts_on date,
  candidate_number varchar(40),
  total_score integer,
  prepared_by_post_id uuid,
  prepared_by_person_id uuid,
  prepared_by_name varchar(100),
  -- ACCEPT, MITIGATE or REJECT
  supply_chain_decision varchar(10),
  supply_chain_rationale varchar(2000),
  supply_chain_by_post_id uuid,
  supply_chain_by_person_id uuid,
  supply_chain_by_name varchar(100),
  note varchar(2000),
  -- SELECTED or NOT_SELECTED; null while the state is DRAFT
  decision varchar(20),
  decided_on date,
  decision_reason varchar(1000),
  decided_by_post_id uuid,
  decided_by_person_id uuid,
  decided_by_name varchar(100),
  approver_post_id uuid,
  approver_person_id uuid,
  approver_name varchar(100),
  -- why whoever prepared it could approve it, and who allowed that; null where they are two
  exception_reason varchar(1000),
  exception_by_post_id uuid,
  exception_by_person_id uuid,
  exception_by_name varchar(100),
  -- the contract that came of it
  contract_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index contractor_selection_of_contractor on contractor_selection (contractor_id, state);
create index contractor_selection_of_contract on contractor_selection (contract_id) where contract_id is not null;
create index contractor_selection_by_title on contractor_selection (title_key, id);
create index contractor_selection_by_update on contractor_selection (updated_at, id);

create table contractor_selection_answer (
  selection_id uuid not null references contractor_selection (id),
  -- of the requirement, such as SE-02
  code varchar(20) not null,
  -- MET, NOT_MET or NOT_APPLICABLE
  status varchar(20) not null,
  reason varchar(1000),
  note varchar(2000),
  evidence_ids uuid[] not null,
  score integer,
  primary key (selection_id, code)
);
