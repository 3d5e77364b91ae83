/** The readouts of one engagement side by side. */
import type { ReadoutDiff, RecordEngagement } from '../../contract/record.ts'
import { foldLoose } from '../../text/fold.ts'
import type { RecordView } from '../view.ts'
import { align, LEAST_LIKE } from './align.ts'
import { type Changed, changeBetween, reversed } from './change.ts'
import { accountConflicts, type Conflict, numberConflict, type ReadoutAccount } from './conflicts.ts'
import { type Corpus, type Weighed, weigh } from './corpus.ts'
import { afterKind, type Evidence, evidenceOf, kindOf, type Parties } from './evidence.ts'
import type { DiffFacts } from './facts.ts'
import { compareMembers, type Group, groupsOf } from './groups.ts'
import { rankCorrelation } from './order.ts'
import { originalsOf, type Readout, readoutsOf, sidesOf } from './readouts.ts'
import { resemblanceOf, sharedFeatures } from './resemblance.ts'
import { wordsOf } from './words.ts'

/** What the readouts of an engagement both say, what only one says, and where they disagree. Without `facts` less is known across languages. */
export function compareReadouts(
  engagement: RecordEngagement,
  accounts: readonly ReadoutAccount[],
  view: RecordView,
  facts?: DiffFacts,
): ReadoutDiff {
  const readouts = readoutsOf(engagement, view)
  const parties = partiesOf(engagement, readouts, view)
  const told = readouts.map(({ document, statements }) =>
    statements.map(statement => evidenceOf(statement, document.language, parties, facts)),
  )
  const { corpus, weighed } = weigh(told)
  const groups = alignAll(weighed, corpus)
  const aligned = groups.map(({ members }) => members.map(({ readout, statement }) => weighed[readout][statement]))
  const shared = new Set(aligned.flat().map(({ evidence }) => evidence.statement.id))
  const documents = originalsOf(engagement, view).map(document => document.id)
  const readoutIds = readouts.map(({ document }) => document.id)
  const order = [...readoutIds, ...documents.filter(id => !readoutIds.includes(id)).sort()]
  return {
    engagement: engagement.id,
    readouts: readoutIds,
    both: groups.map((group, i) => ({
      statements: aligned[i].map(({ evidence }) => evidence.statement.id),
      ...judged(group, aligned[i], corpus),
    })),
    only: readouts.flatMap(({ document, statements }) => {
      const alone = statements.filter(({ id }) => !shared.has(id)).map(({ id }) => id)
      return alone.length > 0 ? [{ document: document.id, statements: alone }] : []
    }),
    conflicts: [...accountConflicts(engagement, accounts, order, view, facts), ...aligned.flatMap(numberConflictOf)],
    extent: readouts.map(({ document, statements }) => ({
      document: document.id,
      words: wordsSaid({ document, statements }),
      statements: statements.length,
    })),
    order: rankCorrelation(groups.map(({ members }) => members)),
  }
}

/** Aligned in the order of the documents' ids, so that no order of the readouts changes what belongs together. */
function alignAll(told: readonly (readonly Weighed[])[], corpus: Corpus): Group[] {
  const byId = told.map((_, i) => i).sort((a, b) => (documentOf(told[a]) < documentOf(told[b]) ? -1 : 1))
  const pairs = byId.flatMap((first, one) =>
    byId.slice(one + 1).flatMap((second, k) =>
      align(told[first], told[second], corpus).map(({ a, b, likeness, split }) => ({
        a: { readout: one, statement: a },
        b: { readout: one + 1 + k, statement: b },
        score: likeness.score,
        split,
      })),
    ),
  )
  return groupsOf(pairs)
    .map(({ members, split }) => ({
      members: members.map(({ readout, statement }) => ({ readout: byId[readout], statement })).sort(compareMembers),
      split,
    }))
    .sort((x, y) => compareMembers(x.members[0], y.members[0]) || compareMembers(x.members[1], y.members[1]))
}

const documentOf = (told: readonly Weighed[]): string => told[0].evidence.statement.document

const numberConflictOf = (aligned: readonly Weighed[]): Conflict[] => numberConflict(aligned.map(({ evidence }) => evidence))

/** Those who met and spoke, and their states. */
function partiesOf(engagement: RecordEngagement, readouts: readonly Readout[], view: RecordView): Parties {
  const people = new Set(engagement.participants.map(participant => participant.person))
  for (const { statements } of readouts)
    for (const { speakers, addressees } of statements) for (const person of [...speakers, ...addressees]) people.add(person)
  const words = new Set<string>()
  for (const { id, name, names, offices } of view.persons) {
    if (!people.has(id)) continue
    for (const form of [name, ...names, ...offices.map(office => office.title)])
      for (const word of form.split(/[\s,]+/)) words.add(foldLoose(word))
  }
  return { words, states: new Set([...sidesOf(engagement)].map(side => `state:${side}`)) }
}

type Judged = Pick<ReadoutDiff['both'][number], 'change' | 'confidence' | 'why'>

/** The change from the first readout to that which differs most, how sure the alignment is, and why. */
function judged({ split }: Group, aligned: readonly Weighed[], corpus: Corpus): Judged {
  const [first, ...others] = aligned
  const changes = others.map(other => changeFrom(first.evidence, other.evidence))
  const changed = changes.findLast(({ change }) => change !== 'same') ?? changes[0]
  const [weakest] = aligned
    .flatMap((a, i) => aligned.slice(i + 1).map(b => ({ a, b, likeness: resemblanceOf(a, b, corpus) })))
    .sort((x, y) => x.likeness.score - y.likeness.score)
  return {
    change: changed.change,
    confidence: confidenceOf(weakest.likeness.score),
    why: [
      weakest.likeness.speakers,
      ...reasons(sharedFeatures(weakest.a, weakest.b, corpus)),
      ...(split ? ['part of a longer statement'] : []),
      ...changed.why,
    ],
  }
}

/** Told from the earlier id to the later and turned round if need be, so that swapping two readouts swaps the change and nothing else. */
function changeFrom(first: Evidence, other: Evidence): Changed {
  if (first.statement.document < other.statement.document) return changeBetween(first, other)
  const { change } = changeBetween(other, first)
  return { change: reversed(change), why: changeBetween(first, other).why }
}

/** A score at the threshold is as likely wrong as right. */
const confidenceOf = (score: number): number =>
  Math.round((1 - 0.5 * Math.exp(-SURENESS * Math.max(0, score - LEAST_LIKE))) * 100) / 100
const SURENESS = 6

const MOST_NAMED = 4
/** Of what is shared, that which weighs less than this beside the weightiest is not worth telling. */
const WORTH_TELLING = 0.4

/** The weightiest things that both name. */
function reasons(features: ReadonlyArray<{ readonly name: string; readonly weight: number }>): string[] {
  const kinds = new Map<string, string[]>()
  const least = (features[0]?.weight ?? 0) * WORTH_TELLING
  for (const { name, weight } of features) {
    const kind = PRINTED[kindOf(name)]
    if (kind === undefined || weight < least) continue
    const values = kinds.get(kind) ?? []
    const value = kind === 'words' ? afterKind(name).slice(3) : afterKind(name)
    if (values.length < MOST_NAMED && !values.includes(value)) kinds.set(kind, [...values, value])
  }
  return [...kinds].map(([kind, values]) => `${kind}: ${values.join(', ')}`)
}

const PRINTED: Readonly<Record<string, string>> = {
  reference: 'references',
  named: 'names',
  capital: 'names',
  number: 'numbers',
  meaning: 'meanings',
  topic: 'topics',
  act: 'act',
  word: 'words',
}

/** Words of the statements; what two of them share counts once. */
function wordsSaid({ document, statements }: Readout): number {
  let words = 0
  let end = 0
  for (const { citation } of statements) {
    const from = Math.max(0, end - citation.start)
    if (from < citation.quote.length) words += wordsOf(citation.quote.slice(from), document.language).length
    end = Math.max(end, citation.end)
  }
  return words
}
