import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../src/text/canonical.ts'
import { loadReader } from '../../src/work/load-reader.ts'
import { placesOf } from '../matching.ts'
import { rateScore, shareScore } from '../tally.ts'
import { score } from './score.ts'
import { loadTexts } from './texts.ts'
import { type Collection, isThere, loadCollection, nameOf, SPLITS, type Truth, truthSchema } from './truth.ts'
import { recordOf } from './truth-record.ts'

/** What two exact copies have in common: all but white space and the crawler's stamp. */
const bare = (text: string): string =>
  text
    .replace(/^\s*date \d{4}-\d\d-\d\d\s/, '')
    .replace(/\s+/g, ' ')
    .trim()

const isTwice = (list: readonly string[]): string[] => list.filter((item, i) => list.indexOf(item) < i)

/** What is wrong with a truth file beyond its shape, a line each. */
function faultsOf({ truth, documents }: Collection): string[] {
  const texts = loadTexts(documents)
  const days = publicationDays(documents)
  const faults: string[] = []
  const check = (right: boolean, fault: string): void => {
    if (!right) faults.push(fault)
  }
  const at = (document: string): string => days.get(document) ?? ''
  /** The day of a document, checked to be one of the collection. */
  const known = (where: string, document: string): void => check(texts.has(document), `${where}: there is no ${document}`)
  const once = (where: string, document: string, anchor: string): void => {
    known(where, document)
    const places = placesOf(anchor, texts.get(document) ?? '').length
    // what the documents of the test split say is not shown
    check(places === 1, `${where}: an anchor stands ${places} times in ${document}`)
  }
  const persons = new Map(truth.persons.map(person => [person.key, person]))
  const engagements = new Map(truth.engagements.map(engagement => [engagement.key, engagement]))

  for (const [document, day] of days) check(day !== '', `${document} has no date that can be found`)
  for (const list of [truth.persons, truth.engagements, truth.undertakings])
    for (const key of isTwice(list.map(item => item.key))) faults.push(`${key} stands twice`)
  for (const document of isTwice(truth.duplicates.map(duplicate => duplicate.document))) faults.push(`${document} repeats twice`)

  for (const { key, in: places } of truth.persons) {
    check(Object.keys(places).length > 0, `${key} is in no document`)
    for (const [document, form] of Object.entries(places)) {
      known(key, document)
      check(texts.get(document)?.includes(form) ?? false, `${key} is not named so in ${document}`)
    }
  }
  for (const { key, start, end, participants, in: places } of truth.engagements) {
    check((start === null) === (end === null) && (start ?? '') <= (end ?? ''), `${key}: ${start}–${end} is no span of days`)
    for (const person of participants) check(persons.has(person), `${key}: there is no person ${person}`)
    for (const person of isTwice(participants)) faults.push(`${key}: ${person} takes part twice`)
    for (const [document, forms] of Object.entries(places)) {
      known(key, document)
      const named = participants.flatMap(person => persons.get(person)?.in[document] ?? [])
      for (const form of forms) check(named.includes(form), `${key}: a name in ${document} is no participant's there`)
      check(isTwice(forms).length === 0, `${key}: a name twice in ${document}`)
    }
  }
  for (const { document, of, kind } of truth.duplicates) {
    known('duplicates', document)
    known('duplicates', of)
    check(at(of) <= at(document), `${of} came after ${document}`)
    const same = bare(texts.get(document) ?? '') === bare(texts.get(of) ?? '')
    check(same === (kind === 'exact'), `${document} is ${same ? '' : 'not '}the same as ${of}`)
  }
  const repeats = new Set(truth.duplicates.map(({ document }) => document))
  for (const { key, status, occurrences, evidence, by, to } of truth.undertakings) {
    check(!by.some(side => to.includes(side)), `${key} is by and to the same side`)
    for (const { document, anchor } of [...occurrences, ...evidence]) {
      once(key, document, anchor)
      check(!repeats.has(document), `${key}: ${document} repeats another`)
    }
    const order = occurrences.map(({ document }) => at(document))
    check([...order].sort().join() === order.join(), `${key}: its occurrences are not in order of time`)
    for (const { document } of evidence) check(at(document) >= (order[0] ?? ''), `${key}: evidence from before it was raised`)
    // a day that passes leaves no words
    if (status === 'open') check(evidence.length === 0, `${key} is open, and has evidence`)
    else if (status !== 'lapsed')
      check(
        evidence.some(e => e.status === status),
        `${key}: nothing shows that it is ${status}`,
      )
  }
  for (const { engagement, both, only, conflicts } of truth.diffs) {
    const tellers = Object.keys(engagements.get(engagement)?.in ?? {})
    const anchors = [...both.flatMap(item => Object.entries(item.anchors)), ...only.map(o => [o.document, o.anchor] as const)]
    for (const [document, anchor] of anchors) once(engagement, document, anchor)
    for (const twice of isTwice(anchors.map(([document, anchor]) => `${document}: ${anchor}`)))
      faults.push(`${engagement}: two items of ${twice.split(': ')[0]} with one anchor`)
    for (const document of new Set([...anchors.map(([name]) => name), ...conflicts.flatMap(c => Object.keys(c.values))]))
      check(tellers.includes(document), `${document} does not tell of ${engagement}`)
    for (const item of both) check(Object.keys(item.anchors).length > 1, `${engagement}: something shared by one readout`)
    for (const { field, values } of conflicts)
      check(new Set(Object.values(values)).size > 1, `${engagement}: no disagreement about ${field}`)
  }
  return faults
}

const daysRead = new Map<string, string>()

/** When documents were published, as the reader finds it; empty where it finds nothing. */
function publicationDays(documents: readonly string[]): Map<string, string> {
  const reader = loadReader()
  return new Map(
    documents.map(path => {
      const text = canonicalText(readFileSync(path, 'utf8'))
      const day = daysRead.get(path) ?? reader.read({ text, source: path }).document.publishedOn ?? ''
      daysRead.set(path, day)
      return [nameOf(path), day]
    }),
  )
}

describe.each(SPLITS.filter(split => isThere(split)))('the truth of %s', split => {
  const collection = loadCollection(split)

  it('agrees with its documents', () => {
    expect(faultsOf(collection)).toEqual([])
  })

  it('is told apart by the scorer: a record that says the same scores 1 throughout', async () => {
    const texts = loadTexts(collection.documents)
    const { rates, shares, misses } = await score(collection.truth, recordOf(collection.truth, texts), texts)
    expect(misses.map(({ what }) => what)).toEqual([])
    for (const rate of Object.values(rates)) expect(rateScore(rate).f1).toBe(1)
    for (const share of Object.values(shares)) expect(shareScore(share).accuracy).toBe(1)
  })

  it('says something of every document', () => {
    const told = new Set(collection.truth.persons.flatMap(person => Object.keys(person.in)))
    expect(collection.documents.map(nameOf).filter(name => !told.has(name))).toEqual([])
  })
})

describe.each(['dev', 'more'] as const)('the documents of %s', split => {
  const { truth, documents } = loadCollection(split)

  it('are in both languages, about half each', () => {
    const vietnamese = documents.filter(path => path.endsWith('.vi.txt')).length
    expect(Math.abs(2 * vietnamese - documents.length)).toBeLessThanOrEqual(4)
  })

  it('hold undertakings of every kind that came to every end', () => {
    const kinds = new Set(truth.undertakings.map(({ kind }) => kind))
    const ends = new Set(truth.undertakings.map(({ status }) => status))
    expect([...kinds].sort()).toEqual(['invitation', 'pledge', 'request'])
    expect([...ends].sort()).toEqual(['agreed', 'declined', 'fulfilled', 'lapsed', 'open', 'superseded'])
  })
})

describe('a truth that contradicts its documents', () => {
  const good = loadCollection('dev')
  type Change = (truth: Truth) => Truth
  it.each<[string, Change, RegExp]>([
    [
      'a name that is not printed',
      t => ({
        ...t,
        persons: t.persons.map((p, i) => (i > 0 ? p : { ...p, in: { ...p.in, '001-lam-viec-tai-ha-noi.vi.txt': 'Ana Pop' } })),
      }),
      /tran is not named so in 001/,
    ],
    [
      'an unknown participant',
      t => ({ ...t, engagements: t.engagements.map((e, i) => (i > 0 ? e : { ...e, participants: ['nobody'] })) }),
      /no person nobody/,
    ],
    [
      'an engagement that ends before it begins',
      t => ({ ...t, engagements: t.engagements.map((e, i) => (i > 0 ? e : { ...e, end: '2020-01-01' })) }),
      /no span of days/,
    ],
    [
      'an anchor that stands nowhere',
      t => ({
        ...t,
        undertakings: t.undertakings.map((u, i) =>
          i > 0 ? u : { ...u, occurrences: u.occurrences.map(o => ({ ...o, anchor: 'xyz' })) },
        ),
      }),
      /stands 0 times/,
    ],
    [
      'occurrences out of order',
      t => ({
        ...t,
        undertakings: t.undertakings.map((u, i) => (i > 0 ? u : { ...u, occurrences: [...u.occurrences].reverse() })),
      }),
      /order of time/,
    ],
    [
      'a status without evidence',
      t => ({ ...t, undertakings: t.undertakings.map((u, i) => (i > 0 ? u : { ...u, evidence: [] })) }),
      /nothing shows/,
    ],
    [
      'a copy that came first',
      t => ({ ...t, duplicates: t.duplicates.map(d => ({ ...d, document: d.of, of: d.document })) }),
      /came after/,
    ],
    [
      'copies that differ called exact',
      t => ({ ...t, duplicates: t.duplicates.map(d => ({ ...d, kind: 'exact' as const })) }),
      /not the same/,
    ],
    [
      'a diff of documents that tell of something else',
      t => ({ ...t, diffs: t.diffs.map(d => ({ ...d, engagement: 'call-2023' })) }),
      /does not tell of/,
    ],
  ])('is found out: %s', (_, change, fault) => {
    expect(faultsOf({ ...good, truth: change(good.truth) }).some(found => fault.test(found))).toBe(true)
  })
})

describe('a malformed truth', () => {
  const { truth } = loadCollection('dev')
  const accepts = (change: object): boolean => truthSchema.safeParse({ ...truth, ...change }).success

  it.each<[string, object]>([
    ['a day that does not exist', { at: '2026-02-30' }],
    ['a status that does not exist', { undertakings: [{ ...truth.undertakings[0], status: 'forgotten' }] }],
    ['an undertaking that was never said', { undertakings: [{ ...truth.undertakings[0], occurrences: [] }] }],
    ['a side that is no code', { undertakings: [{ ...truth.undertakings[0], by: ['Viet Nam'] }] }],
    ['a document without its language', { duplicates: [{ document: 'a.txt', of: 'b.txt', kind: 'near' }] }],
    ['a field that nobody reads', { remark: 'see above' }],
  ])('is refused for %s', (_, change) => {
    expect(accepts({})).toBe(true)
    expect(accepts(change)).toBe(false)
  })

  it('may call an invitation by the name of its act', () => {
    const [first] = truth.undertakings
    const read = truthSchema.parse({ ...truth, undertakings: [{ ...first, kind: 'invite' }] })
    expect(read.undertakings[0]?.kind).toBe('invitation')
  })
})
