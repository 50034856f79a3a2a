create table browser_session (
  id uuid primary key,
  hash bytea not null unique,
  name text not null,
  roles text[] not null,
  unit_id uuid,
  person_id uuid,
  subject text not null,
  provider_session text,
  id_token text not null,
  created_at timestamptz not null,
  since timestamptz not null,
  last_used_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index browser_session_end on browser_session (ends_at);
