-- The objects in the store. The same content is one object however often it was received; it goes with its last record.
create table stored_object (
  object_key varchar(200) primary key,
  -- the key, and where the bucket keeps versions the one that was written, so that nothing put over it is ever read
  address varchar(200) not null,
  size bigint not null,
  sha256 bytea not null,
  crc32 bigint not null,
  -- as the store confirmed it
  locked_until timestamptz,
  created_at timestamptz not null
);
create index stored_object_by_content on stored_object (sha256, size);
insert into stored_object (object_key, address, size, sha256, crc32, created_at)
  select object_key, object_key, size, sha256, crc32, stored_at from evidence where object_key is not null;

alter table evidence drop constraint evidence_object_key_key;
comment on column evidence.object_key is 'the address of its stored object';
create index evidence_by_object on evidence (object_key) where object_key is not null;

-- One clause of a contract, one result of a verification, by its code there.
alter table evidence_subject add column part varchar(40);
