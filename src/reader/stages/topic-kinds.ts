import type { Act, OfficeFunction, Topic } from '../../contract/vocabulary.ts'
import type { ReadSentence } from '../context.ts'

/**
 * The kinds of evidence for a topic in a statement; weights in data/fitted/topics.yaml. A bare statement has no telling word of its own, a thin one
 * only those of general topics.
 */
export const EVIDENCE = [
  'word',
  'more-words',
  'only-topic',
  'among-many',
  'beside-specific',
  'late',
  'near-verb',
  'listed',
  'in-row',
  'first',
  'in-tail',
  'in-reference',
  'in-name',
  'in-name-bare',
  'in-capitals',
  'before-verb',
  'weak-word',
  'weak-word-bare',
  'more-weak-words',
  'weak-politics',
  'weak-politics-bare',
  'said-before',
  'said-before-thin',
  'said-before-bare',
  'said-before-answering',
  'sentence-before-bare',
  'further-before-bare',
  'said-after-bare',
  'sentence-after-bare',
  'told',
  'told-thin',
  'told-bare',
  'told-bare-same-sentence',
  'told-answering',
  'told-paragraph',
  'told-paragraph-bare',
  'told-reply',
  'told-earlier',
  'told-earlier-bare',
  'long-phrase',
  'shared-phrase',
  'place-word',
  'sentence-before-paragraph',
  'headline',
  'headline-bare',
  'share',
  'share-thin',
  'share-bare',
  'main-theme',
  'main-theme-thin',
  'main-theme-bare',
  'portfolio',
  'portfolio-bare',
  'portfolio-shared',
  'politics-bare',
  'politics-beside-weak',
  'politics-worded',
  'politics-visit',
  'politics-courtesy',
  'politics-dispute',
  'politics-demand',
  'politics-first',
  'politics-closing',
] as const
export type EvidenceKind = (typeof EVIDENCE)[number]

export const COLUMN: Readonly<Record<EvidenceKind, number>> = Object.fromEntries(EVIDENCE.map((kind, i) => [kind, i])) as Record<
  EvidenceKind,
  number
>

/** What speaks for each topic in one statement: a row of EVIDENCE for every topic that anything speaks for. */
export type TopicEvidence = Map<Topic, number[]>

/** How much the words of a statement itself say: nothing, only general topics, or something specific. */
export type Fullness = 'bare' | 'thin' | 'full'

interface Party {
  readonly id?: string
  readonly country: string | null
  readonly offices?: ReadonlyArray<{ readonly function: OfficeFunction }>
}

/** Tokens [start, end) of a statement in its sentence, and whose it is. */
export interface Said {
  readonly voice: { readonly persons: readonly Party[]; readonly sides: readonly string[] }
  readonly engagement: { readonly persons: readonly Party[] } | null
  readonly start: number
  readonly end: number
  readonly act: Act
  readonly cue: { readonly start: number; readonly end: number }
  readonly sentence: ReadSentence
}

const BLANK: readonly number[] = EVIDENCE.map(() => 0)

/** Notes evidence of a kind for a topic; the strongest counts. */
export type Put = (topic: Topic, kind: EvidenceKind, value?: number) => void

/** A note-taker for these rows. */
export const putter =
  (rows: TopicEvidence): Put =>
  (topic, kind, value = 1) => {
    let row = rows.get(topic)
    if (!row) {
      row = BLANK.slice()
      rows.set(topic, row)
    }
    const at = COLUMN[kind]
    if (row[at] < value) row[at] = value
  }
