import { Type } from 'typebox'
import { defineAll, defineProcedure } from '../../src/definition/define.js'
import { clock, lapse, words, type Fact } from '../../src/definition/language.js'
import { article, defineRule, hours, lawOf } from '../../src/law/rule.js'

const text = (fr: string) => ({ fr, en: fr })
const basis = [article('CESEDA', 'L. 742-1')]
const bare = (more: Partial<Omit<Fact, 'data'>> = {}) => ({
  label: text('fait'),
  by: ['prefecture'],
  dated: 'instant' as const,
  ...more,
  data: Type.Object({}),
})

const facts = {
  'detention-decided': bare(),
  'placed-in-detention': bare(),
  'extension-petition-filed': bare(),
  released: bare({ favours: 'person' }),
}
const { on } = words(facts)

const petition = defineRule('small-petition', text('saisine'), [
  { from: '2016-11-01', until: '2024-07-15', period: hours(48), basis, ends: 'before' },
  { from: '2024-07-15', period: hours(96), basis, ends: 'before' },
])
const ruling = defineRule('small-ruling', text('décision'), [{ from: '2016-11-01', period: hours(48), basis }])

/** The law of `smallDefinitions`: the judge is asked within 96 hours (48 before 15 July 2024), and rules within 48. */
export const smallLaw = lawOf([petition, ruling])

/** A detention of two clocks under the registered name, for tests of the engine: the cases of the law are elsewhere. */
export const smallDefinitions = defineAll([
  defineProcedure({
    type: 'detention',
    purpose: [2],
    label: text('rétention'),
    subject: 'person',
    facts,
    stages: {
      initial: 'initial',
      labels: { initial: text('initiale'), 'to-release': text('à libérer'), ended: text('terminée') },
      final: ['ended'],
      moves: [
        { from: ['initial'], on: lapse('petition-1'), to: 'to-release' },
        { from: '*', on: on('released'), to: 'ended' },
      ],
    },
    clauses: [
      clock('petition-1', {
        label: text('saisine du juge'),
        kind: 'duty',
        owner: 'case-agent',
        starts: on('placed-in-detention'),
        runs: { rule: petition, governedBy: { fact: 'detention-decided' } },
        met: on('extension-petition-filed'),
        stopped: on('released'),
        warn: [{ before: '24h', tell: [['case-agent', 'petition-warning']] }],
        tell: { lapse: [['duty-officer', 'must-release']] },
      }),
      clock('ruling-1', {
        label: text('décision du juge'),
        kind: 'duty',
        owner: 'court-registry',
        starts: on('extension-petition-filed'),
        runs: { rule: ruling, governedBy: { fact: 'extension-petition-filed' } },
        met: on('released'),
        tell: { lapse: [['duty-officer', 'ruling-lapsed']] },
      }),
    ],
    opens: [],
    publishes: {},
  }),
])
