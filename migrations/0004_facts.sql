-- Whether a key of the second object stands in the first: a personal value is kept as a hash, or not at all.
create function exists_key_of(data jsonb, hashes jsonb) returns boolean language sql immutable parallel safe as $$
  select data ?| array(select jsonb_object_keys(hashes))
$$;

-- What happened, as it was recorded. A correction is a new fact that replaces one; a retraction says that it never happened.
create table facts (
  id uuid primary key,
  seq bigint generated always as identity unique,
  file_id uuid not null,
  procedure_id uuid not null,
  type text not null constraint facts_type_is_an_id check (type ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  occurred_at timestamptz not null,
  occurred_on date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  evidence_ref text constraint facts_evidence_is_a_reference check (length(evidence_ref) between 1 and 200),
  data jsonb not null constraint facts_data_is_an_object check (jsonb_typeof(data) = 'object'),
  personal_hashes jsonb not null constraint facts_hashes_are_an_object check (jsonb_typeof(personal_hashes) = 'object'),
  act_id uuid,
  replaces uuid,
  retraction boolean not null,
  replaces_retraction boolean generated always as (case when replaces is null then null else false end) stored,

  constraint facts_of_a_procedure_of_the_file foreign key (procedure_id, file_id) references procedures (id, file_id),
  constraint facts_id_and_procedure unique (id, procedure_id),
  constraint facts_id_and_retraction unique (id, retraction),
  constraint facts_replaced_within_the_procedure foreign key (replaces, procedure_id) references facts (id, procedure_id),
  constraint facts_retractions_are_not_replaced foreign key (replaces, replaces_retraction) references facts (id, retraction),
  constraint facts_replaced_once unique (replaces),
  constraint facts_do_not_replace_themselves check (replaces <> id),
  constraint facts_retraction_names_a_fact check (not retraction or replaces is not null),
  constraint facts_not_in_the_future check (occurred_at <= recorded_at + interval '15 minutes'),
  constraint facts_personal_not_in_data check (not exists_key_of(data, personal_hashes))
);
alter table procedures add constraint procedures_opened_by_a_fact
  foreign key (opened_by_fact) references facts deferrable initially deferred;
create index facts_by_file on facts (file_id, seq);
create index facts_by_act on facts (act_id) where act_id is not null;

create trigger facts_are_never_rewritten before update or delete on facts for each row execute function refuse_change();
create trigger facts_are_never_emptied before truncate on facts for each statement execute function refuse_change();

-- What the evaluation said of a procedure, each time that it changed: read by `knownAt`, never recomputed.
create table evaluations (
  id bigint generated always as identity primary key,
  file_id uuid not null,
  procedure_id uuid not null,
  evaluated_at timestamptz not null,
  evaluated_with text not null,
  chronicle_position int not null,
  presented json not null,
  constraint evaluations_of_a_procedure_of_the_file foreign key (procedure_id, file_id) references procedures (id, file_id),
  constraint evaluations_one_a_command unique (procedure_id, chronicle_position)
);
create index evaluations_by_file on evaluations (file_id);
create trigger evaluations_are_never_rewritten before update or delete on evaluations for each row execute function refuse_change();
create trigger evaluations_are_never_emptied before truncate on evaluations for each statement execute function refuse_change();
