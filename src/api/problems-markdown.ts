import { PROBLEMS, type ProblemCode, definitionOf } from '../errors.js'

/** The documentation of every problem code, in Markdown: docs/problems.md is this text, and a test holds the two equal. */
export function problemsMarkdown(): string {
  const sections = (Object.keys(PROBLEMS) as ProblemCode[]).map((code) => {
    const { status, title, detail, whatToDo } = definitionOf(code)
    const [fr, en] = [detail({}).fr, detail({}).en]
    return `## \`${code}\`\n\n${status}, *${title.fr}* / *${title.en}*\n\n- ${fr} **${whatToDo.fr}**\n- ${en} **${whatToDo.en}**`
  })
  const head = [
    '# Problems',
    'Every error of the API is an RFC 9457 problem (`application/problem+json`) with a stable `code`; its `type` leads to `/problems/<code>`.',
    'The sentences are in French, in English by `Accept-Language`. `errors` names each faulty field by JSON pointer, `basis` the articles,',
    '`instants` the ready instants that a naive local time could mean. A `?` stands for what the problem itself names.',
    'This page is generated from `src/errors.ts`.',
  ]
  return `${head[0]}\n\n${head.slice(1).join('\n')}\n\n${sections.join('\n\n')}\n`
}
