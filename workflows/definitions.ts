import { defineAll, type Definitions } from '../src/definition/define.js'
import { appealWindow } from './appeal-window/index.js'
import { asylumInDetention } from './asylum-in-detention/index.js'
import { detention } from './detention/index.js'

/** Every procedure, by the id of its type. */
export const definitions: Definitions = defineAll([appealWindow, asylumInDetention, detention])
