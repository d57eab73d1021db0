import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const IV = 12
const TAG = 16
const KEY = 32
const SALT = 16

/** A new key of a person: 256 random bits. */
export const newKey = (): Buffer => randomBytes(KEY)

/** A new salt for one personal value. */
export const newSalt = (): Buffer => randomBytes(SALT)

/** Seals bytes with AES-256-GCM (iv, tag, ciphertext); `context` is bound to them, so that a sealed value cannot be moved elsewhere. */
export function seal(key: Buffer, plain: Buffer, context: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** Opens what `seal` closed. Throws on another key, another context, or a changed byte. */
export function unseal(key: Buffer, sealed: Buffer, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV)).setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG))
  return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()])
}

/** Wraps the key of a person with the master key. */
export const wrapKey = (master: Buffer, key: Buffer, personId: string): Buffer => seal(master, key, `key of ${personId}`)

/** Unwraps the key of a person. */
export const unwrapKey = (master: Buffer, wrapped: Buffer, personId: string): Buffer => unseal(master, wrapped, `key of ${personId}`)

/** What facts and chronicle keep of a personal value: without the salt, which goes with the value, it says nothing. */
export const saltedHash = (salt: Buffer, value: string): string => createHash('sha256').update(salt).update(value).digest('hex')

const derived = new WeakMap<Buffer, Buffer>()

/** The keyed hash of a request, with a key derived from the master key. */
export function requestHmac(master: Buffer, request: string): Buffer {
  let key = derived.get(master)
  if (key === undefined) derived.set(master, (key = Buffer.from(hkdfSync('sha256', master, '', 'idempotency', KEY))))
  return createHmac('sha256', key).update(request).digest()
}
