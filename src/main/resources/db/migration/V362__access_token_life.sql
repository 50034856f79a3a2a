alter table access_token
  add column scopes text[],
  add column unit_id uuid,
  add column person_id uuid,
  add column post_id uuid,
  add column audit_id uuid,
  add column rotated_at timestamptz,
  add column previous_hash bytea unique,
  add column previous_until timestamptz,
  add constraint access_token_previous check ((previous_hash is null) = (previous_until is null));
