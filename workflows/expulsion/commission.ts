import { bar, clock, lapse, notice, started, task, type Clause } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import {
  abrogationCommission,
  commissionAdjournment,
  commissionNotice,
  commissionOpinion,
  sameDayLetter,
} from '../../src/law/ceseda/expulsion.js'
import * as tell from './notices.js'
import { at, on, orderOver, planned, service, settled } from './occurrences.js'
import { afterOpinion, lettersApart, onAbrogation, onExpulsion, servedByPost } from './tests.js'

/** The commission: the bulletin fifteen days before the sitting, its opinion within the month, one adjournment of a month at most. */
export const commission: readonly Clause[] = [
  // L. 522-2, R. 522-6; L. 632-2, R. 632-5. Plain: the fifteenth day before; safe: fifteen full days.
  notice('ex.notice', {
    label: { fr: 'Bulletin de convocation, quinze jours avant', en: 'Bulletin of summons, fifteen days before' },
    owner: 'case-agent',
    starts: on('comex-date-fixed'),
    before: planned,
    runs: { rule: commissionNotice, governedBy: started },
    served: service,
    stopped: settled,
    forbids: 'sitting-held',
    warn: tell.serviceWarnings,
    tell: { lapse: tell.bulletinTooLate },
  }),
  // R. 522-6, R. 632-5: the ordinary letter leaves on the day of the registered one.
  clock('ex.same-day-letter', {
    label: { fr: 'Lettre simple le même jour', en: 'Ordinary letter on the same day' },
    kind: 'duty',
    owner: 'case-agent',
    starts: on('bulletin-posted', lettersApart),
    runs: { rule: sameDayLetter, governedBy: started },
    met: on('bulletin-posted', servedByPost),
    stopped: [on('bulletin-served'), ...settled],
    tell: { lapse: tell.toAgent },
  }),
  // L. 522-2, al. 4; L. 632-2, al. 4: from the delivery of the summons; by post, from the dispatch (firm) or the first presentation (late).
  clock('ex.opinion', {
    n: 1,
    label: { fr: 'Avis de la commission', en: 'Opinion of the commission' },
    kind: 'duty',
    owner: 'comex',
    starts: service,
    from: {
      earliest: [
        at('bulletin-served'),
        {
          firm: at('bulletin-posted'),
          late: at('bulletin-posted', 'firstPresentedOn'),
          doubt: {
            fr: 'Convocation par lettre : aucun texte ne dit si le mois part de l’envoi ou de la première présentation.',
            en: 'Summons by post: no text says whether the month runs from the dispatch or from the first presentation.',
          },
        },
      ],
    },
    runs: { rule: commissionOpinion, governedBy: started },
    binds: 'late',
    met: on('opinion-given', onExpulsion),
    stopped: [on('adjournment-granted'), ...settled],
    restarted: [
      { on: on('bulletin-served'), from: at('bulletin-served') },
      { on: on('bulletin-posted', servedByPost), from: at('bulletin-posted') },
    ],
    tell: tell.opinion,
  }),
  // L. 522-2, L. 632-2: the commission fixes the length, a month at most.
  clock('ex.adjourned', {
    label: { fr: 'Avis après renvoi', en: 'Opinion after an adjournment' },
    kind: 'duty',
    owner: 'comex',
    starts: on('adjournment-granted'),
    runs: { rule: commissionAdjournment, governedBy: started },
    binds: 'late',
    stated: at('adjournment-granted', 'opinionDueOn'),
    met: on('opinion-given', onExpulsion),
    stopped: settled,
    tell: tell.opinion,
  }),
  // R. 522-8-1, R. 632-8: the person is told before anything is signed.
  task('ex.deemed-information', {
    label: {
      fr: 'Information de la personne : formalités réputées accomplies',
      en: 'The person is told that the formalities are deemed done',
    },
    owner: 'case-agent',
    basis: [oldCeseda('R. 522-8-1'), newCeseda('R. 632-8')],
    starts: [lapse('ex.opinion'), lapse('ex.adjourned')],
    met: on('person-informed-deemed'),
    stopped: on('expulsion-dropped'),
    target: '48h',
    tell: tell.agentOverdue,
  }),
  // L. 524-1, L. 632-4: five years from the execution, no refusal without the commission's opinion.
  clock('ex.abrogation-comex', {
    label: {
      fr: 'Avis obligatoire avant tout refus d’abrogation, après cinq ans',
      en: 'Opinion compulsory before any refusal, after five years',
    },
    kind: 'advisory',
    owner: 'case-agent',
    starts: on('expulsion-executed'),
    runs: { rule: abrogationCommission, governedBy: started },
    binds: 'firm',
    met: [],
    stopped: orderOver,
    tell: { lapse: tell.commissionNow },
  }),
  // The silence of four months would skip the commission: it must be seized early.
  bar('ex.abrogation-refusal', {
    label: { fr: 'Refus d’abrogation sans avis de la commission', en: 'Abrogation refused without the commission’s opinion' },
    basis: [oldCeseda('L. 524-1'), newCeseda('L. 632-4')],
    forbids: ['abrogation-refused'],
    while: [
      { since: lapse('ex.abrogation-comex'), until: [on('opinion-given', onAbrogation), ...orderOver] },
      { since: on('abrogation-refused', afterOpinion), until: [on('opinion-given', onAbrogation), ...orderOver] },
    ],
    tell: { start: tell.nullity },
  }),
]
