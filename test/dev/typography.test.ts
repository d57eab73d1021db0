import { describe, expect, it } from 'vitest'
import { citation, frenchDates, spaced, typeset } from '../../src/typography.js'

const _ = '\u00a0'
const seen = (text: string): string => text.replaceAll(_, '_')

describe('French typography', () => {
  it.each([
    ['Référence : 75 ; vrai ? « oui »', 'Référence_: 75_; vrai_? «_oui_»'],
    ['jeudi 26 novembre 2026 à 9 h 12 (Paris)', 'jeudi 26_novembre 2026 à 9_h_12 (Paris)'],
    ['mardi 1er décembre 2026 à 24 h (Paris)', 'mardi 1er_décembre 2026 à 24_h (Paris)'],
    ['+ 96 heures, de minute à minute', '+ 96_heures, de minute à minute'],
    ['CESEDA, art. L. 742-2, al. 1 et R*. 432-1', 'CESEDA, art._L._742-2, al._1_et R*._432-1'],
    ['http://localhost:8025/a?b à 2026-11-26T09:12', 'http://localhost:8025/a?b à 2026-11-26T09:12'],
  ])('%s', (text, expected) => expect(seen(spaced(text))).toBe(expected))

  it('keeps references and article numbers on one line, and touches no tag', () => {
    const markup = '<p title="a : b">DEMO-2026-001 : art. L. 742-2, demo-agent</p>'
    const expected = '<p title="a : b"><span class="nb">DEMO-2026-001</span>_: art._<span class="nb">L._742-2</span>, demo-agent</p>'
    expect(seen(typeset(markup))).toBe(expected)
  })

  it('lets a reference break that is wider than a telephone', () => {
    const long = `75-${'2026-'.repeat(12)}1`
    expect(typeset(long)).toBe(long)
  })

  it.each([
    ['CESEDA', 'R. 432-2, al. 1', 'CESEDA, art. R. 432-2, al. 1'],
    ['CPC', '612', 'CPC, art. 612'],
    ['Règlement (UE) 2024/1348', 'art. 35', 'Règlement (UE) 2024/1348, art. 35'],
    ['Conseil constitutionnel', '2025-1140 QPC', 'Conseil constitutionnel, 2025-1140 QPC'],
  ])('%s %s is cited as %s', (code, article, cited) => expect(citation({ code, article })).toBe(cited))

  it('an ISO day inside a sentence is said in French, a reference is not', () => {
    expect(frenchDates('Texte en vigueur le 2026-05-01 : dossier 75-2026-05-01.')).toBe(
      'Texte en vigueur le 1er mai 2026 : dossier 75-2026-05-01.',
    )
  })
})
