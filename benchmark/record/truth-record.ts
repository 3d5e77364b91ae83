/** The record that says just what a truth says: what scores 1, if the truth does not contradict itself. */
import { createHash } from 'node:crypto'
import type { BanggiaoRecord, ReadoutDiff } from '../../src/contract/record.ts'
import { placesOf } from '../matching.ts'
import type { BuiltRecord } from './scoring.ts'
import type { Texts } from './texts.ts'
import type { Truth } from './truth.ts'

const idOf = (document: string): string => `sha256:${createHash('sha256').update(document).digest('hex')}`
const statementOf = (document: string, anchor: string): string => `statement:${document}:${anchor}`

export function recordOf(truth: Truth, texts: Texts): BuiltRecord {
  const cited = (document: string, quote: string): { start: number; end: number; quote: string } => {
    const [start, end] = placesOf(quote, texts.get(document) ?? '')[0] ?? [0, quote.length]
    return { start, end, quote }
  }
  const diffs = new Map(truth.diffs.map(diff => [`engagement:${diff.engagement}`, diffOf(diff)]))
  const said = truth.diffs.flatMap(({ both, only }) => [
    ...both.flatMap(({ anchors }) => Object.entries(anchors)),
    ...only.map(({ document, anchor }) => [document, anchor] as const),
  ])
  const record: BanggiaoRecord = {
    schema: 'banggiao.record/1',
    asOf: truth.at,
    documents: [...texts.keys()].map(document => {
      const duplicate = truth.duplicates.find(one => one.document === document)
      return {
        id: idOf(document),
        source: document,
        language: document.endsWith('.vi.txt') ? 'vi' : 'en',
        title: null,
        outlet: null,
        sourceClass: 'unknown',
        publishedOn: null,
        duplicateOf: duplicate ? idOf(duplicate.of) : null,
        duplicateKind: duplicate?.kind ?? null,
      }
    }),
    persons: truth.persons.map(({ key, country, in: places }) => ({
      id: `person:${key}`,
      name: Object.values(places)[0] ?? key,
      names: Object.values(places),
      country,
      offices: [],
      documents: Object.keys(places).map(idOf),
    })),
    engagements: truth.engagements.map(({ key, kind, start, end, participants, in: places }) => ({
      id: `engagement:${key}`,
      kind,
      mode: null,
      start,
      end,
      datePrecision: null,
      place: null,
      participants: participants.map(person => ({ person: `person:${person}`, side: null, office: null })),
      occasions: [],
      documents: Object.keys(places).map(idOf),
      citations: [],
      confidence: 1,
      why: [],
    })),
    statements: said.map(([document, anchor]) => ({
      id: statementOf(document, anchor),
      document: idOf(document),
      engagement: null,
      speakers: [],
      sides: [],
      addressees: [],
      to: [],
      on: null,
      act: 'affirm',
      topics: [],
      references: [],
      citation: cited(document, anchor),
    })),
    undertakings: truth.undertakings.map(({ key, kind, by, to, status, occurrences, evidence }) => ({
      id: `undertaking:${key}`,
      kind,
      by,
      to,
      topics: [],
      references: [],
      status,
      occurrences: occurrences.map(({ document, anchor }) => ({
        statement: statementOf(document, anchor),
        document: idOf(document),
        engagement: null,
        on: null,
        citation: cited(document, anchor),
      })),
      evidence: evidence.map(one => ({
        status: one.status,
        document: idOf(one.document),
        on: null,
        why: '',
        citation: cited(one.document, one.anchor),
      })),
    })),
    references: [],
  }
  return { record, diffOf: async engagement => diffs.get(engagement) ?? null }
}

function diffOf({ engagement, both, only, conflicts }: Truth['diffs'][number]): ReadoutDiff {
  return {
    engagement: `engagement:${engagement}`,
    readouts: [],
    both: both.map(({ change, anchors }) => ({
      statements: Object.entries(anchors).map(([document, anchor]) => statementOf(document, anchor)),
      change,
      confidence: 1,
      why: [],
    })),
    only: only.map(({ document, anchor }) => ({ document: idOf(document), statements: [statementOf(document, anchor)] })),
    conflicts: conflicts.map(({ field, values }) => ({
      field,
      values: Object.entries(values).map(([document, value]) => ({ document: idOf(document), value })),
    })),
    extent: [],
    order: null,
  }
}
