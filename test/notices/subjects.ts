import type { PresentedClock, PresentedDefect } from '../../src/definition/present.js'
import { render, type Rendered } from '../../src/notices/render.js'
import { type NoticeSubject, type ProcedureInWords, viewOf } from '../../src/notices/view.js'

/** A name that stands in places that no text may read. */
export const PLANTED = 'Amadou NDIAYE-LEGRAND'

const paris: ProcedureInWords = {
  reference: '75-2026-0412',
  label: { fr: 'Rétention administrative', en: 'Administrative detention' },
  place: 'CRA de Paris-Vincennes',
  territory: 'FR-75',
}

export const links = {
  clocks: 'https://echeancier.example/v1/procedures/7d1f/clocks',
  acknowledgement: 'https://echeancier.example/v1/notices/9a/acknowledgement?token=t0k',
}

/** The first petition of somebody placed on Sunday 22 November 2026 at 9:12: before Thursday 26 at 9:12. */
export const petition: PresentedClock = {
  clause: 'petition-1',
  n: 1,
  form: 'clock',
  kind: 'duty',
  state: 'running',
  label: { fr: 'Saisine du juge, 1re prolongation', en: 'Petition to the judge, first extension' },
  owner: 'case-agent',
  startedAt: '2026-11-22T09:12:00+01:00',
  firmAt: '2026-11-26T09:12:00+01:00',
  lateAt: '2026-11-26T09:12:00+01:00',
  lapsesAt: '2026-11-26T09:12:00+01:00',
  lastDay: null,
  ends: 'before',
  local: 'jeudi 26 novembre 2026 à 9 h 12 (Paris)',
  localFirm: null,
  localLate: null,
  doubt: null,
  reason: null,
  settledAt: null,
  metBy: null,
  contested: false,
  unrolledAt: null,
  targetAt: null,
  earliestAt: null,
  metByAny: ['extension-petition-filed'],
  basis: [
    { code: 'CESEDA', article: 'L. 742-1', from: '2025-11-11', until: null, confidence: 'likely' },
    { code: 'CESEDA', article: 'R. 742-1', from: '2025-11-11', until: null, confidence: 'likely' },
  ],
  steps: [],
}

/** An extension of which the first day may count or not: two dates, and why. */
export const extension: PresentedClock = {
  ...petition,
  clause: 'extension-1-cap',
  kind: 'liberty-cap',
  label: { fr: '1re prolongation', en: 'First extension' },
  startedAt: '2026-11-26T09:12:00+01:00',
  firmAt: '2026-12-22T00:00:00+01:00',
  lateAt: '2026-12-23T00:00:00+01:00',
  lapsesAt: '2026-12-22T00:00:00+01:00',
  lastDay: '2026-12-21',
  ends: 'by',
  doubt: { fr: 'Le premier jour du total compte ou non.', en: 'The first day of the total counts or not.' },
  basis: [{ code: 'CESEDA', article: 'L. 742-3', from: '2025-11-11', until: null, confidence: 'likely' }],
}

/** A duty "at once": no date in law, a target of the product's own. */
export const atOnce: PresentedClock = {
  ...petition,
  clause: 'prosecutor-information',
  form: 'task',
  label: { fr: 'Information du procureur', en: 'Information of the prosecutor' },
  firmAt: null,
  lateAt: null,
  lapsesAt: null,
  targetAt: '2026-11-22T09:42:00+01:00',
  reason: { fr: 'Sans délai : la loi ne donne pas de chiffre.', en: 'At once: the law gives no figure.' },
  basis: [{ code: 'CESEDA', article: 'L. 741-8', from: null, until: null, confidence: 'sure' }],
}

export const defect: PresentedDefect = {
  fact: 'f1',
  factType: 'extension-petition-filed',
  ground: 'register-copy-missing',
  says: { fr: 'La copie du registre n’est pas jointe.', en: 'The copy of the register is not attached.' },
  consequence: { fr: 'La requête est irrecevable.', en: 'The petition is inadmissible.' },
  basis: [{ code: 'CESEDA', article: 'R. 743-2' }],
  void: true,
  refuse: false,
  unknown: false,
  at: '2026-11-25T18:00:00+01:00',
}

/** A notice due one day before the petition's end, unless said; the planted name stands in every key that is not for reading. */
export const subjectOf = (template: string, more: Partial<NoticeSubject> = {}): NoticeSubject => ({
  role: 'duty-officer',
  template,
  key: `petition-1#1@start:duty-officer:${template}`,
  moment: 'start',
  clause: 'petition-1',
  dueAt: Date.parse('2026-11-25T09:12:00+01:00'),
  sentAt: null,
  params: Object.assign({ about: '2026-11-26T09:12:00+01:00' }, { person: PLANTED, data: { name: PLANTED }, recordedBy: PLANTED }),
  clock: Object.assign({}, petition, { person: PLANTED, steps: [{ fr: PLANTED, en: PLANTED }] }),
  defect: null,
  ...more,
})

/** What is read by whoever gets a notice. */
export function messageOf(
  notice: NoticeSubject,
  more: { original?: NoticeSubject; now?: string; procedure?: Partial<ProcedureInWords> } = {},
): Rendered {
  const now = Date.parse(more.now ?? '2026-11-25T09:12:00+01:00')
  return render(notice.template, viewOf({ ...paris, ...more.procedure }, notice, more.original ?? null, now), links)
}
