import { defineProcedure } from '../../src/definition/define.js'
import { heard, meets, stops } from '../../src/definition/language.js'
import { appeals } from './appeals.js'
import { caps } from './caps.js'
import { duties } from './duties.js'
import { ends } from './ends.js'
import { facts } from './facts.js'
import { gone, on, provided, titleFalls, titles } from './occurrences.js'
import { requests } from './requests.js'
import { stages } from './stages.js'
import { asylumRightsFirstTold, heldAsClaimant, heldForRemoval, sentToOfpra } from './tests.js'

const published = {
  held: [on('placed-in-detention')],
  freed: [on('released'), on('absconded')],
  removed: [on('removed')],
  'detention-ended': titleFalls,
  'asylum-rights-notified': [on('asylum-rights-notified', asylumRightsFirstTold)],
  'asylum-claim-handed': [on('asylum-claim-handed-over')],
  'asylum-kept': [on('kept-despite-asylum')],
  'asylum-claim-sent': [on('register-entry-made', sentToOfpra)],
}

/**
 * Administrative detention (rétention administrative), CESEDA L. 740-1 to L. 744-17, formerly L. 551-1 to L. 555-3: a person under an enforceable removal
 * measure is held for the time strictly needed to leave, under a judge's control. Texts in force since 2016-11-01, mainland France.
 */
export const detention = defineProcedure({
  type: 'detention',
  purpose: [2, 3, 4, 5],
  label: { fr: 'Rétention administrative', en: 'Administrative detention' },
  subject: 'person',
  facts,
  stages,
  clauses: [...caps, ...requests, ...appeals, ...duties, ...ends],
  holding: { from: on('placed-in-detention'), to: gone, titles },
  opens: [
    // L. 754-1: not for a detention under the Dublin regulation (R. 754-1), nor where the five days started with an earlier notification.
    {
      on: provided(
        provided(stops('asylum-not-raised'), 'asylum-rights-notified', asylumRightsFirstTold),
        'detention-decided',
        heldForRemoval,
      ),
      procedure: 'asylum-in-detention',
      first: {
        fact: 'detention-asylum-rights-notified',
        data: {
          language: { fact: 'asylum-rights-notified', field: 'language' },
          conditionsTold: { fact: 'asylum-rights-notified', field: 'conditionsOfL754-1Told' },
        },
      },
    },
    // L. 754-3: a claim is received and decided on though nobody was told of the right to make it.
    {
      on: provided(meets('asylum-not-raised'), 'detention-decided', heldForRemoval),
      procedure: 'asylum-in-detention',
      first: { fact: 'detention-claim-handed', data: { sealed: { fact: 'asylum-claim-handed-over', field: 'sealed' } } },
    },
    // L. 743-13: the judge's house arrest.
    { on: on('judicial-house-arrest-ordered'), procedure: 'house-arrest', first: { fact: 'judicial-house-arrest-ordered', data: {} } },
    // L. 523-1: the asylum seeker is held as such. The periods and the judge are here, the claim is there: each cap stands once.
    {
      on: provided(on('placed-in-detention'), 'detention-decided', heldAsClaimant),
      procedure: 'asylum-in-detention',
      first: { fact: 'l523-placed', data: { heldIn: { value: 'detention' } } },
    },
  ],
  publishes: {
    ...published,
    // The same, of any detention of the file: what one placement opened goes on in the next.
    'held-in-file': [...published.held, heard('held', 'detention')],
    'freed-in-file': [...published.freed, heard('freed', 'detention')],
    'removed-in-file': [...published.removed, heard('removed', 'detention')],
    'ended-in-file': [...published['detention-ended'], heard('detention-ended', 'detention')],
    'asylum-claim-in-file': [...published['asylum-claim-handed'], heard('asylum-claim-handed', 'detention')],
    'asylum-kept-in-file': [...published['asylum-kept'], heard('asylum-kept', 'detention')],
    'asylum-claim-sent-in-file': [...published['asylum-claim-sent'], heard('asylum-claim-sent', 'detention')],
  },
})
