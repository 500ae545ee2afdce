-- Sign-in: who a request comes from. What a person may do is not here: roles belong to operations.
--
-- Written and read by the sign-in library (better-auth 1.7), which names the columns; a test holds
-- these tables against what the library expects. They belong to no operation: on Citus they are
-- reference tables. Columns are nullable where the library leaves them empty.
--
-- Ids that a client may send are text, so that a malformed one finds nothing instead of failing;
-- a user's id never comes from a client, and is a uuid as everywhere else.

create table sign_in_user (
  id uuid primary key,
  name text not null,
  -- in lower case: the library folds it before it writes or looks
  email text not null,
  -- true when an operator or a provider vouches for it; only then may a provider's user be joined
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint email_taken unique (email)
);

-- One browser, signed in.
create table sign_in_session (
  id text primary key,
  user_id uuid not null references sign_in_user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_session_user on sign_in_session (user_id);

-- A way in: a password (provider 'credential', as scrypt hash) or a user of an OpenID provider.
create table sign_in_credential (
  id text primary key,
  user_id uuid not null references sign_in_user on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  -- always null: nothing is done with a provider's tokens, and what is not kept cannot leak
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index sign_in_credential_user on sign_in_credential (user_id);

-- What was begun and must come back: the state of a round trip to an OpenID provider.
create table sign_in_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_verification_identifier on sign_in_verification (identifier);

-- An API key, as SHA-256 of its 64 random letters. A revoked key stays, not enabled.
create table sign_in_key (
  id text primary key,
  -- whose key it is; the library's name
  reference_id uuid not null references sign_in_user on delete cascade,
  name text,
  key text not null unique,
  -- its first letters, to tell keys apart in a list
  start text,
  prefix text,
  enabled boolean,
  expires_at timestamptz,
  -- to the minute
  last_request timestamptz,
  config_id text not null,
  permissions text,
  metadata text,
  rate_limit_enabled boolean,
  rate_limit_time_window integer,
  rate_limit_max integer,
  request_count integer,
  remaining integer,
  refill_interval integer,
  refill_amount integer,
  last_refill_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sign_in_key_user on sign_in_key (reference_id);

-- How often an address tried a path of sign-in lately. Several servers count together.
create table sign_in_attempt (
  id text primary key,
  key text not null unique,
  count integer not null,
  -- milliseconds since 1970
  last_request bigint not null
);
