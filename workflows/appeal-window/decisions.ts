/** What can be challenged before the administrative judge, and where the person is when it is notified. Shared by the procedures that open a window. */
export const decisionTypes = [
  'oqtf',
  'oqtf-eu',
  'departure-period-ended',
  'return-ban-after-overstay',
  'return-ban-extended',
  'destination',
  'destination-of-judicial-ban',
  'other-state-decision',
  'handover-eu',
  'house-arrest-short',
  'house-arrest-dublin',
  'house-arrest-other',
  'transfer',
  'border-asylum-refusal',
  'asylum-kept-in-detention',
  'suspension-claim',
  'expulsion',
  'residence-refusal',
  'implicit-refusal',
  'other',
] as const
export type DecisionType = (typeof decisionTypes)[number]

/** The kinds of removal measure. */
export const measureKinds = ['oqtf', 'oqtf-eu', 'other-state-decision', 'handover-eu'] as const

/** Where the person is. `house-arrest`: the short form (L. 731-1) or the Dublin one (L. 751-2). */
export const custodyStates = ['free', 'house-arrest', 'cra', 'prison', 'waiting-zone'] as const
export type Custody = (typeof custodyStates)[number]

/** The ground of a measure: old L. 511-1, I; new L. 611-1; citizens of the Union (old L. 511-3-1, new L. 251-1). */
export const legalGrounds = [
  'old-1',
  'old-2',
  'old-3',
  'old-4',
  'old-5',
  'old-6',
  'old-7',
  'old-8',
  'new-1',
  'new-2',
  'new-3',
  'new-4',
  'new-5',
  'new-6',
  'eu-1',
  'eu-2',
  'eu-3',
] as const
export type LegalGround = (typeof legalGrounds)[number]

/** How a decision is handed over. */
export const channels = ['voie-administrative', 'lettre-ar', 'greffe'] as const

/** The windows that a notification can announce, from the shortest. */
export const announcedWindows = ['48h', '7d', '15d', '30d', '1-month', '2-months'] as const
export type AnnouncedWindow = (typeof announcedWindows)[number]

/** The facts that carry out a removal, in any procedure of the file. */
export const executions = ['removal-executed', 'removed', 'transfer-executed', 'flight-booked'] as const
