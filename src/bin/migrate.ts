import { migrate } from '../db/migrate.js'
import { seedDemoActors } from '../dev/demo.js'

const url = process.env['DATABASE_URL']
if (url === undefined) throw new Error('DATABASE_URL names the database to migrate, as its owner')

const applied = await migrate(url)
console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
if (process.env['DEMO_SIGN_IN'] === 'true') await seedDemoActors(url)
