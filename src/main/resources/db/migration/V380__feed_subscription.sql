-- An address at which a calendar or a feed reader fetches deadlines without signing in. Of its secret only the hash is kept.
create table feed_subscription (
  id uuid primary key,
  version bigint not null,
  name varchar(100) not null,
  key_hash bytea not null unique,
  unit_id uuid references organization_unit (id),
  post_id uuid references post (id),
  person_id uuid references person (id),
  kinds varchar[] not null,
  alarm_days integer,
  tasks boolean not null,
  language varchar(2) not null,
  revoked_at timestamptz,
  created_by varchar(200) not null,
  -- not in the ledger: reading changes nothing
  last_read_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint feed_subscription_is_of_one check (num_nonnulls(unit_id, post_id, person_id) <= 1)
);
create index feed_subscription_by_name on feed_subscription (name, id);
create index feed_subscription_of_unit on feed_subscription (unit_id) where unit_id is not null;
create index feed_subscription_of_post on feed_subscription (post_id) where post_id is not null;
create index feed_subscription_of_person on feed_subscription (person_id) where person_id is not null;
