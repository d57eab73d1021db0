import { defineAll, type Definitions } from '../src/definition/define.js'
import { appealWindow } from './appeal-window/index.js'
import { asylumInDetention } from './asylum-in-detention/index.js'
import { detention } from './detention/index.js'
import { expulsion } from './expulsion/index.js'
import { houseArrest } from './house-arrest/index.js'
import { removalMeasure } from './removal-measure/index.js'
import { singleLimit } from './single-limit/index.js'

/** Every procedure, by the id of its type. */
export const definitions: Definitions = defineAll([
  appealWindow,
  asylumInDetention,
  detention,
  expulsion,
  houseArrest,
  removalMeasure,
  singleLimit,
])
