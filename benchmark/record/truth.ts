/** The truth of a split: what a careful reader makes of all its documents together. Its fields are told in README.md. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { DUPLICATE_KINDS, ENGAGEMENT_KINDS, UNDERTAKING_KINDS, UNDERTAKING_STATUSES } from '../../src/contract/vocabulary.ts'

export const SPLITS = ['dev', 'more', 'test'] as const
export type Split = (typeof SPLITS)[number]

const day = z.iso.date()
const key = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const side = z.string().regex(/^(?:[A-Z]{2}|organisation:[a-z0-9-]+)$/)
const document = z.string().regex(/\.(?:vi|en)\.txt$/)
const anchor = z.string().min(1)

const person = z.strictObject({
  key,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** The fullest form printed in each document. */
  in: z.record(document, z.string().min(2)),
})
const engagement = z.strictObject({
  key,
  kind: z.enum(ENGAGEMENT_KINDS),
  start: day.nullable(),
  end: day.nullable(),
  /** Keys of persons. */
  participants: z.array(key),
  /** The participants as each document names them; none where it tells of the engagement without names. */
  in: z.record(document, z.array(z.string().min(2))),
})
const occurrence = z.strictObject({ document, anchor })
const undertaking = z.strictObject({
  key,
  // «invite» is what the act is called
  kind: z.enum([...UNDERTAKING_KINDS, 'invite']).transform(kind => (kind === 'invite' ? 'invitation' : kind)),
  by: z.array(side).min(1),
  to: z.array(side).min(1),
  status: z.enum(UNDERTAKING_STATUSES),
  /** In order of time. */
  occurrences: z.array(occurrence).min(1),
  /** What moved its status; several lines of one status are alternatives. */
  evidence: z.array(occurrence.extend({ status: z.enum(UNDERTAKING_STATUSES) })).default([]),
  /** Costs nothing whether found or not. */
  optional: z.boolean().default(false),
})
const diff = z.strictObject({
  engagement: key,
  both: z
    .array(z.strictObject({ change: z.enum(['same', 'softened', 'hardened']), anchors: z.record(document, anchor) }))
    .default([]),
  only: z.array(occurrence).default([]),
  conflicts: z
    .array(z.strictObject({ field: z.enum(['start', 'end', 'place', 'participants']), values: z.record(document, z.string()) }))
    .default([]),
})
export const truthSchema = z.strictObject({
  /** The day as of which statuses are judged. */
  at: day,
  persons: z.array(person),
  engagements: z.array(engagement),
  duplicates: z.array(z.strictObject({ document, of: document, kind: z.enum(DUPLICATE_KINDS) })).default([]),
  undertakings: z.array(undertaking),
  diffs: z.array(diff).default([]),
})
export type Truth = z.infer<typeof truthSchema>
export type TrueEngagement = Truth['engagements'][number]
export type TrueUndertaking = Truth['undertakings'][number]
export type TrueDiff = Truth['diffs'][number]

export interface Collection {
  readonly split: Split
  readonly truth: Truth
  /** Paths of the documents, in the order of their names. */
  readonly documents: readonly string[]
}

const root = import.meta.dirname

export const isThere = (split: Split): boolean => existsSync(join(root, split, 'truth.yaml'))

/** A split's documents and truth; throws where the truth is malformed. */
export function loadCollection(split: Split): Collection {
  const truth = truthSchema.safeParse(parse(readFileSync(join(root, split, 'truth.yaml'), 'utf8')))
  if (!truth.success) throw new Error(`${split}/truth.yaml: ${z.prettifyError(truth.error)}`)
  const documents = globSync(`${split}/documents/*.txt`, { cwd: root }).sort()
  return { split, truth: truth.data, documents: documents.map(path => join(root, path)) }
}

/** A document's name in the truth. */
export const nameOf = (path: string): string => basename(path)
