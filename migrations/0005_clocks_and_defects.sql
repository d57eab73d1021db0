-- The clocks as they stand: a projection, replaced by each record. `planned_version` is the plan that brought the clock's dates to the guard.
create table clocks (
  procedure_id uuid not null constraint clocks_of_a_procedure references procedures,
  clause text not null,
  n int not null constraint clocks_are_numbered_from_one check (n >= 1),
  form text not null constraint clocks_form_is_known check (form in ('clock', 'task', 'notice', 'series')),
  kind text not null constraint clocks_kind_is_known
    check (kind in ('liberty-cap', 'right', 'duty', 'notice', 'implied-decision', 'power', 'validity', 'retention', 'advisory')),
  state text not null constraint clocks_state_is_known
    check (state in ('waiting', 'running', 'suspended', 'doubtful', 'met', 'lapsed', 'stopped')),
  owner text,
  started_at timestamptz not null,
  firm_at timestamptz,
  late_at timestamptz,
  lapses_at timestamptz,
  target_at timestamptz,
  settled_at timestamptz,
  met_by uuid,
  presented json not null,
  planned_version bigint not null,
  armed_version bigint,

  primary key (procedure_id, clause, n),
  constraint clocks_met_by_a_fact_of_the_procedure foreign key (met_by, procedure_id) references facts (id, procedure_id),
  constraint clocks_firm_not_after_late check (firm_at <= late_at),
  constraint clocks_settled_when_over check ((state in ('met', 'lapsed', 'stopped')) = (settled_at is not null)),
  constraint clocks_met_by_only_when_met check (met_by is null or state = 'met'),
  constraint clocks_doubtful_have_a_firm_date check (state <> 'doubtful' or firm_at is not null)
);
create index clocks_by_end on clocks ((least(coalesce(firm_at, lapses_at), coalesce(lapses_at, firm_at)))) where state in ('running', 'doubtful');

-- The defects as they stand; one that no longer holds stays, withdrawn.
create table defects (
  procedure_id uuid not null,
  fact_id uuid not null,
  ground text not null,
  found_at timestamptz not null,
  withdrawn_at timestamptz,
  presented jsonb not null,
  primary key (procedure_id, fact_id, ground),
  constraint defects_of_a_fact_of_the_procedure foreign key (fact_id, procedure_id) references facts (id, procedure_id),
  constraint defects_withdrawn_after_found check (withdrawn_at >= found_at)
);
