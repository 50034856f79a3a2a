create table contract (
  id uuid primary key,
  version bigint not null,
  state varchar(20) not null,
  fiscal_year integer not null,
  reference varchar(100) not null,
  -- the reference folded for comparison: 第１号 and 第1号 are one
  reference_key text not null,
  title varchar(300) not null,
  title_key text not null,
  grams varchar[] not null,
  contractor_id uuid not null references contractor (id),
  contractor_name_as_written varchar(200),
  kind varchar(40) not null,
  procurement_method varchar(40),
  contracted_on date,
  starts_on date not null,
  ends_on date not null,
  amount bigint,
  unit_price varchar(100),
  responsible_unit varchar(100),
  owner_post varchar(100),
  personal_data boolean not null,
  my_number boolean not null,
  confidentiality varchar(3),
  integrity varchar(2),
  availability varchar(2),
  network_zones varchar[] not null,
  subcontracting boolean,
  notice_days integer,
  note varchar(2000),
  edition varchar(20) not null,
  selected_on date,
  selected_by varchar(100),
  selection_reason varchar(1000),
  cancelled_because varchar(1000),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (fiscal_year, reference_key)
);
create index contract_by_reference on contract (reference_key, id);
create index contract_by_start on contract (starts_on, id);
create index contract_by_end on contract (ends_on, id);
create index contract_by_update on contract (updated_at, id);
create index contract_by_contractor on contract (contractor_id, id);
create index contract_by_gram on contract using gin (grams);

create table contract_clause (
  contract_id uuid not null references contract (id),
  code varchar(20) not null,
  status varchar(20) not null,
  article_reference varchar(200),
  reason varchar(1000),
  approver varchar(100),
  waived_until date,
  primary key (contract_id, code)
);
