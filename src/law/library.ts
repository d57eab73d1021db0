import * as asylumInDetention from './ceseda/asylum-in-detention.js'
import * as bans from './ceseda/bans.js'
import * as appeals from './ceseda/detention-appeals.js'
import * as judge from './ceseda/detention-judge.js'
import * as safeguards from './ceseda/detention-safeguards.js'
import * as detention from './ceseda/detention.js'
import * as expulsion from './ceseda/expulsion.js'
import * as houseArrestContest from './ceseda/house-arrest-contest.js'
import * as houseArrestMonitoring from './ceseda/house-arrest-monitoring.js'
import * as houseArrestTerms from './ceseda/house-arrest-terms.js'
import * as houseArrest from './ceseda/house-arrest.js'
import * as houseVisit from './ceseda/house-visit.js'
import * as removalFiles from './ceseda/removal-files.js'
import * as removal from './ceseda/removal.js'
import * as announced from './cja/announced.js'
import * as furtherAppeals from './cja/further-appeals.js'
import * as rulings from './cja/rulings.js'
import * as windows from './cja/windows.js'
import * as withdrawal from './crpa/withdrawal.js'
import { lawOf } from './rule.js'
import type { Law } from './types.js'

/** All the rules that are encoded, by id. */
export const law: Law = lawOf(
  [
    detention,
    judge,
    appeals,
    safeguards,
    asylumInDetention,
    expulsion,
    houseArrest,
    houseArrestTerms,
    houseArrestContest,
    houseArrestMonitoring,
    houseVisit,
    removal,
    bans,
    removalFiles,
    windows,
    announced,
    rulings,
    furtherAppeals,
    withdrawal,
  ].flatMap((chapter) => Object.values(chapter)),
)
