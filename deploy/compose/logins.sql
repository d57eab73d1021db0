-- Run once by the image of PostgreSQL, on an empty volume, as superuser. A login each: what one needs, no more.
\getenv temporal_password TEMPORAL_PASSWORD
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD

create role temporal login password :'temporal_password';
create database temporal owner temporal;
create database temporal_visibility owner temporal;

-- Owns the schema and migrates it; the migrations create the application's roles, unless they are there.
create role echeancier_owner login createrole password :'owner_password';
create database echeancier owner echeancier_owner;

-- What api, worker and relay sign in as: it has the rights of echeancier_app, which can change nothing that was recorded.
create role echeancier_app nologin;
create role echeancier login in role echeancier_app password :'app_password';
