import { z } from 'zod'
import { citationSchema } from './reading.ts'
import {
  ACTS,
  DUPLICATE_KINDS,
  ENGAGEMENT_KINDS,
  FUNCTIONS,
  LANGUAGES,
  MODES,
  PRECISIONS,
  RANKS,
  RECORD_SCHEMA,
  REFERENCE_KINDS,
  SOURCE_CLASSES,
  STAGES,
  TOPICS,
  UNDERTAKING_KINDS,
  UNDERTAKING_STATUSES,
} from './vocabulary.ts'

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const names = z.object({ vi: z.string(), en: z.string() })
/** Words of one document of the record; offsets count in its canonical text. */
const docCitation = citationSchema.extend({ document: z.string() })

const document = z.object({
  id: z.string(),
  source: z.string(),
  language: z.enum(LANGUAGES),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  sourceClass: z.enum(SOURCE_CLASSES),
  publishedOn: day.nullable(),
  /** The document that it repeats: the one published first, of those that say the same. */
  duplicateOf: z.string().nullable(),
  duplicateKind: z.enum(DUPLICATE_KINDS).nullable(),
})
const personOffice = z.object({
  title: z.string(),
  rank: z.enum(RANKS),
  function: z.enum(FUNCTIONS),
  country: z.string().nullable(),
  firstSeen: day.nullable(),
  lastSeen: day.nullable(),
  citations: z.array(docCitation),
})
const person = z.object({
  id: z.string(),
  name: z.string(),
  names: z.array(z.string()),
  country: z.string().nullable(),
  offices: z.array(personOffice),
  documents: z.array(z.string()),
})
const participant = z.object({
  /** A person's id, or `state:…`, `organisation:…` where a side took part without a name. */
  person: z.string(),
  side: z.string().nullable(),
  office: z.string().nullable(),
})
const engagement = z.object({
  id: z.string(),
  kind: z.enum(ENGAGEMENT_KINDS),
  mode: z.enum(MODES).nullable(),
  start: day.nullable(),
  end: day.nullable(),
  datePrecision: z.enum(PRECISIONS).nullable(),
  place: z.object({ name: z.string(), country: z.string().nullable() }).nullable(),
  participants: z.array(participant),
  occasions: z.array(z.string()),
  documents: z.array(z.string()),
  citations: z.array(docCitation),
  confidence: z.number().min(0).max(1),
  why: z.array(z.string()),
})
const statement = z.object({
  id: z.string(),
  document: z.string(),
  engagement: z.string().nullable(),
  speakers: z.array(z.string()),
  sides: z.array(z.string()),
  addressees: z.array(z.string()),
  /** The sides it is said to: those of the addressees, else of the others who took part; without the speaker's own. */
  to: z.array(z.string()),
  /** When it was said: the first day of its engagement, else the day its document was published. */
  on: day.nullable(),
  act: z.enum(ACTS),
  topics: z.array(z.enum(TOPICS)),
  references: z.array(z.string()),
  citation: citationSchema,
})
const undertaking = z.object({
  id: z.string(),
  kind: z.enum(UNDERTAKING_KINDS),
  by: z.array(z.string()),
  to: z.array(z.string()),
  topics: z.array(z.enum(TOPICS)),
  references: z.array(z.string()),
  status: z.enum(UNDERTAKING_STATUSES),
  /** In order of time; the first raised it. */
  occurrences: z.array(
    z.object({
      statement: z.string(),
      document: z.string(),
      engagement: z.string().nullable(),
      on: day.nullable(),
      citation: citationSchema,
    }),
  ),
  /** What moved its status, in order of time; `why` names the rule. */
  evidence: z.array(
    z.object({
      status: z.enum(UNDERTAKING_STATUSES),
      document: z.string(),
      on: day.nullable(),
      why: z.string(),
      citation: citationSchema,
    }),
  ),
})
const reference = z.object({
  id: z.string(),
  kind: z.enum(REFERENCE_KINDS),
  name: names,
  parties: z.array(z.string()),
  stages: z.array(
    z.object({
      stage: z.enum(STAGES),
      round: z.int().positive().nullable(),
      date: day.nullable(),
      document: z.string(),
      citation: citationSchema,
    }),
  ),
})

/** The whole record, as exported. */
export const recordSchema = z.object({
  schema: z.literal(RECORD_SCHEMA),
  asOf: z.string(),
  documents: z.array(document),
  persons: z.array(person),
  engagements: z.array(engagement),
  statements: z.array(statement),
  undertakings: z.array(undertaking),
  references: z.array(reference),
})

/** What the readouts of one engagement do and do not both say. */
export const diffSchema = z.object({
  engagement: z.string(),
  readouts: z.array(z.string()),
  /** Said in more than one readout; `statements` one a readout, in the order of `readouts`. */
  both: z.array(
    z.object({
      statements: z.array(z.string()),
      change: z.enum(['same', 'softened', 'hardened']),
      confidence: z.number().min(0).max(1),
      why: z.array(z.string()),
    }),
  ),
  only: z.array(z.object({ document: z.string(), statements: z.array(z.string()) })),
  conflicts: z.array(z.object({ field: z.string(), values: z.array(z.object({ document: z.string(), value: z.string() })) })),
  /** Words and number of statements of each readout, and how alike the order of what both say is (1: the same, -1: reversed). */
  extent: z.array(z.object({ document: z.string(), words: z.int(), statements: z.int() })),
  order: z.number().min(-1).max(1).nullable(),
})

export type DocCitation = z.infer<typeof docCitation>
export type RecordDocument = z.infer<typeof document>
export type RecordPerson = z.infer<typeof person>
export type RecordOffice = z.infer<typeof personOffice>
export type RecordEngagement = z.infer<typeof engagement>
export type RecordStatement = z.infer<typeof statement>
export type RecordReference = z.infer<typeof reference>
export type Undertaking = z.infer<typeof undertaking>
export type BanggiaoRecord = z.infer<typeof recordSchema>
export type ReadoutDiff = z.infer<typeof diffSchema>
