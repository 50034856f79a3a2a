create table incident (
  id uuid primary key,
  version bigint not null,
  state varchar(20) not null,
  kind varchar(30) not null,
  title varchar(200) not null,
  title_key text not null,
  description varchar(8000) not null,
  contractor_id uuid references contractor (id),
  contract_id uuid references contract (id),
  -- no foreign key: a cloud service or a social media account
  service_id uuid,
  happened_at timestamptz,
  noticed_at timestamptz not null,
  reported_to_us_at timestamptz,
  confidentiality varchar(3),
  integrity varchar(2),
  availability varchar(2),
  personal_data boolean not null,
  my_number boolean not null,
  persons_affected bigint,
  wrongful boolean not null,
  -- why nothing is to be reported although personal information was touched
  no_report_reason varchar(1000),
  suspension_demanded boolean,
  suspension_reason varchar(1000),
  -- both absent where no report is due
  first_report_due_on date,
  final_report_due_on date,
  first_reported_on date,
  first_reported_to varchar(200),
  first_report_evidence_ids uuid[],
  final_reported_on date,
  final_reported_to varchar(200),
  final_report_evidence_ids uuid[],
  closed_on date,
  closing_note varchar(4000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index incident_by_notice on incident (noticed_at, id);
create index incident_by_update on incident (updated_at, id);
create index incident_of_contractor on incident (contractor_id, noticed_at, id) where contractor_id is not null;
create index incident_of_contract on incident (contract_id, noticed_at, id) where contract_id is not null;
create index incident_of_service on incident (service_id, noticed_at, id) where service_id is not null;
create index incident_open on incident (noticed_at, id) where state <> 'CLOSED';
