import { newKey, newSalt, saltedHash, seal, unseal, unwrapKey, wrapKey } from './keys.js'

/** The person concerned, as an agent gives it: all of it personal. Days are ISO, nationality and language ISO codes or words. */
export type Identity = { readonly name: string; readonly birthDate?: string; readonly nationality?: string; readonly language?: string }

/** A row of `person_values`. */
export type SealedValue = { readonly field: string; readonly ciphertext: Buffer; readonly salt: Buffer }

const FIELDS = { name: 'name', birthDate: 'birth-date', nationality: 'nationality', language: 'language' } as const

/** The key of a person in use: sealing and opening of its values. */
export type PersonKey = { readonly personId: string; readonly key: Buffer; readonly wrapped: Buffer }

/** A key for a new person. */
export function newPersonKey(master: Buffer, personId: string): PersonKey {
  const key = newKey()
  return { personId, key, wrapped: wrapKey(master, key, personId) }
}

/** The key of a known person. */
export const personKeyFrom = (master: Buffer, personId: string, wrapped: Buffer): PersonKey => ({
  personId,
  wrapped,
  key: unwrapKey(master, wrapped, personId),
})

/** Seals one personal value; the hash is what facts and chronicle keep of it. */
export function sealValue({ personId, key }: PersonKey, field: string, value: unknown): { sealed: SealedValue; hash: string } {
  const text = JSON.stringify(value)
  const salt = newSalt()
  return { sealed: { field, salt, ciphertext: seal(key, Buffer.from(text), `${personId} ${field}`) }, hash: saltedHash(salt, text) }
}

/** Opens one personal value. */
export const openValue = ({ personId, key }: PersonKey, { field, ciphertext }: Pick<SealedValue, 'field' | 'ciphertext'>): unknown =>
  JSON.parse(unseal(key, ciphertext, `${personId} ${field}`).toString())

/** Seals what is known of an identity, with the hashes by field. */
export function sealIdentity(
  key: PersonKey,
  identity: Identity,
): { values: readonly SealedValue[]; hashes: Readonly<Record<string, string>> } {
  const sealed = Object.entries(FIELDS).flatMap(([property, field]) => {
    const value = identity[property as keyof Identity]
    return value === undefined ? [] : [{ field, ...sealValue(key, field, value) }]
  })
  return { values: sealed.map((one) => one.sealed), hashes: Object.fromEntries(sealed.map(({ field, hash }) => [field, hash])) }
}

/** The identity from its values; what is erased or unknown is absent. */
export function openIdentity(key: PersonKey, values: readonly Pick<SealedValue, 'field' | 'ciphertext'>[]): Partial<Identity> {
  const known = Object.entries(FIELDS).flatMap(([property, field]) => {
    const sealed = values.find((one) => one.field === field)
    return sealed === undefined ? [] : [[property, openValue(key, sealed)]]
  })
  return Object.fromEntries(known) as Partial<Identity>
}
