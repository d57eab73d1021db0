-- A file is the linked procedures of one person, or of one place: the unit that is locked and evaluated.
create table files (
  id uuid primary key,
  prefecture text not null constraint files_prefecture_is_named check (prefecture ~ '^[A-Za-z0-9-]{1,40}$'),
  created_at timestamptz not null,
  evaluated_at timestamptz not null,
  evaluated_with text not null,
  chronicle_head bytea not null constraint files_head_is_a_sha256 check (length(chronicle_head) = 32),
  chronicle_position int not null constraint files_position_not_negative check (chronicle_position >= 0),
  constraint files_evaluated_after_creation check (evaluated_at >= created_at),
  constraint files_id_and_prefecture unique (id, prefecture)
);
create index files_by_law on files (evaluated_with);

create function file_never_goes_back() returns trigger language plpgsql as $$
begin
  if new.evaluated_at < old.evaluated_at or new.chronicle_position < old.chronicle_position
     or new.id <> old.id or new.prefecture <> old.prefecture or new.created_at <> old.created_at then
    raise exception 'file %: a file never goes back', old.id
      using errcode = 'check_violation', constraint = 'files_never_go_back', hint = 'Evaluate at the latest of the clock, the alarm and evaluated_at.';
  end if;
  return new;
end $$;
create trigger files_never_go_back before update on files for each row execute function file_never_goes_back();

-- Personal data live here and nowhere else, encrypted with the key of the person, which is itself wrapped with the master key.
create table people (
  id uuid primary key,
  file_id uuid not null constraint people_in_a_file references files,
  created_at timestamptz not null,
  constraint people_id_and_file unique (id, file_id)
);
create index people_by_file on people (file_id);

create table person_keys (
  person_id uuid primary key constraint person_keys_of_a_person references people,
  wrapped_key bytea not null constraint person_keys_are_wrapped check (length(wrapped_key) = 60)
);

-- `field` is name, birth-date, nationality or language, or `fact/<fact id>/<field>` for a personal field of a fact's data.
create table person_values (
  person_id uuid not null constraint person_values_of_a_person references people,
  field text not null constraint person_values_field_is_known
    check (field in ('name', 'birth-date', 'nationality', 'language') or field ~ '^fact/[0-9a-f-]{36}/[A-Za-z0-9]{1,60}$'),
  recorded_at timestamptz not null,
  ciphertext bytea not null constraint person_values_are_sealed check (length(ciphertext) > 28),
  salt bytea not null constraint person_values_salt_is_long check (length(salt) = 16),
  primary key (person_id, field, recorded_at)
);
