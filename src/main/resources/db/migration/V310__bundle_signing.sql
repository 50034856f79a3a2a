-- The key that signs bundles, made at the first start where none is configured: one for all replicas, for ever.
create table bundle_signing_key (
  single boolean primary key default true check (single),
  -- PKCS#12 with the private key and its self-signed certificate
  keystore bytea not null,
  created_at timestamptz not null default now()
);
