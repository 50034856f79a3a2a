-- Information handed to the contractor.
create table contract_delivery (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references contract (id),
  what varchar(500) not null,
  confidentiality varchar(3),
  integrity varchar(2),
  availability varchar(2),
  my_number boolean not null,
  medium varchar(20) not null,
  persons_affected integer,
  delivered_on date not null,
  return_due_on date,
  note varchar(2000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index contract_delivery_of_contract on contract_delivery (contract_id, delivered_on, id);
create index contract_delivery_by_due on contract_delivery (return_due_on, id) where return_due_on is not null;

-- Its return, erasure or destruction. Proven when evidence_ids is not empty.
create table contract_disposal (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references contract (id),
  -- RETURNED, ERASED, DESTROYED
  kind varchar(20) not null,
  medium varchar(20) not null,
  method varchar(30),
  serial_numbers varchar[] not null,
  done_on date not null,
  performed_by varchar(200) not null,
  witness_post_id uuid references post (id),
  witness_person_id uuid references person (id),
  witness_name varchar(100),
  -- why less than what the class of the information demands was allowed
  exception_reason varchar(1000),
  evidence_ids uuid[] not null default '{}',
  note varchar(2000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index contract_disposal_of_contract on contract_disposal (contract_id, done_on, id);
create index contract_disposal_by_witness_post on contract_disposal (witness_post_id) where witness_post_id is not null;
create index contract_disposal_by_witness_person on contract_disposal (witness_person_id)
  where witness_person_id is not null;

-- Which deliveries it covers; a delivery without a row here is still with the contractor.
create table contract_disposal_delivery (
  disposal_id uuid not null references contract_disposal (id),
  delivery_id uuid not null references contract_delivery (id),
  primary key (disposal_id, delivery_id)
);
create index contract_disposal_of_delivery on contract_disposal_delivery (delivery_id);

-- The final inspection (検収), one for each contract.
create table contract_inspection (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null unique references contract (id),
  inspected_on date not null,
  inspector_post_id uuid references post (id),
  inspector_person_id uuid references person (id),
  inspector_name varchar(100),
  -- PASSED, FAILED
  result varchar(10) not null,
  security_confirmed boolean not null,
  evidence_ids uuid[] not null default '{}',
  note varchar(2000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index contract_inspection_by_post on contract_inspection (inspector_post_id) where inspector_post_id is not null;
create index contract_inspection_by_person on contract_inspection (inspector_person_id)
  where inspector_person_id is not null;
