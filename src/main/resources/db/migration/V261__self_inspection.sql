create table self_inspection (
  id uuid primary key,
  version bigint not null,
  state varchar(20) not null,
  title varchar(200) not null,
  title_key text not null,
  fiscal_year integer not null,
  opens_on date not null,
  -- inclusive
  closes_on date not null,
  -- empty: every post of the body
  unit_ids uuid[] not null,
  note varchar(2000),
  opened_on date,
  closed_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index self_inspection_by_opening on self_inspection (opens_on, id);
create index self_inspection_by_closing on self_inspection (closes_on, id);
create index self_inspection_by_update on self_inspection (updated_at, id);
create index self_inspection_by_year on self_inspection (fiscal_year, state);

create table self_inspection_question (
  round_id uuid not null references self_inspection (id),
  position integer not null,
  code varchar(20) not null,
  text varchar(500) not null,
  help varchar(1000),
  kind varchar(20) not null,
  requirement varchar(20),
  -- both empty: every post answers it
  security_roles varchar[] not null,
  post_ids uuid[] not null,
  expected varchar(10),
  primary key (round_id, position)
);

create table self_inspection_sheet (
  id uuid primary key,
  version bigint not null,
  round_id uuid not null references self_inspection (id),
  post_id uuid not null references post (id),
  -- where the post stood when the round was opened, for the result by unit
  unit_id uuid not null references organization_unit (id),
  state varchar(20) not null,
  -- what this post is asked: settled when the round is opened, whatever role the post has later
  question_codes varchar[] not null,
  submitted_on date,
  submitted_by_post_id uuid references post (id),
  submitted_by_person_id uuid references person (id),
  submitted_by_name varchar(100),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (round_id, post_id)
);
create index self_inspection_sheet_of_round on self_inspection_sheet (round_id, state, id);
create index self_inspection_sheet_of_unit on self_inspection_sheet (round_id, unit_id, id);
create index self_inspection_sheet_of_post on self_inspection_sheet (post_id, state);

create table self_inspection_answer (
  id uuid primary key,
  sheet_id uuid not null references self_inspection_sheet (id),
  code varchar(20) not null,
  value varchar(10) not null,
  note varchar(1000),
  -- whether the value is the expected one, by the question as it stood
  conforming boolean not null,
  unique (sheet_id, code)
);

-- What was answered for good: a sheet counts once it is submitted.
create view self_inspection_given_answer as
select a.id, s.round_id, s.post_id, s.unit_id, a.code, a.value, a.note, a.conforming
from self_inspection_answer a join self_inspection_sheet s on s.id = a.sheet_id
where s.state = 'SUBMITTED';
