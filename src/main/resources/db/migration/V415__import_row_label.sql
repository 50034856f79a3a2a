-- What the row calls the thing it is about, as people say it; absent where it does not say, and for rows from before this was kept.
alter table import_row add column label text;
