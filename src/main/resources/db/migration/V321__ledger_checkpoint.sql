-- The keys that sign checkpoints, also those that no longer do: older checkpoints are still checked with them.
create table ledger_key (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- as in the C2SP format signed-note: name+hash+base64
  verifier_key text not null unique,
  -- The service made it and keeps its seed in service_secret; otherwise it comes from the configuration.
  made_here boolean not null,
  -- null: signs until another takes its place
  signs_until timestamptz
);

-- Checkpoints that were made to be kept. seq is part of the object's key in the store.
create table ledger_checkpoint (
  id uuid primary key,
  seq bigint not null unique,
  size bigint not null check (size >= 0),
  root bytea not null check (length(root) = 32),
  note text not null,
  made_by text not null,
  made_at timestamptz not null,
  object_key text not null,
  -- null until the object store has it
  stored_at timestamptz
);
create index ledger_checkpoint_size on ledger_checkpoint (size);
create index ledger_checkpoint_not_stored on ledger_checkpoint (seq) where stored_at is null;
