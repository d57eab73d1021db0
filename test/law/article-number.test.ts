import { describe, expect, it } from 'vitest'
import { askedArticle, citedArticles, isCited } from '../../src/law/article-number.js'

const answers = (asked: string, cited: string): boolean => citedArticles(cited).some((one) => isCited(askedArticle(asked), one))

describe('an article that is looked up', () => {
  it.each([
    ['R552-1', 'R. 552-1'],
    ['r. 552-1', 'R. 552-1'],
    ['R*552-1', 'R. 552-1'],
    ['R311-12', 'R*. 311-12'],
    ['article L. 742-1', 'L. 742-1'],
    ['art. 21-2', 'art. 21-2'],
    ['702-1', '702-1'],
    ['L. 552-7', 'L. 552-7, al. 4'],
    ['L. 552-7, al. 4', 'L. 552-7'],
    ['L552-7 alinéa 4', 'L. 552-7, al. 4'],
    ['L. 551-1, III', 'L. 551-1, III'],
    ['L. 561-2, I', 'L. 561-2, I, 1° bis'],
    ['art. 28', 'art. 28(3)'],
    ['R343-20', 'R. 343-19 à R. 343-23'],
    ['telle que prolongée', 'telle que prolongée'],
  ])('%s answers to %s', (asked, cited) => expect(answers(asked, cited)).toBe(true))

  it.each([
    ['L. 742-1', 'L. 742-10'],
    ['L. 742-1', 'R. 742-1'],
    ['L. 552-7, al. 4', 'L. 552-7, al. 5'],
    ['L. 551-1, I', 'L. 551-1, III'],
    ['R. 343-18', 'R. 343-19 à R. 343-23'],
    ['R. 343-24', 'R. 343-19 à R. 343-23'],
    ['742-1', 'L. 742-1'],
  ])('%s does not answer to %s', (asked, cited) => expect(answers(asked, cited)).toBe(false))

  it('may be said with its code', () => {
    expect(askedArticle('CJA R. 421-1')).toEqual({ code: 'cja', number: 'R421-1', within: [] })
    expect(askedArticle('Code civil, art. 21-2').code).toBe('code civil')
    expect(askedArticle('art. 21-2').code).toBeNull()
  })
})
