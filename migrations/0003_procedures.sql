-- One run of a procedure type within a file. Everything after `opened_from` is a projection of the evaluation, written by `record` only.
create table procedures (
  id uuid primary key,
  file_id uuid not null,
  prefecture text not null,
  type text not null constraint procedures_type_is_an_id check (type ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  territory text not null constraint procedures_territory_is_french check (territory ~ '^FR(-[A-Z0-9]{1,10})*$'),
  reference text not null constraint procedures_reference_is_legible check (length(reference) between 1 and 80 and reference !~ '[[:cntrl:]]'),
  place text constraint procedures_place_is_named check (length(place) between 1 and 120),
  person_id uuid,
  opened_at timestamptz not null,
  opened_by text not null,
  opened_by_fact uuid,
  opened_from uuid,
  opened_cause text,
  withdrawn_at timestamptz,

  stage text not null,
  stage_since timestamptz,
  closed boolean not null,
  plan_version bigint not null constraint procedures_plan_version_positive check (plan_version > 0),
  armed_version bigint,
  alarms jsonb not null constraint procedures_alarms_are_a_list check (jsonb_typeof(alarms) = 'array'),
  next_alarm_at timestamptz,
  held boolean not null,
  held_since timestamptz,
  held_until timestamptz,
  must_release boolean not null,
  title jsonb,
  next_due_at timestamptz,
  next_duty jsonb,
  presented_digest bytea not null,

  constraint procedures_in_a_file_of_the_prefecture foreign key (file_id, prefecture) references files (id, prefecture),
  constraint procedures_of_a_person_of_the_file foreign key (person_id, file_id) references people (id, file_id),
  constraint procedures_id_and_file unique (id, file_id),
  constraint procedures_linked_within_the_file foreign key (opened_from, file_id) references procedures (id, file_id),
  constraint procedures_linked_have_a_cause check ((opened_from is null) = (opened_cause is null)),
  constraint procedures_linked_once unique (opened_from, type, opened_cause),
  constraint procedures_armed_not_ahead_of_plan check (armed_version <= plan_version),
  constraint procedures_closed_have_no_alarm check (not closed or jsonb_array_length(alarms) = 0),
  constraint procedures_next_alarm_is_listed check ((next_alarm_at is null) = (jsonb_array_length(alarms) = 0)),
  constraint procedures_title_only_when_held check (title is null or held),
  constraint procedures_held_until_only_when_held check (held_until is null or held),
  constraint procedures_release_only_when_held check (not must_release or held),
  constraint procedures_release_means_no_title check (not must_release or title is null)
);
create index procedures_by_file on procedures (file_id);
create index procedures_by_person on procedures (person_id);
create index procedures_by_next_alarm on procedures (next_alarm_at) where next_alarm_at is not null;
create index procedures_by_slack on procedures (
  prefecture,
  (case when must_release then '-infinity'::timestamptz
   else least(coalesce(next_due_at, 'infinity'), coalesce(held_until, 'infinity')) end),
  id
);
create index procedures_held on procedures (prefecture, held_until) where held;
create index procedures_by_reference on procedures (prefecture, reference);
create index procedures_by_opening on procedures (prefecture, opened_at, id);

create function plan_version_only_rises() returns trigger language plpgsql as $$
begin
  if new.plan_version < old.plan_version then
    raise exception 'procedure %: the version of a plan only rises', old.id
      using errcode = 'check_violation', constraint = 'procedures_plan_version_only_rises';
  end if;
  return new;
end $$;
create trigger procedures_plan_version_only_rises before update of plan_version on procedures
  for each row execute function plan_version_only_rises();
