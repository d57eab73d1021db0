-- The articles in force on a day.
create function second.in_force(basis jsonb, day date) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(jsonb_build_object('code', a ->> 'code', 'article', a ->> 'article') order by ordinality), '[]')
  from jsonb_array_elements($1) with ordinality b(a, ordinality)
  where (a ->> 'from' is null or (a ->> 'from')::date <= $2) and (a ->> 'until' is null or $2 < (a ->> 'until')::date)
$$;

-- Each question with its place, its governing day and the version in force, the overlay of its territory before the general one.
create view second.chosen as
select q.id, q.territory, q.granted, p.zone, p.region, s.at, q.from_day, g.day as governed, x.excluded_by, v.*,
       (select min(e.from_day) from second.versions e where e.rule = q.rule and (e.territories is null or q.territory = any (e.territories))) as earliest
from second.questions q
left join second.places named on named.territory = q.territory
cross join lateral (select coalesce(named.zone, 'Europe/Paris') as zone, coalesce(named.region, 'nation') as region) p
cross join lateral (select coalesce(q.from_at, second.instant_of(q.from_day::timestamp, p.zone)) as at) s
cross join lateral (select coalesce(q.governed_on, q.from_day, second.local_day(s.at, p.zone)) as day) g
left join lateral (
  select second.in_force(x.basis, g.day) as excluded_by
  from second.exclusions x
  where x.rule = q.rule and q.territory = any (x.territories) and x.from_day <= g.day and (x.until_day is null or g.day < x.until_day)
) x on true
left join lateral (
  select v.back, v.firm, v.late, v.ends, v.basis,
         coalesce(v.confidence, case when v.two_readings then 'likely' else 'sure' end) as confidence
  from second.versions v
  where v.rule = q.rule and v.from_day <= g.day and (v.until_day is null or g.day < v.until_day)
    and (v.territories is null or q.territory = any (v.territories))
    and x.excluded_by is null
  order by v.territories is null
  limit 1
) v on true;

-- One count, forward or back.
create function second.dates(
  back boolean, count jsonb, n int, at timestamptz, day date, zone text, region text,
  out firm_at timestamptz, out firm_day date, out late_at timestamptz, out late_day date
) language plpgsql stable as $$
begin
  if back then
    select * into firm_at, firm_day, late_at, late_day from second.reading_back(count, at, day, zone, region);
  else
    select * into firm_at, firm_day, late_at, late_day from second.reading(count, n, at, day, zone, region);
  end if;
end
$$;

-- Every count of every question, once, with its two dates and the side for which it counts.
-- Of a start that is a day, hours run from its first instant (firm) and from its last (late).
create view second.readings as
select c.id, c.back, r.position, case when c.back then r.position else r.late_position end as late_position, r.is_firm, r.is_late, r.count, n.length,
       d.firm_at, d.firm_day, coalesce(e.late_at, d.late_at) as late_at, case when e.late_at is null then d.late_day else e.late_day end as late_day
from second.chosen c
cross join lateral (
  select count, min(position) as position, max(position) as late_position, bool_or(side = 'firm') as is_firm, bool_or(side = 'late') as is_late
  from (
    select 'firm' as side, value as count, ordinality as position from jsonb_array_elements(c.firm) with ordinality
    union all
    select 'late', value, ordinality + 100 from jsonb_array_elements(c.late) with ordinality
  ) counts
  group by count
) r
cross join lateral (select least((r.count ->> 'n')::int, coalesce(c.granted, (r.count ->> 'n')::int)) as length) n
cross join lateral second.dates(c.back, r.count, n.length, c.at, c.from_day, c.zone, c.region) d
left join lateral (
  select * from second.dates(c.back, r.count, n.length, second.day_end(c.from_day, c.zone), null, c.zone, c.region)
  where c.from_day is not null and r.count ->> 'unit' in ('minutes', 'hours', 'days-same-hour')
) e on true;

-- Of several readings the earliest is firm and the latest late; counted back, over all of them. Crossed dates change places.
create view second.answers as
with extremes as (
  select id,
    (array_agg(firm_at order by firm_at, position) filter (where back or is_firm))[1] as firm_at,
    (array_agg(firm_day order by firm_at, position) filter (where back or is_firm))[1] as firm_day,
    (array_agg(late_at order by late_at desc, late_position) filter (where back or is_late))[1] as late_at,
    (array_agg(late_day order by late_at desc, late_position) filter (where back or is_late))[1] as late_day,
    min((count ->> 'n')::int) filter (where is_firm) as figure,
    bool_and(count ->> 'unit' = 'times') as is_figure,
    jsonb_agg(jsonb_build_object('isFirm', is_firm, 'isLate', is_late, 'count', count, 'length', length, 'firm', firm_at, 'firmDay', firm_day, 'late', late_at, 'lateDay', late_day)
      order by position) as arithmetic
  from second.readings
  group by id
)
select c.id, c.ends, c.confidence, c.earliest, c.firm is null as refused, c.excluded_by,
  least(e.firm_at, e.late_at) as firm_at,
  greatest(e.firm_at, e.late_at) as late_at,
  case when e.firm_at > e.late_at then e.late_day else e.firm_day end as firm_day,
  case when e.firm_at > e.late_at then e.firm_day else e.late_day end as late_day,
  case when e.is_figure then e.figure end as figure,
  second.in_force(c.basis, c.governed) as basis,
  jsonb_build_object('place', c.zone, 'holidays', c.region, 'governedOn', c.governed, 'start', c.at at time zone c.zone, 'readings', e.arithmetic) as arithmetic
from second.chosen c
left join extremes e using (id);
