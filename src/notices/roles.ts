import type { Text } from '../law/types.js'

const text = (fr: string, en: string): Text => ({ fr, en })

/** What each role is called, with its article in French, where a text speaks of it. */
const names: Readonly<Record<string, Text>> = {
  'case-agent': text('l’agent chargé du dossier', 'the agent in charge of the file'),
  'duty-officer': text('la permanence de la préfecture', 'the duty officer of the prefecture'),
  'sub-prefect': text('le membre du corps préfectoral de permanence', 'the sub-prefect on duty'),
  prefect: text('le préfet', 'the prefect'),
  centre: text('le lieu de rétention', 'the place of detention'),
  'judge-registry': text('le greffe du juge', 'the registry of the judge'),
  'court-registry': text('le greffe de la cour d’appel', 'the registry of the court of appeal'),
  'administrative-court': text('le tribunal administratif', 'the administrative court'),
  prosecutor: text('le parquet', 'the public prosecutor'),
  lawyer: text('l’avocat', 'counsel'),
  person: text('la personne concernée', 'the person concerned'),
  ofii: text('l’OFII', 'OFII'),
  ofpra: text('l’OFPRA', 'OFPRA'),
  association: text('l’association d’aide aux retenus', 'the legal-aid association'),
  police: text('la police ou la gendarmerie', 'the police or gendarmerie'),
  escort: text('l’escorte', 'the escort'),
  comex: text('la commission d’expulsion', 'the expulsion commission'),
  operator: text('l’exploitant', 'the operator'),
  supervisor: text('le superviseur', 'the supervisor'),
}

/** A role in words; its id where it has none yet. */
export const roleName = (role: string): Text => names[role] ?? text(role, role)
