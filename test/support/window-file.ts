import { evaluate } from '../../src/definition/evaluate.js'
import { law } from '../../src/law/library.js'
import { definitions } from '../../workflows/definitions.js'
import { fileOf, ms, procedureOf, type Told } from './file.js'

/** A measure (`m`) notified on 2026-03-02 at 10:00, which opened a window of appeal (`w`); then whatever is told, in those procedures and in the other `types`. */
export function windowFile(types: Readonly<Record<string, string>>, told: readonly Told[]) {
  const facts: readonly Told[] = [
    ['removal-decision-signed', '2026-03-02', { kind: 'oqtf', legalGround: 'new-3', departurePeriodGranted: false }],
    [
      'removal-decision-notified',
      '2026-03-02T10:00+01:00',
      { channel: 'voie-administrative', custodyAtNotification: 'free', remediesStated: true },
      { id: 'notified' },
    ],
    ...told,
  ]
  const file = fileOf({ m: 'removal-measure', w: 'appeal-window', ...types }, facts)
  const procedures = file.procedures.map((one) => (one.id === 'w' ? { ...one, openedBy: { procedure: 'm', cause: 'notified' } } : one))
  return (at: string) => {
    const evaluation = evaluate({ ...file, procedures }, { at: ms(at), law, definitions })
    return (id: string) => procedureOf(evaluation, id)
  }
}
