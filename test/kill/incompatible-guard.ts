import { sleep } from '@temporalio/workflow'
import { guard } from '../../workflows/guard.js'

/** A later release of the guard that cannot replay what the present one has done: it begins with a timer. */
export async function detention(...args: Parameters<typeof guard>): Promise<void> {
  await sleep(1)
  await guard(...args)
}
