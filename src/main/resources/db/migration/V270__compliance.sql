-- Gaps, kept by the changes that cause them. A row says: on the days from opens_on up to closes_on (not included) this rule is
-- broken, as far as the register knew from recorded_from up to recorded_until. Nothing is ever deleted.
create table gap (
  id uuid primary key default gen_random_uuid(),
  rule varchar(60) not null,
  severity smallint not null,
  -- all gaps of one anchor are computed together
  anchor_type varchar(40) not null,
  anchor_id uuid not null,
  subject_type varchar(40) not null,
  subject_id uuid not null,
  contract_id uuid,
  contractor_id uuid,
  service_id uuid,
  unit_id uuid,
  label varchar(600) not null,
  opens_on date not null,
  closes_on date,
  due_on date,
  -- for lists in the order of due days: what has none comes last
  due_order date not null,
  details text[] not null,
  -- of everything above: tells what is still as it was
  hash uuid not null,
  recorded_from timestamptz not null,
  recorded_until timestamptz
);
create unique index gap_as_known on gap (anchor_type, anchor_id, hash) where recorded_until is null;
create index gap_of_anchor on gap (anchor_type, anchor_id, recorded_from);
create index gap_by_severity on gap (severity, id) where recorded_until is null;
-- for what was known at a moment gone by
create index gap_ever_by_severity on gap (severity, id);
create index gap_by_due on gap (due_order, id) where recorded_until is null;
create index gap_by_opening on gap (opens_on, id) where recorded_until is null;
create index gap_of_rule on gap (rule, severity, id) where recorded_until is null;
create index gap_of_contract on gap (contract_id) where contract_id is not null;
create index gap_of_contractor on gap (contractor_id) where contractor_id is not null;
create index gap_of_service on gap (service_id) where service_id is not null;
create index gap_of_unit on gap (unit_id, severity, id) where recorded_until is null and unit_id is not null;
