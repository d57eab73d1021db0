/** The names under which operators find the guards: one for each definition of `definitions.ts`, and they never change. */
export {
  guard as 'appeal-window',
  guard as 'asylum-in-detention',
  guard as detention,
  guard as expulsion,
  guard as 'house-arrest',
  guard as 'removal-measure',
  guard as 'single-limit',
} from './guard.js'
