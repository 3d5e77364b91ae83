/** What holds of every set of presentations, whatever is in it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonCorrection, Presentation } from '../observations.ts'
import { blockingKeys } from './blocking.ts'
import { comparePresentations } from './compare.ts'
import { identifyPersons } from './identify.ts'
import { presentation, testNames } from './testing.ts'

/** Few names, many ways to write them: nearly every set holds namesakes, parts of names and misprints. */
const NAMES = [
  'Tống Minh Hằng',
  'Tong Minh Hang',
  'Tống Minh Hạng',
  'Minh Hang Tong',
  'Hằng',
  'Lý Thu Hằng',
  'Nguyễn Văn Nam',
  'Nguyen Van Nam',
  'Nam',
  'Thẩm Quốc Hoa',
  'Shen Guohua',
  'Shen',
  'Pyotr Galitsky',
  'P. Galitsky',
  'Piotr Galitskiy',
  'Pi-ốt Ga-lít-xki',
  'Galitsky',
  'John Smith',
  'John Smith Jr.',
  'Hernán Quiñones Tello',
  'Hernan Quiñones',
  'Hernán Quiñones Rojas',
  'Kim Jong-un',
  'X',
  '',
]
const OFFICES = ['', 'vice/trade', 'minis/trade', 'minis/other', 'senior/health', 'sub/health', 'minis/trade deputy/government']
const DAYS = ['', '2019-05-01', '2025-01-01..2025-12-01', '2025-06-01']

const line = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom('', '; Hằng', '; Galitsky', '; Shen Guohua'),
    fc.constantFrom('-', 'VN', 'CN', 'RU', 'US', 'GB', 'PE'),
    fc.constantFrom(...OFFICES),
    fc.constantFrom(...DAYS),
    fc.constantFrom('1', '3', '40'),
    fc.constantFrom('en', 'vi', 'en vi'),
  )
  .map(([name, alias, ...rest]) => `${name}${alias} | ${rest.join(' | ')}`)
const sets = fc.uniqueArray(line, { maxLength: 24 }).map(lines => lines.map(presentation))

/** Some of the pairs of a set, declared one way or the other. */
const declaredSets = sets.chain(set =>
  fc
    .array(fc.tuple(fc.nat(set.length), fc.nat(set.length), fc.boolean()), { maxLength: 4 })
    .map(picks => ({ set, corrections: picks.flatMap(pick => correctionOf(set, ...pick)) })),
)

function correctionOf(set: readonly Presentation[], i: number, j: number, same: boolean): PersonCorrection[] {
  const [a, b] = [set[i]?.id, set[j]?.id]
  return a === undefined || b === undefined || a === b ? [] : [{ a, b, same }]
}

describe('identity', () => {
  it('is a function of the set: order and repetition change nothing', () => {
    fc.assert(
      fc.property(
        declaredSets.chain(({ set, corrections }) =>
          fc.tuple(
            fc.constant({ set, corrections }),
            fc.shuffledSubarray([...set, ...set], { minLength: set.length * 2 }),
            fc.shuffledSubarray(corrections, { minLength: corrections.length }),
          ),
        ),
        ([{ set, corrections }, shuffled, reordered]) => {
          const known = testNames()
          expect(identifyPersons(shuffled, reordered, known)).toEqual(identifyPersons(set, corrections, known))
        },
      ),
    )
  })

  it('puts every presentation into one person, and gives every person an id of its own', () => {
    fc.assert(
      fc.property(declaredSets, ({ set, corrections }) => {
        const { persons } = identifyPersons(set, corrections, testNames())
        expect(persons.flatMap(p => p.members).sort()).toEqual(set.map(p => p.id).sort())
        expect(new Set(persons.map(p => p.id)).size).toBe(persons.length)
      }),
    )
  })

  it('never holds two that are different, unless somebody declared them the same', () => {
    fc.assert(
      fc.property(declaredSets, ({ set, corrections }) => {
        const { persons, links } = identifyPersons(set, corrections, testNames())
        const personOf = new Map(persons.flatMap(p => p.members.map(m => [m, p.id] as const)))
        const declared = new Set(corrections.filter(c => c.same).map(c => personOf.get(c.a)))
        for (const link of links) {
          const together = personOf.get(link.a) === personOf.get(link.b)
          if (link.verdict === 'same' && !link.reasons.includes('declared')) expect(together).toBe(true)
          if (link.verdict === 'different' && !declared.has(personOf.get(link.a))) expect(together).toBe(false)
        }
        for (const { a, b } of corrections.filter(c => !c.same)) expect(personOf.get(a)).not.toBe(personOf.get(b))
      }),
    )
  })

  it('needs no more than the presentations that share a key and are linked, one with another', () => {
    fc.assert(
      fc.property(sets, set => {
        const known = testNames()
        const whole = identifyPersons(set, [], known)
        const parts = components(set).map(part => identifyPersons(part, [], known))
        expect(parts.flatMap(part => part.persons).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(whole.persons)
        expect(parts.flatMap(part => part.queue).length).toBe(whole.queue.length)
      }),
    )
  })
})

/** The presentations that links join, directly or through others; only those are compared that share a key. */
function components(set: readonly Presentation[]): Presentation[][] {
  const known = testNames()
  const keys = new Map(set.map(p => [p, new Set(blockingKeys(p, known))]))
  const meet = (a: Presentation, b: Presentation): boolean =>
    [...(keys.get(a) ?? [])].some(key => keys.get(b)?.has(key)) && comparePresentations(a, b, known) !== null
  let parts: Presentation[][] = []
  for (const p of set) {
    const touched = parts.filter(part => part.some(other => meet(p, other)))
    parts = [...parts.filter(part => !touched.includes(part)), [p, ...touched.flat()]]
  }
  return parts
}
