import type { Text } from '../../law/types.js'
import { endWords, type NoticeView, type Template, text } from './words.js'

const nearItsEnd = (view: NoticeView): Text =>
  text(
    `Ce délai arrive à son terme le ${endWords(view).fr} : ${view.subject.fr}.`,
    `This time limit ends on ${endWords(view).en}: ${view.subject.en}.`,
  )

const firstDatePassed = ({ subject }: NoticeView): Text =>
  text(
    `La première des deux dates est passée, la seconde reste possible : ${subject.fr}.`,
    `The first of the two dates has passed, the second is still possible: ${subject.en}.`,
  )

const over = (view: NoticeView): Text =>
  text(
    `Ce délai est arrivé à son terme, ${endWords(view).fr}, sans acte enregistré : ${view.subject.fr}.`,
    `This time limit came to its end, ${endWords(view).en}, with no act recorded: ${view.subject.en}.`,
  )

/** A measure that restricts liberty ends with its limit; any other limit only passes. */
const afterTheEnd = ({ kind }: NoticeView): Text =>
  kind === 'liberty-cap'
    ? text(
        'La mesure ne peut se poursuivre au-delà : y mettre fin, ou enregistrer sans attendre l’acte qui la prolonge s’il existe déjà.',
        'The measure cannot go on beyond it: end it, or record at once the act that prolongs it if there is one already.',
      )
    : text(
        'Si un acte a été accompli à temps, l’enregistrer avec son heure réelle : il efface cet avis et tout ce qui en découle.',
        'If an act was done in time, record it with its true time: it undoes this notice and all that follows from it.',
      )

/** Duties, rights and defects of any procedure. */
export const deadlineTemplates = {
  'duty-lapsed': {
    isNamed: true,
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
    when: {
      fact: {
        title: text('Manquement enregistré', 'Breach recorded'),
        what: ({ subject, at }) =>
          text(`Un manquement est enregistré, daté du ${at.fr} : ${subject.fr}.`, `A breach is recorded, dated ${at.en}: ${subject.en}.`),
        todo: () => text('Apprécier les suites : elles relèvent d’un agent.', 'Weigh what follows: it is for an agent to decide.'),
      },
    },
  },
  'duty-overdue': {
    isNamed: true,
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
    when: {
      start: {
        title: text('Obligation immédiate', 'Immediate duty'),
        what: ({ subject, at }) =>
          text(
            `Cet acte doit être accompli sans délai à compter du ${at.fr} : ${subject.fr}.`,
            `This act must be done at once from ${at.en} on: ${subject.en}.`,
          ),
        todo: () => text('L’accomplir, puis l’enregistrer avec son heure.', 'Do it, then record it with its time.'),
      },
      warning: {
        title: text('Échéance proche', 'End near'),
        what: nearItsEnd,
        todo: () =>
          text(
            'Accomplir l’acte attendu avant cette date, et l’enregistrer. Cet avis part à un seuil du logiciel ; la date, elle, est celle du délai.',
            'Do the act awaited before that date, and record it. This notice leaves at a threshold of the product; the date is that of the limit.',
          ),
      },
      firm: {
        title: text('Date ferme dépassée', 'The firm date has passed'),
        what: firstDatePassed,
        todo: () => text('Accomplir l’acte attendu maintenant, et l’enregistrer.', 'Do the act awaited now, and record it.'),
      },
      lapse: {
        title: text('Échéance dépassée', 'End passed'),
        what: (view) =>
          text(
            `Rien n’est enregistré au terme de ce délai, ${endWords(view).fr} : ${view.subject.fr}.`,
            `Nothing is recorded at the end of this limit, ${endWords(view).en}: ${view.subject.en}.`,
          ),
        todo: () => text('Accomplir l’acte attendu, ou l’enregistrer s’il est fait.', 'Do the act awaited, or record it if it is done.'),
      },
    },
  },
  'right-doubtful': {
    isNamed: true,
    title: text('Délai incertain : date ferme dépassée', 'Uncertain limit: the firm date has passed'),
    what: firstDatePassed,
    todo: () =>
      text(
        'Agir maintenant, sans compter sur la seconde date. Un acte accompli entre les deux est enregistré comme contesté.',
        'Act now, without relying on the second date. An act done between the two is recorded as contested.',
      ),
    when: {
      warning: {
        title: text('Délai proche de son terme', 'Time limit near its end'),
        what: nearItsEnd,
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
      lapse: { title: text('Délai expiré', 'Time limit over'), what: over, todo: afterTheEnd },
    },
  },
  'right-lapsed': { isNamed: true, title: text('Délai expiré', 'Time limit over'), what: over, todo: afterTheEnd },
  defect: {
    isNamed: true,
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
  isNamed: true,
  title: text('Avis de procédure', 'Notice of the procedure'),
  what: ({ subject, at }) => text(`${subject.fr} : ${at.fr}.`, `${subject.en}: ${at.en}.`),
  todo: () => text('Consulter les délais de la procédure.', 'See the time limits of the procedure.'),
}
