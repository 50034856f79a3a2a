-- Contracts that were written before a column was: looked for again and again until none is left, so the look must cost nothing.
create index contract_unbound on contract (id) where mandatory_clauses = '{}' and state not in ('CLOSED', 'CANCELLED');
create index contract_without_unit on contract (id)
  where unit_id is null and responsible_unit is not null and state not in ('CLOSED', 'CANCELLED');
