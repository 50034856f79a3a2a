-- What the last look at the file in the store found. Looking is not a change and makes no version; a finding does.
alter table evidence add column checked_at timestamptz;
alter table evidence add column integrity varchar(20);
-- one of several replicas is looking until then
alter table evidence add column check_leased_until timestamptz;
update evidence set checked_at = stored_at, integrity = 'OK' where object_key is not null;
create index evidence_due_for_check on evidence (checked_at) where state in ('STORED', 'QUARANTINED');
create index evidence_unsound on evidence (integrity, id) where integrity <> 'OK';
