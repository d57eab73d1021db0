import { defineAll, type Definitions } from '../src/definition/define.js'
import { detention } from './detention/index.js'

/** Every procedure, by the id of its type. */
export const definitions: Definitions = defineAll([detention])
