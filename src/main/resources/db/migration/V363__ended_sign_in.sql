-- What was signed out and must not be let in again, although it carries a valid signature.
create table ended_sign_in (
  kind text not null check (kind in ('SESSION', 'SUBJECT', 'TOKEN')),
  value text not null,
  ended_at timestamptz not null,
  primary key (kind, value)
);
create index ended_sign_in_age on ended_sign_in (ended_at);
