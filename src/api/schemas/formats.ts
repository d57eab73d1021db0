import Format from 'typebox/format'
import { Settings } from 'typebox/system'
import { isInstant } from '../../law/instants.js'

/** Makes `date-time` mean an instant with an offset, seconds being optional, and lists all faults of a body, not the first eight. */
export function registerFormats(): void {
  Format.Set('date-time', isInstant)
  Settings.Set({ maxErrors: 100 })
}
