-- How far the freezing of a bundle has come, for who waits for it. Not in the ledger: it says nothing about the register.
create table bundle_progress (
  id uuid primary key,
  caller text not null,
  request_key varchar(255) not null,
  state varchar(8) not null check (state in ('GOING', 'DONE', 'FAILED')),
  stage varchar(8) not null check (stage in ('READING', 'WRITING')),
  contracts integer not null,
  contracts_in_scope integer not null,
  files integer not null,
  bundle_id uuid references bundle (id),
  started_at timestamptz not null,
  -- while it is going: when its replica last said so
  updated_at timestamptz not null,
  constraint bundle_progress_of_one_request unique (caller, request_key)
);
create index bundle_progress_age on bundle_progress (updated_at);
