import { describe, expect, it } from 'vitest'
import { definitions } from '../../workflows/definitions.js'
import { knownRows } from '../../src/casework/known-rows.js'
import { tellChronicle } from '../../src/casework/tell-chronicle.js'
import { noticeRules } from '../../src/notices/rules.js'

const detention = { id: 'p1', type: 'detention', territory: 'FR-75', reference: '75-JUGE' }
const petition = {
  kind: 'fact-recorded',
  content: { procedure: 'p1', fact: 'f1', factType: 'extension-petition-filed', occurredAt: '2026-11-26T08:20:00.000Z' },
}
const rows = [
  petition,
  {
    kind: 'notice-created',
    content: {
      ...{ procedure: 'p1', notice: 'n1', clause: 'petition-1', n: 1, moment: 'warning' },
      ...{ role: 'case-agent', template: 'petition-warning', status: 'pending' },
    },
  },
]
const says = { fr: 'La période est échue.', en: 'The period has lapsed.' }

/** A row in words, without the office's reference. */
function said(kind: string, content: Record<string, unknown>) {
  const defects = [{ procedureId: 'p1', factId: 'f1', ground: 'after-expiry', says }]
  const telling = { procedures: [detention], definitions, known: knownRows(rows), defects, words: noticeRules.words }
  const { fr, en } = tellChronicle({ kind, content: { procedure: 'p1', ...content } }, telling)
  return { fr: fr.replace('75-JUGE · ', ''), en: en.replace('75-JUGE · ', '') }
}

describe('a row of the chronicle speaks no code', () => {
  const warning = { notice: 'n1', clause: 'petition-1', n: 1, moment: 'warning', role: 'case-agent', template: 'petition-warning' }

  it('a notice by its title and its role', () => {
    expect(said('notice-created', { ...warning, status: 'superseded' })).toEqual({
      fr: 'Avis « Requête en prolongation à déposer » pour l’agent chargé du dossier non envoyé : son heure est passée.',
      en: 'Notice "Petition for extension to be filed" for the agent in charge of the file not sent: its time has passed.',
    })
    expect(said('notice-created', { ...warning, role: 'prosecutor' }).fr).toBe(
      'Avis « Requête en prolongation à déposer » à envoyer au parquet.',
    )
  })

  it('a notice that serves several clauses names its duty, at the moment that it was told', () => {
    const overdue = { notice: 'n2', clause: 'prosecutor-information', n: 1, role: 'case-agent', template: 'duty-overdue', moment: 'firm' }
    expect(said('notice-sent', { ...overdue, answer: '250', attempts: 1 }).fr).toBe(
      'Avis « Obligation immédiate toujours ouverte : information du procureur » remis au serveur de messagerie pour l’agent chargé du dossier (réponse 250, tentative 1).',
    )
    expect(said('notice-not-sent', { ...overdue, answer: 'none', attempts: 2 }).fr).toContain('non remis (sans réponse, tentative 2)')
  })

  it('another notice by its title, not by its id', () => {
    expect(said('notice-created', { ...warning, notice: 'n3', template: 'correction', corrects: 'n1' }).fr).toBe(
      'Avis rectificatif pour l’agent chargé du dossier : il corrige l’avis « Requête en prolongation à déposer ».',
    )
    expect(said('notice-created', { ...warning, notice: 'n4', replaces: 'n1' }).fr).toContain(
      'à la place de l’avis « Requête en prolongation à déposer »',
    )
  })

  it('who signed by a link is the role that held it', () => {
    expect(said('notice-acknowledged', { notice: 'n1', template: 'petition-warning', role: 'prosecutor', by: 'link:prosecutor' })).toEqual({
      fr: 'Réception de l’avis « Requête en prolongation à déposer » accusée par le parquet, par le lien de l’avis.',
      en: 'Receipt of the notice "Petition for extension to be filed" acknowledged by the public prosecutor, by the link of the notice.',
    })
  })

  it.each([
    ['initial-cap#1@lapse', 'terme de « Durée initiale de la rétention »'],
    ['petition-1#1@warning-24h', 'avertissement 24 h avant le terme de « Saisine du juge, première prolongation »'],
    ['petition-1#1@warning-30min', 'avertissement 30 min avant le terme de « Saisine du juge, première prolongation »'],
    ['extension-1-cap#1@firm', 'doute, première des deux dates de « Première prolongation de la rétention »'],
    ['prosecutor-information#1@target', 'repère du logiciel pour « Information du procureur »'],
    ['fact:f1@effect', 'effet du fait « Requête en prolongation (timbre du greffe) », daté du jeudi 26 novembre 2026 à 9 h 20 (Paris)'],
  ])('the alarm %s is « %s »', (alarm, words) => {
    expect(said('alarm-passed', { alarm, at: '2026-11-26T08:12:00.000Z', source: 'guard' }).fr).toBe(
      `Échéance passée le jeudi 26 novembre 2026 à 9 h 12 (Paris) : ${words}.`,
    )
  })

  it('a defect by its sentence, and its fact by its label and its date', () => {
    expect(said('defect-withdrawn', { fact: 'f1', ground: 'after-expiry' })).toEqual({
      fr: 'Vice levé sur « Requête en prolongation (timbre du greffe) », daté du jeudi 26 novembre 2026 à 9 h 20 (Paris) : La période est échue.',
      en: 'Defect withdrawn in "Petition for an extension (stamped by the registry)", dated Thursday 26 November 2026 at 09:20 (Paris): The period has lapsed.',
    })
  })

  it('a clause that says its own rank bears no second number', () => {
    const renewed = { ...detention, type: 'house-arrest' }
    const { clauses } = definitions.get('house-arrest') ?? { clauses: [] }
    const ranked = clauses.find(({ n, label }) => n === 2 && /n° 1$/.test(label.fr))
    const telling = { procedures: [renewed], definitions, known: knownRows([]), defects: [], words: noticeRules.words }
    const { fr } = tellChronicle({ kind: 'clock-running', content: { procedure: 'p1', clause: ranked?.id, n: 2 } }, telling)
    expect(fr).toBe(`75-JUGE · « ${ranked?.label.fr ?? '?'} » court.`)
  })

  it('a fact dated by its day is said by its day', () => {
    expect(said('fact-recorded', { ...petition.content, occurredOn: '2026-11-26' }).fr).toMatch(/, le jeudi 26 novembre 2026\.$/)
  })
})
