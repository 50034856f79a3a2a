create table verification (
  id uuid primary key,
  version bigint not null,
  state varchar(20) not null,
  -- CONTRACT or CLOUD_SERVICE
  subject_type varchar(20) not null,
  subject_id uuid not null,
  -- the subject again, where it is a contract
  contract_id uuid references contract (id),
  -- who is looked at: the contract's contractor on the day it was planned
  contractor_id uuid references contractor (id),
  planned_on date,
  due_on date not null,
  method varchar(30) not null,
  method_reason varchar(1000),
  performed_by_post_id uuid,
  performed_by_person_id uuid,
  performed_by_name varchar(100),
  note varchar(2000),
  -- the catalogue that the sheet is made from
  edition varchar(20) not null,
  done_on date,
  conclusion varchar(20),
  summary varchar(4000),
  next_due_on date,
  reported_on date,
  cancelled_because varchar(1000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_by_due on verification (due_on, id);
create index verification_by_update on verification (updated_at, id);
create index verification_of_subject on verification (subject_id, subject_type, state);
create index verification_of_contract on verification (contract_id, state, done_on) where contract_id is not null;
create index verification_of_contractor on verification (contractor_id, due_on, id) where contractor_id is not null;
create index verification_open on verification (due_on, id) where state = 'PLANNED';

create table verification_result (
  verification_id uuid not null references verification (id),
  code varchar(20) not null,
  -- PASS, FAIL or NOT_APPLICABLE
  result varchar(20) not null,
  -- whether the line bound the subject when the result was stated
  mandatory boolean not null,
  article_reference varchar(200),
  reason varchar(1000),
  note varchar(2000),
  evidence_ids uuid[] not null,
  primary key (verification_id, code)
);
create index verification_result_failed on verification_result (verification_id, code) where result = 'FAIL';

create table verification_reported_to (
  verification_id uuid not null references verification (id),
  position integer not null,
  post_id uuid,
  person_id uuid,
  name varchar(100),
  primary key (verification_id, position)
);

create table verification_plan (
  id uuid primary key,
  version bigint not null,
  fiscal_year integer not null,
  dry_run boolean not null,
  contracts integer not null,
  planned integer not null,
  skipped integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_plan_by_creation on verification_plan (created_at, id);

create table verification_plan_line (
  id uuid primary key,
  -- deferred, because the plan itself is written last, when its counts are known
  plan_id uuid not null references verification_plan (id) deferrable initially deferred,
  contract_id uuid not null references contract (id),
  outcome varchar(20) not null,
  reason varchar(40) not null,
  frequency varchar(40) not null,
  method varchar(30) not null,
  -- the last day on which a verification keeps the frequency
  due_on date not null,
  -- what was planned; absent for a skipped contract and in a dry run
  verification_id uuid references verification (id)
);
create index verification_plan_line_of_plan on verification_plan_line (plan_id, due_on, id);
create index verification_plan_line_of_contract on verification_plan_line (contract_id);
create index verification_plan_line_of_verification on verification_plan_line (verification_id)
  where verification_id is not null;
