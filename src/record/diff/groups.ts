/** Statements of any number of readouts that report one utterance, made of the pairs of every two readouts. */
export interface Member {
  readonly readout: number
  readonly statement: number
}

interface Joined {
  readonly a: Member
  readonly b: Member
  readonly score: number
  readonly split: boolean
}

export interface Group {
  /** One statement a readout at most, in the order of the readouts. */
  readonly members: readonly Member[]
  readonly split: boolean
}

const keyOf = ({ readout, statement }: Member): string => `${readout}/${statement}`

/** The best pairs first; a pair that would bring two statements of one readout together is left out. Parts of a longer statement stand apart. */
export function groupsOf(pairs: readonly Joined[]): Group[] {
  const sorted = [...pairs].sort((x, y) => y.score - x.score || compareMembers(x.a, y.a) || compareMembers(x.b, y.b))
  const groupOf = new Map<string, Set<Member>>()
  const of = (member: Member): Set<Member> => groupOf.get(keyOf(member)) ?? new Set([member])
  for (const { a, b, split } of sorted) {
    if (split) continue
    const [one, two] = [of(a), of(b)]
    if (one === two) continue
    const taken = new Set([...one].map(member => member.readout))
    if ([...two].some(member => taken.has(member.readout))) continue
    const merged = new Set([...one, ...two])
    for (const member of merged) groupOf.set(keyOf(member), merged)
  }
  const whole = [...new Set(groupOf.values())].map(members => ({ members: [...members].sort(compareMembers), split: false }))
  const placed = new Set(whole.flatMap(({ members }) => members.map(keyOf)))
  const parts = sorted.flatMap(({ a, b, split }) => {
    const loose = [a, b].filter(member => !placed.has(keyOf(member)))
    if (!split || loose.length !== 1) return []
    placed.add(keyOf(loose[0]))
    return [{ members: [a, b].sort(compareMembers), split }]
  })
  return [...whole, ...parts]
}

export const compareMembers = (a: Member, b: Member): number => a.readout - b.readout || a.statement - b.statement
