import type { Text } from '../law/rule.js'

/** What such a sentence is made of. */
type Told = { readonly content: Readonly<Record<string, unknown>>; readonly text: (field: string) => string }
type Sentence = (told: Told) => Text

const reasons: Readonly<Record<string, Text>> = {
  unacknowledged: { fr: 'personne n’a accusé réception à temps', en: 'nobody acknowledged in time' },
  'last-rank': { fr: 'le dernier rang n’a pas accusé réception', en: 'the last rank did not acknowledge' },
  'nobody-on-call': { fr: 'personne n’était d’astreinte', en: 'nobody was on call' },
  refused: { fr: 'le serveur de messagerie a refusé l’adresse', en: 'the mail server refused the address' },
}

const because = ({ text }: Told): Text => reasons[text('because')] ?? { fr: text('because'), en: text('because') }

/** The sentence of each kind of row that a delivery, a signature or an escalation leaves. */
export const noticeSentences: Readonly<Record<string, Sentence>> = {
  'notice-sent': ({ text, content }) => ({
    fr: `Avis ${text('template')} remis au serveur de messagerie pour ${text('role')} (réponse ${text('answer')}, tentative ${String(content['attempts'])}).`,
    en: `Notice ${text('template')} handed to the mail server for ${text('role')} (answer ${text('answer')}, attempt ${String(content['attempts'])}).`,
  }),
  'notice-not-sent': ({ text, content }) => ({
    fr: `Avis ${text('template')} pour ${text('role')} non remis (réponse ${text('answer')}, tentative ${String(content['attempts'])}) : nouvel essai prévu.`,
    en: `Notice ${text('template')} for ${text('role')} not delivered (answer ${text('answer')}, attempt ${String(content['attempts'])}): it will be tried again.`,
  }),
  'notice-failed': ({ text, content }) => ({
    fr: `Avis ${text('template')} pour ${text('role')} refusé par le serveur (réponse ${text('answer')}) après ${String(content['attempts'])} tentatives.`,
    en: `Notice ${text('template')} for ${text('role')} refused by the server (answer ${text('answer')}) after ${String(content['attempts'])} attempts.`,
  }),
  'notice-unaddressed': ({ text }) => ({
    fr: `Avis ${text('template')} sans destinataire : personne d’astreinte pour ${text('role')}.`,
    en: `Notice ${text('template')} without addressee: nobody on call for ${text('role')}.`,
  }),
  'notice-escalated': (told) => ({
    fr: `Avis porté à ${told.text('role')}, rang ${String(told.content['rank'])} : ${because(told).fr}.`,
    en: `Notice brought to ${told.text('role')}, rank ${String(told.content['rank'])}: ${because(told).en}.`,
  }),
  'notice-alarm': (told) => ({ fr: `Exploitant alerté : ${because(told).fr}.`, en: `Operator alarmed: ${because(told).en}.` }),
  'notice-acknowledged': ({ text }) => ({
    fr: `Réception de l’avis ${text('template')} accusée par ${text('by')}.`,
    en: `Receipt of the notice ${text('template')} acknowledged by ${text('by')}.`,
  }),
}
