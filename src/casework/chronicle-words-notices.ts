import type { Text } from '../law/types.js'
import { towards } from '../typography.js'
import type { Sentence, Told } from './told.js'

const reasons: Readonly<Record<string, Text>> = {
  unacknowledged: { fr: 'personne n’a accusé réception à temps', en: 'nobody acknowledged in time' },
  'last-rank': { fr: 'le dernier rang n’a pas accusé réception', en: 'the last rank did not acknowledge' },
  'nobody-on-call': { fr: 'personne n’était d’astreinte', en: 'nobody was on call' },
  refused: { fr: 'le serveur de messagerie a refusé l’adresse', en: 'the mail server refused the address' },
}

const because = ({ text }: Told): Text => reasons[text('because')] ?? { fr: text('because'), en: text('because') }

/** The server's code, and which attempt it was. */
function answered({ text, content }: Told): Text {
  const attempt = String(content['attempts'])
  return text('answer') === 'none'
    ? { fr: `sans réponse, tentative ${attempt}`, en: `no answer, attempt ${attempt}` }
    : { fr: `réponse ${text('answer')}, tentative ${attempt}`, en: `answer ${text('answer')}, attempt ${attempt}` }
}

/** What is to be told: a correction, what is too late to be sent, what takes the place of another notice, or a notice. */
function created({ notice, noticeOf, role, content, text }: Told): Text {
  const to: Text = { fr: towards(role.fr), en: `to ${role.en}` }
  if (content['corrects'] !== undefined) {
    const other = noticeOf(content['corrects'])
    return {
      fr: `Avis rectificatif pour ${role.fr} : il corrige l’avis ${other.fr}.`,
      en: `Correcting notice for ${role.en}: it corrects the notice ${other.en}.`,
    }
  }
  if (text('status') === 'superseded')
    return {
      fr: `Avis ${notice.fr} pour ${role.fr} non envoyé : son heure est passée.`,
      en: `Notice ${notice.en} for ${role.en} not sent: its time has passed.`,
    }
  if (content['replaces'] === undefined) return { fr: `Avis ${notice.fr} à envoyer ${to.fr}.`, en: `Notice ${notice.en} to send ${to.en}.` }
  const other = noticeOf(content['replaces'])
  return {
    fr: `Avis ${notice.fr} à envoyer ${to.fr}, à la place de l’avis ${other.fr}.`,
    en: `Notice ${notice.en} to send ${to.en}, in the place of the notice ${other.en}.`,
  }
}

/** The sentence of each kind of row that a notice leaves, from its creation to its signature. */
export const noticeSentences: Readonly<Record<string, Sentence>> = {
  'notice-created': created,
  'notice-withdrawn': ({ notice, role }) => ({
    fr: `Avis ${notice.fr} pour ${role.fr} retiré : ce qu’il disait ne tient plus.`,
    en: `Notice ${notice.en} for ${role.en} withdrawn: what it said no longer holds.`,
  }),
  'notice-sent': (told) => ({
    fr: `Avis ${told.notice.fr} remis au serveur de messagerie pour ${told.role.fr} (${answered(told).fr}).`,
    en: `Notice ${told.notice.en} handed to the mail server for ${told.role.en} (${answered(told).en}).`,
  }),
  'notice-not-sent': (told) => ({
    fr: `Avis ${told.notice.fr} pour ${told.role.fr} non remis (${answered(told).fr}) : nouvel essai prévu.`,
    en: `Notice ${told.notice.en} for ${told.role.en} not delivered (${answered(told).en}): it will be tried again.`,
  }),
  'notice-failed': (told) => ({
    fr: `Avis ${told.notice.fr} pour ${told.role.fr} refusé par le serveur (${answered(told).fr}).`,
    en: `Notice ${told.notice.en} for ${told.role.en} refused by the server (${answered(told).en}).`,
  }),
  'notice-unaddressed': ({ notice, role }) => ({
    fr: `Avis ${notice.fr} sans destinataire : personne d’astreinte pour ${role.fr}.`,
    en: `Notice ${notice.en} without addressee: nobody on call for ${role.en}.`,
  }),
  'notice-escalated': (told) => ({
    fr: `Avis ${told.firstNotice.fr} porté ${towards(told.role.fr)}, rang ${String(told.content['rank'])} : ${because(told).fr}.`,
    en: `Notice ${told.firstNotice.en} brought to ${told.role.en}, rank ${String(told.content['rank'])}: ${because(told).en}.`,
  }),
  'notice-alarm': (told) => ({
    fr: `Exploitant alerté de l’avis ${told.firstNotice.fr} : ${because(told).fr}.`,
    en: `Operator alarmed about the notice ${told.firstNotice.en}: ${because(told).en}.`,
  }),
  'notice-acknowledged': ({ notice, signer }) => ({
    fr: `Réception de l’avis ${notice.fr} accusée par ${signer.fr}.`,
    en: `Receipt of the notice ${notice.en} acknowledged by ${signer.en}.`,
  }),
}
