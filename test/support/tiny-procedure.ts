import { Type } from 'typebox'
import { defineAll, defineProcedure, type Definitions } from '../../src/definition/define.js'
import { answer, clock, endOf, task, words, type Fact, type Procedure, type Test } from '../../src/definition/language.js'
import { article, defineRule, hours, lawOf, monthsFrom, twoReadings, type Law } from '../../src/law/rule.js'

/** A procedure small enough to be read at once, with one of everything that the case file has to handle. */

const text = (fr: string) => ({ fr, en: `${fr} (en)` })
const basis = [article('CESEDA', 'L. 742-1')]

/** Held 48 hours before 11 November 2025, 96 since; nothing is encoded before 2016-11-01. */
const cap = defineRule('tiny-cap', text('durée initiale'), [
  { from: '2016-11-01', until: '2025-11-11', period: hours(48), basis, ends: 'before' },
  { from: '2025-11-11', period: hours(96), basis, ends: 'before' },
])
/** Two readings of one window: firm after 48 hours, late after 72. */
const window = defineRule('tiny-window', text('recours'), [
  {
    from: '2016-11-01',
    period: twoReadings({ firm: hours(48), late: hours(72), doubt: text('deux lectures') }),
    basis: [article('CESEDA', 'L. 921-2')],
  },
])
const decision = defineRule('tiny-decision', text('décision'), [
  { from: '2016-11-01', period: monthsFrom(1), basis: [article('CESEDA', 'L. 531-1')] },
])

/** The law of the tiny procedures. */
export const tinyLaw: Law = lawOf([cap, window, decision])

/** Another law: the cap lasts 24 hours since 11 November 2025. */
export const harsherLaw: Law = lawOf([
  defineRule('tiny-cap', text('durée initiale'), [
    { from: '2016-11-01', until: '2025-11-11', period: hours(48), basis, ends: 'before' },
    { from: '2025-11-11', period: hours(24), basis, ends: 'before' },
  ]),
  window,
  decision,
])

const fact = <const S extends Fact['data']>(data: S, more: Partial<Omit<Fact, 'data'>> = {}) => ({
  label: text('fait'),
  by: ['prefecture'],
  dated: 'instant' as const,
  ...more,
  data,
})
const registerCopied: Test<{ registerCopied?: boolean }> = {
  says: text('Le registre est joint'),
  basis,
  holds: (data) => answer(data.registerCopied),
}

const facts = {
  placed: fact(
    Type.Object({
      centre: Type.Optional(Type.String()),
      interpreter: Type.Optional(Type.Unsafe<string>({ type: 'string', personal: true })),
    }),
    {
      label: text('placement en rétention'),
    },
  ),
  'petition-filed': fact(Type.Object({ registerCopied: Type.Optional(Type.Boolean()) }), {
    label: text('saisine du juge'),
    needs: [{ fact: 'placed', ground: 'not-placed', consequence: text('Saisine sans placement.'), basis }],
  }),
  'sitting-fixed': fact(Type.Object({}), {
    label: text('audience fixée'),
    needs: [
      { fact: 'petition-filed', ground: 'no-petition', consequence: text('Rien à juger.'), basis, refuse: true },
      { fact: 'placed', ground: 'nobody-held', consequence: text('Personne n’est retenu.'), basis, refuse: true },
    ],
  }),
  'claim-made': fact(Type.Object({}), { label: text('demande d’asile'), dated: 'day' }),
  released: fact(Type.Object({}), { label: text('remise en liberté'), favours: 'person' }),
}
const { on, at } = words(facts)

/** Deprivation of liberty with one cap, one duty, one task and one right. */
const tinyHolding: Procedure = defineProcedure({
  type: 'tiny-holding',
  purpose: [2],
  label: text('rétention d’essai'),
  subject: 'person',
  facts,
  stages: {
    initial: 'announced',
    labels: { announced: text('annoncée'), held: text('retenu'), free: text('libre') },
    final: ['free'],
    moves: [
      { from: ['announced'], on: on('placed'), to: 'held' },
      { from: '*', on: on('released'), to: 'free' },
    ],
  },
  holding: { from: on('placed'), to: on('released'), titles: ['cap'] },
  clauses: [
    clock('cap', {
      label: text('durée initiale'),
      kind: 'liberty-cap',
      owner: 'prefecture',
      starts: on('placed'),
      runs: { rule: cap, governedBy: at('placed') },
      met: on('petition-filed', registerCopied),
      stopped: on('released'),
      warn: [
        { before: '24h', tell: [['case-agent', 'petition-warning']] },
        { before: '2h', tell: [['duty-officer', 'petition-warning']] },
      ],
      tell: { start: [['court-registry', 'placement']], lapse: [['duty-officer', 'must-release']] },
    }),
    clock('petition', {
      label: text('saisine du juge'),
      kind: 'duty',
      owner: 'prefecture',
      basis,
      starts: on('placed'),
      runs: { until: endOf('cap'), ends: 'before' },
      met: on('petition-filed'),
      stopped: on('released'),
    }),
    clock('window', {
      label: text('recours'),
      kind: 'right',
      owner: 'person',
      starts: on('placed'),
      runs: { rule: window, governedBy: at('placed') },
      met: on('sitting-fixed'),
      stopped: on('released'),
    }),
    task('prosecutor', {
      label: text('information du procureur'),
      owner: 'prefecture',
      basis: [article('CESEDA', 'L. 741-8')],
      starts: on('placed'),
      met: on('petition-filed'),
      stopped: on('released'),
      target: '60min',
    }),
  ],
  opens: [{ on: on('claim-made'), procedure: 'tiny-claim' }],
  publishes: {},
})

const claimFacts = {
  registered: fact(Type.Object({}), { label: text('demande enregistrée') }),
  decided: fact(Type.Object({}), { label: text('décision') }),
}
const claim = words(claimFacts)

/** What a claim made in detention opens. */
const tinyClaim: Procedure = defineProcedure({
  type: 'tiny-claim',
  purpose: [5],
  label: text('demande d’essai'),
  subject: 'person',
  facts: claimFacts,
  stages: {
    initial: 'open',
    labels: { open: text('ouverte'), decided: text('décidée') },
    final: ['decided'],
    moves: [{ from: '*', on: claim.on('decided'), to: 'decided' }],
  },
  clauses: [
    clock('decision', {
      label: text('décision'),
      kind: 'duty',
      owner: 'ofpra',
      starts: claim.on('registered'),
      runs: { rule: decision, governedBy: claim.at('registered') },
      met: claim.on('decided'),
    }),
  ],
  opens: [],
  publishes: {},
})

/** The definitions of the tiny procedures. */
export const tinyDefinitions: Definitions = defineAll([tinyHolding, tinyClaim])
