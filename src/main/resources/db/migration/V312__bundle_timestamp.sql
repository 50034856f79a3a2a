-- Time stamps (RFC 3161) over the tag manifests of bundles: beside them, because a bundle's bytes never change.
create table bundle_timestamp (
  id uuid primary key,
  version bigint not null,
  bundle_id uuid not null unique references bundle (id),
  stamped_at timestamptz not null,
  authority varchar(1000) not null,
  -- the authority's answer as it came, in DER
  response bytea not null,
  sha256 varchar(64) not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
