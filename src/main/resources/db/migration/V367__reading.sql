-- Who has read restricted evidence or a bundle, once for each hour; each is in the ledger too.
create table reading (
  id uuid primary key,
  version bigint not null,
  caller varchar(200) not null,
  subject_type varchar(40) not null,
  subject_id uuid not null,
  -- the hour's beginning
  hour timestamptz not null,
  -- what was asked for first; absent for the whole
  range varchar(200),
  to_the_end boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (caller, subject_type, subject_id, hour)
);
create index reading_by_creation on reading (created_at, id);
create index reading_of_subject on reading (subject_id, created_at, id);
