import { describe, expect, it } from 'vitest'
import { contextOf, personLines } from '../testing.ts'
import { rosterItem } from './roster.ts'

const cases: ReadonlyArray<readonly [what: string, text: string, persons: readonly string[]]> = [
  [
    'a league, a shipping firm and a ministry tell what their people are',
    'A Canadian panel included:\n• Lena Okafor, President, Coastal Peoples League\n• Tom Rask, Chief Executive Officer, Fjord Lines\n• Ines Prado, Deputy Minister, Ministry of Health of Brazil',
    ['Lena Okafor | CA | civil-society/other', 'Tom Rask | CA | business/commerce', 'Ines Prado | BR | vice-ministerial/health'],
  ],
  [
    'the heading says whose they are',
    'Participants from Ghana:\n- Esi Quartey, Director, Trade Division\n- Kojo Ampah, Ambassador to the United States',
    ['Esi Quartey | GH | senior-official/other', 'Kojo Ampah | GH | ambassadorial/foreign-affairs'],
  ],
  [
    'an envoy tells where the others are at home',
    'She was joined by: • Ruth Hale, U.S. Ambassador to Fiji • Sela Vuki, Founder of Reef Watch Conservation Group',
    ['Ruth Hale | US | ambassadorial/foreign-affairs', 'Sela Vuki | FJ | civil-society/other'],
  ],
]

describe('a list of participants', () => {
  it.each(cases.map(c => [...c] as const))('%s', (_, text, persons) => {
    expect(personLines(text, 'en')).toEqual(persons)
  })

  it('is no list where the lines are sentences', () => {
    const c = contextOf('The talks:\n- Trade, a growing field, was discussed by the ministers.\n- Both sides welcomed it.', 'en')
    expect(rosterItem(c, 5)).toBeUndefined()
  })
})
