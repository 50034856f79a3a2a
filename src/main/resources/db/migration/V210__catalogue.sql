-- Editions that a body has brought in beside those that are delivered. The content never changes; the status does.
create table catalogue_edition (
  id uuid primary key,
  version bigint not null,
  code varchar(40) not null unique,
  issued_on date not null,
  status varchar(20) not null,
  -- the whole edition as JSON
  content text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index catalogue_edition_current on catalogue_edition (issued_on desc, code desc) where status = 'CURRENT';

create table own_requirement (
  id uuid primary key,
  version bigint not null,
  code varchar(24) not null unique,
  title_ja varchar(2000) not null,
  title_en varchar(2000) not null,
  -- both titles, folded
  title_key text not null,
  note varchar(2000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index own_requirement_by_update on own_requirement (updated_at, id);

create table own_requirement_mapping (
  own_requirement_id uuid not null references own_requirement (id),
  edition varchar(40) not null,
  code varchar(40) not null,
  primary key (own_requirement_id, edition, code)
);
create index own_requirement_mapping_by_code on own_requirement_mapping (edition, code);

create table contract_template (
  id uuid primary key,
  version bigint not null,
  name varchar(100) not null,
  name_key text not null unique,
  -- the edition whose codes the articles name
  edition varchar(40) not null,
  note varchar(2000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index contract_template_by_update on contract_template (updated_at, id);

create table contract_template_article (
  template_id uuid not null references contract_template (id),
  position integer not null,
  number varchar(40) not null,
  heading varchar(200),
  text varchar(20000) not null,
  -- codes of the template's edition, and of the body's own requirements
  states varchar[] not null,
  primary key (template_id, position)
);
