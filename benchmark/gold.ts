/** The gold files: what a careful reader found in a document. Their fields are told in README.md. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { ACTS, ENGAGEMENT_KINDS, FUNCTIONS, LANGUAGES, RANKS, STAGES, TOPICS } from '../src/contract/vocabulary.ts'

export const SPLITS = ['dev', 'test'] as const
export type Split = (typeof SPLITS)[number]

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const country = z.string().regex(/^[A-Z]{2}$/)
/** A person's name as in `persons`, a country's code or an organisation's id. */
const party = z.string().min(2)
const reference = z.string().regex(/^(?:framework|instrument|forum|event):[a-z0-9]+(?:-[a-z0-9]+)*$/)
const costless = z.string().regex(/^\?(?:framework|instrument|forum|event):[a-z0-9]+(?:-[a-z0-9]+)*$/)

const person = z.strictObject({
  name: z.string().min(2),
  country: country.nullable(),
  offices: z.array(z.strictObject({ rank: z.enum(RANKS), function: z.enum(FUNCTIONS), optional: z.boolean().default(false) })),
  optional: z.boolean().default(false),
})
const engagement = z.strictObject({
  key: z.string().regex(/^e\d+$/),
  /** Every kind that is right; `talks` is a meeting. */
  kinds: z.array(z.enum([...ENGAGEMENT_KINDS, 'talks'])).min(1),
  participants: z.array(party),
  optionalParticipants: z.array(party).default([]),
  start: day.nullable(),
  end: day.nullable(),
  country: country.nullable(),
  occasions: z.array(reference).default([]),
  optional: z.boolean().default(false),
})
const statement = z.strictObject({
  speakers: z.array(party).min(1),
  /** Other answers to «who said it» that are right too. */
  speakersAlso: z.array(z.array(party).min(1)).default([]),
  /** Every act that is right. */
  acts: z.array(z.enum(ACTS)).min(1),
  /** Words within the statement. */
  anchor: z.string().min(1),
  topics: z.array(z.enum(TOPICS)),
  refs: z.array(reference).default([]),
  engagement: z.string().nullable(),
  optional: z.boolean().default(false),
})
export const goldSchema = z.strictObject({
  document: z.string(),
  language: z.enum(LANGUAGES),
  publishedOn: day.nullable(),
  /** The year that an undated text lets a reader infer. */
  yearHint: z.int().optional(),
  persons: z.array(person),
  forbiddenPersons: z.array(z.string()).default([]),
  engagements: z.array(engagement),
  references: z.array(z.union([reference, costless])),
  stages: z
    .array(z.strictObject({ id: reference, stage: z.enum(STAGES).nullable(), round: z.int().positive().optional() }))
    .default([]),
  statements: z.array(statement),
})
export type Gold = z.infer<typeof goldSchema>
export type GoldPerson = Gold['persons'][number]
export type GoldEngagement = Gold['engagements'][number]
export type GoldStatement = Gold['statements'][number]

export interface GoldFile {
  /** File name of the document, as readings are found by. */
  readonly name: string
  /** Path of the document. */
  readonly document: string
  readonly gold: Gold
}

/** The gold files of a split, or of another folder of the same shape, in the order of their names; throws where one is malformed. */
export function loadGold(split: Split, root: string = import.meta.dirname): GoldFile[] {
  return globSync(`gold/${split}/*.json`, { cwd: root })
    .sort()
    .map(path => {
      const gold = goldSchema.safeParse(JSON.parse(readFileSync(join(root, path), 'utf8')))
      if (!gold.success) throw new Error(`${path}: ${z.prettifyError(gold.error)}`)
      return { name: basename(gold.data.document), document: join(root, gold.data.document), gold: gold.data }
    })
}
