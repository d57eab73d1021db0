import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { requestHmac, saltedHash, seal, unseal, unwrapKey, wrapKey } from '../../src/access/keys.js'
import { newPersonKey, openIdentity, openValue, personKeyFrom, sealIdentity, sealValue } from '../../src/access/people.js'

const master = randomBytes(32)

describe('sealing', () => {
  it('opens with the same key and context only, and not after a change', () => {
    const sealed = seal(master, Buffer.from('Aïcha'), 'person name')
    expect(unseal(master, sealed, 'person name').toString()).toBe('Aïcha')
    expect(() => unseal(randomBytes(32), sealed, 'person name')).toThrow()
    expect(() => unseal(master, sealed, 'another name')).toThrow()
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
    expect(() => unseal(master, sealed, 'person name')).toThrow()
  })

  it('never gives the same bytes twice', () => {
    const one = seal(master, Buffer.from('Aïcha'), 'c')
    expect(one.equals(seal(master, Buffer.from('Aïcha'), 'c'))).toBe(false)
  })

  it('wraps a key for one person only', () => {
    const key = randomBytes(32)
    const wrapped = wrapKey(master, key, 'p')
    expect(unwrapKey(master, wrapped, 'p').equals(key)).toBe(true)
    expect(() => unwrapKey(master, wrapped, 'q')).toThrow()
  })
})

describe('a person', () => {
  const key = newPersonKey(master, 'p')
  const identity = { name: 'Aïcha Essai', birthDate: '1990-02-03', nationality: 'XX', language: 'ar' }

  it('is read with its key, found again under the master key', () => {
    const { values, hashes } = sealIdentity(key, identity)
    expect(openIdentity(personKeyFrom(master, 'p', key.wrapped), values)).toEqual(identity)
    expect(Object.keys(hashes)).toEqual(['name', 'birth-date', 'nationality', 'language'])
  })

  it('what is erased is absent, not an error', () => {
    const { values } = sealIdentity(key, identity)
    expect(openIdentity(key, values.slice(0, 1))).toEqual({ name: 'Aïcha Essai' })
  })

  it('a value is proved by its salt, and its hash says nothing without it', () => {
    const one = sealValue(key, 'name', 'Aïcha')
    const other = sealValue(key, 'name', 'Aïcha')
    expect(openValue(key, one.sealed)).toBe('Aïcha')
    expect(one.hash).not.toBe(other.hash)
    expect(saltedHash(one.sealed.salt, '"Aïcha"')).toBe(one.hash)
    expect(saltedHash(one.sealed.salt, '"Karim"')).not.toBe(one.hash)
    expect(one.hash).toMatch(/^[\da-f]{64}$/)
  })
})

describe('the master key', () => {
  it('keys the hash of requests', () => {
    expect(requestHmac(master, 'request').equals(requestHmac(master, 'request'))).toBe(true)
    expect(requestHmac(master, 'request').equals(requestHmac(randomBytes(32), 'request'))).toBe(false)
  })
})
