-- The moment that the bundle speaks of: that of its freezing, or an earlier one.
alter table bundle add column as_of timestamptz;
update bundle set as_of = created_at;
alter table bundle alter column as_of set not null;
-- how many gaps it lists; bundles of before list none
alter table bundle add column gaps integer not null default 0;
alter table bundle alter column scope type varchar(40);
