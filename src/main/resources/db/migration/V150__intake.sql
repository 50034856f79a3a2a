create table import (
  id uuid primary key,
  version bigint not null,
  state varchar(20) not null,
  profile varchar(60) not null,
  dry_run boolean not null,
  file_name varchar(300) not null,
  file_size bigint not null,
  sha256 varchar(64) not null,
  encoding varchar(20) not null,
  unmapped_columns varchar[] not null,
  row_count integer not null,
  accepted integer not null,
  changed integer not null,
  unchanged integer not null,
  refused integer not null,
  warned integer not null,
  created_by varchar(200) not null,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index import_page on import (created_at, id);

create table import_row (
  import_id uuid not null references import (id),
  row_number integer not null,
  line_number bigint not null,
  outcome varchar(20) not null,
  -- fiscal year and folded reference: tells the same contract twice in one file
  row_key text,
  subject_id uuid,
  contractor_id uuid,
  findings text not null,
  attention boolean not null,
  primary key (import_id, row_number)
);
create index import_row_by_key on import_row (import_id, row_key) where row_key is not null;
create index import_row_by_attention on import_row (import_id, row_number) where attention;

-- A body's own mapping profiles, as JSON.
create table import_profile (
  id uuid primary key,
  version bigint not null,
  name varchar(60) not null unique,
  content text not null
);
