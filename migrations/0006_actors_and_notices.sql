-- Who can be told: by role, prefecture and place. No prefecture: for all of them. On call between two instants, or always.
create table actors (
  id uuid primary key default gen_random_uuid(),
  role text not null constraint actors_role_is_an_id check (role ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  prefecture text,
  place text,
  name text not null,
  address text not null constraint actors_address_is_mail check (address ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  rank int not null default 1 constraint actors_rank_from_one check (rank >= 1),
  on_call_from timestamptz,
  on_call_until timestamptz,
  active boolean not null default true,
  constraint actors_on_call_forwards check (on_call_from < on_call_until)
);
create index actors_by_role on actors (role, prefecture, rank) where active;

-- A message that an actor must get, with what became of it. `key` comes from the evaluation: told once; back after a withdrawal: a new generation.
create table notices (
  id uuid primary key,
  procedure_id uuid not null constraint notices_of_a_procedure references procedures,
  key text not null,
  generation int not null default 1 constraint notices_generation_from_one check (generation >= 1),
  clause text not null,
  n int not null,
  moment text not null constraint notices_moment_is_known
    check (moment in ('start', 'warning', 'firm', 'lapse', 'met', 'defect', 'correction', 'alarm')),
  role text not null,
  template text not null,
  params jsonb not null constraint notices_params_are_an_object check (jsonb_typeof(params) = 'object'),
  due_at timestamptz not null,
  status text not null constraint notices_status_is_known
    check (status in ('pending', 'leased', 'sent', 'failed', 'acknowledged', 'withdrawn', 'superseded', 'unaddressed')),
  rank int not null default 1 constraint notices_rank_from_one check (rank >= 1),
  actor_id uuid constraint notices_to_an_actor references actors,
  address text,
  created_at timestamptz not null,
  leased_until timestamptz,
  attempts int not null default 0 constraint notices_attempts_not_negative check (attempts >= 0),
  next_attempt_at timestamptz,
  sent_at timestamptz,
  server_answer text,
  message_id text,
  requires_ack boolean not null default false,
  acknowledged_at timestamptz,
  acknowledged_by text,
  ack_token_hash bytea,
  escalate_at timestamptz,
  withdrawn_at timestamptz,
  corrects uuid constraint notices_correct_a_notice references notices,
  escalated_from uuid constraint notices_escalated_from_a_notice references notices,

  constraint notices_told_once unique (procedure_id, key, generation),
  constraint notices_corrected_once unique (corrects),
  constraint notices_escalated_once unique (escalated_from),
  constraint notices_correction_has_its_template check ((template = 'correction') = (corrects is not null)),
  constraint notices_leased_until_some_instant check (status <> 'leased' or leased_until is not null),
  constraint notices_sent_at_some_instant check (status not in ('sent', 'acknowledged') or sent_at is not null),
  constraint notices_acknowledged_by_somebody check ((acknowledged_at is null) = (acknowledged_by is null)),
  constraint notices_acknowledged_at_some_instant check (status <> 'acknowledged' or acknowledged_at is not null),
  constraint notices_withdrawn_at_some_instant check (status <> 'withdrawn' or withdrawn_at is not null),
  constraint notices_escalate_only_when_awaited check (escalate_at is null or requires_ack)
);
create index notices_to_deliver on notices (procedure_id) where status in ('pending', 'leased');
create index notices_to_escalate on notices (escalate_at) where status = 'sent' and escalate_at is not null;
