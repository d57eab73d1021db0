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
import { lawOf } from './rule.js'
import type { Law } from './types.js'

/** All the rules that are encoded, by id. */
export const law: Law = lawOf(
  [
    detention,
    judge,
    appeals,
    safeguards,
    expulsion,
    houseArrest,
    houseArrestTerms,
    houseArrestContest,
    houseArrestMonitoring,
    houseVisit,
  ].flatMap((chapter) => Object.values(chapter)),
)
