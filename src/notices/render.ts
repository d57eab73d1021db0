import type { Text } from '../law/types.js'
import { htmlPage, type Part, plainText } from './layout.js'
import { titleOf, wordsOf } from './templates/catalogue.js'
import { type NoticeView, text } from './templates/words.js'

/** A message ready to be sent. */
export type Rendered = { readonly subject: string; readonly text: string; readonly html: string }

/** Where the reader goes from the message; no acknowledgement link where no signature is asked. */
export type Links = { readonly clocks: string; readonly acknowledgement: string | null }

type Section = { readonly heading: Text; readonly lines: readonly Text[] }

/** The message of a notice: French first, then English; as plain text and as simple HTML. */
export function render(template: string, view: NoticeView, links: Links): Rendered {
  const title = headingOf(template, view)
  const sections = sectionsOf(template, view, links)
  const inLanguage = (language: 'fr' | 'en'): Part => ({
    language,
    title: title[language],
    sections: sections.map(({ heading, lines }) => ({ heading: heading[language], lines: lines.map((line) => line[language]) })),
    foot: FOOT[language],
  })
  const parts = [inLanguage('fr'), inLanguage('en')]
  return { subject: `${title.fr} – ${view.reference}`, text: plainText(parts), html: htmlPage(parts, links.acknowledgement) }
}

/** What follows another notice bears its title too: « Sans accusé de réception : AUCUN TITRE : libérer maintenant ». What replaces one says so. */
function headingOf(template: string, { moment, original, before, name }: NoticeView): Text {
  const title = titleOf(template, moment, original === null ? name : null)
  if (original === null && before !== null) return text(`Rectification : ${title.fr}`, `Corrected: ${title.en}`)
  return original === null ? title : text(`${title.fr} : ${original.title.fr}`, `${title.en}: ${original.title.en}`)
}

const FOOT = text(
  'Message automatique de l’Échéancier : ne pas répondre. Il ne remplace aucune notification ni aucune information prévue par les textes.',
  'Automatic message of Échéancier: do not reply. It replaces no notification and no information required by law.',
)

const NOTHING_LEFT = text('Plus rien pour ce délai.', 'Nothing more for this time limit.')

function sectionsOf(template: string, view: NoticeView, links: Links): readonly Section[] {
  const { what, todo, to, asks } = wordsOf(template, view.moment)
  const toDo = asks === true && view.settled !== null ? NOTHING_LEFT : (to?.[view.role] ?? todo(view))
  return [
    { heading: text('Dossier', 'File'), lines: headLines(view) },
    { heading: text('Ce qui se passe', 'What happens'), lines: [what(view)] },
    { heading: text(`Délai : ${view.subject.fr}`, `Time limit: ${view.subject.en}`), lines: dateLines(template, view) },
    { heading: text('Textes', 'Articles'), lines: view.articles.map((line) => text(line, line)) },
    { heading: text('À faire', 'What to do'), lines: [toDo] },
    { heading: text('Délais de la procédure', 'Time limits of the procedure'), lines: [text(links.clocks, links.clocks)] },
    { heading: text('Accuser réception (lien à usage unique)', 'Acknowledge (single-use link)'), lines: ackLines(links) },
  ].filter(({ lines }) => lines.length > 0)
}

const ackLines = ({ acknowledgement }: Links): readonly Text[] => (acknowledgement === null ? [] : [text(acknowledgement, acknowledgement)])

const headLines = ({ reference, procedure, place, role, before }: NoticeView): readonly Text[] => [
  text(`Référence : ${reference}`, `Reference: ${reference}`),
  text(`Procédure : ${procedure.fr}`, `Procedure: ${procedure.en}`),
  ...(place === null ? [] : [text(`Lieu : ${place}`, `Place: ${place}`)]),
  ...(role === 'person'
    ? [text('À remettre à la personne concernée contre signature.', 'To be handed over to the person concerned, against signature.')]
    : []),
  ...(before === null
    ? []
    : [
        text(
          `Remplace l’avis du ${before.at.fr}${before.end === null ? '' : ` (échéance annoncée : ${before.end.fr})`}, qui ne tient plus.`,
          `Replaces the notice of ${before.at.en}${before.end === null ? '' : ` (end told: ${before.end.en})`}, which no longer holds.`,
        ),
      ]),
]

/** The dates of the clock: both and why, where the law is not settled; and what is a product threshold is said to be one. */
function dateLines(template: string, view: NoticeView): readonly Text[] {
  const line = (fr: string, en: string, value: Text | null): readonly Text[] =>
    value === null ? [] : [text(`${fr} : ${value.fr}`, `${en}: ${value.en}`)]
  if (template === 'correction')
    return [
      ...line('Date annoncée, qui ne tient plus', 'Date told, which no longer holds', view.end),
      ...line('Heure à jour', 'Time as it stands now', view.now?.at ?? null),
      ...line('Échéance à jour', 'End as it stands now', view.now?.end ?? null),
    ]
  if (view.settled !== null) return [view.settled]
  const strict = view.isStrict ? text(', strictement avant cette minute', ', strictly before that minute') : text('', '')
  const single = view.end === null ? null : text(view.end.fr + strict.fr, view.end.en + strict.en)
  const dates =
    view.firm === null
      ? line('Échéance', 'End', single)
      : [
          ...line('Date ferme (agir avant elle)', 'Firm date (act before it)', view.firm),
          ...line('Date limite (dernière lecture possible)', 'Late date (last possible reading)', view.late),
          ...line('Pourquoi deux dates', 'Why two dates', view.doubt),
        ]
  return [
    ...dates,
    ...line('Date la plus proche permise', 'Earliest lawful date', view.earliest),
    ...line('Pas de date', 'No date', view.end === null ? view.reason : null),
    ...line('Repère propre au logiciel, qui n’est pas un délai légal', 'Threshold of the product, not a legal limit', view.target),
  ]
}
