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
      'Avis « Placement en rétention » remis au serveur de messagerie pour le greffe de la cour d’appel (réponse 250, tentative 1).',
      'Avis « Requête en prolongation à déposer » sans destinataire : personne d’astreinte pour l’agent chargé du dossier.',
      'Avis « Requête en prolongation à déposer » porté à la permanence de la préfecture, rang 2 : personne n’était d’astreinte.',
      'Exploitant alerté de l’avis « Requête en prolongation à déposer » : personne n’était d’astreinte.',
      'Avis « Requête en prolongation à déposer » porté au membre du corps préfectoral de permanence, rang 3 : personne n’a accusé réception à temps.',
      'Réception de l’avis « Sans accusé de réception : Requête en prolongation à déposer » accusée par l’agent agent-1.',
    ])
      expect(told).toContain(sentence)
    expect(await verifyChronicle(office.deps, fileId)).toMatchObject({ ok: true })
  })
})
