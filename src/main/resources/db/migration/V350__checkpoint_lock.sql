-- Until when the object store has confirmed that its copy of a checkpoint is locked; null where the bucket offers no locks.
alter table ledger_checkpoint add column locked_until timestamptz;
