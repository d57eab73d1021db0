import { NEVER, type Params, type Problem, definitionOf } from './errors.js'

/** A problem as plain data in one language (RFC 9457), but for the request that met it. */
export function detailsOf(problem: Problem, language: 'fr' | 'en') {
  const { title, status, detail, whatToDo } = definitionOf(problem.code)
  return {
    type: `/problems/${problem.code}`,
    title: title[language],
    status,
    detail: detail(problem.params)[language],
    code: problem.code,
    whatToDo: whatToDo[language],
    ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
    ...(problem.basis.length > 0 ? { basis: problem.basis.map(({ code, article }) => ({ code, article })) } : {}),
    ...(problem.code === 'naive-time' || problem.code === 'skipped-hour' ? { instants: problem.instants } : {}),
    ...(problem.code === 'law-not-encoded' ? encodedDays(problem.params) : {}),
  }
}

const encodedDays = ({ earliest, latest }: Params) => ({
  earliest: typeof earliest === 'string' && earliest !== NEVER ? earliest : null,
  latest: typeof latest === 'string' ? latest : null,
})
