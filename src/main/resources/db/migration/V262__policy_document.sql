create table policy_document (
  id uuid primary key,
  version bigint not null,
  state varchar(20) not null,
  kind varchar(20) not null,
  title varchar(200) not null,
  title_key text not null,
  number varchar(100),
  owner_post_id uuid references post (id),
  owner_person_id uuid references person (id),
  owner_name varchar(100),
  restricted boolean not null,
  review_every_months integer not null,
  next_review_on date not null,
  note varchar(2000),
  abolished_on date,
  abolished_because varchar(1000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index policy_document_by_title on policy_document (title_key, id);
create index policy_document_by_review on policy_document (next_review_on, id);
create index policy_document_by_update on policy_document (updated_at, id);
create index policy_document_of_post on policy_document (owner_post_id) where owner_post_id is not null;

create table policy_document_edition (
  id uuid primary key,
  version bigint not null,
  document_id uuid not null references policy_document (id),
  label varchar(100) not null,
  label_key text not null,
  established_on date not null,
  effective_on date not null,
  evidence_id uuid,
  summary varchar(4000) not null,
  caused_by_finding_ids uuid[] not null,
  approved_by_post_id uuid references post (id),
  approved_by_person_id uuid references person (id),
  approved_by_name varchar(100),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (document_id, label_key)
);
create index policy_document_edition_by_effect on policy_document_edition (document_id, effective_on, id);
create index policy_document_edition_of_finding on policy_document_edition using gin (caused_by_finding_ids);

create table policy_document_review (
  id uuid primary key,
  version bigint not null,
  document_id uuid not null references policy_document (id),
  reviewed_on date not null,
  reviewed_by_post_id uuid references post (id),
  reviewed_by_person_id uuid references person (id),
  reviewed_by_name varchar(100),
  result varchar(20) not null,
  note varchar(2000),
  next_review_on date not null,
  finding_ids uuid[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index policy_document_review_by_date on policy_document_review (document_id, reviewed_on, id);
