#!/bin/sh
# Brings the two databases of Temporal to the schema of this release of admin-tools; may run again at every start.
set -eu
schemas=${SCHEMA_DIR:-/etc/temporal/schema/postgresql/v12}
tool() { temporal-sql-tool --plugin "$DB" --endpoint "$POSTGRES_SEEDS" --port "$DB_PORT" --user "$POSTGRES_USER" "$@"; }
for store in temporal visibility; do
  database=temporal
  [ "$store" = visibility ] && database=temporal_visibility
  tool --database "$database" setup-schema --version 0.0
  tool --database "$database" update-schema --schema-dir "$schemas/$store/versioned"
done
