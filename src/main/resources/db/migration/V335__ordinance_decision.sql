-- What a person decided where nothing says whether 令和8年総務省令80号 reaches a renewal; null while nobody has.
alter table contract
  -- NOT_YET, TRANSITIONAL, APPLIES
  add ordinance_answer varchar(20),
  add ordinance_decided_on date,
  add ordinance_post_id uuid references post (id),
  add ordinance_person_id uuid references person (id),
  add ordinance_name varchar(100),
  add ordinance_reason varchar(1000);
create index contract_by_ordinance_post on contract (ordinance_post_id) where ordinance_post_id is not null;
create index contract_by_ordinance_person on contract (ordinance_person_id) where ordinance_person_id is not null;
