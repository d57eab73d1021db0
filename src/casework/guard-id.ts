const PREFIX = 'procedure/'

/** The id of the guard of a procedure. */
export const guardId = (procedureId: string): string => PREFIX + procedureId

/** The procedure that a guard watches, or null for an id that is no guard's. */
export const guardedBy = (id: string): string | null => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null)
