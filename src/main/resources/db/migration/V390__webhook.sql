-- Where other systems are told of changes. Its secret is derived from the service's key, the id and the generation: none is kept.
create table webhook (
  id uuid primary key,
  version bigint not null,
  name varchar(100) not null,
  url varchar(500) not null,
  event_types varchar[] not null,
  subject_types varchar[] not null,
  subject_id uuid,
  enabled boolean not null,
  disabled_because varchar(200),
  secret_generation integer not null,
  old_secret_until timestamptz,
  created_by varchar(200) not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index webhook_by_name on webhook (name, id);

-- Up to which position of the ledger the deliveries of an endpoint have been made. Not in the ledger: reading changes nothing.
create table webhook_cursor (
  webhook_id uuid primary key references webhook (id),
  position bigint not null
);

create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook (id),
  position bigint not null,
  event_type varchar(250) not null,
  subject varchar(250) not null,
  body text not null,
  state varchar(20) not null,
  attempts integer not null,
  next_attempt_at timestamptz not null,
  leased_until timestamptz,
  last_attempt_at timestamptz,
  last_status integer,
  last_error varchar(300),
  delivered_at timestamptz,
  created_at timestamptz not null,
  constraint webhook_delivery_once unique (webhook_id, position)
);
create index webhook_delivery_waiting on webhook_delivery (webhook_id, subject, position) where state = 'WAITING';
create index webhook_delivery_due on webhook_delivery (next_attempt_at) where state = 'WAITING';
create index webhook_delivery_dead on webhook_delivery (webhook_id, position) where state = 'DEAD';
