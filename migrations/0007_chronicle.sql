-- The story of a file: append only, each row sealed by the hash of the one before, so that a changed, missing or reordered row shows.
create table chronicle (
  file_id uuid not null constraint chronicle_of_a_file references files,
  position int not null constraint chronicle_from_one check (position >= 1),
  follows int generated always as (nullif(position, 1) - 1) stored,
  at timestamptz not null,
  kind text not null constraint chronicle_kind_is_an_id check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  actor text not null,
  content jsonb not null constraint chronicle_content_is_an_object check (jsonb_typeof(content) = 'object'),
  previous bytea not null constraint chronicle_previous_is_a_sha256 check (length(previous) = 32),
  hash bytea not null constraint chronicle_hash_is_a_sha256 check (length(hash) = 32),
  primary key (file_id, position),
  constraint chronicle_position_and_hash unique (file_id, position, hash),
  constraint chronicle_follows_the_row_before foreign key (file_id, follows, previous) references chronicle (file_id, position, hash)
);
create trigger chronicle_is_never_rewritten before update or delete on chronicle for each row execute function refuse_change();
create trigger chronicle_is_never_emptied before truncate on chronicle for each statement execute function refuse_change();

-- What stays of an erased file: that there was one, and the seal of its story.
create table sealed_files (
  file_id uuid primary key,
  prefecture text not null,
  chronicle_head bytea not null constraint sealed_files_head_is_a_sha256 check (length(chronicle_head) = 32),
  chronicle_position int not null constraint sealed_files_position_positive check (chronicle_position > 0),
  erased_at timestamptz not null
);
create trigger sealed_files_are_never_rewritten before update or delete on sealed_files for each row execute function refuse_change();
