import { defineProcedure } from '../../src/definition/define.js'
import { appeals } from './appeals.js'
import { caps } from './caps.js'
import { duties } from './duties.js'
import { ends } from './ends.js'
import { facts } from './facts.js'
import { gone, on, titleFalls, titles } from './occurrences.js'
import { requests } from './requests.js'
import { stages } from './stages.js'

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
  opens: [],
  publishes: {
    held: on('placed-in-detention'),
    freed: [on('released'), on('absconded')],
    removed: on('removed'),
    'detention-ended': [...titleFalls],
  },
})
