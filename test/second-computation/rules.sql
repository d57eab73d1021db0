-- The rules as data, and what is asked of them. Nothing is decided here.

create table second.versions (
  rule text, ordinal int, back boolean, from_day date, until_day date, territories text[],
  firm jsonb, late jsonb, ends text, confidence text, two_readings boolean, basis jsonb,
  primary key (rule, ordinal)
);

create table second.exclusions (rule text, from_day date, until_day date, territories text[], basis jsonb);

create table second.questions (
  id int primary key, rule text, territory text, from_at timestamptz, from_day date, governed_on date, granted int,
  check (num_nonnulls(from_at, from_day) = 1)
);

create function second.learn(rules jsonb) returns bigint language sql as $$
  with learnt as (
    insert into second.versions
    select * from jsonb_to_recordset(rules) as v (
      rule text, ordinal int, back boolean, from_day date, until_day date, territories text[],
      firm jsonb, late jsonb, ends text, confidence text, two_readings boolean, basis jsonb)
    returning 1
  )
  select count(*) from learnt
$$;

create function second.learn_exclusions(rules jsonb) returns bigint language sql as $$
  with learnt as (
    insert into second.exclusions
    select * from jsonb_to_recordset(rules) as x (rule text, from_day date, until_day date, territories text[], basis jsonb)
    returning 1
  )
  select count(*) from learnt
$$;

create function second.ask(questions jsonb) returns bigint language sql as $$
  with asked as (
    insert into second.questions
    select * from jsonb_to_recordset(questions) as q (
      id int, rule text, territory text, from_at timestamptz, from_day date, governed_on date, granted int)
    returning 1
  )
  select count(*) from asked
$$;
