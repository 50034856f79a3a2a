-- Keys that the service makes for itself once and every replica shares (cursor signing and the like).
create table service_secret (
  name text primary key,
  value bytea not null,
  created_at timestamptz not null default now()
);

-- Answers kept for Idempotency-Key. status is null while the first request is under way.
create table idempotency_answer (
  caller text not null,
  key text not null,
  fingerprint text not null,
  status integer,
  headers text,
  body text,
  created_at timestamptz not null default now(),
  primary key (caller, key)
);
create index idempotency_answer_created on idempotency_answer (created_at);
