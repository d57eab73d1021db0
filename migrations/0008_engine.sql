-- What is to be told to the engine: one row for each procedure whose plan changed, taken away once the engine has it.
create table outbox (
  id bigint generated always as identity primary key,
  procedure_id uuid not null constraint outbox_of_a_procedure references procedures,
  created_at timestamptz not null,
  nearest_at timestamptz,
  leased_until timestamptz,
  attempts int not null default 0 constraint outbox_attempts_not_negative check (attempts >= 0),
  parked_reason text
);
create index outbox_nearest_first on outbox (nearest_at nulls last, id) where parked_reason is null;
create index outbox_by_procedure on outbox (procedure_id);

-- Same key and same body: same answer, years later, rebuilt from the chronicle position. The request itself is kept as a keyed hash only.
create table idempotency (
  prefecture text not null,
  agent text not null,
  key text not null constraint idempotency_key_is_short check (length(key) between 1 and 255),
  request_hmac bytea not null constraint idempotency_hmac_is_a_sha256 check (length(request_hmac) = 32),
  status int not null constraint idempotency_status_is_http check (status between 200 and 299),
  file_id uuid not null constraint idempotency_of_a_file references files,
  procedure_id uuid not null constraint idempotency_of_a_procedure references procedures,
  fact_id uuid constraint idempotency_of_a_fact references facts,
  chronicle_position int not null,
  answer jsonb not null,
  recorded_at timestamptz not null,
  constraint idempotency_key_used_once primary key (prefecture, agent, key)
);
create index idempotency_by_file on idempotency (file_id);

-- A sign of life of each process.
create table heartbeats (
  process text not null,
  instance text not null,
  at timestamptz not null,
  detail jsonb not null default '{}',
  primary key (process, instance)
);

-- Counts that outlive a process, such as alarms that the sweep had to advance.
create table engine_counters (
  name text primary key,
  value bigint not null default 0 constraint engine_counters_only_count check (value >= 0)
);
