-- Which register a file was for; before there was a choice, every file was one of contracts.
alter table import add column register varchar(30) not null default 'CONTRACTS';
alter table import alter column register drop default;

-- The version that the row made of its subject, where it made one: whoever undoes the import must find it unchanged.
alter table import_row add column subject_version bigint;
