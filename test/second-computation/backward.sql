-- Counting back from a coming event: firm leaves the length clear between the act and the event, late need not.

create function second.hours_before(n int, at timestamptz, zone text, out elapsed timestamptz, out wall timestamptz) language sql stable as $$
  select e, case when second.offset_at(e, $3) = second.offset_at($2, $3) then e
                 else second.instant_of(($2 at time zone $3) - make_interval(hours => $1), $3) end
  from (select $2 - make_interval(hours => $1) as e) t
$$;

-- The last useful day with the length clear, and plain. A month too short for the date: its last day, or the first of the next.
create function second.days_before(count jsonb, day date, region text, out clear date, out plain date) language sql stable as $$
  select
    case unit
      when 'working-days' then second.nth_working(second.nth_working($2, n, -1, calendar), 1, -1, calendar)
      when 'months' then same - 1
      when 'years' then same - 1
      else $2 - length - 1
    end,
    case
      when unit = 'working-days' then second.nth_working($2, n, -1, calendar)
      when unit in ('months', 'years') then case when extract(day from same) <> extract(day from $2) then same + 1 else same end
      when unit = 'clear-days' or (unit = 'days' and $1 ? 'clear') then $2 - length - 1
      else $2 - length
    end
  from (select $1 ->> 'unit' as unit, ($1 ->> 'n')::int as n, second.calendar($1, $3) as calendar) c
  cross join lateral (
    select case unit when 'weeks' then 7 * n else n end as length,
           second.months_later($2, case unit when 'years' then -12 * n when 'months' then -n else 0 end) as same
  ) l
$$;

create function second.reading_back(
  count jsonb, at timestamptz, day date, zone text, region text,
  out firm_at timestamptz, out firm_day date, out late_at timestamptz, out late_day date
) language plpgsql stable as $$
begin
  if count ->> 'unit' = 'times' then
    firm_at := at; firm_day := day; late_at := at; late_day := day;
  elsif count ->> 'unit' = 'minutes' then
    firm_at := at - make_interval(mins => (count ->> 'n')::int);
    late_at := firm_at;
  elsif count ->> 'unit' = 'hours' then
    select least(elapsed, wall), greatest(elapsed, wall) into firm_at, late_at from second.hours_before((count ->> 'n')::int, at, zone);
  else
    select clear, plain into firm_day, late_day from second.days_before(count, coalesce(day, second.local_day(at, zone)), region);
    firm_at := second.day_end(firm_day, zone);
    late_at := second.day_end(late_day, zone);
  end if;
end
$$;
