import { runCompiled } from './compiled.js'
import { benchLaunch } from './launch.js'

const benches = { evaluate: () => runCompiled('run-evaluate'), launch: benchLaunch } as const
type Name = keyof typeof benches
const isName = (name: string): name is Name => name in benches

/** `npm run bench [-- evaluate launch]`: prints a report in Markdown. */
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !isName(name))
if (unknown !== undefined) throw new Error(`no benchmark ${unknown}: there are ${Object.keys(benches).join(', ')}`)
const names = asked.length === 0 ? (Object.keys(benches) as Name[]) : asked.filter(isName)
for (const name of names) for (const line of await benches[name]()) console.log(line)
