-- Certificates and registrations of contractors (認証・登録).
create table attestation (
  id uuid primary key,
  version bigint not null,
  contractor_id uuid not null references contractor (id),
  kind varchar(20) not null,
  number varchar(60),
  issuer varchar(200),
  standard varchar(200),
  scope varchar(2000),
  -- kinds of work that somebody judged to be inside the scope; null: nobody has judged
  covered_kinds varchar[],
  level varchar(40),
  valid_from date not null,
  -- the last day, inclusive; null: it does not expire
  valid_until date,
  -- the same for sorting: the end of time where it does not expire
  expiry_order date not null,
  evidence_id uuid,
  checked_on date,
  checked_source varchar(300),
  -- from this day on it counts no more
  revoked_on date,
  note varchar(2000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index attestation_of_contractor on attestation (contractor_id, kind);
create index attestation_by_expiry on attestation (expiry_order, id);
create index attestation_by_update on attestation (updated_at, id);
