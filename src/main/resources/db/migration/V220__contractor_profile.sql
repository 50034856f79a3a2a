-- Who stands behind a contractor and whom to call there. What gaps and risks ask about has columns of its own.
alter table contractor
  -- countries are ISO 3166-1 alpha-2
  add column headquarters_country varchar(2),
  -- holder of the majority of the votes, direct or indirect
  add column majority_owner_name varchar(200),
  add column majority_owner_country varchar(2),
  -- hundredths of a per cent: 5100 is 51 %
  add column majority_owner_voting_basis_points integer,
  -- declaration of not being an 外部主体 (総行サ42号 別紙1)
  add column externals_declared_on date,
  add column externals_evidence_id uuid,
  add column externals_valid_until date,
  -- state CLOSED: the day it ceased; state MERGED: the day of the merger, or of the absorption of a duplicate
  add column closed_on date,
  add column closed_because varchar(1000),
  add column successor_id uuid references contractor (id),
  -- true: was never a company of its own, only entered twice
  add column duplicate boolean not null default false;
create index contractor_by_successor on contractor (successor_id) where successor_id is not null;
create index contractor_by_headquarters on contractor (headquarters_country, id) where headquarters_country is not null;
create index contractor_by_owner_country on contractor (majority_owner_country, id) where majority_owner_country is not null;
create index contractor_by_state on contractor (state, id) where state <> 'ACTIVE';

-- Names it had before, and names of duplicates that it absorbed. Searched like the present name.
create table contractor_former_name (
  contractor_id uuid not null references contractor (id),
  name varchar(200) not null,
  name_key text not null,
  legal_form varchar(60) not null,
  primary key (contractor_id, name)
);

-- Whom to call there, in the order in which they were written.
create table contractor_contact (
  contractor_id uuid not null references contractor (id),
  position integer not null,
  name varchar(100) not null,
  department varchar(100),
  role varchar(30) not null,
  phone varchar(30),
  email varchar(254),
  primary key (contractor_id, position)
);

create table contractor_site (
  contractor_id uuid not null references contractor (id),
  position integer not null,
  name varchar(200) not null,
  -- HEADQUARTERS, WORKPLACE, DATA_CENTRE or OTHER
  kind varchar(20) not null,
  country varchar(2) not null,
  address varchar(300),
  primary key (contractor_id, position)
);
create index contractor_site_by_country on contractor_site (country, contractor_id);
