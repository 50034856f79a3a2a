create table contractor (
  id uuid primary key,
  version bigint not null,
  corporate_number varchar(13) unique,
  name varchar(200) not null,
  -- the name without its legal form, folded for comparison
  name_key text not null,
  legal_form varchar(60) not null,
  form_position varchar(10) not null,
  name_kana varchar(200),
  kana_key text,
  -- single characters and pairs of the keys: finds a two-character word by index
  grams varchar[] not null,
  postal_code varchar(8),
  address varchar(300),
  phone varchar(30),
  email varchar(254),
  note varchar(2000),
  state varchar(20) not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index contractor_by_name on contractor (name_key, id);
create index contractor_by_update on contractor (updated_at, id);
create index contractor_by_gram on contractor using gin (grams);
