import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

const keys = new WeakMap<Buffer, Buffer>()

/** The secret of a notice's single-use link: derived, so that a mail sent twice bears the same link and nothing but its hash is kept. */
export function tokenOf(masterKey: Buffer, noticeId: string): string {
  let key = keys.get(masterKey)
  if (key === undefined) keys.set(masterKey, (key = Buffer.from(hkdfSync('sha256', masterKey, '', 'notice-acknowledgement', 32))))
  return createHmac('sha256', key).update(noticeId).digest('base64url')
}

/** What is kept of a token. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Whether a token is the one that was hashed; takes the same time either way. */
export const isToken = (hash: Buffer | null, token: string): boolean => hash !== null && timingSafeEqual(hash, hashOfToken(token))
