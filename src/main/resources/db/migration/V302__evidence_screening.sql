-- What the scanner of malware said of the file, what can be seen of it from outside, and how far the body's sanitiser came.
alter table evidence add column scan varchar(20) not null default 'NOT_REQUIRED';
alter table evidence add column scan_detail varchar(500);
alter table evidence add column scanned_at timestamptz;
alter table evidence add column flags varchar[] not null default '{}';
alter table evidence add column sanitization varchar(20) not null default 'NOT_REQUIRED';
alter table evidence add column sanitization_tool varchar(200);
alter table evidence add column sanitized_at timestamptz;
-- why somebody with the right to do so let it out of quarantine all the same
alter table evidence add column release_reason varchar(1000);
create index evidence_in_quarantine on evidence (updated_at, id) where state = 'QUARANTINED';
create index evidence_by_scan on evidence (scan, id) where scan <> 'CLEAN';
