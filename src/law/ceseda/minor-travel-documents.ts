import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { ceseda } from './articles.js'
import { yearAfterEighteen } from './year-after-eighteen.js'

/** Travel documents of foreign minors: the document of circulation (DCEM) and the republican identity title (TIR), abolished on 2019-03-01. */

/**
 * The document, from its issue (D. 321-20, then L. 414-6 and L. 414-7). The text that gave the figure from 2019-03-01 to 2021-04-30 was not read;
 * the document went on.
 */
export const circulationDocument = defineRule(
  'dcem-validity',
  { fr: 'Document de circulation pour étranger mineur, validité', en: 'Document of circulation of a minor, validity' },
  [
    { from: '2015-01-16', until: '2019-03-01', period: yearsFrom(5), basis: [ceseda('D. 321-20')] },
    {
      from: '2019-03-01',
      until: '2021-05-01',
      period: yearsFrom(5),
      basis: [ceseda('D. 321-9'), ceseda('D. 321-12')],
      confidence: 'unsure',
    },
    { from: '2021-05-01', period: yearsFrom(5), basis: [ceseda('L. 414-6'), ceseda('L. 414-7')] },
  ],
  { kind: 'validity', procedures: ['minor-travel-document'] },
)

/** The document that ends with a parent's short permit, at least, from its issue (residence dossier, minor travel documents). */
export const circulationDocumentMinimum = defineRule(
  'dcem-validity-minimum',
  {
    fr: 'Document de circulation lié au titre court du parent, durée minimale',
    en: 'Document of circulation tied to a parent’s short permit, shortest length',
  },
  [{ from: '2021-05-01', period: yearsFrom(1), basis: [ceseda('L. 414-6'), ceseda('L. 414-7'), ceseda('L. 414-8')] }],
  { kind: 'validity', procedures: ['minor-travel-document'] },
)

/**
 * The document lapses with the time to apply for a permit, from the eighteenth birthday (D. 321-20, D. 321-12, then D. 414-4, which still cites
 * R. 431-5 in its first wording).
 */
export const lapseAtMajority = defineRule(
  'dcem-lapse-at-majority',
  { fr: 'Caducité du document de circulation à la majorité', en: 'Lapse of the document of circulation at majority' },
  [
    { from: '2015-01-16', until: '2019-03-01', period: monthsFrom(2), basis: [ceseda('D. 321-20'), ceseda('R. 311-2, 2°')] },
    { from: '2019-03-01', until: '2021-05-01', period: monthsFrom(2), basis: [ceseda('D. 321-12'), ceseda('R. 311-2, 2°')] },
    { from: '2021-05-01', period: monthsFrom(2), basis: [ceseda('D. 414-4, 1°'), ceseda('R. 431-5, 3°')], confidence: 'likely' },
  ],
  { kind: 'validity', procedures: ['minor-travel-document'] },
)

/** The same where the permit is due by right, from the eighteenth birthday (D. 414-4 still cites the first wording of R. 431-5). */
export const lapseAtMajorityByRight = defineRule(
  'dcem-lapse-at-majority-by-right',
  {
    fr: 'Caducité du document de circulation à la majorité, titre de plein droit',
    en: 'Lapse of the document of circulation at majority, permit by right',
  },
  [
    {
      from: '2015-01-16',
      until: '2019-03-01',
      period: yearAfterEighteen,
      basis: [ceseda('D. 321-20'), ceseda('R. 311-2, 1°')],
      confidence: 'likely',
    },
    {
      from: '2019-03-01',
      until: '2021-05-01',
      period: yearAfterEighteen,
      basis: [ceseda('D. 321-12'), ceseda('R. 311-2, 1°')],
      confidence: 'likely',
    },
    { from: '2021-05-01', period: yearAfterEighteen, basis: [ceseda('D. 414-4, 1°'), ceseda('R. 431-5, 2°')], confidence: 'likely' },
  ],
  { kind: 'validity', procedures: ['minor-travel-document'] },
)

/** The title, from its issue; renewed until majority (D. 321-14, until 2019-02-28). A title issued before runs to its date. */
export const identityTitle = defineRule(
  'tir-validity',
  { fr: 'Titre d’identité républicain, validité', en: 'Republican identity title, validity' },
  [{ from: '2015-01-16', until: '2019-03-01', period: yearsFrom(5), basis: [ceseda('D. 321-14')] }],
  { kind: 'validity', procedures: ['minor-travel-document'] },
)

/** The age, from birth, below which the applicant signs in place of the minor (D. 321-13, until 2019-02-28). */
export const identityTitleSignature = defineRule(
  'tir-signature-age-seven',
  { fr: 'Titre d’identité républicain, âge de la signature', en: 'Republican identity title, age of the signature' },
  [{ from: '2015-01-16', until: '2019-03-01', period: yearsFrom(7), basis: [ceseda('D. 321-13')] }],
  { kind: 'condition', procedures: ['minor-travel-document'] },
)

/** A minor who entered under a visa for longer than this may have the document (D. 321-16, until 2019-02-28). */
export const longVisaOfMinor = defineRule(
  'dcem-category-long-visa',
  { fr: 'Document de circulation, durée du visa d’entrée', en: 'Document of circulation, length of the entry visa' },
  [{ from: '2015-01-16', until: '2019-03-01', period: monthsFrom(3), basis: [ceseda('D. 321-16')] }],
  { kind: 'condition', procedures: ['minor-travel-document'] },
)

/** The minor whose parent has been settled in France for longer than this may have the document (D. 321-16, until 2019-02-28). */
export const settledParent = defineRule(
  'dcem-category-eu-parent',
  { fr: 'Document de circulation, établissement du parent', en: 'Document of circulation, settlement of the parent' },
  [{ from: '2015-01-16', until: '2019-03-01', period: monthsFrom(3), basis: [ceseda('D. 321-16')] }],
  { kind: 'condition', procedures: ['minor-travel-document'] },
)

/** A travel document issued for longer than this bears security and biometric features (R. 321-22). */
export const travelDocumentBiometrics = defineRule(
  'travel-document-biometrics-over-one-year',
  { fr: 'Titre de voyage à composant électronique', en: 'Travel document with an electronic chip' },
  [{ from: '2015-01-16', until: '2021-05-01', period: yearsFrom(1), basis: [ceseda('R. 321-22')] }],
  { kind: 'condition', procedures: ['minor-travel-document'] },
)
