-- A body's extra columns. Their values stand with what they belong to, in a jsonb column own_fields.
create table own_field (
  id uuid primary key,
  version bigint not null,
  owner varchar(30) not null,
  key varchar(40) not null,
  label_ja varchar(100) not null,
  label_en varchar(100) not null,
  -- the Japanese label, folded: the heading of the column in files
  heading_key text not null,
  type varchar(10) not null,
  choices varchar[] not null,
  required boolean not null,
  position integer not null,
  retired boolean not null,
  note varchar(2000),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (owner, key),
  unique (owner, heading_key)
);
create index own_field_by_position on own_field (position, id);
create index own_field_by_update on own_field (updated_at, id);
