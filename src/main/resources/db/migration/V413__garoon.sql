-- Until when a connector leaves the other side alone. Not in the ledger: it says nothing about the register.
create table connector_pause (
  connector varchar(20) primary key,
  until timestamptz not null,
  -- why: WAIT or STOP
  kind varchar(4) not null,
  -- pauses of this kind in a row since something got through
  times integer not null
);

-- What Garoon shall hold of a deadline, and what it holds.
create table garoon_entry (
  id uuid primary key,
  kind varchar(10) not null check (kind in ('EVENT', 'NOTICE')),
  deadline_key varchar(250) not null,
  -- of what is wanted: another one whenever that changes
  revision uuid not null,
  -- the body as it shall be; null when there shall be none any more
  wanted text,
  -- the body as Garoon took it; null before that
  held text,
  -- the body that was sent last, as long as nobody knows whether Garoon took it
  attempted text,
  -- Garoon's id of the event
  event_id varchar(40),
  -- the last comparison that wanted it
  seen uuid not null,
  constraint garoon_entry_of_deadline unique (kind, deadline_key),
  constraint garoon_entry_of_revision unique (revision)
);
create index garoon_entry_wanted on garoon_entry (kind, id) where wanted is not null;
