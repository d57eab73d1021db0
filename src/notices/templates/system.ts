import { towards } from '../../typography.js'
import { type Original, type Template, text } from './words.js'

const nothing = text('', '')

/** What is told about notices and about the engine. */
export const systemTemplates = {
  correction: {
    title: text('Avis rectificatif', 'Correcting notice'),
    what: ({ original }) =>
      text(
        `L’avis${sentAt(original).fr} « ${original?.title.fr ?? 'Avis'} » ne tient plus : les faits enregistrés ont été corrigés ou complétés depuis.`,
        `The notice "${original?.title.en ?? 'Notice'}"${sentAt(original).en} no longer holds: the recorded facts were corrected or completed since.`,
      ),
    todo: () =>
      text(
        'Ne plus en tenir compte et consulter les délais à jour. Ce qui avait été dit, et quand, reste conservé au dossier.',
        'Disregard it and see the current time limits. What had been said, and when, stays in the file.',
      ),
  },
  escalation: {
    title: text('Sans accusé de réception', 'Not acknowledged'),
    what: ({ original }) =>
      original === null ? nothing : text(`${whyFr(original)} ${original.what.fr}`, `${whyEn(original)} ${original.what.en}`),
    todo: ({ original }) =>
      text(
        `Prendre le relais ou s’assurer que quelqu’un agit. ${original?.todo.fr ?? ''}`.trim(),
        `Take over or make sure that somebody acts. ${original?.todo.en ?? ''}`.trim(),
      ),
  },
  'nobody-on-call': {
    title: text('Personne d’astreinte', 'Nobody on call'),
    what: ({ original }) =>
      original === null ? nothing : text(`${whyFr(original)} ${original.what.fr}`, `${whyEn(original)} ${original.what.en}`),
    todo: ({ original }) =>
      text(
        `Prévenir le destinataire par un autre moyen et compléter le tableau des astreintes. ${original?.todo.fr ?? ''}`.trim(),
        `Tell the addressee by another means and complete the on-call table. ${original?.todo.en ?? ''}`.trim(),
      ),
  },
  'engine-silent': {
    title: text('Veille en retard ou muette', 'The watch is late or silent'),
    what: ({ subject }) => text(subject.fr, subject.en),
    todo: () =>
      text(
        'Vérifier le moteur. Tant que la veille n’est pas rétablie, suivre les échéances sur la liste des délais ; les faits s’enregistrent toujours.',
        'Check the engine. Until the watch is back, follow the ends on the list of time limits; facts are still recorded.',
      ),
  },
} as const satisfies Record<string, Template>

const sentAt = (original: Original | null) => ({
  fr: original?.sentAt ? ` du ${original.sentAt.fr}` : '',
  en: original?.sentAt ? ` of ${original.sentAt.en}` : '',
})

function whyFr(original: Original): string {
  const { title, role, because } = original
  if (because === 'nobody-on-call') return `Aucune personne d’astreinte pour ${role.fr} : l’avis « ${title.fr} » n’a pu être adressé.`
  if (because === 'refused') return `L’avis « ${title.fr} » n’a pu être remis ${towards(role.fr)} : le serveur de messagerie l’a refusé.`
  const last = because === 'last-rank' ? ' Le dernier rang n’a pas répondu.' : ''
  return `L’avis${sentAt(original).fr} « ${title.fr} », adressé ${towards(role.fr)}, est resté sans accusé de réception.${last}`
}

function whyEn(original: Original): string {
  const { title, role, because } = original
  if (because === 'nobody-on-call') return `Nobody is on call for ${role.en}: the notice "${title.en}" could not be addressed.`
  if (because === 'refused') return `The notice "${title.en}" could not be delivered to ${role.en}: the mail server refused it.`
  const last = because === 'last-rank' ? ' The last rank did not answer.' : ''
  return `The notice "${title.en}"${sentAt(original).en}, sent to ${role.en}, was not acknowledged.${last}`
}
