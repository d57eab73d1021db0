import { basisWithin, confidenceOf } from './rule.js'
import type { Article, Confidence, Count, Ends, Exclusion, LimitKind, Period, Rule, Text, Version } from './types.js'
import type { RuleUses } from './search-rules.js'

/** A version of a rule as plain data, with both readings: firm is the earliest of its counts, late the latest. */
export type PresentedVersion = {
  from: string
  until: string | null
  firm: Count[]
  late: Count[]
  doubt: Text | null
  ends: Ends
  confidence: Confidence
  territories: string[] | null
  basis: { code: string; article: string; from: string | null; until: string | null }[]
}

/** Where a rule has no application, as plain data. */
export type PresentedExclusion = Pick<PresentedVersion, 'from' | 'until' | 'confidence' | 'basis'> & { territories: string[] }

/** A rule of law as plain data. */
export type PresentedRule = { id: string; label: Text; versions: PresentedVersion[]; notIn: PresentedExclusion[] }

/** A rule with what it is used for. `countedBack`: from a coming event, not from a start. */
export type ListedRule = PresentedRule & { kinds: LimitKind[]; procedures: string[]; countedBack: boolean }

/** A rule as the API shows it, version by version. */
export const presentRule = ({ id, label, versions, notIn = [] }: Rule): PresentedRule => ({
  id,
  label,
  versions: versions.map(presentVersion),
  notIn: notIn.map(presentExclusion),
})

/** As `presentRule`, with what the rule is used for. */
export const listRule = (rule: Rule, { kinds, procedures }: RuleUses): ListedRule => ({
  ...presentRule(rule),
  kinds: [...kinds],
  procedures: [...procedures],
  countedBack: rule.about?.counted === 'back',
})

function presentExclusion(exclusion: Exclusion): PresentedExclusion {
  const { territories, from, until, confidence } = exclusion
  return {
    territories: [...territories],
    from,
    until: until ?? null,
    confidence: confidence ?? 'sure',
    basis: basisWithin(exclusion).map(presentArticle),
  }
}

const presentArticle = ({ code, article, from, until }: Article) => ({ code, article, from: from ?? null, until: until ?? null })

function presentVersion(version: Version): PresentedVersion {
  const { firm, late, doubt } = readingsOf(version.period)
  return {
    from: version.from,
    until: version.until ?? null,
    firm,
    late,
    doubt,
    ends: version.ends ?? 'by',
    confidence: confidenceOf(version),
    territories: version.territories === undefined ? null : [...version.territories],
    basis: basisWithin(version).map(presentArticle),
  }
}

const readingsOf = (period: Period): { firm: Count[]; late: Count[]; doubt: Text | null } =>
  'unit' in period
    ? { firm: [period], late: [period], doubt: null }
    : { firm: [period.firm].flat(), late: [period.late].flat(), doubt: period.doubt }
