-- Files that no scanner has looked at are looked at again; one of several replicas does so until then.
alter table evidence add column scan_leased_until timestamptz;
create index evidence_due_for_scan on evidence (scanned_at nulls first)
  where scan in ('NOT_SCANNED', 'NOT_REQUIRED') and state in ('STORED', 'QUARANTINED');
