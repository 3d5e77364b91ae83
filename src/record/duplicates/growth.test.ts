import { expect, it } from 'vitest'
import { bands, resolveDuplicates } from './duplicates.ts'
import { exactKey } from './exact.ts'
import { sketch } from './sketch.ts'
import { FORMULAS } from './testing.ts'

const DOCUMENTS = 20_000
const FORMULA = FORMULAS['courtesy call, en']

/** A sequence of numbers below 1 that is always the same. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Texts of common and rare words with phrases of the trade between them; every twentieth repeats the one before it, edited. */
function texts(): string[] {
  const random = sequence(11)
  const phrases = Array.from({ length: 60 }, (_, i) =>
    FORMULA(`X${i}`, '', '', '')
      .split(' ')
      .slice(i, i + 12)
      .join(' '),
  )
  const made: string[] = []
  for (let i = 0; i < DOCUMENTS; i++) {
    if (i % 20 === 19) {
      made.push(made[i - 1].split(' ').slice(0, -10).join(' '))
      continue
    }
    const words = Array.from({ length: 50 }, () => `w${Math.floor(random() ** 3 * 4000)}`)
    for (let k = 0; k < 2; k++) words.splice(Math.floor(random() * 50), 0, phrases[Math.floor(random() * phrases.length)])
    made.push(words.join(' '))
  }
  return made
}

it('twenty thousand documents have few candidates each, and the repeated ones are found among them', () => {
  const documents = texts().map((text, i) => ({
    id: String(i).padStart(6, '0'),
    publishedOn: null,
    exact: exactKey(text),
    sketch: sketch(text, 'en'),
  }))
  const holders = new Map<number, number[]>()
  let candidates = 0
  let most = 0
  documents.forEach(({ sketch: one }, i) => {
    const near = new Set<number>()
    for (const key of bands(one)) {
      const known = holders.get(key)
      if (!known) holders.set(key, [i])
      else {
        for (const j of known) near.add(j)
        known.push(i)
      }
    }
    candidates += near.size
    most = Math.max(most, near.size)
  })
  expect(candidates / DOCUMENTS).toBeLessThan(0.5)
  expect(most).toBeLessThan(50)
  const found = resolveDuplicates(documents)
  expect(found).toHaveLength(DOCUMENTS / 20)
  expect(found.every(({ document, of }) => Number(document) === Number(of) + 1)).toBe(true)
})
