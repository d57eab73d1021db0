import { endWords, type Template, text } from './words.js'

/** Duties, rights and defects of any procedure. */
export const deadlineTemplates = {
  'duty-lapsed': {
    title: text('Obligation non remplie à son échéance', 'Duty not met by its end'),
    what: (view) =>
      text(
        `Rien n’est enregistré au terme de ce délai, ${endWords(view).fr} : ${view.subject.fr}.`,
        `Nothing is recorded at the end of this limit, ${endWords(view).en}: ${view.subject.en}.`,
      ),
    todo: () =>
      text(
        'Si l’acte a été accompli à temps, l’enregistrer avec son heure réelle ; sinon l’accomplir sans attendre et apprécier les conséquences.',
        'If the act was done in time, record it with its true time; else do it now and weigh the consequences.',
      ),
  },
  'duty-overdue': {
    asks: true,
    title: text('Obligation immédiate toujours ouverte', 'Immediate duty still open'),
    what: ({ subject, startedAt, at, settled }) =>
      settled !== null
        ? text(
            `Cet acte, à accomplir sans délai depuis le ${(startedAt ?? at).fr}, n’était pas fait au repère du logiciel : ${subject.fr}.`,
            `This act, to be done at once since ${(startedAt ?? at).en}, was not done by the product’s threshold: ${subject.en}.`,
          )
        : text(
            `Cet acte doit être accompli sans délai depuis le ${(startedAt ?? at).fr} et n’est pas enregistré : ${subject.fr}.`,
            `This act has had to be done at once since ${(startedAt ?? at).en} and is not recorded: ${subject.en}.`,
          ),
    todo: () =>
      text(
        'L’accomplir ou l’enregistrer. Le seuil qui a déclenché cet avis est propre au logiciel : ce n’est pas un délai légal, la loi ne donne pas de chiffre.',
        'Do it or record it. The threshold behind this notice is the product’s own: it is not a legal limit, the law gives no figure.',
      ),
  },
  'right-doubtful': {
    title: text('Délai incertain : date ferme dépassée', 'Uncertain limit: the firm date has passed'),
    what: ({ subject }) =>
      text(
        `La première des deux dates est passée, la seconde reste possible : ${subject.fr}.`,
        `The first of the two dates has passed, the second is still possible: ${subject.en}.`,
      ),
    todo: () =>
      text(
        'Agir maintenant, sans compter sur la seconde date. Un acte accompli entre les deux est enregistré comme contesté.',
        'Act now, without relying on the second date. An act done between the two is recorded as contested.',
      ),
    when: {
      warning: {
        title: text('Délai proche de son terme', 'Time limit near its end'),
        what: (view) =>
          text(
            `Ce délai arrive à son terme le ${endWords(view).fr} : ${view.subject.fr}.`,
            `This time limit ends on ${endWords(view).en}: ${view.subject.en}.`,
          ),
        todo: () => text('Agir avant la première des dates indiquées.', 'Act before the first of the dates given.'),
      },
      unrolled: {
        title: text('Délai reporté au jour ouvrable : ne pas compter dessus', 'Time limit moved to a working day: do not rely on it'),
        what: (view) =>
          text(
            `Sans report, ce délai se terminerait maintenant ; il est reporté au ${endWords(view).fr} : ${view.subject.fr}.`,
            `Without the move this limit would end now; it is moved to ${endWords(view).en}: ${view.subject.en}.`,
          ),
        todo: () =>
          text(
            'Agir dès maintenant si cela se peut : cet avis est un repère du logiciel, non une date légale.',
            'Act now if possible: this notice is a threshold of the product, not a legal date.',
          ),
      },
    },
  },
  'right-lapsed': {
    title: text('Délai expiré', 'Time limit over'),
    what: (view) =>
      text(
        `Ce délai est arrivé à son terme, ${endWords(view).fr}, sans acte enregistré : ${view.subject.fr}.`,
        `This time limit came to its end, ${endWords(view).en}, with no act recorded: ${view.subject.en}.`,
      ),
    todo: () =>
      text(
        'Si un acte a été accompli à temps, l’enregistrer avec son heure réelle : il efface cet avis et tout ce qui en découle.',
        'If an act was done in time, record it with its true time: it undoes this notice and all that follows from it.',
      ),
  },
  defect: {
    title: text('Vice relevé', 'Defect found'),
    what: ({ subject, at }) =>
      text(
        `Un acte enregistré, daté du ${at.fr}, présente un vice : ${subject.fr}`,
        `A recorded act, dated ${at.en}, has a defect: ${subject.en}`,
      ),
    todo: ({ consequence }) =>
      text(
        `${consequence === null ? '' : `Conséquence : ${consequence.fr} `}L’acte reste enregistré. Compléter ou corriger ce qui manque si la réalité le permet.`,
        `${consequence === null ? '' : `Consequence: ${consequence.en} `}The act stays on record. Complete or correct what is missing where it truly exists.`,
      ),
  },
} as const satisfies Record<string, Template>

/** The text of a template that nobody wrote: the clause, its dates and its articles say the rest. */
export const fallback: Template = {
  title: text('Avis de procédure', 'Notice of the procedure'),
  what: ({ subject, at }) => text(`${subject.fr} : ${at.fr}.`, `${subject.en}: ${at.en}.`),
  todo: () => text('Consulter les délais de la procédure.', 'See the time limits of the procedure.'),
}
