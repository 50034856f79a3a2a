-- The next delivery of an endpoint is found in the order of the ledger without reading those that are settled.
create index webhook_delivery_next on webhook_delivery (webhook_id, position) where state = 'WAITING';
