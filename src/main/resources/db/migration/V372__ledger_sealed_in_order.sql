-- When a row was sealed, not when the sealer's transaction began: that one may have waited for the sealer before it. So the
-- moments ascend with the positions, and two sealers at work together would show.
alter table ledger_leaf alter column sealed_at set default clock_timestamp();
