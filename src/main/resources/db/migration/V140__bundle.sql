create table bundle (
  id uuid primary key,
  version bigint not null,
  scope varchar(20) not null,
  subject_id uuid,
  fiscal_year integer,
  title varchar(400) not null,
  file_name varchar(200) not null,
  contracts integer not null,
  files integer not null,
  omissions integer not null,
  -- the outline of the ZIP
  entries bigint not null,
  directory_offset bigint not null,
  directory_size bigint not null,
  stamp timestamp not null,
  created_by varchar(200) not null,
  created_at timestamptz not null
);
create index bundle_page on bundle (created_at, id);

-- The frozen recipe: what the ZIP holds, where, and from which object.
create table bundle_entry (
  -- deferred, because the bundle itself is written last, when everything about it is known
  bundle_id uuid not null references bundle (id) deferrable initially deferred,
  ordinal integer not null,
  name varchar(200) not null,
  size bigint not null,
  crc32 bigint not null,
  sha256 varchar(64) not null,
  zip_offset bigint not null,
  zip_end bigint not null,
  directory_offset bigint not null,
  directory_end bigint not null,
  object_key varchar(300) not null,
  evidence_id uuid,
  primary key (bundle_id, ordinal)
);
create unique index bundle_entry_once on bundle_entry (bundle_id, evidence_id);
create index bundle_entry_by_end on bundle_entry (bundle_id, zip_end);
create index bundle_entry_by_directory_end on bundle_entry (bundle_id, directory_end);
