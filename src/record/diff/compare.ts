/** The readouts of one engagement side by side. */
import type { ReadoutDiff, RecordEngagement } from '../../contract/record.ts'
import { foldLoose } from '../../text/fold.ts'
import type { RecordView } from '../view.ts'
import { align } from './align.ts'
import { accountConflicts, type ReadoutAccount } from './conflicts.ts'
import { evidenceOf, type Parties } from './evidence.ts'
import type { DiffFacts } from './facts.ts'
import { compareMembers, type Group, groupsOf } from './groups.ts'
import { judged } from './judgement.ts'
import { numberConflict } from './number-conflicts.ts'
import { rankCorrelation } from './order.ts'
import { originalsOf, type Readout, readoutsOf, sidesOf } from './readouts.ts'
import { type Corpus, type Weighed, weigh } from './weights.ts'
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
    conflicts: [
      ...accountConflicts(engagement, accounts, order, view, facts),
      ...aligned.flatMap(told => numberConflict(told.map(({ evidence }) => evidence))),
    ],
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

/** Those who met and spoke, and their states. */
function partiesOf(engagement: RecordEngagement, readouts: readonly Readout[], view: RecordView): Parties {
  const people = new Set(engagement.participants.map(participant => participant.person))
  for (const { statements } of readouts)
    for (const { speakers, addressees } of statements) for (const person of [...speakers, ...addressees]) people.add(person)
  const known = new Map(view.persons.map(person => [person.id, person]))
  const forms = [...people].flatMap(id => {
    const person = known.get(id)
    // an id is made of the words of a name
    const own = id.startsWith('person:') ? [id.slice('person:'.length)] : []
    return person ? [...own, person.name, ...person.names, ...person.offices.map(office => office.title)] : own
  })
  for (const { office } of engagement.participants) if (office !== null) forms.push(office)
  const words = new Set(forms.flatMap(form => form.split(/[\s,-]+/).map(foldLoose)))
  return { words, states: new Set([...sidesOf(engagement)].map(side => `state:${side}`)) }
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
