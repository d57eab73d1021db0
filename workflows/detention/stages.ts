import { lapse, meets, type Procedure } from '../../src/definition/language.js'
import { endedByJudge, judgesTitles, on, releaseOverturned } from './occurrences.js'
import { quashesExtension, suspensionRefused } from './tests.js'

const underTheJudge = ['initial', 'awaiting_ruling', 'extended']
const held = [...underTheJudge, 'held_for_justice']

/** One line through the procedure. What runs beside it (appeal, asylum, place, hospital) never stops a liberty cap: it has clocks, no stage. */
export const stages: Procedure['stages'] = {
  initial: 'opened',
  labels: {
    opened: { fr: 'Ouverte', en: 'Opened' },
    decided: { fr: 'Placement décidé', en: 'Placement decided' },
    initial: { fr: 'Rétention initiale', en: 'Initial detention' },
    awaiting_ruling: { fr: 'Dans l’attente du juge', en: 'Awaiting the ruling' },
    extended: { fr: 'Rétention prolongée', en: 'Detention extended' },
    held_for_justice: { fr: 'À disposition de la justice', en: 'Held at the disposal of justice' },
    ended: { fr: 'Plus de titre de rétention', en: 'No title of detention any more' },
    removed: { fr: 'Éloignement exécuté', en: 'Removed' },
  },
  final: ['ended', 'removed'],
  moves: [
    { from: ['opened'], on: on('detention-decided'), to: 'decided' },
    { from: ['opened', 'decided'], on: on('placed-in-detention'), to: 'initial' },
    { from: ['initial'], on: meets('petition-1'), to: 'awaiting_ruling' },
    { from: ['extended'], on: meets('petition-n'), to: 'awaiting_ruling' },
    { from: ['awaiting_ruling'], on: on('extension-ordered'), to: 'extended' },
    { from: underTheJudge, on: endedByJudge, to: 'held_for_justice' },
    { from: ['held_for_justice'], on: releaseOverturned, to: 'extended' },
    { from: ['held_for_justice'], on: meets('held-for-appeal'), to: 'ended' },
    {
      from: ['held_for_justice'],
      on: [
        on('prosecutor-waived-suspension'),
        on('suspension-ruled', suspensionRefused),
        lapse('held-for-justice'),
        lapse('held-for-appeal'),
      ],
      to: 'ended',
    },
    { from: underTheJudge, on: on('appeal-ruled', quashesExtension), to: 'ended' },
    { from: underTheJudge, on: judgesTitles.map((title) => lapse(title)), to: 'ended' },
    {
      from: held,
      on: [
        on('released'),
        on('absconded'),
        on('detention-ended-by-prefect'),
        meets('measure-carries'),
        on('asylum-detention-ended'),
        lapse('detention-max'),
      ],
      to: 'ended',
    },
    { from: '*', on: on('removed'), to: 'removed' },
  ],
}
