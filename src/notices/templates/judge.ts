import { endWords, type Template, text } from './words.js'

/** Before the judge, the court of appeal and the prosecutor. */
export const judgeTemplates = {
  'petition-warning': {
    asks: true,
    title: text('Requête en prolongation à déposer', 'Petition for extension to be filed'),
    what: (view) =>
      view.isOver
        ? text(
            `Aucune requête n’était enregistrée à son terme, le ${endWords(view).fr}.`,
            `No petition was recorded by its end, on ${endWords(view).en}.`,
          )
        : text(
            `Aucune requête recevable n’est enregistrée. Elle doit être timbrée par le greffe avant le ${endWords(view).fr}.`,
            `No admissible petition is recorded. The registry must stamp it before ${endWords(view).en}.`,
          ),
    todo: () =>
      text(
        'Vérifier la requête : motivée, datée, signée par l’autorité compétente, pièces utiles, copie du registre actualisée à la date de la requête. ' +
          'C’est l’heure du timbre du greffe qui compte, non celle de l’envoi.',
        'Check the petition: reasons, date, signature of the competent authority, useful documents, copy of the register updated to the petition. ' +
          'What counts is the time of the registry’s stamp, not of the sending.',
      ),
  },
  'petition-filed': {
    title: text('Requête en prolongation enregistrée', 'Petition for extension filed'),
    what: ({ at }) =>
      text(
        `Une requête en prolongation a été timbrée par le greffe le ${at.fr}.`,
        `A petition for extension was stamped by the registry on ${at.en}.`,
      ),
    todo: () =>
      text(
        'Le dossier peut être consulté au greffe ; le jour et l’heure de l’audience sont donnés par le greffe.',
        'The file can be consulted at the registry; the registry gives the day and hour of the hearing.',
      ),
  },
  hearing: {
    title: text('Audience', 'Hearing'),
    what: (view) => text(`Une audience est fixée : ${endWords(view).fr}.`, `A hearing is fixed: ${endWords(view).en}.`),
    todo: () => text('Prendre les dispositions nécessaires à sa tenue.', 'Make what is needed for it ready.'),
    to: {
      escort: text(
        'Prévoir le transport et l’escorte ; un transporteur ne peut fournir que le véhicule, la garde reste à la police ou à la gendarmerie.',
        'Plan transport and escort; a carrier may supply the vehicle only, guarding stays with the police or gendarmerie.',
      ),
      centre: text(
        'Annoncer le déplacement et préparer la présentation de la personne.',
        'Announce the movement and prepare the presentation of the person.',
      ),
      lawyer: text(
        'Le dossier peut être consulté au greffe avant l’ouverture des débats.',
        'The file can be consulted at the registry before the debate.',
      ),
    },
  },
  'ruling-due': {
    isNamed: true,
    asks: true,
    title: text('Décision attendue', 'Ruling awaited'),
    what: (view) =>
      text(
        `Une décision est attendue, au plus tard le ${endWords(view).fr} : ${view.subject.fr}.`,
        `A ruling is awaited, by ${endWords(view).en} at the latest: ${view.subject.en}.`,
      ),
    todo: () =>
      text(
        'Enregistrer la décision, avec son heure de prononcé, dès qu’elle est rendue.',
        'Record the ruling, with the time it was pronounced, as soon as it is given.',
      ),
  },
  'ruling-lapsed': {
    isNamed: true,
    title: text('Délai de jugement expiré sans décision enregistrée', 'The time to rule passed with no ruling recorded'),
    what: (view) =>
      text(
        `Aucune décision n’est enregistrée au terme du délai, ${endWords(view).fr} : ${view.subject.fr}.`,
        `No ruling is recorded at the end of the limit, ${endWords(view).en}: ${view.subject.en}.`,
      ),
    todo: () =>
      text(
        'Vérifier auprès du greffe si une décision a été prononcée à temps et l’enregistrer ; sinon, s’en tenir aux titres en cours : nul n’est retenu au-delà.',
        'Check with the registry whether a ruling was pronounced in time and record it; else keep to the current titles: nobody is held beyond them.',
      ),
  },
  'order-ending': {
    asks: true,
    title: text('Ordonnance mettant fin à la rétention', 'Order ending detention'),
    what: ({ at }) =>
      text(
        `Une ordonnance met fin à la rétention, ou assigne à résidence : ${at.fr}.`,
        `An order ends detention, or orders house arrest: ${at.en}.`,
      ),
    todo: () =>
      text(
        'Enregistrer sans attendre l’heure de notification au procureur de la République : elle ouvre le délai de maintien à disposition de la justice.',
        'Record at once the time of the notification to the prosecutor: it starts the period of holding at the disposal of justice.',
      ),
    to: {
      prosecutor: text(
        'L’heure à laquelle l’ordonnance vous est notifiée ouvre le délai ; indiquer au plus tôt si la suspension n’est pas demandée.',
        'The time at which the order is notified to you starts the period; say as soon as possible if no suspension is sought.',
      ),
      centre: text(
        'Tenir la personne prête à sortir ; le temps qui reste est affiché sur la page de la procédure.',
        'Have the person ready to leave; the time left is shown on the page of the procedure.',
      ),
    },
  },
  'held-for-justice': {
    asks: true,
    title: text('Maintien à disposition de la justice', 'Held at the disposal of justice'),
    what: (view) =>
      view.isOver
        ? text(
            `Le maintien à disposition de la justice est arrivé à son terme le ${endWords(view).fr}.`,
            `Holding at the disposal of justice came to its end on ${endWords(view).en}.`,
          )
        : text(
            `La personne est maintenue à disposition de la justice, au plus jusqu’au ${endWords(view).fr}.`,
            `The person is held at the disposal of justice, until ${endWords(view).en} at most.`,
          ),
    todo: ({ isOver }) =>
      isOver
        ? text(
            'Libérer la personne maintenant, sauf appel suspensif enregistré avant ce terme. Accuser réception.',
            'Release the person now, unless a suspensive appeal was recorded before that end. Acknowledge receipt.',
          )
        : text(
            'À ce terme, libérer la personne, sauf appel avec demande d’effet suspensif enregistré au dossier. Accuser réception.',
            'At that end, release the person, unless an appeal with a request for suspension is recorded in the file. Acknowledge receipt.',
          ),
    to: {
      prosecutor: text(
        'Pour que la personne reste retenue, l’appel avec demande d’effet suspensif doit être formé avant ce terme. Accuser réception.',
        'For the person to be kept, the appeal with a request for suspension must be filed before that end. Acknowledge receipt.',
      ),
    },
  },
  'suspensive-notice': {
    asks: true,
    title: text('Appel suspensif : observations à produire', 'Suspensive appeal: observations to be sent'),
    what: (view) =>
      text(
        `Un appel avec demande d’effet suspensif a été notifié le ${(view.startedAt ?? view.at).fr}. Observations en réponse au plus tard : ${endWords(view).fr}.`,
        `An appeal with a request for suspension was notified on ${(view.startedAt ?? view.at).en}. Observations in reply at the latest: ${endWords(view).en}.`,
      ),
    todo: () =>
      text(
        'Adresser les observations au greffe de la cour d’appel avant ce terme ; le juge peut statuer ensuite. Accuser réception.',
        'Send the observations to the registry of the court of appeal before that end; the judge may rule afterwards. Acknowledge receipt.',
      ),
    to: {
      prosecutor: text(
        'Notifier l’appel sans attendre à l’autorité administrative, à la personne et à son avocat, avec mention du délai de réponse. Accuser réception.',
        'Notify the appeal at once to the administrative authority, the person and counsel, with the time to reply. Acknowledge receipt.',
      ),
    },
  },
  'appeal-filed': {
    title: text('Appel formé', 'Appeal filed'),
    what: ({ at }) =>
      text(
        `Un appel a été enregistré par le greffe de la cour d’appel le ${at.fr}.`,
        `An appeal was registered by the court of appeal on ${at.en}.`,
      ),
    todo: () =>
      text(
        'L’appel n’allonge pas la durée de la rétention : les autres délais continuent de courir.',
        'The appeal does not lengthen detention: the other time limits go on running.',
      ),
  },
} as const satisfies Record<string, Template>
