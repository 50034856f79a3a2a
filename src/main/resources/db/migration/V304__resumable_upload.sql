-- Uploads that come in pieces (tus 1.0): what is here has been received and is never asked for again.
create table resumable_upload (
  id uuid primary key,
  evidence_id uuid not null,
  object_key varchar(200) not null,
  -- the store's number for the parts so far; none before the first
  multipart_id varchar(500),
  length bigint not null,
  received bigint not null,
  -- the store takes no part below 5 MiB but the last: what has not filled one yet
  tail bytea not null,
  claimed_media_type varchar(200),
  created_by varchar(200) not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index resumable_upload_by_expiry on resumable_upload (expires_at);
create index resumable_upload_of_evidence on resumable_upload (evidence_id);

create table resumable_upload_part (
  upload_id uuid not null references resumable_upload (id) on delete cascade,
  number integer not null,
  etag varchar(200) not null,
  primary key (upload_id, number)
);
