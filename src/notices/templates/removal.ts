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
} as const satisfies Record<string, Template>
