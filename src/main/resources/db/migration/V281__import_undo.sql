-- What became of an import when it was undone; absent while nobody has.
alter table import add column undone_at timestamptz;
alter table import add column withdrawn integer;
alter table import add column restored integer;
alter table import add column kept integer;

-- WITHDRAWN, RESTORED, KEPT, and why the last
alter table import_row add column undone varchar(20);
alter table import_row add column kept_because varchar(40);
