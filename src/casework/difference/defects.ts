import type { PresentedDefect } from '../../definition/present.js'
import type { StoredDefect } from '../case-file.js'
import type { Entry } from '../chronicle.js'

/** A defect to write: found now, or found again. */
export type DefectChange = {
  readonly foundAt: number
  readonly withdrawnAt: number | null
  readonly defect: Pick<PresentedDefect, 'fact' | 'ground'>
  readonly presented: PresentedDefect | null
}

/** Compares the defects of a procedure with those stored: what is new is found, what no longer holds is withdrawn and kept. */
export function differenceOfDefects(
  procedure: string,
  stored: readonly StoredDefect[],
  defects: readonly PresentedDefect[],
  now: number,
): { readonly changes: readonly DefectChange[]; readonly story: readonly Entry[] } {
  const current = new Map(defects.map((defect) => [keyOf(defect.fact, defect.ground), defect]))
  const before = new Map(stored.map((defect) => [keyOf(defect.factId, defect.ground), defect]))
  const found = [...current].flatMap(([key, defect]): DefectChange[] => {
    const known = before.get(key)
    if (known !== undefined && known.withdrawnAt === null) return []
    return [{ defect, presented: defect, foundAt: now, withdrawnAt: null }]
  })
  const withdrawn = stored
    .filter((defect) => defect.withdrawnAt === null && !current.has(keyOf(defect.factId, defect.ground)))
    .map((defect): DefectChange => ({
      defect: { fact: defect.factId, ground: defect.ground },
      presented: null,
      foundAt: defect.foundAt,
      withdrawnAt: now,
    }))
  return { changes: [...found, ...withdrawn], story: [...found, ...withdrawn].map((change) => told(procedure, change)) }
}

const keyOf = (fact: string, ground: string): string => `${fact} ${ground}`

const told = (procedure: string, { defect, presented }: DefectChange): Entry =>
  presented === null
    ? { kind: 'defect-withdrawn', content: { procedure, fact: defect.fact, ground: defect.ground } }
    : {
        kind: 'defect-found',
        content: {
          procedure,
          fact: presented.fact,
          factType: presented.factType,
          ground: presented.ground,
          void: presented.void,
          unknown: presented.unknown,
          articles: presented.basis.map(({ code, article }) => `${code} ${article}`),
        },
      }
