-- Uploads that go straight into the store, in parts that whoever sends the file was given addresses for.
create table direct_upload (
  id uuid primary key,
  evidence_id uuid not null,
  object_key varchar(200) not null,
  -- the store's number for the parts; nobody can send any more once it has been completed or dropped
  multipart_id varchar(500) not null,
  length bigint not null,
  part_size bigint not null,
  -- as promised
  sha256 bytea,
  claimed_media_type varchar(200),
  created_by varchar(200) not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- it has become the file of its evidence
  completed_at timestamptz
);
create index direct_upload_by_expiry on direct_upload (expires_at);
create index direct_upload_of_evidence on direct_upload (evidence_id);
create index direct_upload_by_key on direct_upload (object_key);
