import { describe, expect, it } from 'vitest'
import { cite, READING } from '../../test/support/reading.ts'
import type { Citation, Reading } from '../contract/reading.ts'
import { checkCitations } from './check.ts'

const withStatement = (citation: Citation): Reading => ({
  ...READING,
  statements: READING.statements.map(statement => ({ ...statement, citation })),
})

describe('citations', () => {
  it('that quote the text pass', () => {
    expect(() => checkCitations(READING)).not.toThrow()
  })

  const good = cite('hai bên nhất trí')
  it.each([
    ['another wording', { ...good, quote: 'hai bên đồng tình' }],
    ['one place too far', { ...good, start: good.start + 1, end: good.end + 1 }],
    ['a length that its offsets deny', { ...good, end: good.end + 1 }],
    ['beyond the text', { start: 5000, end: 5003, quote: 'abc' }],
    ['nothing', { start: 3, end: 3, quote: '' }],
  ])('of %s stop the reading by name', (_, citation) => {
    expect(() => checkCitations(withStatement(citation))).toThrow(/tin\/hue\.txt: the quotation of s1 is not what the text says/)
  })

  it('are checked wherever they stand', () => {
    const wrong = { start: 0, end: 3, quote: 'xyz' }
    const spoilt: Reading[] = [
      { ...READING, actors: READING.actors.map(actor => ({ ...actor, mentions: [wrong] })) },
      {
        ...READING,
        actors: READING.actors.map(actor => ({
          ...actor,
          offices: actor.offices.map(office => ({ ...office, citation: wrong })),
        })),
      },
      { ...READING, engagements: READING.engagements.map(engagement => ({ ...engagement, citation: wrong })) },
      { ...READING, references: READING.references.map(reference => ({ ...reference, mentions: [wrong] })) },
    ]
    for (const reading of spoilt) expect(() => checkCitations(reading)).toThrow('is not what the text says')
  })
})
