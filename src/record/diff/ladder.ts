import { ACTS, type Act } from '../../contract/vocabulary.ts'

/** How the second of two acts stands to the first. */
export type Change = 'same' | 'softened' | 'hardened'

interface Ladder {
  readonly name: string
  /** From the weakest to the strongest; acts of one rung weigh the same. */
  readonly rungs: ReadonlyArray<readonly Act[]>
}

/** Saying something without asking for anything or binding oneself. */
const SAYING = ['inform', 'affirm', 'appraise', 'hope', 'welcome'] as const

/**
 * Acts of which one does more than the other. Two acts that share no ladder are not compared: who asks another for something is neither firmer
 * nor milder than who promises it. Where two ladders hold both, the first decides.
 */
const LADDERS: readonly Ladder[] = [
  // Who discusses a thing has said nothing of it yet; who supports it takes a side; who promises binds the own side; who agrees is bound to another.
  { name: 'commitment', rungs: [['discuss'], SAYING, ['support'], ['pledge'], ['agree', 'accept']] },
  // A wish leaves the other free; a request wants an answer. An invitation is a request for a visit.
  { name: 'asking', rungs: [['discuss'], [...SAYING, 'support'], ['request', 'invite']] },
  // Against something: worry can be met, a refusal is an end. Whatever is no objection stands below both.
  {
    name: 'objecting',
    rungs: [['discuss', ...SAYING, 'support', 'pledge', 'agree', 'accept', 'thank', 'congratulate'], ['concern'], ['reject']],
  },
]

/** Said of what has been; asking and promising are of what is to come. */
const COURTESIES: ReadonlySet<Act> = new Set(['thank', 'congratulate', 'condole', 'welcome', 'appraise'])
const FORWARD: ReadonlySet<Act> = new Set(['request', 'invite', 'pledge'])
const OBJECTIONS: ReadonlySet<Act> = new Set(['concern', 'reject'])

const rungOf = ({ rungs }: Ladder, act: Act): number => rungs.findIndex(rung => rung.includes(act))

/** The rungs from one act up to the other (down: negative); null where they stand on no common ladder. */
export function stepsBetween(from: Act, to: Act): { readonly ladder: string; readonly steps: number } | null {
  if (from === to) return { ladder: 'same', steps: 0 }
  for (const ladder of LADDERS) {
    const [low, high] = [rungOf(ladder, from), rungOf(ladder, to)]
    if (low !== -1 && high !== -1) return { ladder: ladder.name, steps: high - low }
  }
  return null
}

/** Whether the second act is firmer or milder than the first. */
export function compareActs(from: Act, to: Act): Change {
  const steps = stepsBetween(from, to)?.steps ?? 0
  return steps === 0 ? 'same' : steps > 0 ? 'hardened' : 'softened'
}

export const isObjection = (act: Act): boolean => OBJECTIONS.has(act)

/** How readily two writers report one utterance by these two acts. */
export type Kinship = 'same' | 'near' | 'far' | 'opposed'

export const kinshipOf = (a: Act, b: Act): Kinship => KINSHIPS[a][b]

function kinship(a: Act, b: Act): Kinship {
  if (a === b) return 'same'
  if (isObjection(a) && isObjection(b)) return 'near'
  if (isObjection(a) !== isObjection(b)) return COURTESIES.has(a) || COURTESIES.has(b) ? 'opposed' : 'far'
  if (COURTESIES.has(a) && COURTESIES.has(b)) return 'near'
  if ((COURTESIES.has(a) && FORWARD.has(b)) || (COURTESIES.has(b) && FORWARD.has(a))) return 'opposed'
  const between = stepsBetween(a, b)
  return between !== null && Math.abs(between.steps) <= 1 ? 'near' : 'far'
}

const KINSHIPS: Readonly<Record<Act, Readonly<Record<Act, Kinship>>>> = tableOf(a => tableOf(b => kinship(a, b)))

function tableOf<T>(make: (act: Act) => T): Record<Act, T> {
  return Object.fromEntries(ACTS.map(act => [act, make(act)])) as Record<Act, T>
}

/** The act by which a side goes furthest: an objection before all else, then the highest on the ladder of commitment, then of asking. */
export function furthestOf(acts: readonly Act[]): Act | null {
  const weight = (act: Act): number => {
    const objection = rungOf(LADDERS[2], act)
    return Math.max(objection, 0) * 100 + Math.max(rungOf(LADDERS[0], act), 0) * 10 + Math.max(rungOf(LADDERS[1], act), 0)
  }
  return [...acts].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : a > b ? 1 : 0))[0] ?? null
}
