create table cloud_service (
  id uuid primary key,
  version bigint not null,
  -- APPLIED, FOUND, APPROVED, REFUSED, IN_USE, SUSPENDED, ENDED; FOUND: in use although something that use demands is missing
  state varchar(20) not null,
  name varchar(200) not null,
  -- folded for comparison
  name_key text not null,
  -- of the name and the provider, for searching
  grams varchar[] not null,
  search_key text not null,
  category varchar(100),
  contractor_id uuid references contractor (id),
  provider_name varchar(200),
  purpose varchar(1000),
  unit_id uuid references organization_unit (id),
  responsible_unit varchar(100),
  -- the unit as written, folded; empty where none is written: with the name it is the key of pushes
  unit_key text not null,
  confidentiality varchar(3),
  integrity varchar(2),
  availability varchar(2),
  personal_data boolean not null,
  my_number boolean not null,
  network_zones varchar[] not null,
  uniform_terms boolean not null,
  -- ISO 3166-1 alpha-2
  data_countries varchar[] not null,
  data_countries_unknown boolean not null,
  assessed_on date,
  assessment_conclusion varchar(20),
  assessment_note varchar(2000),
  assessor_post_id uuid,
  assessor_person_id uuid,
  assessor_name varchar(100),
  governing_law varchar(100),
  jurisdiction varchar(100),
  terms_version varchar(100),
  terms_reviewed_on date,
  terms_review_due_on date,
  usage_rule_title varchar(300),
  usage_rule_reference varchar(300),
  usage_rule_evidence_id uuid,
  usage_rule_established_on date,
  started_on date,
  authentication varchar(1000),
  exit_plan varchar(2000),
  criticality varchar(20),
  replaceability varchar(20),
  -- how many people's information, or records, it holds
  volume bigint,
  note varchar(2000),
  -- absent where nobody ever applied
  applied_on date,
  application_reason varchar(1000),
  applicant_post_id uuid,
  applicant_person_id uuid,
  applicant_name varchar(100),
  -- approver: absent for an approval that a register dates without saying whose it was
  approved_on date,
  approval_conditions varchar(2000),
  approver_post_id uuid,
  approver_person_id uuid,
  approver_name varchar(100),
  refused_on date,
  refusal_reason varchar(1000),
  refuser_post_id uuid,
  refuser_person_id uuid,
  refuser_name varchar(100),
  suspended_on date,
  suspension_reason varchar(1000),
  ended_on date,
  information_disposed boolean,
  accounts_disposed boolean,
  disposal_evidence_ids uuid[],
  -- the edition of the catalogue, and the codes of its requirements that bind this service as it now is
  edition varchar(20) not null,
  mandatory_conditions varchar[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
-- a refused or ended one may be applied for again
create unique index cloud_service_open_name on cloud_service (name_key, unit_key)
  where state not in ('REFUSED', 'ENDED');
create index cloud_service_by_name on cloud_service (name_key, id);
create index cloud_service_by_update on cloud_service (updated_at, id);
create index cloud_service_by_state on cloud_service (state, id);
create index cloud_service_by_contractor on cloud_service (contractor_id, id) where contractor_id is not null;
create index cloud_service_by_unit on cloud_service (unit_id, id) where unit_id is not null;
create index cloud_service_by_terms_review on cloud_service (terms_review_due_on, id) where terms_review_due_on is not null;
create index cloud_service_by_gram on cloud_service using gin (grams);

create table cloud_service_registration (
  service_id uuid not null references cloud_service (id),
  position integer not null,
  scheme varchar(20) not null,
  scheme_name varchar(100),
  number varchar(60),
  valid_until date,
  checked_on date,
  primary key (service_id, position)
);

create table cloud_service_condition (
  service_id uuid not null references cloud_service (id),
  code varchar(20) not null,
  -- MET, NOT_MET, NOT_APPLICABLE
  result varchar(20) not null,
  reason varchar(1000),
  note varchar(2000),
  evidence_ids uuid[] not null,
  checked_on date not null,
  primary key (service_id, code)
);

create table social_media_account (
  id uuid primary key,
  version bigint not null,
  -- as of a cloud service
  state varchar(20) not null,
  platform varchar(100) not null,
  platform_key text not null,
  account_name varchar(200) not null,
  account_key text not null,
  grams varchar[] not null,
  search_key text not null,
  url varchar(1000),
  purpose varchar(1000),
  unit_id uuid references organization_unit (id),
  responsible_unit varchar(100),
  operator varchar(200),
  contractor_id uuid references contractor (id),
  publishing_rule varchar(2000),
  publishing_maximum varchar(3),
  procedure_title varchar(300),
  procedure_version varchar(100),
  procedure_evidence_id uuid,
  procedure_established_on date,
  official_site_listed boolean,
  operating_body_named boolean,
  multi_factor boolean,
  credential_custody varchar(1000),
  last_posted_on date,
  posts_checked_on date,
  dormant_after_days integer not null,
  -- the first day on which it counts as dormant if nothing more is published; absent while no first day is known
  dormant_from date,
  terms_version varchar(100),
  terms_reviewed_on date,
  terms_review_due_on date,
  started_on date,
  note varchar(2000),
  applied_on date,
  application_reason varchar(1000),
  applicant_post_id uuid,
  applicant_person_id uuid,
  applicant_name varchar(100),
  approved_on date,
  approval_conditions varchar(2000),
  approver_post_id uuid,
  approver_person_id uuid,
  approver_name varchar(100),
  refused_on date,
  refusal_reason varchar(1000),
  refuser_post_id uuid,
  refuser_person_id uuid,
  refuser_name varchar(100),
  suspended_on date,
  suspension_reason varchar(1000),
  ended_on date,
  information_disposed boolean,
  accounts_disposed boolean,
  disposal_evidence_ids uuid[],
  edition varchar(20) not null,
  mandatory_conditions varchar[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index social_media_account_open_name on social_media_account (platform_key, account_key)
  where state not in ('REFUSED', 'ENDED');
create index social_media_account_by_name on social_media_account (account_key, id);
create index social_media_account_by_update on social_media_account (updated_at, id);
create index social_media_account_by_state on social_media_account (state, id);
create index social_media_account_by_contractor on social_media_account (contractor_id, id) where contractor_id is not null;
create index social_media_account_by_unit on social_media_account (unit_id, id) where unit_id is not null;
create index social_media_account_by_dormancy on social_media_account (dormant_from, id) where dormant_from is not null;
create index social_media_account_by_terms_review on social_media_account (terms_review_due_on, id)
  where terms_review_due_on is not null;
create index social_media_account_by_gram on social_media_account using gin (grams);

create table social_media_account_condition (
  account_id uuid not null references social_media_account (id),
  code varchar(20) not null,
  result varchar(20) not null,
  reason varchar(1000),
  note varchar(2000),
  evidence_ids uuid[] not null,
  checked_on date not null,
  primary key (account_id, code)
);

-- exceptions (例外措置) to what a service or an account needs; service_type: cloud-service, social-media-account
create table service_exception (
  id uuid primary key,
  version bigint not null,
  service_type varchar(40) not null,
  service_id uuid not null,
  -- UNIFORM_TERMS, FOUR_EYES, CONDITION
  kind varchar(20) not null,
  -- of CONDITION: the requirement
  code varchar(20),
  reason varchar(1000) not null,
  approver_post_id uuid,
  approver_person_id uuid,
  approver_name varchar(100),
  from_on date not null,
  -- the last day, inclusive
  until_on date not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index service_exception_of_service on service_exception (service_type, service_id, from_on, id);
create index service_exception_by_end on service_exception (until_on, id);

create table terms_review (
  id uuid primary key,
  version bigint not null,
  service_type varchar(40) not null,
  service_id uuid not null,
  terms_version varchar(100) not null,
  reviewed_on date not null,
  reviewer_post_id uuid,
  reviewer_person_id uuid,
  reviewer_name varchar(100),
  -- ACCEPTABLE, NOT_ACCEPTABLE
  result varchar(20) not null,
  note varchar(2000),
  next_review_on date,
  evidence_ids uuid[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index terms_review_of_service on terms_review (service_type, service_id, reviewed_on, id);
