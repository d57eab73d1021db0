import type { Text } from '../law/types.js'
import { wordsOf } from './templates/catalogue.js'
import { type NoticeView, text } from './templates/words.js'

/** A message ready to be sent. */
export type Rendered = { readonly subject: string; readonly text: string; readonly html: string }

/** Where the reader goes from the message; no acknowledgement link where no signature is asked. */
export type Links = { readonly clocks: string; readonly acknowledgement: string | null }

type Section = { readonly heading: Text; readonly lines: readonly Text[] }

/** The message of a notice: French first, then English; as plain text and as simple HTML. */
export function render(template: string, view: NoticeView, links: Links): Rendered {
  const { title } = wordsOf(template, view.moment)
  const sections = sectionsOf(template, view, links)
  const inLanguage = (language: 'fr' | 'en') =>
    sections.map(({ heading, lines }) => [heading[language], ...lines.map((line) => line[language])])
  return {
    subject: [title.fr, ...(view.original === null ? [] : [view.original.title.fr])].join(' : ') + ` – ${view.reference}`,
    text:
      [title.fr, ...plain(inLanguage('fr')), FOOT.fr, '—— English version ——', title.en, ...plain(inLanguage('en')), FOOT.en].join('\n\n') +
      '\n',
    html: page(title, inLanguage('fr'), inLanguage('en'), links),
  }
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

const headLines = ({ reference, procedure, place, role }: NoticeView): readonly Text[] => [
  text(`Référence : ${reference}`, `Reference: ${reference}`),
  text(`Procédure : ${procedure.fr}`, `Procedure: ${procedure.en}`),
  ...(place === null ? [] : [text(`Lieu : ${place}`, `Place: ${place}`)]),
  ...(role === 'person'
    ? [text('À remettre à la personne concernée contre signature.', 'To be handed over to the person concerned, against signature.')]
    : []),
]

/** The dates of the clock: both and why, where the law is not settled; and what is a product threshold is said to be one. */
function dateLines(template: string, view: NoticeView): readonly Text[] {
  const line = (fr: string, en: string, value: Text | null): readonly Text[] =>
    value === null ? [] : [text(`${fr} : ${value.fr}`, `${en}: ${value.en}`)]
  if (template === 'correction') return line('Date annoncée, qui ne tient plus', 'Date told, which no longer holds', view.end)
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

const plain = (sections: readonly (readonly string[])[]): readonly string[] =>
  sections.map(([heading = '', ...lines]) => [`${heading.toUpperCase()}`, ...lines].join('\n'))

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (value: string): string => value.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

function page(title: Text, fr: readonly (readonly string[])[], en: readonly (readonly string[])[], { acknowledgement }: Links): string {
  const line = (value: string): string => {
    if (!/^https?:\/\/\S+$/.test(value)) return `<p>${escape(value)}</p>`
    const label = value === acknowledgement ? 'Accuser réception / Acknowledge' : value
    return `<p><a href="${escape(value)}">${escape(label)}</a></p>`
  }
  const body = (sections: readonly (readonly string[])[]) =>
    sections
      .map(([heading = '', ...lines]) => `<h2 style="font-size:1em;margin:1em 0 0">${escape(heading)}</h2>${lines.map(line).join('')}`)
      .join('\n')
  const part = (language: 'fr' | 'en', sections: readonly (readonly string[])[]) =>
    `<div lang="${language}"><h1 style="font-size:1.3em">${escape(title[language])}</h1>\n${body(sections)}\n<p><small>${escape(FOOT[language])}</small></p></div>`
  return `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>${escape(title.fr)}</title></head><body style="font-family:sans-serif;max-width:42em">\n${part('fr', fr)}\n<hr>\n${part('en', en)}\n</body></html>\n`
}
