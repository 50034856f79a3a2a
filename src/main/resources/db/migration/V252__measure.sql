create table measure (
  id uuid primary key,
  version bigint not null,
  state varchar(20) not null,
  severity varchar(20) not null,
  contract_id uuid references contract (id),
  contractor_id uuid references contractor (id),
  -- no foreign key: a cloud service or a social media account
  service_id uuid,
  verification_id uuid references verification (id),
  -- of the requirement: the line that failed, or the clause under which the measure is demanded
  code varchar(20),
  article_reference varchar(200),
  incident_id uuid references incident (id),
  reason varchar(1000),
  demand varchar(4000) not null,
  demand_key text not null,
  demanded_on date not null,
  due_on date not null,
  responsible_post_id uuid,
  responsible_person_id uuid,
  responsible_name varchar(100),
  answer varchar(4000),
  answered_on date,
  answer_evidence_ids uuid[],
  closed_on date,
  -- the highest role it was escalated to: GENERAL_SECURITY_OFFICER or CISO
  escalated_to varchar(30),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index measure_by_due on measure (due_on, id);
create index measure_by_update on measure (updated_at, id);
create index measure_of_contract on measure (contract_id, due_on, id) where contract_id is not null;
create index measure_of_contractor on measure (contractor_id, due_on, id) where contractor_id is not null;
create index measure_of_service on measure (service_id, due_on, id) where service_id is not null;
create index measure_of_result on measure (verification_id, code) where verification_id is not null;
create index measure_of_incident on measure (incident_id, state) where incident_id is not null;
create index measure_open on measure (due_on, id) where state <> 'CLOSED';

create table measure_recheck (
  measure_id uuid not null references measure (id),
  position integer not null,
  passed boolean not null,
  rechecked_on date not null,
  post_id uuid,
  person_id uuid,
  name varchar(100),
  note varchar(2000),
  evidence_ids uuid[] not null,
  primary key (measure_id, position)
);

create table measure_escalation (
  measure_id uuid not null references measure (id),
  position integer not null,
  role varchar(30) not null,
  post_id uuid,
  person_id uuid,
  name varchar(100),
  escalated_on date not null,
  note varchar(2000),
  primary key (measure_id, position)
);
