#!/bin/sh
# Registers the namespace and the search attributes of the guards; may run again at every start.
# Without them api, worker and relay refuse to start.
set -eu
name=${TEMPORAL_NAMESPACE:-echeancier}
temporal operator namespace describe --namespace "$name" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$name" --retention 720h --description 'Échéancier'
for attribute in ProcedureType=Keyword Prefecture=Keyword Stage=Keyword NextDueAt=Datetime PlanVersion=Int File=Keyword; do
  # A new namespace reaches the server's caches after some seconds.
  tries=30
  until temporal operator search-attribute create --namespace "$name" --name "${attribute%=*}" --type "${attribute#*=}"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || exit 1
    sleep 2
  done
done
