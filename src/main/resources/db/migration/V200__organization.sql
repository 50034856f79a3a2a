create table organization_unit (
  id uuid primary key,
  version bigint not null,
  name varchar(100) not null,
  -- folded for comparison
  name_key text not null,
  code varchar(40),
  parent_id uuid references organization_unit (id),
  valid_from date not null,
  valid_until date,
  note varchar(2000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index organization_unit_by_name on organization_unit (name_key, id);
create index organization_unit_by_update on organization_unit (updated_at, id);
create index organization_unit_by_parent on organization_unit (parent_id) where parent_id is not null;

create table post (
  id uuid primary key,
  version bigint not null,
  unit_id uuid not null references organization_unit (id),
  name varchar(100) not null,
  name_key text not null,
  security_roles varchar[] not null,
  valid_from date not null,
  valid_until date,
  note varchar(2000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index post_by_name on post (name_key, id);
create index post_by_update on post (updated_at, id);
create index post_by_unit on post (unit_id, id);

create table person (
  id uuid primary key,
  version bigint not null,
  name varchar(100) not null,
  name_key text not null,
  name_kana varchar(100),
  kana_key text,
  staff_number varchar(30) unique,
  email varchar(254),
  groupware_code varchar(100),
  note varchar(2000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index person_by_name on person (name_key, id);
create index person_by_update on person (updated_at, id);

create table holding (
  id uuid primary key,
  version bigint not null,
  post_id uuid not null references post (id),
  person_id uuid not null references person (id),
  kind varchar(20) not null,
  from_on date not null,
  -- the last day, inclusive
  until_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index holding_of_post on holding (post_id, from_on, id);
create index holding_of_person on holding (person_id, from_on, id);

create table assignment (
  id uuid primary key,
  version bigint not null,
  duty varchar(40) not null,
  subject_type varchar(40) not null,
  subject_id uuid not null,
  post_id uuid not null references post (id),
  from_on date not null,
  -- the last day, inclusive
  until_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index assignment_of_subject on assignment (subject_type, subject_id, duty, from_on);
create index assignment_of_post on assignment (post_id, from_on, id);
create index assignment_by_start on assignment (from_on, id);
