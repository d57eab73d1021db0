import type { TLocalizedValidationError } from 'typebox/error'

type Fault = TLocalizedValidationError

const isUnion = ({ keyword }: Fault): boolean => keyword === 'anyOf' || keyword === 'oneOf'

/** The faults with each union settled: its constants as one list of allowed values, else those of the branch that fits best. */
export function settleUnions(errors: readonly Fault[]): readonly Fault[] {
  const [union] = errors.filter(isUnion).sort((a, b) => a.schemaPath.length - b.schemaPath.length)
  if (union === undefined) return errors
  const within = branchesOf(union, errors)
  const all = [...within.values()].flat()
  const rest = errors.filter((error) => error !== union && !all.includes(error))
  const constants = all.flatMap((error) => (error.keyword === 'const' ? [error.params.allowedValue] : []))
  if (constants.length === all.length) return settleUnions([...rest, allowed(union, constants)])
  const [best = []] = [...within.values()].sort((a, b) => a.length - b.length)
  return settleUnions([...rest, ...best])
}

/** The faults of a union at this very value, by branch. */
function branchesOf(union: Fault, errors: readonly Fault[]): ReadonlyMap<string, readonly Fault[]> {
  const prefix = `${union.schemaPath}/${union.keyword}/`
  const branches = new Map<string, Fault[]>()
  for (const error of errors) {
    const isHere = error.instancePath === union.instancePath || error.instancePath.startsWith(`${union.instancePath}/`)
    if (error === union || !isHere || !error.schemaPath.startsWith(prefix)) continue
    const branch = error.schemaPath.slice(prefix.length).split('/')[0] ?? ''
    branches.set(branch, [...(branches.get(branch) ?? []), error])
  }
  return branches
}

const allowed = ({ instancePath, schemaPath }: Fault, allowedValues: unknown[]): Fault => ({
  keyword: 'enum',
  instancePath,
  schemaPath,
  params: { allowedValues },
  message: '',
})
