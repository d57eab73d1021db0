import { connect } from '../db/client.js'
import { seedActors } from '../notices/actors.js'
import { count } from '../law/counting.js'
import { initialDetention } from '../law/ceseda/detention.js'
import { isoDay, localDay } from '../law/calendar.js'
import { isoLocal } from '../law/format.js'
import { versionOf } from '../law/rule.js'
import { territory, type Territory } from '../law/territory.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** How long after the first start the demonstration's cap falls due, milliseconds. */
const DUE_IN = 2 * MINUTE
const CODE = 'FR-75'

/** Fills the on-call table of the demonstration's prefecture, once. `url`: a login that may write it. */
export async function seedDemoActors(url: string): Promise<void> {
  const db = connect(url, { max: 1, role: null })
  try {
    await seedActors(db.sql, CODE)
  } finally {
    await db.close()
  }
}

type DemoFact = { readonly type: string; readonly occurredAt: string; readonly data?: Record<string, unknown> }
type DemoProcedure = { readonly reference: string; readonly place: string; readonly language: string; readonly facts: readonly DemoFact[] }

/**
 * Opens the demonstration's detentions through the API, once: the keys make a second start answer what the first did. One cap falls due two minutes
 * after `now` (epoch milliseconds). Returns the references opened, with the instant at which the cap falls due.
 */
export async function seedDemo({ baseUrl, now }: { baseUrl: string; now: number }): Promise<{ opened: readonly string[]; dueAt: string }> {
  const place = territory(CODE)
  if (place === undefined) throw new Error(`unknown territory ${CODE}`)
  const dueAt = Math.ceil((now + DUE_IN) / MINUTE) * MINUTE
  const opened: string[] = []
  for (const procedure of demoProcedures(now, dueAt, place)) if (await open(baseUrl, procedure)) opened.push(procedure.reference)
  return { opened, dueAt: isoLocal(dueAt, place) }
}

/** Whether it was opened now; false: an earlier start had done it. */
async function open(baseUrl: string, { reference, place, language, facts }: DemoProcedure): Promise<boolean> {
  const person = { name: 'Personne de démonstration', birthDate: '1990-01-01', nationality: 'XXA', language }
  const response = await fetch(`${baseUrl}/v1/procedures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `demo-${reference}` },
    body: JSON.stringify({ type: 'detention', territory: CODE, reference, place, person, facts }),
  })
  // Read whole even when nothing in it is needed: an answer half read keeps its connection busy, and the API waits for it when it stops.
  const answer = await response.text()
  const isKnown = response.status === 409 // an earlier start opened it, with its own instants
  if (!response.ok && !isKnown) throw new Error(`demonstration data: ${reference}: ${response.status} ${answer}`)
  return response.status === 201 && response.headers.get('idempotency-replayed') === null
}

function demoProcedures(now: number, dueAt: number, place: Territory): readonly DemoProcedure[] {
  const at = (instant: number) => isoLocal(Math.floor(instant / MINUTE) * MINUTE, place)
  const year = at(now).slice(0, 4)
  const placedAt = startOf(dueAt, place)
  const placement = (placed: number): readonly DemoFact[] => [
    {
      type: 'detention-decided',
      occurredAt: at(placed - 40 * MINUTE),
      data: { basis: 'common', reasons: true, vulnerabilityConsidered: true, measureEnforceable: true, minor: false },
    },
    {
      type: 'placed-in-detention',
      occurredAt: at(placed),
      data: { effectiveBy: 'notification', canRead: true, signedOrRefused: 'signed' },
    },
    { type: 'prosecutor-informed', occurredAt: at(placed + 10 * MINUTE), data: { channel: 'mail' } },
    { type: 'arrived-at-place', occurredAt: at(placed + 50 * MINUTE), data: { placeId: 'CRA-PARIS-1', placeKind: 'CRA' } },
    { type: 'detention-rights-notified', occurredAt: at(placed + 55 * MINUTE), data: { copyGiven: true } },
  ]
  const petition = (filed: number, rank: number): DemoFact => ({
    type: 'extension-petition-filed',
    occurredAt: at(filed),
    data: { rank, reasoned: true, registerCopyAttached: true, signedBy: 'authority' },
  })
  const extended = now - 20 * DAY
  const freed = now - 9 * DAY
  return [
    { reference: `DEMO-${year}-001`, place: 'CRA-PARIS-1', language: 'ar', facts: placement(placedAt) },
    { reference: `DEMO-${year}-002`, place: 'CRA-PARIS-1', language: 'ps', facts: placement(now - 26 * HOUR) },
    {
      reference: `DEMO-${year}-003`,
      place: 'CRA-PARIS-1',
      language: 'fr',
      facts: [...placement(now - 70 * HOUR), petition(now - 3 * HOUR, 1)],
    },
    {
      reference: `DEMO-${year}-004`,
      place: 'CRA-PARIS-1',
      language: 'ru',
      facts: [
        ...placement(extended),
        petition(extended + 72 * HOUR, 1),
        { type: 'extension-ordered', occurredAt: at(extended + 100 * HOUR), data: { rank: 1, grantedDays: 26 } },
      ],
    },
    {
      reference: `DEMO-${year}-005`,
      place: 'CRA-PARIS-1',
      language: 'bn',
      facts: [...placement(freed), { type: 'released', occurredAt: at(freed + 30 * HOUR), data: { author: 'prefect', cause: 'prefect' } }],
    },
  ]
}

/** The placement whose first period ends at an instant; a change of clocks inside is reckoned with. */
function startOf(end: number, place: Territory): number {
  const version = versionOf(initialDetention, isoDay(localDay(place.zone, end)), place.code)
  const firmOf = (start: number) => count(version.period, { firm: { at: start, day: null }, late: { at: start, day: null } }, place).firm.at
  const length = firmOf(end) - end
  const candidates = [end - length, end - length - HOUR, end - length + HOUR]
  return candidates.find((start) => firmOf(start) === end) ?? end - length
}
