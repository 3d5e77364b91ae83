import { BanggiaoError } from '../contract/errors.ts'
import type { Citation, Reading } from '../contract/reading.ts'

/** Every citation of a reading, with the place where it stands. */
function* citationsOf(reading: Reading): Generator<readonly [where: string, citation: Citation]> {
  for (const actor of reading.actors) {
    for (const mention of actor.mentions) yield [actor.id, mention]
    for (const office of actor.offices) yield [`an office of ${actor.id}`, office.citation]
  }
  for (const engagement of reading.engagements) yield [engagement.id, engagement.citation]
  for (const statement of reading.statements) yield [statement.id, statement.citation]
  for (const reference of reading.references) for (const mention of reference.mentions) yield [reference.id, mention]
}

/** Throws `internal` for a reading that quotes what its text does not say: such a reading is never shown, whichever reader made it. */
export function checkCitations(reading: Reading): void {
  const { text, source } = reading.document
  for (const [where, { start, end, quote }] of citationsOf(reading)) {
    // compared in place: a slice of each quotation would copy the article several times over
    if (quote.length === 0 || end - start !== quote.length || !text.startsWith(quote, start)) {
      throw new BanggiaoError(
        'internal',
        `${source}: the quotation of ${where} is not what the text says at ${start}–${end}; this is a mistake of Banggiao, please report it with the text.`,
      )
    }
  }
}
