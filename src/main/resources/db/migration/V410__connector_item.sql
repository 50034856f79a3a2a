-- What a connector has to tell another system, and how far that came. Not in the ledger: it says nothing about the register.
create table connector_item (
  id uuid primary key,
  connector varchar(20) not null,
  item_key varchar(300) not null,
  state varchar(12) not null check (state in ('WAITING', 'DELIVERED', 'NOT_NEEDED', 'FAILED')),
  attempts integer not null,
  -- of what waits: when it is tried; while it is being tried, when another replica may
  due_at timestamptz not null,
  failed_at timestamptz,
  failure varchar(1000),
  delivered_at timestamptz,
  created_at timestamptz not null,
  constraint connector_item_is_told_once unique (connector, item_key)
);
create index connector_item_in_order on connector_item (connector, id);
create index connector_item_due on connector_item (connector, due_at, id) where state = 'WAITING';
create index connector_item_given_up on connector_item (connector, id) where state = 'FAILED';
create index connector_item_delivered on connector_item (connector, delivered_at) where delivered_at is not null;
create index connector_item_refused on connector_item (connector, failed_at) where failed_at is not null;
create index connector_item_age on connector_item (created_at) where state not in ('WAITING', 'FAILED');

-- The replica whose turn it is.
create table connector_turn (
  connector varchar(20) primary key,
  holder uuid not null,
  until timestamptz not null
);
