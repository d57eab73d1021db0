import { confidenceOf } from '../law/rule.js'
import type { Count, Exclusion, Law, Period, Text, Version } from '../law/types.js'
import { calendarWords, unitText } from '../law/units.js'
import { each } from './compile.js'
import { rulesOf } from './define.js'
import type { Any, Clause, Moment, Need, Procedure, When } from './language.js'
import { warningsOf } from './moments.js'
import { table } from './markdown.js'

/** The page of one procedure, in Markdown and French: stages, facts, clauses by version with articles, notices, safeguards. Generated, never edited. */
export function pageOf(procedure: Procedure, law: Law): string {
  const sections = [
    `# ${procedure.label.fr} (\`${procedure.type}\`)`,
    `*${procedure.label.en}.* Page générée depuis la définition ; finalités ${procedure.purpose.join(', ')} du registre.`,
    '## Étapes',
    stageDiagram(procedure),
    '## Faits',
    factTable(procedure),
    '## Délais, tâches, préavis, interdictions',
    ...procedure.clauses.map((clause) => clauseSection(clause, law)),
    ...(procedure.safeguards === undefined ? [] : ['## Garanties', safeguardTable(procedure)]),
    '## Liens avec les autres procédures du dossier',
    linkList(procedure),
  ]
  return `${sections.join('\n\n')}\n`
}

function stageDiagram(procedure: Procedure): string {
  const { initial, labels, moves, final } = procedure.stages
  const id = (stage: string) => stage.replaceAll('-', '_')
  const names = Object.entries(labels).map(([stage, label]) => `  ${id(stage)}: ${label.fr.replaceAll(':', ' ')}`)
  const arrows = moves.flatMap((move) =>
    (move.from === '*' ? Object.keys(labels).filter((stage) => stage !== move.to && !final.includes(stage)) : move.from).map(
      (from) => `  ${id(from)} --> ${id(move.to)}: ${each(move.on).map(whenName).join(', ')}`,
    ),
  )
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${id(initial)}`,
    ...names,
    ...arrows,
    ...final.map((stage) => `  ${id(stage)} --> [*]`),
    '```',
  ].join('\n')
}

const TURNS = { met: 'accompli', lapsed: 'échu', stopped: 'arrêté' } as const
const whenName = (when: When): string =>
  'fact' in when
    ? when.fact
    : 'clause' in when
      ? `${when.clause}${when.n === undefined ? '' : ` ${when.n}`} ${TURNS[when.turns]}`
      : `${when.heard} (${when.from})`

/** An occurrence in words, with the conditions on its data. */
function whenText(when: When): string {
  const conditions = [
    ...('fact' in when ? when.where : []).map((test) => test.says.fr),
    ...(when.given ?? []).map(({ fact, where }) => `\`${fact}\` : ${where.map((test) => test.says.fr).join(' ; ') || 'enregistré'}`),
  ]
  return conditions.length === 0 ? `\`${whenName(when)}\`` : `\`${whenName(when)}\` (${conditions.join(' ; ')})`
}
const anyText = (any: Any | undefined): string => each(any).map(whenText).join(', ') || '–'

function momentText(moment: Moment): string {
  if ('fact' in moment) return moment.field === undefined ? `\`${moment.fact}\`` : `\`${moment.fact}.${moment.field}\``
  if ('heard' in moment) return `\`${moment.heard}\` (${moment.from})`
  if ('endOf' in moment) return `fin de \`${moment.endOf}${moment.n === undefined ? '' : ` ${moment.n}`}\``
  if ('started' in moment) return 'le fait qui le fait naître'
  if ('given' in moment)
    return `si ${moment.given.where.map((test) => test.says.fr).join(', ')} : ${momentText(moment.then)} ; sinon ${momentText(moment.otherwise)}`
  if ('newest' in moment) return `le dernier de ${moment.newest.map(momentText).join(', ')}`
  if ('latest' in moment) return `le plus tardif de ${moment.latest.map(momentText).join(', ')}`
  if ('earliest' in moment) return `le plus précoce de ${moment.earliest.map(momentText).join(', ')}`
  return `au plus tôt ${momentText(moment.firm)}, au plus tard ${momentText(moment.late)} (${moment.doubt.fr})`
}

const factTable = (procedure: Procedure): string =>
  table(
    ['Fait', 'Libellé', 'Par', 'Daté', 'Données', 'Conditions'],
    Object.entries(procedure.facts).map(([type, fact]) => {
      const required = new Set((fact.data as { required?: readonly string[] }).required ?? [])
      const data = Object.keys(fact.data.properties).map((field) => `${field}${required.has(field) ? '' : '?'}`)
      return [
        `\`${type}\``,
        fact.label.fr,
        fact.by.join(', '),
        fact.dated === 'day' ? 'jour' : 'instant',
        data.join(', ') || '–',
        (fact.needs ?? []).map(needText).join(' ; ') || '–',
      ]
    }),
  )

function needText(need: Need): string {
  const effect = need.void === true ? ', sinon sans effet' : need.refuse === true ? ', sinon refusé' : ''
  const what =
    'fact' in need
      ? `après \`${need.fact}\``
      : 'none' in need
        ? `pas après ${need.none.map((one) => `\`${one}\``).join(', ')}`
        : 'running' in need
          ? `${[need.running]
              .flat()
              .map((id) => `\`${id}\``)
              .join(' ou ')}${rankText(need.n)} court`
          : 'over' in need
            ? `\`${need.over}\` est écoulé`
            : 'inTime' in need
              ? `avant l’échéance de \`${need.inTime}\``
              : 'stage' in need
                ? `étape ${need.stage.join(', ')}`
                : 'inForce' in need
                  ? `texte en vigueur : \`${need.inForce.id}\``
                  : 'leaves' in need
                    ? `\`${need.field}\` laisse le préavis \`${need.leaves}\``
                    : need.holds.says.fr
  return `${what}${effect}`
}

const rankText = (n: number | { readonly field: string } | undefined): string =>
  n === undefined ? '' : typeof n === 'number' ? ` ${n}` : ` (rang \`${n.field}\`)`

const FORMS = { clock: 'délai', task: 'tâche sans délai chiffré', notice: 'préavis', bar: 'interdiction', series: 'calendrier' } as const
const KINDS: Readonly<Record<string, string>> = {
  'liberty-cap': 'limite de la privation de liberté',
  right: 'droit',
  duty: 'obligation',
  'implied-decision': 'décision implicite',
  power: 'pouvoir',
  validity: 'validité',
  retention: 'conservation',
  advisory: 'information',
}

const ownerText = ({ owner }: Clause): string =>
  owner === undefined ? '' : ` ; à la charge de ${typeof owner === 'string' ? owner : `qui le fait désigne (\`${owner.field}\`)`}`

function clauseSection(clause: Clause, law: Law): string {
  const kind = 'kind' in clause && clause.kind !== undefined ? `, ${KINDS[clause.kind] ?? clause.kind}` : ''
  const lines = [
    `### ${clause.label.fr} (\`${clause.id}\`${clause.n === undefined ? '' : ` ${clause.n}`})`,
    `${FORMS[clause.is]}${kind}${ownerText(clause)}${clause.is === 'clock' && clause.silent === true ? ' ; marque un état pour les autres clauses, n’est montré à personne' : ''}`,
  ]
  lines.push(
    clauseLines(clause)
      .map(([name, text]) => `- ${name} : ${text}`)
      .join('\n'),
  )
  if (clause.is === 'clock' || clause.is === 'notice') for (const { id } of rulesOf(clause.runs)) lines.push(ruleTable(id, law))
  const told = tellRows(clause)
  if (told.length > 0) lines.push(table(['Avis', 'À', 'Modèle'], told))
  if (clause.basis !== undefined) lines.push(`Base : ${clause.basis.map((one) => `${one.code} ${one.article}`).join(', ')}.`)
  return lines.join('\n\n')
}

function clauseLines(clause: Clause): readonly (readonly [string, string])[] {
  switch (clause.is) {
    case 'clock':
      return [
        ['naît de', anyText(clause.starts)],
        ...(clause.from === undefined ? [] : [['court depuis', momentText(clause.from)] as const]),
        ...('until' in clause.runs
          ? [['jusqu’à', momentText(clause.runs.until)] as const]
          : [
              ...('field' in clause.runs.rule
                ? [['règle', `celle de la bibliothèque que nomme \`${clause.runs.rule.of}.${clause.runs.rule.field}\``] as const]
                : []),
              [
                'version fixée par',
                [clause.runs.governedBy]
                  .flat()
                  .map((one) => momentText(one as Moment))
                  .join(' et '),
              ] as const,
            ]),
        ...(clause.stated === undefined ? [] : [['fin fixée par', momentText(clause.stated)] as const]),
        ...(clause.atMost === undefined ? [] : [['au plus', clause.atMost.map(momentText).join(', ')] as const]),
        ['accompli par', anyText(clause.met)],
        ['arrêté par', anyText(clause.stopped)],
        ...(clause.suspended ?? []).map((one) => ['suspendu', `de ${whenText(one.from)} à ${whenText(one.to)}`] as const),
        ...(clause.restarted ?? []).map((one) => ['recommence', `sur ${whenText(one.on)}, depuis ${momentText(one.from)}`] as const),
      ]
    case 'task':
      return [
        ['naît de', anyText(clause.starts)],
        ['accompli par', anyText(clause.met)],
        ['arrêté par', anyText(clause.stopped)],
        ['repère de service', `${clause.target} (n’est pas un délai légal)`],
      ]
    case 'notice':
      return [
        ['avant', momentText(clause.before)],
        ['donné par', anyText(clause.served)],
        ['interdit plus tôt', `\`${clause.forbids}\``],
      ]
    case 'bar':
      return [
        ['interdit', clause.forbids.map((fact) => `\`${fact}\``).join(', ')],
        [
          'tant que',
          clause.while
            .map((cause) =>
              'running' in cause ? `\`${cause.running}\` court` : `depuis ${whenText(cause.since)} jusqu’à ${anyText(cause.until)}`,
            )
            .join(' ; '),
        ],
      ]
    case 'series':
      return [
        [
          'pendant',
          [clause.during]
            .flat()
            .map((id) => `\`${id}\``)
            .join(', '),
        ],
        ['termes', clause.terms.map((fact) => `\`${fact}\``).join(', ')],
        ['honoré par', anyText(clause.met)],
        ['excusé par', anyText(clause.excused)],
      ]
  }
}

function tellRows(clause: Clause): readonly (readonly string[])[] {
  const moments = { start: 'au début', firm: 'à la première date', lapse: 'à l’échéance', met: 'à l’accomplissement' } as const
  const told = Object.entries(moments).flatMap(([moment, name]) =>
    (clause.tell?.[moment as keyof typeof moments] ?? []).map(([who, what]) => [name, who, `\`${what}\``]),
  )
  const warned = warningsOf(clause).flatMap((one) =>
    one.tell.map(([who, what]) => [`${one.before} avant (repère de service)`, who, `\`${what}\``]),
  )
  return [...told, ...warned]
}

function ruleTable(id: string, law: Law): string {
  const rule = law.get(id)
  if (rule === undefined) return `Règle \`${id}\`.`
  const day = (one: Version | Exclusion) => `[${one.from} → ${one.until ?? '…'}[`
  const cited = ({ basis }: Version | Exclusion) => basis.map((one) => `${one.code} ${one.article}`).join(', ')
  const rows = rule.versions.map((version) => [
    day(version),
    periodText(version.period).fr,
    cited(version),
    CONFIDENCE[confidenceOf(version)],
    (version.territories ?? []).join(', ') || '–',
  ])
  const aside = (rule.notIn ?? []).map((one) => [
    day(one),
    'sans application',
    cited(one),
    CONFIDENCE[one.confidence ?? 'sure'],
    one.territories.join(', '),
  ])
  return `Règle \`${id}\`, ${rule.label.fr} :\n\n${table(['En vigueur', 'Durée', 'Article', 'Confiance', 'Territoires'], [...rows, ...aside])}`
}

const CONFIDENCE = { sure: 'sûr', likely: 'probable', unsure: 'incertain' } as const

/** A length in words. */
function periodText(period: Period): Text {
  if ('unit' in period) {
    const [fr, en] = (['fr', 'en'] as const).map((language) =>
      [unitText(period.n, period.unit), ...calendarWords(period)].map((text) => text[language]).join(', '),
    )
    const roll =
      'roll' in period && period.roll !== undefined
        ? [', reporté au jour ouvrable (CPC 642)', ', rolled to the next working day (CPC 642)']
        : ['', '']
    const first =
      period.unit === 'days'
        ? period.chained === true
          ? ['', '']
          : period.first === 'counted'
            ? [', premier jour compté', ', first day counted']
            : [', premier jour non compté', ', first day not counted']
        : ['', '']
    return { fr: `${fr}${first[0] ?? ''}${roll[0] ?? ''}`, en: `${en}${first[1] ?? ''}${roll[1] ?? ''}` }
  }
  const all = (counts: Count | readonly Count[]) => [counts].flat().map((count) => periodText(count))
  const join = (texts: readonly Text[], key: keyof Text) => texts.map((text) => text[key]).join(' / ')
  const [firm, late] = [all(period.firm), all(period.late)]
  return {
    fr: `au plus tôt ${join(firm, 'fr')} ; au plus tard ${join(late, 'fr')}`,
    en: `earliest ${join(firm, 'en')}; latest ${join(late, 'en')}`,
  }
}

const safeguardTable = (procedure: Procedure): string =>
  table(
    ['Garantie', 'Due à', 'Prouvée par', 'Sanction', 'Base'],
    (procedure.safeguards ?? []).map((one) => [
      one.label.fr,
      anyText(one.due),
      anyText(one.proved),
      one.sanction.fr,
      one.basis.map((cited) => `${cited.code} ${cited.article}`).join(', '),
    ]),
  )

function linkList(procedure: Procedure): string {
  const published = Object.entries(procedure.publishes).map(([name, any]) => `- publie \`${name}\` : ${anyText(any)}`)
  const opened = procedure.opens.map((open) => `- ouvre \`${open.procedure}\` sur ${whenText(open.on)}`)
  return [...published, ...opened].join('\n') || 'Aucun.'
}
