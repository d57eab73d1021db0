-- What the application may do. It records facts, evaluations and the chronicle, and can neither change nor take away what is recorded.
grant select, insert on facts, evaluations, chronicle, people, person_keys, person_values, idempotency to echeancier_app;
grant select, insert, update on files, procedures, notices, actors, defects, engine_counters to echeancier_app;
grant select, insert, update, delete on clocks, outbox, heartbeats to echeancier_app;
grant select on sealed_files to echeancier_app;

-- The eraser takes a whole file away and leaves its seal.
grant select, delete on files, people, person_keys, person_values, procedures, facts, evaluations, clocks, defects, notices, chronicle, outbox, idempotency
  to echeancier_eraser;
grant select, insert on sealed_files to echeancier_eraser;
