import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { advance } from '../../src/casework/advance.js'
import { planOf } from '../../src/casework/plan.js'
import { readChronicle, verifyChronicle } from '../../src/casework/read-chronicle.js'
import { acknowledge } from '../../src/notices/acknowledge.js'
import { ms } from '../support/case-office.js'
import { openPostOffice, type PostOffice } from './post-office.js'

let office: PostOffice
beforeAll(async () => {
  office = await openPostOffice()
  for (const role of ['court-registry', 'duty-officer', 'sub-prefect']) await office.onDuty(role, `${role}@prefecture.example`)
})
afterAll(() => office.close())

describe('the chronicle of a file', () => {
  it('tells who was told, what the server said, who did not answer and who signed, and stays whole', async () => {
    const { procedureId, fileId } = await office.open()
    for (const iso of ['2026-11-22T10:12:00+01:00', '2026-11-25T09:12:00+01:00', '2026-11-25T09:42:00+01:00']) {
      await office.deliverAll()
      office.at(iso)
      const due = (await planOf(office.deps, procedureId)).alarms.filter(({ at }) => ms(at) <= ms(iso))
      for (const alarm of due) await advance(office.deps, { procedureId, alarmId: alarm.id, at: ms(alarm.at) })
    }
    await office.deliverAll()
    const [last] = await office.noticesOf('escalation', 'sub-prefect')
    await acknowledge(office.deps, { noticeId: String(last?.['id']), by: office.agent })
    const told = (await readChronicle(office.deps, procedureId)).map((row) => JSON.stringify(row)).join('\n')
    for (const sentence of [
      'Avis placement remis au serveur de messagerie pour court-registry (réponse 250, tentative 1).',
      'Avis petition-warning sans destinataire : personne d’astreinte pour case-agent.',
      'Avis porté à duty-officer, rang 2 : personne n’était d’astreinte.',
      'Exploitant alerté : personne n’était d’astreinte.',
      'Avis porté à sub-prefect, rang 3 : personne n’a accusé réception à temps.',
      'Réception de l’avis escalation accusée par agent-1.',
    ])
      expect(told).toContain(sentence)
    expect(await verifyChronicle(office.deps, fileId)).toMatchObject({ ok: true })
  })
})
