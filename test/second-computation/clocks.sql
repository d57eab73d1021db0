-- Wall clocks. Time zones are PostgreSQL's own.

create function second.offset_at(at timestamptz, zone text) returns interval language sql stable as $$
  select ($1 at time zone $2) - ($1 at time zone 'UTC')
$$;

create function second.local_day(at timestamptz, zone text) returns date language sql stable as $$
  select ($1 at time zone $2)::date
$$;

-- The first instant at which the clock on the wall shows a time or has passed it: of a repeated hour the first, of a skipped one the change.
create function second.instant_of(wall timestamp, zone text) returns timestamptz language plpgsql stable as $$
declare
  guess timestamptz := wall at time zone zone;
  around constant interval := '3 hours';
begin
  if (guess - around) at time zone zone = wall - around and (guess + around) at time zone zone = wall + around then return guess; end if;
  return (select min(t) from generate_series(guess - around, guess + around, interval '1 minute') t where t at time zone zone >= wall);
end
$$;

-- 24:00 of a local day.
create function second.day_end(day date, zone text) returns timestamptz language sql stable as $$
  select second.instant_of(($1 + 1)::timestamp, $2)
$$;
