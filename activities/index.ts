import { createAdvance } from './advance.js'
import { createDeliver } from './deliver.js'
import type { ActivitiesDeps } from './deps.js'

/** The hands of a guard, over their dependencies. */
export const createActivities = (deps: ActivitiesDeps) => ({ advance: createAdvance(deps), deliver: createDeliver(deps) })

/** What a guard may have done in the world. */
export type Activities = ReturnType<typeof createActivities>
