-- Every single attempt at a delivery; gone when the delivery is cleared away.
create table webhook_attempt (
  id uuid primary key,
  delivery_id uuid not null references webhook_delivery (id) on delete cascade,
  at timestamptz not null,
  milliseconds bigint not null,
  status integer,
  error varchar(300),
  answer varchar(500)
);
create index webhook_attempt_of_delivery on webhook_attempt (delivery_id, id);

-- Since when a delivery needs nothing any more: it was taken, or somebody discarded it. Some time later it is cleared away.
alter table webhook_delivery add column settled_at timestamptz;
update webhook_delivery set settled_at = delivered_at where state = 'DELIVERED';
create index webhook_delivery_settled on webhook_delivery (settled_at) where settled_at is not null;

-- What is due is asked for each endpoint, every second.
drop index webhook_delivery_due;
create index webhook_delivery_due on webhook_delivery (webhook_id, next_attempt_at) where state = 'WAITING';

-- Until then the receiver wishes to be left alone.
alter table webhook_cursor add column paused_until timestamptz;
