create table audit_plan (
  id uuid primary key,
  version bigint not null,
  kind varchar(20) not null,
  state varchar(20) not null,
  title varchar(200) not null,
  title_key text not null,
  -- of an annual plan both are its fiscal year
  from_fiscal_year integer not null,
  to_fiscal_year integer not null,
  -- the medium-term plan that an annual plan belongs to
  medium_term_plan_id uuid references audit_plan (id),
  policy varchar(4000) not null,
  themes varchar[] not null,
  targets varchar[] not null,
  auditee_unit_ids uuid[] not null,
  timing varchar(500),
  note varchar(2000),
  prepared_by_post_id uuid references post (id),
  prepared_by_person_id uuid references person (id),
  prepared_by_name varchar(100),
  approved_on date,
  approved_by_post_id uuid references post (id),
  approved_by_person_id uuid references person (id),
  approved_by_name varchar(100),
  revised_because varchar(1000),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint audit_plan_annual_is_of_one_year check (kind <> 'ANNUAL' or from_fiscal_year = to_fiscal_year)
);
create index audit_plan_by_year on audit_plan (from_fiscal_year, id);
create index audit_plan_by_update on audit_plan (updated_at, id);
create index audit_plan_of_medium_term on audit_plan (medium_term_plan_id) where medium_term_plan_id is not null;

create table audit (
  id uuid primary key,
  version bigint not null,
  state varchar(20) not null,
  -- the annual plan; absent when it was ordered
  plan_id uuid references audit_plan (id),
  ordered_by_post_id uuid references post (id),
  ordered_by_person_id uuid references person (id),
  ordered_by_name varchar(100),
  title varchar(200) not null,
  title_key text not null,
  fiscal_year integer not null,
  kind varchar(20) not null,
  starts_on date not null,
  -- inclusive
  ends_on date not null,
  auditee_unit_ids uuid[] not null,
  -- the edition of the requirement catalogue that is audited against
  criteria varchar(20) not null,
  note varchar(2000),
  started_on date,
  reported_on date,
  opinion_kind varchar(20),
  opinion varchar(10000),
  report_evidence_id uuid,
  reported_to_committee_on date,
  closed_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index audit_by_start on audit (starts_on, id);
create index audit_by_end on audit (ends_on, id);
create index audit_by_update on audit (updated_at, id);
create index audit_by_year on audit (fiscal_year, state);
create index audit_of_plan on audit (plan_id) where plan_id is not null;

create table audit_scope (
  audit_id uuid not null references audit (id),
  position integer not null,
  subject_type varchar(40) not null,
  subject_id uuid not null,
  primary key (audit_id, position)
);
create index audit_scope_of_subject on audit_scope (subject_type, subject_id, audit_id);

create table audit_auditor (
  audit_id uuid not null references audit (id),
  position integer not null,
  auditor_post_id uuid references post (id),
  auditor_person_id uuid references person (id),
  auditor_name varchar(100),
  lead boolean not null,
  -- the recorded exception from independence; all of it or nothing
  exception_reason varchar(1000),
  exception_on date,
  exception_approved_by_post_id uuid references post (id),
  exception_approved_by_person_id uuid references person (id),
  exception_approved_by_name varchar(100),
  primary key (audit_id, position),
  constraint audit_auditor_exception_is_whole check ((exception_reason is null) = (exception_on is null))
);

create table finding (
  id uuid primary key,
  version bigint not null,
  audit_id uuid not null references audit (id),
  state varchar(20) not null,
  title varchar(200) not null,
  title_key text not null,
  criterion varchar(100) not null,
  condition varchar(4000) not null,
  severity varchar(20) not null,
  subject_type varchar(40),
  subject_id uuid,
  evidence_ids uuid[] not null,
  responsible_post_id uuid references post (id),
  responsible_person_id uuid references person (id),
  responsible_name varchar(100),
  due_on date not null,
  response varchar(4000),
  plan varchar(4000),
  responded_on date,
  -- the day on which the plan was accepted; gone when the finding opens again
  plan_accepted_on date,
  follow_up_result varchar(20),
  followed_up_on date,
  followed_up_by_post_id uuid references post (id),
  followed_up_by_person_id uuid references person (id),
  followed_up_by_name varchar(100),
  follow_up_note varchar(2000),
  closed_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index finding_of_audit on finding (audit_id, state);
create index finding_by_due on finding (due_on, id);
create index finding_by_update on finding (updated_at, id);
create index finding_of_subject on finding (subject_type, subject_id) where subject_id is not null;
create index finding_of_post on finding (responsible_post_id) where responsible_post_id is not null;
create index finding_undone on finding (due_on, id) where state <> 'CLOSED';
