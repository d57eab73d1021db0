-- Counting from a start: each unit by itself.

-- The same date n months later; no such day, the last of the month (CPC 641).
create function second.months_later(day date, n int) returns date language sql immutable as $$
  select ($1 + make_interval(months => $2))::date
$$;

-- The last day of a calendar month: the eve of the first of the next one.
create function second.month_end(day date) returns date language sql immutable as $$
  select (date_trunc('month', $1) + interval '1 month' - interval '1 day')::date
$$;

-- Hours: elapsed, and by the clock on the wall where the clocks changed; never before the day that the text names.
create function second.hours_later(count jsonb, n int, at timestamptz, zone text, out elapsed timestamptz, out wall timestamptz)
language plpgsql stable as $$
declare
  earliest timestamptz := case when count ? 'notBefore' then second.instant_of((count ->> 'notBefore')::timestamp, zone) end;
begin
  elapsed := at + make_interval(hours => n);
  wall := case
    when second.offset_at(elapsed, zone) = second.offset_at(at, zone) then elapsed
    else second.instant_of((at at time zone zone) + make_interval(hours => n), zone)
  end;
  elapsed := greatest(elapsed, earliest);
  wall := greatest(wall, earliest);
end
$$;

-- CPC 642: the same clock time of the next working day.
create function second.rolled(at timestamptz, zone text, region text) returns timestamptz language plpgsql stable as $$
declare
  day date := second.local_day(at, zone);
  open date := second.next_working(day, region);
begin
  return case when open = day then at else second.instant_of((at at time zone zone) + (open - day) * interval '1 day', zone) end;
end
$$;

create function second.hours_reading(
  count jsonb, n int, at timestamptz, zone text, region text,
  out firm_at timestamptz, out firm_day date, out late_at timestamptz, out late_day date
) language plpgsql stable as $$
declare
  ends record := second.hours_later(count, n, at, zone);
  a timestamptz := ends.elapsed;
  b timestamptz := ends.wall;
begin
  if count ? 'roll' then
    a := second.rolled(a, zone, region);
    b := second.rolled(b, zone, region);
  end if;
  firm_at := least(a, b);
  late_at := greatest(a, b);
  -- The whole day of the end belongs to it, unless the text ends to the minute and nothing was rolled over.
  if count ? 'roll' and not (count ? 'toTheMinute' and a = ends.elapsed and b = ends.wall) then
    late_day := second.local_day(late_at, zone);
    late_at := second.day_end(late_day, zone);
  end if;
end
$$;

-- The holidays by which working days are counted: those of the place, or the national ones for an authority on the mainland.
create function second.calendar(count jsonb, region text) returns text language sql immutable as $$
  select case when $1 ->> 'of' = 'mainland' then 'nation' else $2 end
$$;

-- The last day of a count that ends with a day; `includes_start`: the day of the start is day 1.
create function second.last_day(count jsonb, n int, day date, includes_start boolean, region text) returns date language plpgsql stable as $$
declare
  months int := case count ->> 'unit' when 'years' then 12 * n else n end;
  last date;
begin
  if count ? 'after' then day := second.month_end(day); end if;
  last := case count ->> 'unit'
    when 'days' then day + n - includes_start::int
    when 'clear-days' then day + n
    when 'weeks' then day + 7 * n
    when 'working-days' then second.nth_working(day, n, 1, second.calendar(count, region))
    else case count ->> 'first'
      when 'morrow' then second.months_later(day + 1, months)
      when 'counted' then second.months_later(day, months) - 1
      else second.months_later(day, months)
    end
  end;
  if count ->> 'through' = 'month-end' then last := second.month_end(last); end if;
  if count ->> 'through' = 'year-end' then last := make_date(extract(year from last)::int, 12, 31); end if;
  if count ? 'clear' then last := last + 1; end if;
  return case when count ? 'roll' then second.next_working(last, region) else last end;
end
$$;

-- A count from a start: the instant, and the day where the start is a day or a period that ended with it.
create function second.reading(
  count jsonb, n int, at timestamptz, day date, zone text, region text,
  out firm_at timestamptz, out firm_day date, out late_at timestamptz, out late_day date
) language plpgsql stable as $$
declare
  unit text := count ->> 'unit';
  start_day date := coalesce(day, second.local_day(at, zone));
  is_chained boolean := count ? 'chained';
  counts_start boolean := coalesce(count ->> 'first' = 'counted', false);
begin
  if unit = 'hours' then
    select * into firm_at, firm_day, late_at, late_day from second.hours_reading(count, n, at, zone, region);
  elsif unit = 'minutes' then
    firm_at := at + make_interval(mins => n);
    late_at := firm_at;
  elsif unit = 'days-same-hour' then
    firm_at := second.instant_of((at at time zone zone) + n * interval '1 day', zone);
    late_at := firm_at;
  elsif unit = 'times' then
    firm_at := at; firm_day := day; late_at := at; late_day := day;
  else
    -- Days that follow a day begin with its morrow; days that follow an hour, with that day (firm) or its morrow (late).
    firm_day := second.last_day(count, n, start_day, counts_start and not (is_chained and day is not null), region);
    late_day := case when is_chained and day is null then second.last_day(count, n, start_day, false, region) else firm_day end;
    firm_at := second.day_end(firm_day, zone);
    late_at := second.day_end(late_day, zone);
  end if;
end
$$;
