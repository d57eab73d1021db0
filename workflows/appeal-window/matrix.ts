import * as rulings from '../../src/law/cja/rulings.js'
import * as windows from '../../src/law/cja/windows.js'
import type { Rule } from '../../src/law/rule.js'
import type { Custody, DecisionType, LegalGround } from './decisions.js'

/** The window of a decision, and the court's time to rule; none in ordinary law. */
export type Cell = { readonly window: Rule; readonly ruling: Rule | null }
type Row = { readonly [custody in Custody]: Cell }

const cell = (window: Rule, ruling: Rule | null): Cell => ({ window, ruling })
const assigned = cell(windows.windowUnderHouseArrest, rulings.rulingUnderHouseArrest)
const detained = cell(windows.windowInDetention, rulings.rulingInDetention)
/** A measure: its own window for a person who is free or in prison, the short ones under house arrest and in detention. */
const measure = (free: Cell, prison: Cell): Row => ({ free, 'house-arrest': assigned, cra: detained, prison, 'waiting-zone': free })
const everywhere = (one: Cell): Row => ({ free: one, 'house-arrest': one, cra: one, prison: one, 'waiting-zone': one })
const ordinary = (window: Rule): Row => everywhere(cell(window, null))

const noPeriod = (free: Rule, prison: Rule): Row =>
  measure(cell(windows.windowNoPeriod, free), cell(windows.windowNoPeriodInPrison, prison))
const houseArrest = cell(windows.windowHouseArrest, rulings.rulingUnderHouseArrest)
const transfer = cell(windows.windowTransfer, rulings.rulingTransfer)
const lateBan = cell(windows.windowLateBan, rulings.rulingLateBan)
const otherState = cell(windows.windowOtherState, rulings.rulingSevenDays)
const banDestination = cell(windows.windowBanDestination, rulings.rulingSevenDays)
const suspension = cell(windows.windowSuspensionUnderHouseArrest, rulings.rulingUnderHouseArrest)

/** Which window, by decision (rows) and custody at the notification (columns). The versions of the rules hold both regimes. */
export const matrix = {
  'oqtf-30-days': measure(
    cell(windows.windowThirtyDays, rulings.rulingThirtyDays),
    cell(windows.windowThirtyDaysInPrison, rulings.rulingThirtyDaysInPrison),
  ),
  'oqtf-15-days': measure(
    cell(windows.windowFifteenDays, rulings.rulingFifteenDays),
    cell(windows.windowFifteenDaysInPrison, rulings.rulingFifteenDaysInPrison),
  ),
  'oqtf-no-period-30-days': noPeriod(rulings.rulingThirtyDays, rulings.rulingThirtyDaysInPrison),
  'oqtf-no-period-15-days': noPeriod(rulings.rulingFifteenDays, rulings.rulingFifteenDaysInPrison),
  'oqtf-no-period': noPeriod(rulings.rulingUnknownGround, rulings.rulingUnknownGroundInPrison),
  'oqtf-unknown': measure(
    cell(windows.windowOfUnknownGround, rulings.rulingUnknownGround),
    cell(windows.windowOfUnknownGroundInPrison, rulings.rulingUnknownGroundInPrison),
  ),
  'period-ended': measure(
    cell(windows.windowPeriodEnded, rulings.rulingUnknownGround),
    cell(windows.windowPeriodEndedInPrison, rulings.rulingUnknownGroundInPrison),
  ),
  'late-ban': {
    free: lateBan,
    'house-arrest': cell(windows.windowLateBanUnderHouseArrest, rulings.rulingUnderHouseArrest),
    cra: cell(windows.windowLateBanInDetention, rulings.rulingInDetention),
    prison: lateBan,
    'waiting-zone': lateBan,
  },
  'house-arrest': everywhere(houseArrest),
  transfer: {
    free: transfer,
    'house-arrest': cell(windows.windowTransferUnderHouseArrest, rulings.rulingUnderHouseArrest),
    cra: cell(windows.windowTransferInDetention, rulings.rulingInDetention),
    prison: cell(windows.windowTransferInPrison, rulings.rulingTransfer),
    'waiting-zone': transfer,
  },
  'border-asylum': everywhere(cell(windows.windowBorderAsylum, rulings.rulingBorderAsylum)),
  'kept-in-detention': everywhere(cell(windows.windowKeptInDetention, rulings.rulingKeptInDetention)),
  suspension: { ...everywhere(suspension), cra: cell(windows.windowSuspensionInDetention, rulings.rulingInDetention) },
  'other-state': {
    ...ordinary(windows.ordinaryWindow),
    'house-arrest': otherState,
    cra: cell(windows.windowOtherStateInDetention, rulings.rulingInDetention),
    prison: otherState,
  },
  'ban-destination': {
    ...ordinary(windows.ordinaryWindow),
    'house-arrest': banDestination,
    cra: cell(windows.windowBanDestinationInDetention, rulings.rulingInDetention),
    prison: banDestination,
  },
  ordinary: ordinary(windows.ordinaryWindow),
  'ordinary-overseas': ordinary(windows.ordinaryWindowFromOverseas),
  'ordinary-abroad': ordinary(windows.ordinaryWindowFromAbroad),
} as const satisfies Record<string, Row>
export type RowName = keyof typeof matrix

/** What the choice of a window reads. */
export type Opened = {
  readonly decisionType: DecisionType
  readonly custody: Custody
  readonly departurePeriod?: boolean
  readonly ground?: LegalGround
  readonly residence?: 'france' | 'overseas' | 'abroad'
}

const thirty: readonly LegalGround[] = ['old-3', 'old-5', 'old-7', 'old-8', 'new-3', 'new-5', 'new-6', 'eu-1', 'eu-2', 'eu-3']
const daysOf = (ground: LegalGround): '30-days' | '15-days' => (thirty.includes(ground) ? '30-days' : '15-days')

function rowOfMeasure({ decisionType, departurePeriod, ground }: Opened): RowName {
  const days = decisionType === 'oqtf-eu' ? '30-days' : ground === undefined ? null : daysOf(ground)
  if (departurePeriod === false) return days === null ? 'oqtf-no-period' : `oqtf-no-period-${days}`
  return departurePeriod === undefined || days === null ? 'oqtf-unknown' : `oqtf-${days}`
}

const rowOfOrdinary = ({ residence }: Opened): RowName =>
  residence === 'overseas' ? 'ordinary-overseas' : residence === 'abroad' ? 'ordinary-abroad' : 'ordinary'

/** The row of a decision. */
export function rowOf(opened: Opened): RowName {
  switch (opened.decisionType) {
    case 'oqtf':
    case 'oqtf-eu':
    case 'destination':
      return rowOfMeasure(opened)
    case 'departure-period-ended':
      return 'period-ended'
    case 'return-ban-after-overstay':
    case 'return-ban-extended':
      return 'late-ban'
    case 'destination-of-judicial-ban':
      return 'ban-destination'
    case 'other-state-decision':
    case 'handover-eu':
      return 'other-state'
    case 'house-arrest-short':
    case 'house-arrest-dublin':
      return 'house-arrest'
    case 'transfer':
      return 'transfer'
    case 'border-asylum-refusal':
      return 'border-asylum'
    case 'asylum-kept-in-detention':
      return 'kept-in-detention'
    case 'suspension-claim':
      return 'suspension'
    default:
      return rowOfOrdinary(opened)
  }
}

/** The cell of a decision: a total table. Where the custody is not told, the person is free. */
export function cellOf(opened: Opened): Cell {
  const row: Partial<Row> & Pick<Row, 'free'> = matrix[rowOf(opened)]
  return row[opened.custody] ?? row.free
}

const cells: readonly Cell[] = Object.values(matrix).flatMap((row) => Object.values(row))
/** All the windows, and all the times to rule. */
export const allWindows: readonly Rule[] = [...new Set(cells.map((one) => one.window))]
export const allRulings: readonly Rule[] = [...new Set(cells.flatMap((one) => (one.ruling === null ? [] : [one.ruling])))]
