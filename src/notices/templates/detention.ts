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
    title: text('Arrivée annoncée', 'Arrival announced'),
    what: ({ startedAt, at }) =>
      text(
        `Une personne placée en rétention le ${(startedAt ?? at).fr} est attendue au lieu de rétention.`,
        `A person placed in detention on ${(startedAt ?? at).en} is expected at the place of detention.`,
      ),
    todo: () =>
      text(
        'Préparer l’accueil ; la langue comprise et le besoin d’aménagement signalé figurent au dossier, sans donnée médicale.',
        'Prepare the reception; the language understood and any need for adaptation are in the file, without medical data.',
      ),
    to: {
      centre: text(
        'Préparer l’accueil, appeler l’interprète au besoin ; à l’arrivée, rendre effectif l’exercice des droits et enregistrer l’heure.',
        'Prepare the reception and call the interpreter if needed; at arrival make the rights effective and record the time.',
      ),
      ofii: text(
        'Prévoir l’entretien d’information et de préparation au retour.',
        'Plan the interview for information and preparation of the return.',
      ),
      association: text(
        'La personne peut être reçue dès son arrivée pour l’exercice de ses droits.',
        'The person can be seen from arrival on, to exercise their rights.',
      ),
    },
  },
  'rights-due': {
    asks: true,
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
    title: text('Éloignement exécuté', 'Removal carried out'),
    what: ({ at }) =>
      text(
        `L’éloignement a eu lieu ; il est daté du ${at.fr}. La destination figure au dossier.`,
        `The removal took place; it is dated ${at.en}. The destination is in the file.`,
      ),
    todo: () => text('Clore le suivi de la personne.', 'Close the follow-up of the person.'),
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
    when: {
      defect: {
        what: ({ subject, consequence, at }) =>
          text(
            `Le placement enregistré, daté du ${at.fr}, n’est pas un titre : ${subject.fr} ${consequence?.fr ?? ''}`.trim(),
            `The placement recorded, dated ${at.en}, is no title: ${subject.en} ${consequence?.en ?? ''}`.trim(),
          ),
      },
    },
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
    asks: true,
    title: text('Remise en liberté due', 'Release is due'),
    what: ({ subject, startedAt, at }) =>
      text(
        `La personne doit être remise en liberté depuis le ${(startedAt ?? at).fr}, et la sortie n’est pas enregistrée : ${subject.fr}.`,
        `The person has had to be released since ${(startedAt ?? at).en}, and the release is not recorded: ${subject.en}.`,
      ),
    todo: () =>
      text(
        'Libérer la personne et enregistrer l’heure de sa sortie. Accuser réception.',
        'Release the person and record the time of leaving. Acknowledge receipt.',
      ),
  },
} as const satisfies Record<string, Template>
