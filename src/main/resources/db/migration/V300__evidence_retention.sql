-- The end of retention is computed from the class and the day of completion, and only ever moves to a later day.
alter table evidence add column completed_on date;
alter table evidence add column retain_until date;
-- the store has confirmed an Object Lock until the end of retention
alter table evidence add column locked boolean not null default false;
alter table evidence add column hold_reason varchar(1000);
alter table evidence add column held_at timestamptz;
alter table evidence add column held_by varchar(200);
alter table evidence add column disposed_on date;
-- The last guard behind all code: nothing goes before its time, nor under hold, nor where nobody said for how long to keep it.
alter table evidence add constraint evidence_is_disposed_in_time check (
  (state = 'DISPOSED') = (disposed_on is not null)
  and (disposed_on is null or (retain_until is not null and retain_until < disposed_on and held_at is null)));
alter table evidence add constraint evidence_hold_is_whole check (
  num_nulls(hold_reason, held_at, held_by) in (0, 3));
create index evidence_by_end_of_retention on evidence (retain_until, id)
  where state in ('STORED', 'QUARANTINED') and held_at is null;

create table evidence_disposal (
  id uuid primary key,
  version bigint not null,
  state varchar(20) not null,
  reason varchar(1000) not null,
  proposed_on date not null,
  proposed_by_post_id uuid references post (id),
  proposed_by_person_id uuid references person (id),
  proposed_by_name varchar(100),
  approved_on date,
  approved_by_post_id uuid references post (id),
  approved_by_person_id uuid references person (id),
  approved_by_name varchar(100),
  carried_out_on date,
  carried_out_by_post_id uuid references post (id),
  carried_out_by_person_id uuid references person (id),
  carried_out_by_name varchar(100),
  withdrawn_because varchar(1000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index evidence_disposal_by_update on evidence_disposal (updated_at, id);
create index evidence_disposal_proposed_by_post on evidence_disposal (proposed_by_post_id) where proposed_by_post_id is not null;
create index evidence_disposal_proposed_by_person on evidence_disposal (proposed_by_person_id) where proposed_by_person_id is not null;
create index evidence_disposal_approved_by_post on evidence_disposal (approved_by_post_id) where approved_by_post_id is not null;
create index evidence_disposal_approved_by_person on evidence_disposal (approved_by_person_id) where approved_by_person_id is not null;
create index evidence_disposal_carried_out_by_post on evidence_disposal (carried_out_by_post_id) where carried_out_by_post_id is not null;
create index evidence_disposal_carried_out_by_person on evidence_disposal (carried_out_by_person_id) where carried_out_by_person_id is not null;
create index evidence_disposal_by_proposal on evidence_disposal (proposed_on, id);

create table evidence_disposal_item (
  disposal_id uuid not null references evidence_disposal (id),
  position integer not null,
  evidence_id uuid not null references evidence (id),
  primary key (disposal_id, position)
);
create index evidence_disposal_item_of_evidence on evidence_disposal_item (evidence_id);
