import * as appeals from './ceseda/detention-appeals.js'
import * as judge from './ceseda/detention-judge.js'
import * as safeguards from './ceseda/detention-safeguards.js'
import * as detention from './ceseda/detention.js'
import { lawOf } from './rule.js'
import type { Law } from './types.js'

/** All the rules that are encoded, by id. */
export const law: Law = lawOf([detention, judge, appeals, safeguards].flatMap((chapter) => Object.values(chapter)))
