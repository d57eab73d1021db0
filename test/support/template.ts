/** The migrated database that every test's own database is copied from; nobody connects to it. */
export const TEMPLATE = 'echeancier_template'
