import type { AdvanceRequest, DeliverRequest, Plan } from '../workflows/messages.js'

/** What a guard may have done in the world. */
export type Activities = {
  advance(request: AdvanceRequest): Promise<Plan>
  deliver(request: DeliverRequest): Promise<Plan | null>
}
