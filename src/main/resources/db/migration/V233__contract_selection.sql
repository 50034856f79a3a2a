-- The selection that a contract came of; V230 came before its table could be counted on.
alter table contract add constraint contract_selection_known
  foreign key (selection_id) references contractor_selection (id);
create index contract_by_selection on contract (selection_id) where selection_id is not null;
