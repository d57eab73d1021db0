#!/bin/sh
# Prints an .env for docker-compose.yml, with passwords and a master key of this installation's own:
#   sh deploy/compose/env.sh > .env && docker compose up --build
# Keep it: without MASTER_KEY the persons' data can no longer be read.
set -eu
secret() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }
cat <<END
POSTGRES_PASSWORD=$(secret)
TEMPORAL_PASSWORD=$(secret)
OWNER_PASSWORD=$(secret)
APP_PASSWORD=$(secret)
MASTER_KEY=$(head -c 32 /dev/urandom | base64)
END
