import { z } from 'zod'
import {
  ACTS,
  ENGAGEMENT_KINDS,
  FUNCTIONS,
  LANGUAGES,
  MODES,
  PRECISIONS,
  RANKS,
  READING_SCHEMA,
  REFERENCE_KINDS,
  SEGMENT_KINDS,
  STAGES,
  TOPICS,
} from './vocabulary.ts'

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const how = { rule: z.string().optional(), confidence: z.number().min(0).max(1).optional() }

/** UTF-16 offsets into the canonical text; `text.slice(start, end) === quote`, always. */
export const citationSchema = z.object({ start: z.int().nonnegative(), end: z.int().positive(), quote: z.string().min(1) })
const office = z.object({
  title: z.string(),
  rank: z.enum(RANKS),
  function: z.enum(FUNCTIONS),
  country: z.string().nullable(),
  acting: z.boolean(),
  citation: citationSchema,
  ...how,
})
const actor = z.object({
  id: z.string(),
  kind: z.enum(['person', 'state', 'organisation']),
  name: z.string(),
  aliases: z.array(z.string()),
  country: z.string().nullable(),
  offices: z.array(office),
  mentions: z.array(citationSchema),
  ...how,
})
const engagement = z.object({
  id: z.string(),
  kind: z.enum(ENGAGEMENT_KINDS),
  mode: z.enum(MODES).nullable(),
  start: day.nullable(),
  end: day.nullable(),
  datePrecision: z.enum(PRECISIONS).nullable(),
  place: z.object({ name: z.string(), country: z.string().nullable() }).nullable(),
  participants: z.array(
    z.object({
      actor: z.string(),
      side: z.string().nullable(),
      role: z.enum(['principal', 'host', 'guest', 'member']).nullable(),
    }),
  ),
  occasions: z.array(z.string()),
  citation: citationSchema,
  ...how,
})
const statement = z.object({
  id: z.string(),
  engagement: z.string().nullable(),
  speakers: z.array(z.string()),
  sides: z.array(z.string()),
  addressees: z.array(z.string()),
  act: z.enum(ACTS),
  topics: z.array(z.enum(TOPICS)),
  references: z.array(z.string()),
  citation: citationSchema,
  ...how,
})
const reference = z.object({
  id: z.string(),
  kind: z.enum(REFERENCE_KINDS),
  name: z.object({ vi: z.string(), en: z.string() }),
  parties: z.array(z.string()),
  stage: z.enum(STAGES).nullable(),
  round: z.int().positive().nullable(),
  mentions: z.array(citationSchema),
  ...how,
})

/** One document as read: the contract between the reader and everything after it. */
export const readingSchema = z.object({
  schema: z.literal(READING_SCHEMA),
  document: z.object({
    id: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    source: z.string(),
    language: z.enum(LANGUAGES),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    publishedOn: day.nullable(),
    publishedOnBasis: z.enum(['stated', 'metadata', 'url', 'inferred']).nullable(),
    text: z.string(),
    segments: z.array(z.object({ kind: z.enum(SEGMENT_KINDS), start: z.int(), end: z.int() })),
  }),
  actors: z.array(actor),
  engagements: z.array(engagement),
  statements: z.array(statement),
  references: z.array(reference),
})

export type Citation = z.infer<typeof citationSchema>
export type Office = z.infer<typeof office>
export type Actor = z.infer<typeof actor>
export type Engagement = z.infer<typeof engagement>
export type Statement = z.infer<typeof statement>
export type Reference = z.infer<typeof reference>
export type Reading = z.infer<typeof readingSchema>
