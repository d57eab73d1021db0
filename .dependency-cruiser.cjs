/** The import table of docs/adr/0001: who may know whom. */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { path: from }, to })
const DEFINITIONS = '^workflows/(?!index|guard|messages)'

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    forbid(
      'law-is-pure',
      '^src/law',
      { path: '.', pathNot: '^(src/law|node_modules/(luxon|@types/luxon|date-holidays|date-holidays-parser))' },
      'The law knows itself, luxon and the holiday library.',
    ),
    forbid('law-no-builtins', '^src/law', { dependencyTypes: ['core'] }, 'No node built-ins in the law.'),
    forbid(
      'definition-is-pure',
      '^src/definition',
      { path: '.', pathNot: '^(src/(definition|law)|node_modules/typebox)' },
      'The definition language knows the law and TypeBox.',
    ),
    forbid(
      'timelines-are-pure',
      DEFINITIONS,
      { path: '.', pathNot: '^(workflows|src/(definition|law)|node_modules/typebox)' },
      'A timeline knows the language, the law and TypeBox.',
    ),
    forbid(
      'timelines-not-the-guard',
      DEFINITIONS,
      { path: '^workflows/(index|guard|messages)' },
      'A timeline never knows the loop that watches it.',
    ),
    forbid(
      'guard-knows-temporal-only',
      '^workflows/(index|guard|messages)',
      { path: '.', pathNot: '^(workflows/(index|guard|messages)|activities|node_modules/@temporalio/(workflow|common))' },
      'The guard knows Temporal and the types of the activities.',
    ),
    forbid(
      'guard-activities-types-only',
      '^workflows/(index|guard|messages)',
      { path: '^activities', dependencyTypesNot: ['type-only'] },
      'Only the types of the activities reach the bundle.',
    ),
    forbid(
      'casework-no-transport',
      '^src/casework',
      { path: '^(src/(api|temporal|notices|dev|bin)|activities|workflows/(index|guard)|node_modules/(fastify|@temporalio))' },
      'The use cases know neither Fastify nor Temporal.',
    ),
    forbid(
      'activities-no-workflows-no-api',
      '^activities',
      { path: '^(workflows/(index|guard)|src/(api|bin|dev))' },
      'An activity is a hand: no workflow, no API.',
    ),
    forbid('api-no-activities', '^src/api', { path: '^(activities|workflows/(index|guard))' }, 'The API never runs an activity.'),
    forbid('temporal-no-api', '^src/temporal', { path: '^src/(api|bin)' }, 'Relay and worker do not know the API.'),
    forbid(
      'activities-worker-only',
      '^src/temporal/(?!worker)',
      { path: '^activities', dependencyTypesNot: ['type-only'] },
      'Only the worker holds the activities.',
    ),
    forbid(
      'cli-is-a-thin-client',
      '^src/cli',
      {
        path: '^(src|activities|workflows)',
        pathNot: '^(src/(cli|law|definition|errors|problem-details|casework/(place|rule-computation))|workflows/definitions)',
      },
      'The terminal knows the law, the definitions and the calculator: no server, no database.',
    ),
    forbid('nothing-imports-bin', '.', { path: '^src/bin' }, 'Nothing imports a file that starts something.'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
}
