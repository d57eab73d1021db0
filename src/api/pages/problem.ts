import { PROBLEMS, type Problem, type ProblemCode, definitionOf } from '../../errors.js'
import type { Language } from '../negotiation.js'
import { html } from './html.js'
import type { Page } from './layout.js'

/** The page of a problem that somebody met in a browser. */
export function problemPage(problem: Problem, language: Language): Page {
  const { title, detail, whatToDo } = definitionOf(problem.code)
  return {
    title: title[language],
    language,
    body: html`<h1>${title[language]}</h1>
      <p>${detail(problem.params)[language]}</p>
      <p>${whatToDo[language]}</p>
      <p class="muted">${problem.code} (${problem.status})</p>`,
  }
}

/** The page that documents one code: what its `type` leads to. */
export function problemCodePage(code: ProblemCode): Page {
  const { status, title, detail, whatToDo } = definitionOf(code)
  return {
    title: title.fr,
    links: [{ href: '/problems', words: 'Tous les problèmes' }],
    body: html`<h1>${title.fr}</h1>
      <dl>
        <dt>Code</dt>
        <dd><code>${code}</code></dd>
        <dt>Statut HTTP</dt>
        <dd>${status}</dd>
        <dt>Sens</dt>
        <dd>${detail({}).fr}</dd>
        <dt>Que faire</dt>
        <dd>${whatToDo.fr}</dd>
      </dl>
      <section lang="en">
        <h2>${title.en}</h2>
        <p>${detail({}).en}</p>
        <p>${whatToDo.en}</p>
      </section>`,
  }
}

/** The list of all problems. */
export const problemsPage = (): Page => ({
  title: 'Problèmes',
  body: html`<h1>Problèmes de l’API</h1>
    <p>Chaque erreur est un « problem » RFC 9457 au code stable.</p>
    <table>
      <thead>
        <tr>
          <th scope="col">Titre</th>
          <th scope="col">Code</th>
          <th scope="col">Statut</th>
        </tr>
      </thead>
      <tbody>
        ${(Object.keys(PROBLEMS) as ProblemCode[]).map(
          (code) =>
            html`<tr>
              <td><a href="/problems/${code}">${definitionOf(code).title.fr}</a></td>
              <td data-term="Code"><code>${code}</code></td>
              <td data-term="Statut">${definitionOf(code).status}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
})
