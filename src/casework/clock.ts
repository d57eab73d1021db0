/** The wall clock, in epoch milliseconds: a dependency like any other. */
export type Clock = { readonly now: () => number }

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() }
