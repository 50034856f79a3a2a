-- A session that was begun by an access token of ours ends with it and may what it may.
alter table browser_session add column access_token_id uuid references access_token;
create index browser_session_access_token on browser_session (access_token_id) where access_token_id is not null;
