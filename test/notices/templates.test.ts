import { describe, expect, it } from 'vitest'
import { templateIds, wordsOf } from '../../src/notices/templates/catalogue.js'
import { atOnce, defect, extension, links, messageOf, petition, PLANTED, subjectOf } from './subjects.js'

const FOLLOWING = new Set(['correction', 'escalation', 'nobody-on-call'])

/** The message of any template, with an earlier notice where it speaks of one. */
const messageFor = (id: string) =>
  messageOf(
    subjectOf(id),
    FOLLOWING.has(id)
      ? { original: subjectOf('petition-warning', { role: 'case-agent', sentAt: Date.parse('2026-11-25T08:00:00+01:00') }) }
      : {},
  )

describe('every text of the catalogue', () => {
  it.each(templateIds)(
    '%s says reference, procedure, place, dates, articles, what to do and where to look, in French and in English',
    (id) => {
      const { subject, text } = messageFor(id)
      const { title, isNamed } = wordsOf(id, 'start')
      const more = FOLLOWING.has(id)
        ? ' : Requête en prolongation à déposer'
        : isNamed === true
          ? ' : saisine du juge, 1re prolongation'
          : ''
      expect(subject).toBe(`${title.fr}${more} – 75-2026-0412`)
      const [french = '', english = ''] = text.split('—— English version ——')
      expect(french).toContain('Référence : 75-2026-0412')
      expect(french).toContain('Procédure : Rétention administrative')
      expect(french).toContain('Lieu : CRA de Paris-Vincennes')
      expect(french).toContain('jeudi 26 novembre 2026 à 9 h 12 (heure de Paris)')
      expect(french).toContain('CESEDA, art. L. 742-1\nCESEDA, art. R. 742-1')
      expect(french).toMatch(/À FAIRE\n\S.{15,}/)
      expect(french).toContain(`DÉLAIS DE LA PROCÉDURE\n${links.clocks}`)
      expect(french).toContain(links.acknowledgement)
      expect(english).toContain('Thursday 26 November 2026 at 09:12 (Paris time)')
      expect(english).toMatch(/WHAT TO DO\n\S.{15,}/)
    },
  )

  it.each(templateIds)('%s leaves no hole: no undefined, no null, no empty sentence, no double punctuation', (id) => {
    const { subject, text, html } = messageFor(id)
    for (const part of [subject, text, html]) expect(part).not.toMatch(/undefined|\bnull\b|NaN|Invalid|\.\.|\)\)| ,|: \.|« ?»/)
  })

  it.each([...templateIds, 'unknown-text'])('%s never carries a name that stands in the case file', (id) => {
    const { subject, text, html } = messageFor(id)
    for (const part of [subject, text, html]) {
      expect(part).not.toContain('NDIAYE')
      expect(part).not.toContain(PLANTED)
    }
  })

  it('an unknown id is told all the same: the clause, its dates and its articles', () => {
    const { subject, text } = messageOf(subjectOf('some-later-template'))
    expect(subject).toBe('Avis de procédure : saisine du juge, 1re prolongation – 75-2026-0412')
    expect(text).toContain('Saisine du juge, 1re prolongation')
    expect(text).toContain('Échéance : jeudi 26 novembre 2026 à 9 h 12 (heure de Paris)')
    expect(wordsOf('toString', 'start')).toEqual(wordsOf('some-later-template', 'start'))
  })

  it('cites an article and a decision each as it is called, and says the day of a reason in French', () => {
    const line = { from: null, until: null, confidence: 'sure' } as const
    const basis = [
      { code: 'Règlement (UE) 2024/1348', article: 'art. 35', ...line },
      { code: 'Conseil constitutionnel', article: '2025-1140 QPC', ...line },
    ]
    const reason = { fr: 'aucun texte encodé n’est en vigueur le 2026-05-01.', en: 'no encoded text is in force on 2026-05-01.' }
    const clock = { ...petition, basis, reason, firmAt: null, lateAt: null, lapsesAt: null }
    const { text } = messageOf(subjectOf('petition-warning', { clock, params: {} }))
    expect(text).toContain('\nRèglement (UE) 2024/1348, art. 35\nConseil constitutionnel, 2025-1140 QPC\n')
    expect(text).toContain('Pas de date : aucun texte encodé n’est en vigueur le 1er mai 2026.')
    expect(text).toContain('in force on 2026-05-01')
  })

  it('the HTML is escaped, whatever the reference', () => {
    const { html } = messageOf(subjectOf('placement'), { procedure: { reference: '75 <b>& "42"' } })
    expect(html).toContain('Référence\u00a0: 75 &lt;b&gt;&amp; &quot;42&quot;')
    expect(html).not.toContain('<b>')
  })
})

describe('the subject of a text that serves several clauses', () => {
  const overdue = (label: string) =>
    messageOf(subjectOf('duty-overdue', { moment: 'firm', clock: { ...atOnce, label: { fr: label, en: label } }, params: {} })).subject

  it('names the duty, so that two of them are told apart', () => {
    expect(overdue('Information du procureur')).toBe('Obligation immédiate toujours ouverte : information du procureur – 75-2026-0412')
    expect(overdue('OFII informé')).toBe('Obligation immédiate toujours ouverte : OFII informé – 75-2026-0412')
  })

  it('is cut at a word where the label is long', () => {
    const subject = overdue('Suites de l’annulation : lever assignation et rétention, remettre un document provisoire')
    expect(subject).toBe(
      'Obligation immédiate toujours ouverte : suites de l’annulation : lever assignation et rétention, remettre un… – 75-2026-0412',
    )
  })

  it('of a defect names the act, not its ground', () => {
    const label = { fr: 'Requête en prolongation timbrée', en: 'Petition stamped' }
    const subject = (template: string) =>
      messageOf(subjectOf(template, { defect, moment: 'defect', clock: null, params: { label } })).subject
    expect(subject('defect')).toBe('Vice relevé : requête en prolongation timbrée – 75-2026-0412')
    expect(subject('duty-lapsed')).toBe(subject('defect'))
  })

  it('is named in what follows it too', () => {
    const { subject, text } = messageOf(subjectOf('escalation'), { original: subjectOf('duty-overdue', { moment: 'firm', clock: atOnce }) })
    expect(subject).toBe('Sans accusé de réception : Obligation immédiate toujours ouverte : information du procureur – 75-2026-0412')
    expect(text).toContain('« Obligation immédiate toujours ouverte : information du procureur »')
  })
})

describe('the dates of a text', () => {
  it('an end strictly before which one must act is said to be so', () => {
    expect(messageOf(subjectOf('petition-warning')).text).toContain('9 h 12 (heure de Paris), strictement avant cette minute')
  })

  it('two dates are both shown, with the reason, and midnight is 24 h of the day before', () => {
    const { text } = messageOf(subjectOf('duty-lapsed', { clock: extension, params: {} }))
    expect(text).toContain('Date ferme (agir avant elle) : lundi 21 décembre 2026 à 24 h (heure de Paris)')
    expect(text).toContain('Date limite (dernière lecture possible) : mardi 22 décembre 2026 à 24 h (heure de Paris)')
    expect(text).toContain('Pourquoi deux dates : Le premier jour du total compte ou non.')
  })

  it('the target of an "at once" duty is said not to be a legal limit', () => {
    const { text } = messageOf(subjectOf('duty-overdue', { moment: 'firm', clock: atOnce, params: {} }))
    expect(text).toContain('Repère propre au logiciel, qui n’est pas un délai légal : dimanche 22 novembre 2026 à 9 h 42 (heure de Paris)')
    expect(text).toContain('ce n’est pas un délai légal, la loi ne donne pas de chiffre')
  })

  it('each place reads its own clock: 9 h 12 in Paris is 11 h 12 in Mayotte and 4 h 12 in Guadeloupe', () => {
    const end = (territory: string) => /Échéance : (.*?),/.exec(messageOf(subjectOf('ruling-due'), { procedure: { territory } }).text)?.[1]
    expect(end('FR-976')).toBe('jeudi 26 novembre 2026 à 11 h 12 (heure de Mayotte)')
    expect(end('FR-971')).toBe('jeudi 26 novembre 2026 à 4 h 12 (heure de la Guadeloupe)')
  })

  it('of a clock that is met nothing is said to be due', () => {
    const { text } = messageOf(subjectOf('petition-filed', { clock: { ...petition, state: 'met' } }))
    expect(text).toContain('Rempli : l’acte attendu est enregistré.')
    expect(text).not.toContain('Échéance :')
  })

  it('what asks for an act asks for it no more once the clock is met or stopped', () => {
    for (const id of ['rights-due', 'duty-overdue', 'petition-warning', 'held-for-justice'] as const)
      for (const state of ['met', 'stopped'] as const)
        expect(messageOf(subjectOf(id, { clock: { ...petition, state } })).text).toContain('À FAIRE\nPlus rien pour ce délai.')
  })
})

describe('what each reader is told', () => {
  it('held for justice: a countdown before the end, a release at the end, an appeal to file for the prosecutor', () => {
    const before = messageOf(subjectOf('held-for-justice', { role: 'centre' })).text
    const after = messageOf(subjectOf('held-for-justice', { role: 'centre' }), { now: '2026-11-26T09:12:00+01:00' }).text
    const prosecutor = messageOf(subjectOf('held-for-justice', { role: 'prosecutor' })).text
    expect(before).toContain('au plus jusqu’au jeudi 26 novembre 2026 à 9 h 12')
    expect(after).toContain('Libérer la personne maintenant')
    expect(prosecutor).toContain('l’appel avec demande d’effet suspensif doit être formé avant ce terme')
  })

  it('no title: release now', () => {
    const { subject, text } = messageOf(subjectOf('no-title', { role: 'centre', clock: extension, params: {} }), {
      now: '2026-12-22T00:00:00+01:00',
    })
    expect(subject).toBe('AUCUN TITRE : libérer maintenant – 75-2026-0412')
    expect(text).toContain(
      'Plus aucun titre ne fonde la rétention. Le dernier est arrivé à son terme, lundi 21 décembre 2026 à 24 h (heure de Paris)',
    )
  })

  it('what is for the person is handed over by the place of detention', () => {
    expect(messageOf(subjectOf('placement', { role: 'person' })).text).toContain('À remettre à la personne concernée contre signature.')
  })

  it('a hearing says its day and hour once it is fixed', () => {
    const hearing = subjectOf('hearing', { role: 'escort', clause: 'hearing', params: { about: '2026-11-27T10:00:00+01:00' } })
    expect(messageOf(hearing).text).toContain('Une audience est fixée : vendredi 27 novembre 2026 à 10 h (heure de Paris).')
  })

  it('a warning, the instant before a roll-over and the firm date each have their own words', () => {
    const title = (moment: string, key = '') =>
      messageOf(subjectOf('right-doubtful', { moment, key })).subject.replace(' : saisine du juge, 1re prolongation – 75-2026-0412', '')
    expect(title('warning')).toBe('Délai proche de son terme')
    expect(title('warning', 'appeal-prefect#1@unrolled:case-agent:right-doubtful@1')).toBe(
      'Délai reporté au jour ouvrable : ne pas compter dessus',
    )
    expect(title('firm')).toBe('Délai incertain : date ferme dépassée')
  })

  it('a duty told near its end, past its firm date, past its end or past the product’s own target each has its words', () => {
    const told = (moment: string, clock = petition) => messageOf(subjectOf('duty-overdue', { moment, clock }))
    expect(told('warning').subject).toContain('Échéance proche')
    expect(told('warning').text).toContain('Ce délai arrive à son terme le jeudi 26 novembre 2026 à 9 h 12 (heure de Paris)')
    expect(told('firm').subject).toContain('Date ferme dépassée')
    expect(told('lapse').subject).toContain('Échéance dépassée')
    expect(told('firm', atOnce).subject).toContain('Obligation immédiate toujours ouverte')
  })

  it('a fact told by itself is a breach where a duty is, and no end is spoken of', () => {
    const { subject, text } = messageOf(
      subjectOf('duty-lapsed', {
        key: 'fact:f1:case-agent:duty-lapsed',
        clause: 'report-missed',
        clock: null,
        params: { label: { fr: 'Pointage manqué', en: 'Report missed' } },
      }),
    )
    expect(subject).toContain('Manquement enregistré')
    expect(text).toContain('Un manquement est enregistré, daté du mercredi 25 novembre 2026 à 9 h 12 (heure de Paris) : Pointage manqué.')
    expect(text).not.toContain('Échéance')
  })

  it('a measure whose time is over must end; another limit only passes', () => {
    expect(messageOf(subjectOf('right-lapsed', { moment: 'lapse', clock: extension, params: {} })).text).toContain('y mettre fin')
    expect(messageOf(subjectOf('right-lapsed', { moment: 'lapse' })).text).toContain('l’enregistrer avec son heure réelle')
  })

  it('a placement that is no title says so, whatever its defect', () => {
    const { subject, text } = messageOf(subjectOf('no-title', { defect, moment: 'defect', clock: null, params: {} }))
    expect(subject).toContain('AUCUN TITRE')
    expect(text).toContain('n’est pas un titre : La copie du registre n’est pas jointe. La requête est irrecevable.')
  })

  it.each(['defect', 'duty-lapsed'])('a defect told as %s says its ground, its consequence and its articles', (template) => {
    const { text } = messageOf(
      subjectOf(template, { defect, moment: 'defect', clause: 'extension-petition-filed', clock: null, params: {} }),
    )
    expect(text).toContain('présente un vice : La copie du registre n’est pas jointe.')
    expect(text).toContain('Conséquence : La requête est irrecevable.')
    expect(text).toContain('TEXTES\nCESEDA, art. R. 743-2')
    expect(text).not.toContain('DÉLAI :')
  })

  it('a correcting notice says which notice no longer holds, and what it had told', () => {
    const { text } = messageFor('correction')
    expect(text).toContain('L’avis du mercredi 25 novembre 2026 à 8 h (heure de Paris) « Requête en prolongation à déposer » ne tient plus')
    expect(text).toContain('Date annoncée, qui ne tient plus : jeudi 26 novembre 2026 à 9 h 12 (heure de Paris)')
  })

  it('where the same thing is due at another instant, the correcting notice gives it', () => {
    const now = { at: Date.parse('2026-11-25T08:00:00+01:00'), about: '2026-11-26T08:00:00+01:00' }
    const { text } = messageOf(subjectOf('correction', { moment: 'correction', params: { now } }), {
      original: subjectOf('petition-warning', { role: 'case-agent' }),
    })
    expect(text).toContain('Heure à jour : mercredi 25 novembre 2026 à 8 h (heure de Paris)')
    expect(text).toContain('Échéance à jour : jeudi 26 novembre 2026 à 8 h (heure de Paris)')
  })

  it('a notice that replaces another says which, and what that one had told', () => {
    const before = { at: Date.parse('2026-11-22T09:30:00+01:00'), about: '2026-11-26T09:30:00+01:00' }
    const { subject, text } = messageOf(subjectOf('petition-filed', { params: { before } }))
    expect(subject).toBe('Rectification : Requête en prolongation enregistrée – 75-2026-0412')
    expect(text).toContain('Remplace l’avis du dimanche 22 novembre 2026 à 9 h 30 (heure de Paris)')
    expect(text).toContain('(échéance annoncée : jeudi 26 novembre 2026 à 9 h 30 (heure de Paris)), qui ne tient plus.')
  })

  it('an escalation says who did not answer, and all that he was told', () => {
    const { text } = messageFor('escalation')
    expect(text).toContain('adressé à l’agent chargé du dossier, est resté sans accusé de réception')
    expect(text).toContain('Aucune requête recevable n’est enregistrée.')
    expect(text).toContain('copie du registre actualisée à la date de la requête')
  })
})
