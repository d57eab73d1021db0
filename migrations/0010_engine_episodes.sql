-- The troubles of the engine, each mailed once for as long as it lasts.
create table engine_episodes (
  id bigint generated always as identity primary key,
  code text not null,
  began_at timestamptz not null,
  mailed_at timestamptz not null,
  ended_at timestamptz,
  constraint engine_episodes_end_after_they_begin check (ended_at >= began_at)
);
create unique index engine_episodes_one_at_a_time on engine_episodes (code) where ended_at is null;
grant select, insert, update on engine_episodes to echeancier_app;
