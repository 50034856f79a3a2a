create table access_token (
  id uuid primary key,
  version bigint not null,
  name text not null,
  hash bytea not null unique,
  roles text[] not null,
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index access_token_page on access_token (created_at, id);
