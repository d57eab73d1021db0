import { expect, it } from 'vitest'
import { definitions } from '../../workflows/definitions.js'
import { guard } from '../../workflows/guard.js'
import * as registered from '../../workflows/index.js'

it('a guard is registered under the type of each definition, and under no other name', () => {
  expect(Object.keys(registered).sort()).toEqual([...definitions.keys()].sort())
  expect(new Set(Object.values(registered))).toEqual(new Set([guard]))
})
