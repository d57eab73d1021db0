import { clock, series, started, type Clause } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { visitAppeal, visitAppealByAuthority, visitAppealRuling, visitRuling, visitValidity } from '../../src/law/ceseda/house-visit.js'
import * as tell from './notices.js'
import { on, over, schedule } from './occurrences.js'
import { visitHoursOf } from './terms.js'
import { byPerson, byPrefect, quashes, toPerson } from './tests.js'

/** The visit of the home, by a judge's order: its hours are counted to the minute, and no delay rolls over but the person's. */
export const visits: readonly Clause[] = [
  // L. 561-2, II; L. 733-9. Silence is no order.
  clock('ha.visit-ruling', {
    label: { fr: 'Décision du juge sur la visite', en: 'Ruling on the visit' },
    kind: 'duty',
    owner: 'judge-registry',
    starts: on('visit-petition-filed'),
    runs: { rule: visitRuling, governedBy: started },
    met: [on('visit-order-issued'), on('visit-order-refused')],
    stopped: over,
    warn: tell.rulingWarnings,
    tell: { lapse: tell.rulingLapsed },
  }),
  // L. 561-2, II; L. 733-10.
  clock('ha.visit-validity', {
    label: { fr: 'Validité de l’ordonnance de visite', en: 'Validity of the visit order' },
    kind: 'liberty-cap',
    owner: 'police',
    starts: on('visit-order-issued'),
    runs: { rule: visitValidity, governedBy: started },
    met: on('visit-started'),
    stopped: [on('house-arrest-ended'), on('visit-appeal-ruled', quashes), ...over],
    tell: { lapse: tell.visitOver },
  }),
  // L. 561-2, II; L. 733-11: the hours during which the visit may start.
  series('ha.visit-hours', {
    label: { fr: 'Heures légales de la visite', en: 'Lawful hours of the visit' },
    kind: 'liberty-cap',
    owner: 'police',
    basis: [oldCeseda('L. 561-2, II'), newCeseda('L. 733-11')],
    during: 'ha.visit-validity',
    ...schedule(['visit-order-issued'], visitHoursOf),
    met: [],
  }),
  // R. 561-7, R. 733-9.
  clock('ha.visit-appeal', {
    n: 1,
    label: { fr: 'Appel de l’ordonnance de visite', en: 'Appeal of the visit order' },
    kind: 'right',
    owner: 'person',
    starts: on('visit-order-notified', toPerson),
    runs: { rule: visitAppeal, governedBy: started },
    met: on('visit-appeal-filed', byPerson),
    tell: tell.appealOfPerson,
  }),
  clock('ha.visit-appeal', {
    n: 2,
    label: { fr: 'Appel du préfet, visite refusée', en: 'Appeal of the prefect, visit refused' },
    kind: 'right',
    owner: 'case-agent',
    starts: on('visit-order-refused'),
    runs: { rule: visitAppealByAuthority, governedBy: started },
    met: on('visit-appeal-filed', byPrefect),
    tell: tell.appealOfPrefect,
  }),
  // L. 561-2, II; L. 733-12. The appeal does not suspend.
  clock('ha.visit-appeal-ruling', {
    label: { fr: 'Décision du premier président sur la visite', en: 'Ruling on the appeal' },
    kind: 'duty',
    owner: 'court-registry',
    starts: on('visit-appeal-filed'),
    runs: { rule: visitAppealRuling, governedBy: started },
    met: on('visit-appeal-ruled'),
    tell: { lapse: tell.appealRulingLapsed },
  }),
]
