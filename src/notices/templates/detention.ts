import { endWords, type Template, text } from './words.js'

/** Holding, arriving, leaving: what is told of the detention itself. */
export const detentionTemplates = {
  placement: {
    title: text('Placement en rétention', 'Placement in detention'),
    what: ({ startedAt, at }) =>
      text(
        `Une personne est placée en rétention. Le placement a pris effet le ${(startedAt ?? at).fr}.`,
        `A person is placed in detention. The placement took effect on ${(startedAt ?? at).en}.`,
      ),
    todo: () => text('Prendre connaissance des délais de la procédure.', 'Read the time limits of the procedure.'),
    to: {
      prosecutor: text(
        'L’identité, la mesure exécutée et l’autorité qui a décidé sont tenues à votre disposition par la préfecture, sous cette référence.',
        'The identity, the measure that is executed and the authority that decided are at your disposal at the prefecture, under this reference.',
      ),
      centre: text(
        'Préparer l’arrivée : consulter au dossier la langue comprise et le besoin d’aménagement signalé, appeler l’interprète au besoin.',
        'Prepare the arrival: see in the file the language understood and any need for adaptation, and call the interpreter if needed.',
      ),
      ofii: text(
        'Prévoir l’entretien d’information et de préparation au retour.',
        'Plan the interview for information and preparation of the return.',
      ),
      association: text(
        'La personne peut être reçue dès son arrivée pour l’exercice de ses droits.',
        'The person can be seen from arrival on, to exercise their rights.',
      ),
      'administrative-court': text(
        'Un recours est pendant ou son délai est ouvert : tenir compte de la date et de l’heure du placement.',
        'An appeal is pending or its window is open: take the date and hour of the placement into account.',
      ),
      person: text(
        'Remettre à la personne, dans une langue qu’elle comprend, les délais de recours qui lui restent ouverts.',
        'Hand over to the person, in a language they understand, the windows of appeal that are open to them.',
      ),
    },
  },
  arrival: {
    title: text('Arrivée au lieu de rétention', 'Arrival at the place of detention'),
    what: ({ at }) =>
      text(`La personne est arrivée au lieu de rétention le ${at.fr}.`, `The person arrived at the place of detention on ${at.en}.`),
    todo: () =>
      text(
        'Rendre effectif, dès maintenant, l’exercice des droits, et l’enregistrer au dossier.',
        'Make the exercise of the rights effective from now on, and record it in the file.',
      ),
  },
  'rights-due': {
    title: text('Droits à notifier', 'Rights to be notified'),
    what: ({ subject, startedAt, at }) =>
      text(
        `Une information est due à la personne depuis le ${(startedAt ?? at).fr} : ${subject.fr}.`,
        `Information has been due to the person since ${(startedAt ?? at).en}: ${subject.en}.`,
      ),
    todo: () =>
      text(
        'Notifier dans une langue comprise, avec interprète au besoin ; dresser le procès-verbal et enregistrer son heure au dossier.',
        'Notify in a language understood, with an interpreter if needed; draw up the report and record its time in the file.',
      ),
  },
  'asylum-claim': {
    title: text('Demande d’asile remise en rétention', 'Asylum claim handed over in detention'),
    what: ({ at }) =>
      text(
        `Une demande d’asile a été remise, sous pli fermé, le ${at.fr}. Le pli reste fermé.`,
        `An asylum claim was handed over, in a sealed envelope, on ${at.en}. The envelope stays sealed.`,
      ),
    todo: () =>
      text(
        'Statuer sans attendre, par décision écrite et motivée, sur le maintien en rétention ; sans décision, la rétention prend fin.',
        'Decide without waiting, in writing and with reasons, whether detention is upheld; without a decision, detention ends.',
      ),
  },
  absconded: {
    title: text('Fuite signalée', 'Absconding reported'),
    what: ({ at }) =>
      text(
        `La personne s’est soustraite à la rétention ; le fait est daté du ${at.fr}.`,
        `The person evaded detention; the fact is dated ${at.en}.`,
      ),
    todo: () => text('Prendre les mesures qui relèvent de votre service.', 'Take the measures that fall to your service.'),
  },
  released: {
    title: text('Remise en liberté', 'Release'),
    what: ({ at }) =>
      text(
        `La rétention a pris fin ; la remise en liberté est datée du ${at.fr}. La cause figure au dossier.`,
        `Detention ended; the release is dated ${at.en}. Its cause is in the file.`,
      ),
    todo: () =>
      text(
        'Sauf annulation, abrogation ou retrait de la mesure, l’obligation de quitter le territoire demeure : elle est rappelée à la sortie.',
        'Unless the measure was annulled, repealed or withdrawn, the obligation to leave stands: it is recalled at release.',
      ),
  },
  removal: {
    title: text('Éloignement', 'Removal'),
    what: ({ at, subject }) => text(`Éloignement, ${at.fr} : ${subject.fr}.`, `Removal, ${at.en}: ${subject.en}.`),
    todo: () =>
      text(
        'Vérifier, avant tout départ, qu’aucun obstacle n’est ouvert sur la page de la procédure.',
        'Check, before any departure, that no bar is open on the page of the procedure.',
      ),
  },
  'no-title': {
    title: text('AUCUN TITRE : libérer maintenant', 'NO TITLE: release now'),
    what: (view) =>
      text(
        `Plus aucun titre ne fonde la rétention. Le dernier est arrivé à son terme, ${endWords(view).fr} : ${view.subject.fr}.`,
        `Detention has no title any more. The last one has come to its end, ${endWords(view).en}: ${view.subject.en}.`,
      ),
    todo: () =>
      text(
        'Libérer la personne maintenant, ou enregistrer sans attendre le titre qui la retient s’il existe déjà. Accuser réception.',
        'Release the person now, or record at once the title that holds them if there is one already. Acknowledge receipt.',
      ),
    to: {
      prosecutor: text('La remise en liberté est due. Accuser réception.', 'Release is due. Acknowledge receipt.'),
      lawyer: text(
        'La remise en liberté est due ; l’heure ci-dessus est celle que porte le dossier. Accuser réception.',
        'Release is due; the time above is the one in the file. Acknowledge receipt.',
      ),
      supervisor: text(
        'Vérifier que la remise en liberté est en cours. Accuser réception.',
        'Check that the release is under way. Acknowledge receipt.',
      ),
    },
  },
  'must-release': {
    title: text('Remise en liberté due', 'Release is due'),
    what: ({ subject, at }) =>
      text(
        `La personne doit être remise en liberté depuis le ${at.fr} : ${subject.fr}.`,
        `The person has had to be released since ${at.en}: ${subject.en}.`,
      ),
    todo: () =>
      text(
        'Libérer la personne et enregistrer l’heure de sa sortie. Accuser réception.',
        'Release the person and record the time of leaving. Acknowledge receipt.',
      ),
  },
} as const satisfies Record<string, Template>
