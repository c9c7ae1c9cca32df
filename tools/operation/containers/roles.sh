#!/bin/sh
# Runs once, when the database of compose.yaml is made: two roles, as in tools/docs/deployment.md.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" <<'END'
create role signals_owner login password :'owner';
create role signals_app login password :'app';
create database signals owner signals_owner;
END
