import type { Goal } from './model-check-goals.js'
import { allRules, instantsOf } from './model-check-rules.js'
import { emptyRun, inSetting, type Run, type Setting, type World } from './model-check-run.js'
import { searchIn } from './model-check-steps.js'

/** Evaluations that the search for one goal may make in one setting, at first and again, and in all. */
const FEW = 120
const MANY = 400
const MOST = 5_000

/** The first run found that shows the goal, with its world; null where none does in any setting. */
export function witness(goal: Goal, world: World): { readonly run: Run; readonly world: World } | null {
  const before = world.count.evaluations
  const shown = goal.choice === undefined ? world.shownIn.get(goal.about) : undefined
  for (const { setting, tries } of [...(shown === undefined ? [] : [{ setting: shown, tries: MANY }]), ...settingsOf(goal, world)]) {
    if (world.count.evaluations - before > MOST) break
    const place = inSetting(world, setting)
    for (const run of goal.find(emptyRun(place), searchIn(place, tries))) {
      world.shownIn.set(goal.about, setting)
      return { run, world: place }
    }
  }
  return null
}

/** The plainest setting first; then the day of every change of the law; then other dates and answers, the other rules of a choice, the places of the rules. */
function settingsOf(goal: Goal, { setting, procedure, law }: World): readonly { readonly setting: Setting; readonly tries: number }[] {
  const choices = goal.choice === undefined ? Math.max(1, ...goal.rules.map((_, index) => index + 1)) : 1
  const plain = goal.choice === undefined ? setting : { ...setting, choice: goal.choice }
  const own = instantsOf(goal.rules, law, setting.territory)
  const others = instantsOf(allRules(procedure), law, setting.territory).filter((day) => !own.includes(day))
  const places = new Set(goal.rules.flatMap(({ id }) => (law.get(id)?.versions ?? []).flatMap((version) => version.territories ?? [])))
  const turned = Array.from({ length: choices - 1 }, (_, choice) => ({ ...plain, choice: choice + 1 }))
  const few = [...own.map((from) => ({ ...plain, from })), ...others.map((from) => ({ ...plain, from }))]
  const many = [
    { ...plain, dated: null },
    { ...plain, dated: 400 },
    { ...plain, rest: 'unknown' as const },
    ...turned,
    ...[...places].map((territory) => ({ ...plain, territory })),
    ...own.flatMap((from) => [{ ...plain, from }, { ...plain, from, dated: null }, ...turned.map((one) => ({ ...one, from }))]),
  ]
  return [
    { setting: plain, tries: MANY },
    ...few.map((one) => ({ setting: one, tries: FEW })),
    ...many.map((one) => ({ setting: one, tries: MANY })),
  ]
}
