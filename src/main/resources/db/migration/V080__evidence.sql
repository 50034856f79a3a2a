create table evidence (
  id uuid primary key,
  version bigint not null,
  state varchar(20) not null,
  kind varchar(40) not null,
  title varchar(200) not null,
  file_name varchar(255) not null,
  -- title and file name, folded for comparison
  search_key text not null,
  grams varchar[] not null,
  effective_on date,
  received_on date not null,
  expires_on date,
  confidentiality varchar(10),
  handling_restrictions varchar[] not null,
  retention_class varchar(40),
  restricted boolean not null,
  note varchar(4000),
  revision_of uuid references evidence (id),
  -- what the received file is; all of it or nothing
  object_key varchar(200) unique,
  size bigint,
  sha256 bytea,
  crc32 bigint,
  media_type varchar(200),
  claimed_media_type varchar(200),
  stored_at timestamptz,
  created_at timestamptz not null,
  created_by varchar(200) not null,
  updated_at timestamptz not null,
  constraint evidence_file_is_whole check (
    (state = 'RECEIVING') = (object_key is null)
    and num_nulls(object_key, size, sha256, crc32, media_type, stored_at) in (0, 6))
);
create index evidence_by_update on evidence (updated_at, id);
create index evidence_by_receipt on evidence (received_on, id);
create index evidence_by_gram on evidence using gin (grams);
create index evidence_receiving on evidence (created_at) where state = 'RECEIVING';
create index evidence_revision on evidence (revision_of) where revision_of is not null;

create table evidence_subject (
  evidence_id uuid not null references evidence (id) on delete cascade,
  position integer not null,
  subject_type varchar(40) not null,
  subject_id uuid not null,
  primary key (evidence_id, position)
);
create index evidence_of_subject on evidence_subject (subject_type, subject_id, evidence_id);

-- Objects that are being written: committed before the first byte, gone with the last. What stays here was interrupted.
create table evidence_upload (
  object_key varchar(200) primary key,
  evidence_id uuid not null,
  begun_at timestamptz not null
);
create index evidence_upload_by_begin on evidence_upload (begun_at);
