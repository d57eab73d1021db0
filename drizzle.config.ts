import { defineConfig } from 'drizzle-kit'

/** `npm run db:generate` drafts what the schema says; a migration is then written by hand, with its constraints, and a test holds the two equal. */
export default defineConfig({ dialect: 'postgresql', schema: './src/db/schema/*.ts', out: './.cache/drizzle' })
