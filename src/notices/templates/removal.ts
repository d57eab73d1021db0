import { type Template, text } from './words.js'

/** The measure of removal and its appeals. */
export const removalTemplates = {
  'removal-suspended': {
    title: text('Recours formé : éloignement suspendu', 'Appeal filed: removal suspended'),
    what: ({ at }) =>
      text(
        `Un recours qui suspend l’éloignement est enregistré, daté du ${at.fr}.`,
        `An appeal that suspends the removal is recorded, dated ${at.en}.`,
      ),
    todo: () =>
      text(
        'Ne pas exécuter l’éloignement tant qu’un obstacle est ouvert sur la page de la procédure. Accuser réception.',
        'Do not carry out the removal as long as a bar is open on the page of the procedure. Acknowledge receipt.',
      ),
  },
  'measure-ended': {
    title: text('La mesure d’éloignement a pris fin', 'The removal measure has ended'),
    what: ({ at, subject }) =>
      text(
        `La mesure d’éloignement n’existe plus, ou n’est plus exécutoire ; le fait est daté du ${at.fr} : ${subject.fr}.`,
        `The removal measure is no more, or cannot be executed any more; the fact is dated ${at.en}: ${subject.en}.`,
      ),
    todo: () =>
      text(
        'Ne retenir, n’assigner et n’éloigner personne sur son fondement : mettre fin aux mesures en cours et l’enregistrer. Accuser réception.',
        'Hold, assign or remove nobody on the strength of it: end the current measures and record it. Acknowledge receipt.',
      ),
  },
} as const satisfies Record<string, Template>
