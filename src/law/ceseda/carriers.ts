import { defineRule, hours, monthsFrom, yearsFrom } from '../rule.js'
import type { About, Count, Rule, Text } from '../types.js'
import { ceseda } from './articles.js'

/**
 * The fine of a carrier that brings back no refused passenger (R. 625-19): its wording was not matched with a dated copy, and the new numbering was not
 * read. The images of travel documents taken before boarding: in the code from 2006-11-15 to 2016-10-31.
 */
const about = (kind: About['kind']): About => ({ kind, procedures: ['waiting-zone'] })
const fine = (id: string, label: Text, period: Count, kind: About['kind']): Rule =>
  defineRule(
    `carrier-fine-${id}`,
    label,
    [{ from: '2015-01-16', until: '2021-05-01', period, basis: [ceseda('R. 625-19')], confidence: 'unsure' }],
    about(kind),
  )

/** The carrier's observations, from the notification of the draft sanction. */
export const carrierObservations = fine(
  'observations-1m',
  { fr: 'Observations du transporteur', en: 'Observations of the carrier' },
  monthsFrom(1),
  'right',
)

/** How long the file stays open to the carrier, from the same start. */
export const carrierFileAccess = fine(
  'file-access-1m',
  { fr: 'Dossier tenu à la disposition du transporteur', en: 'File open to the carrier' },
  monthsFrom(1),
  'duty',
)

/** No decision before this length, from the same start. */
export const carrierDecision = fine(
  'decision-not-before-1m',
  { fr: 'Amende au transporteur, décision', en: 'Fine of a carrier, decision' },
  monthsFrom(1),
  'notice',
)

/** No fine past this length, from the facts. */
export const carrierFineLimitation = fine(
  'limitation-4y',
  { fr: 'Amende au transporteur, prescription', en: 'Fine of a carrier, limitation' },
  yearsFrom(4),
  'power',
)

const images = (id: string, label: Text, kind: About['kind'], number: string): Rule =>
  defineRule(id, label, [{ from: '2006-11-15', until: '2016-11-01', period: hours(72), basis: [ceseda(number)] }], about(kind))

/** The images, from the hand-over of the disc to the police; the disc is then destroyed. */
export const carrierImages = images(
  'carrier-images',
  { fr: 'Images des documents de voyage, conservation', en: 'Images of travel documents, retention' },
  'retention',
  'R. 625-9',
)

/** How soon proceedings must be opened for a copy on paper to be kept, from the same start. */
export const carrierImagesPaper = images(
  'carrier-images-paper-exception-72h',
  { fr: 'Images des documents de voyage, copie pour une procédure', en: 'Images of travel documents, copy for proceedings' },
  'condition',
  'R. 625-9',
)

/** The passenger's right of access, from the same start. */
export const carrierImagesAccess = images(
  'carrier-images-access-right-72h',
  { fr: 'Images des documents de voyage, droit d’accès', en: 'Images of travel documents, right of access' },
  'right',
  'R. 625-10',
)
