import { sleep } from '@temporalio/workflow'
import { guard } from '../../workflows/guard.js'

/** A later release of the guard that cannot replay what the present one has done: it begins with a timer. */
async function incompatible(...args: Parameters<typeof guard>): Promise<void> {
  await sleep(1)
  await guard(...args)
}

export {
  incompatible as 'appeal-window',
  incompatible as 'asylum-in-detention',
  incompatible as detention,
  incompatible as expulsion,
  incompatible as 'house-arrest',
  incompatible as 'removal-measure',
  incompatible as 'single-limit',
}
