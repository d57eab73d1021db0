import { defineProcedure } from '../../src/definition/define.js'
import { lapse, type Opening } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { after } from './after.js'
import { commission } from './commission.js'
import { facts } from './facts.js'
import { on, orderOver, service } from './occurrences.js'
import { stages } from './stages.js'

/** The refusal that silence gives birth to has its own window. */
const refusedBySilence = (when: Opening['on']): Opening => ({
  on: when,
  procedure: 'appeal-window',
  first: {
    fact: 'window-opened',
    data: { decisionType: { value: 'implicit-refusal' }, custody: { value: 'free' }, signedAt: { at: true } },
  },
})

/**
 * Expulsion for a threat to public order, CESEDA L. 631-1 to L. 632-7, formerly L. 521-1 to L. 524-4: the commission's opinion or absolute urgency, the
 * order, then requests for abrogation and a review every five years. An order is enforceable from its notification; its contest does not suspend it.
 */
export const expulsion = defineProcedure({
  type: 'expulsion',
  purpose: [2, 3, 7],
  label: { fr: 'Expulsion', en: 'Expulsion' },
  subject: 'person',
  facts,
  stages,
  clauses: [...commission, ...after],
  safeguards: [
    {
      id: 'bulletin',
      label: { fr: 'Bulletin de convocation remis', en: 'Bulletin of summons served' },
      due: on('comex-date-fixed'),
      proved: service,
      sanction: { fr: 'Convocation irrégulière.', en: 'Irregular summons.' },
      basis: [oldCeseda('R. 522-6'), newCeseda('R. 632-5')],
    },
    {
      id: 'file',
      label: { fr: 'Communication du dossier', en: 'Communication of the file' },
      due: on('file-requested'),
      proved: on('file-communicated'),
      sanction: { fr: 'Motif d’annulation.', en: 'A ground of annulment.' },
      basis: [oldCeseda('R. 522-5'), newCeseda('R. 632-4')],
    },
    {
      id: 'opinion',
      label: { fr: 'Avis motivé et procès-verbal transmis', en: 'Reasoned opinion and minutes sent' },
      due: on('sitting-held'),
      proved: on('opinion-given'),
      sanction: {
        fr: 'Formalités réputées accomplies seulement au terme du délai.',
        en: 'Formalities deemed done only at the end of the time.',
      },
      basis: [oldCeseda('L. 522-2'), newCeseda('L. 632-2')],
    },
  ],
  opens: [
    {
      on: on('expulsion-order-notified'),
      procedure: 'appeal-window',
      first: {
        fact: 'window-opened',
        data: {
          decisionType: { value: 'expulsion' },
          custody: { value: 'free' },
          signedAt: { fact: 'expulsion-order-signed' },
          channel: { fact: 'expulsion-order-notified', field: 'channel' },
          remediesStated: { fact: 'expulsion-order-notified', field: 'remediesStated' },
        },
      },
    },
    refusedBySilence(lapse('ex.abrogation-silence')),
    refusedBySilence(lapse('ex.review-silence')),
  ],
  publishes: {
    'order-notified': on('expulsion-order-notified'),
    'order-ended': orderOver,
    'order-executed': on('expulsion-executed'),
    dropped: on('expulsion-dropped'),
  },
})
