-- The two roles of the application. A login role of the cluster is made a member of the first one; the retention job of the second.
-- Roles belong to the whole cluster: two databases may be migrated at the same moment.
do $$
begin
  create role echeancier_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;

do $$
begin
  create role echeancier_eraser nologin;
exception when duplicate_object or unique_violation then null;
end $$;

grant usage on schema public to echeancier_app, echeancier_eraser;
grant select on schema_migrations to echeancier_app;

-- What is written once is never rewritten. Only the eraser takes away, a whole file at the end of its retention.
create function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = 'echeancier_eraser' then
    return old;
  end if;
  raise exception '% of %: what was recorded is neither changed nor taken away', lower(tg_op), tg_table_name
    using errcode = 'insufficient_privilege', hint = 'Record a correction or a retraction: a new fact that replaces the old one.';
end $$;
