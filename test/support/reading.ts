/** A small reading by hand, for tests of what shows readings. */
import type { Citation, Reading } from '../../src/contract/reading.ts'

const TEXT = 'Bộ trưởng Lê Vân gặp Thứ trưởng Nga Ivan Petrov ở Huế. Bà Vân đề nghị Nga hỗ trợ Hiệp định A; hai bên nhất trí.\n'

export const cite = (quote: string): Citation => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length, quote })

const sure = (rule: string): { rule: string; confidence: number } => ({ rule, confidence: 0.9 })

export const READING: Reading = {
  schema: 'banggiao.reading/1',
  document: {
    id: `sha256:${'0'.repeat(64)}`,
    source: 'tin/hue.txt',
    language: 'vi',
    title: null,
    outlet: 'TTXVN',
    publishedOn: '2026-03-12',
    publishedOnBasis: 'stated',
    text: TEXT,
    segments: [{ kind: 'body', start: 0, end: TEXT.length - 1 }],
  },
  actors: [
    {
      id: 'person:le-van',
      kind: 'person',
      name: 'Lê Vân',
      aliases: [],
      country: 'VN',
      mentions: [cite('Lê Vân')],
      ...sure('name.title'),
      offices: [
        {
          title: 'Bộ trưởng',
          rank: 'ministerial',
          function: 'other',
          country: 'VN',
          acting: true,
          citation: cite('Bộ trưởng'),
          ...sure('office.minister'),
        },
      ],
    },
    {
      id: 'person:ivan-petrov',
      kind: 'person',
      name: 'Ivan Petrov',
      aliases: [],
      country: 'RU',
      offices: [],
      mentions: [cite('Ivan Petrov')],
    },
  ],
  engagements: [
    {
      id: 'e1',
      kind: 'meeting',
      mode: 'online',
      start: '2026-03-11',
      end: '2026-03-12',
      datePrecision: 'range',
      place: { name: 'Huế', country: 'VN' },
      participants: [
        { actor: 'person:le-van', side: 'VN', role: 'host' },
        { actor: 'person:ivan-petrov', side: 'RU', role: 'guest' },
      ],
      occasions: ['instrument:a'],
      citation: cite('Bộ trưởng Lê Vân gặp Thứ trưởng Nga Ivan Petrov ở Huế'),
      ...sure('engagement.verb'),
    },
  ],
  statements: [
    {
      id: 's1',
      engagement: 'e1',
      speakers: ['person:le-van'],
      sides: ['VN'],
      addressees: ['person:ivan-petrov'],
      act: 'request',
      topics: ['trade'],
      references: ['instrument:a'],
      citation: cite('Bà Vân đề nghị Nga hỗ trợ Hiệp định A'),
      ...sure('act.request'),
    },
    {
      id: 's2',
      engagement: 'e1',
      speakers: ['state:VN', 'state:RU'],
      sides: ['VN', 'RU'],
      addressees: [],
      act: 'agree',
      topics: [],
      references: [],
      citation: cite('hai bên nhất trí'),
    },
  ],
  references: [
    {
      id: 'instrument:a',
      kind: 'instrument',
      name: { vi: 'Hiệp định A', en: 'Agreement A' },
      parties: ['RU', 'VN'],
      stage: 'signed',
      round: 2,
      mentions: [cite('Hiệp định A')],
    },
  ],
}
