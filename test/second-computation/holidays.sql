-- Public holidays, by code du travail L. 3133-1 (everywhere), L. 3134-13 (Alsace-Moselle) and L. 3422-2 (abolition of slavery).

-- Easter Sunday of the Gregorian calendar, by the formula of J.-M. Oudin (1940).
create function second.easter(y int) returns date language sql immutable as $$
  select make_date(y, 3, 1) + (i - j + 27)
  from (select y % 19 as g, y / 100 as c) a
  cross join lateral (select (c - c / 4 - (8 * c + 13) / 25 + 19 * g + 15) % 30 as h) b
  cross join lateral (select h - (h / 28) * (1 - (29 / (h + 1)) * ((21 - g) / 11)) as i) d
  cross join lateral (select (y + y / 4 + i + 2 - c + c / 4) % 7 as j) e
$$;

create table second.holidays (region text, day date, primary key (region, day));

with years as (select y, second.easter(y) as easter from generate_series(1900, 2199) y),
everywhere as (
  select make_date(y, month, of_month) as day
  from years, (values (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)) fixed(month, of_month)
  union
  select easter + after from years, (values (1), (39), (50)) moving(after)
),
somewhere as (
  select 'alsace-moselle' as region, easter - 2 as day from years
  union
  select region, make_date(y, month, of_month)
  from years, (values
    ('alsace-moselle', 12, 26),
    ('mayotte', 4, 27),
    ('martinique', 5, 22),
    ('guadeloupe', 5, 27),
    ('saint-martin', 5, 27), -- 28 May is seen too: unsure
    ('guyane', 6, 10),
    ('saint-barthelemy', 10, 9),
    ('reunion', 12, 20)) local(region, month, of_month)
)
insert into second.holidays
select region, day from (select distinct region from somewhere union select 'nation') regions, everywhere
union
select region, day from somewhere;

-- CPC 642: neither a Saturday, nor a Sunday, nor a public holiday.
create function second.is_working(day date, region text) returns boolean language plpgsql stable as $$
begin
  return extract(isodow from day) < 6 and not exists (select from second.holidays h where h.region = is_working.region and h.day = is_working.day);
end
$$;

create function second.next_working(day date, region text) returns date language plpgsql stable as $$
begin
  while not second.is_working(day, region) loop day := day + 1; end loop;
  return day;
end
$$;

-- The nth working day after a day, or before it (step -1).
create function second.nth_working(day date, n int, step int, region text) returns date language sql stable as $$
  select case when n = 0 then $1 else (
    select $1 + $3 * i from generate_series(1, 3 * $2 + 12) i where second.is_working($1 + $3 * i, $4) order by i offset greatest($2 - 1, 0) limit 1
  ) end
$$;
