/** The part of a reading that is scored. Other systems need give no more than this; what they leave out counts as not found. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'

const maybe = z.string().nullable().default(null)
const citation = z.object({ start: z.int(), end: z.int(), quote: z.string() })
const names = z.array(z.string()).default([])

// loose: citations are looked for in whatever else a reading holds
const scoredSchema = z.looseObject({
  document: z.looseObject({ source: z.string(), language: maybe, publishedOn: maybe, text: z.string() }),
  actors: z
    .array(
      z.looseObject({
        id: z.string(),
        kind: z.string(),
        name: z.string(),
        aliases: names,
        country: maybe,
        offices: z.array(z.looseObject({ rank: z.string(), function: z.string() })).default([]),
      }),
    )
    .default([]),
  engagements: z
    .array(
      z.looseObject({
        id: z.string(),
        kind: z.string(),
        start: maybe,
        end: maybe,
        place: z.looseObject({ country: maybe }).nullable().default(null),
        participants: z.array(z.looseObject({ actor: z.string() })).default([]),
        occasions: names,
      }),
    )
    .default([]),
  statements: z
    .array(
      z.looseObject({
        engagement: maybe,
        speakers: names,
        sides: names,
        act: z.string(),
        topics: names,
        citation: citation.nullable().default(null),
      }),
    )
    .default([]),
  references: z.array(z.looseObject({ id: z.string(), stage: maybe, round: z.number().nullable().default(null) })).default([]),
})
export type ScoredReading = z.infer<typeof scoredSchema>
export type Citation = z.infer<typeof citation>

/** Readings by the file name of their document. */
export type Readings = ReadonlyMap<string, ScoredReading>

/** What is scored of a reading; throws with what is wrong where it is no reading. */
export function scoredReading(value: unknown): ScoredReading {
  const { success, data, error } = scoredSchema.safeParse(value)
  if (!success) throw new Error(z.prettifyError(error))
  return data
}

/** Readings from JSON Lines; throws with file and line where a line is no reading. */
export function loadReadings(path: string): Readings {
  const found = new Map<string, ScoredReading>()
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (line.trim() === '') return
      try {
        const reading = scoredReading(JSON.parse(line))
        found.set(basename(reading.document.source), reading)
      } catch (error) {
        throw new Error(`${path}, line ${i + 1}: ${error instanceof Error ? error.message : String(error)}`)
      }
    })
  return found
}

/** Every citation of a reading, wherever in it. */
export function citationsOf(reading: ScoredReading): Citation[] {
  const found: Citation[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { success, data } = citation.safeParse(value)
    if (success) found.push(data)
    else Object.values(value).forEach(walk)
  }
  walk([reading.actors, reading.engagements, reading.statements, reading.references])
  return found
}
