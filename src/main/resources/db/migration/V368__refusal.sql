-- Refused attempts: one row for each day, caller and reason, however many there were.
create table refusal (
  id uuid primary key,
  day date not null,
  -- as in the ledger; - where nobody proved who they were, * for those beyond what is told apart in a day
  caller varchar(200) not null,
  status smallint not null,
  reason varchar(100) not null,
  attempts bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  unique (day, caller, status, reason)
);
create index refusal_by_last on refusal (last_at, id);
