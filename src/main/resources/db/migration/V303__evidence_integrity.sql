-- What the last look at the file in the store found. Looking is not a change and makes no version; a finding does.
alter table evidence add column checked_at timestamptz;
alter table evidence add column integrity varchar(20);
-- one of several replicas is looking until then
alter table evidence add column check_leased_until timestamptz;
update evidence set checked_at = stored_at, integrity = 'OK' where object_key is not null;
create index evidence_due_for_check on evidence (checked_at) where state in ('STORED', 'QUARANTINED');
create index evidence_unsound on evidence (integrity, id) where integrity <> 'OK';

-- Objects among the files of evidence that no record knows of: reported, never deleted by the service.
create table stray_object (
  id uuid primary key,
  version bigint not null,
  object_key varchar(200) not null unique,
  size bigint not null,
  written_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index stray_object_by_update on stray_object (updated_at, id);
