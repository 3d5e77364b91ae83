/** One presenter a format: what is written for each reading, and at the end. What shows readings to people is loaded only for people. */
import type { ReadResult } from '../app/read.ts'
import type { View } from './style.ts'

export const FORMATS = ['table', 'json', 'jsonl', 'text'] as const
export type OutputFormat = (typeof FORMATS)[number]

export interface Presenter {
  one(result: ReadResult): string
  end(): string
}

export async function createPresenter(format: OutputFormat, view: View): Promise<Presenter> {
  switch (format) {
    case 'jsonl':
      return { one: result => `${result.json()}\n`, end: () => '' }
    case 'json':
      return jsonArray()
    case 'text': {
      const { markedTextOf } = await import('./marked-text.ts')
      return { one: result => markedTextOf(result.value(), view), end: () => '' }
    }
    case 'table': {
      const { count, createTally, summaryOf, tableOf } = await import('./table.ts')
      const tally = createTally()
      const one = (result: ReadResult): string => {
        const reading = result.value()
        count(tally, reading)
        return `${tableOf(reading, view)}\n`
      }
      return { one, end: () => summaryOf(tally, view) }
    }
  }
}

/** One array of all readings, written as they come. */
function jsonArray(): Presenter {
  let before = '['
  return {
    one(result) {
      const text = `${before}\n${JSON.stringify(result.value(), null, 2)}`
      before = ','
      return text
    },
    end: () => (before === '[' ? '[]\n' : '\n]\n'),
  }
}
