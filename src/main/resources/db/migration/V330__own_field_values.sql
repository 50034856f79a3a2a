-- What a body's own fields hold, beside what they belong to. The indexes answer the filter "this field has this value".
alter table contractor add column own_fields jsonb not null default '{}';
create index contractor_by_own_field on contractor using gin (own_fields jsonb_path_ops);

alter table contract add column own_fields jsonb not null default '{}';
create index contract_by_own_field on contract using gin (own_fields jsonb_path_ops);

alter table cloud_service add column own_fields jsonb not null default '{}';
create index cloud_service_by_own_field on cloud_service using gin (own_fields jsonb_path_ops);

alter table social_media_account add column own_fields jsonb not null default '{}';
create index social_media_account_by_own_field on social_media_account using gin (own_fields jsonb_path_ops);
