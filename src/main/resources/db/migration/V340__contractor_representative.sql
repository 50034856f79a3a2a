-- Who represents it in contracts, with the office held, as its register has it.
alter table contractor add column representative varchar(200);
