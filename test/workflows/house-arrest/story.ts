import { houseArrest } from '../../../workflows/house-arrest/index.js'
import type { Told } from '../../support/file.js'
import { reader } from '../../support/seen.js'

export { iso, ms, type Told } from '../../support/file.js'

/** A file of one house arrest, as a reader sees it at an instant. */
export const seen = reader([houseArrest], 'house-arrest')

/** Signed and notified on one day, unless the signature is dated apart. */
export const assigned = (
  at: string,
  data: Record<string, unknown> = {},
  more: { signedOn?: string; notified?: object } = {},
): readonly Told[] => [
  ['house-arrest-signed', more.signedOn ?? at.slice(0, 10), { form: 'short', ...data }],
  ['house-arrest-notified', at, { channel: 'voie-administrative', rightsFormGiven: true, ...more.notified }],
]
export const renewed = (seq: number, at: string, data: Record<string, unknown> = {}): Told => [
  'house-arrest-renewed',
  at,
  { form: 'short', seq, ...data },
]
