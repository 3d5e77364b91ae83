/**
 * node bench/linking.ts: how fast documents are sketched for duplicates and accounts gathered into engagements, on one thread by its
 * processor time. Texts are the samples and the dev half of the benchmark.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../src/contract/vocabulary.ts'
import { exactKey } from '../src/record/duplicates/exact.ts'
import { sketch } from '../src/record/duplicates/sketch.ts'
import { dayOf } from '../src/record/engagements/days.ts'
import { gatherEngagements } from '../src/record/engagements/gather.ts'
import type { Account } from '../src/record/observations.ts'
import { canonicalText } from '../src/text/canonical.ts'
import { inTurns, median, rateOf, round } from './measure.ts'

const ROOT = join(import.meta.dirname, '..')
const ROUNDS = 7
const ACCOUNTS = 100_000

const texts = ['samples/*.txt', 'benchmark/documents/dev/*.txt']
  .flatMap(place => globSync(place, { cwd: ROOT }))
  .map(path => ({ text: canonicalText(readFileSync(join(ROOT, path), 'utf8')), language: languageOf(path) }))
const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)

function languageOf(path: string): Language {
  return /(^|[./])vi[.-]/.test(path) ? 'vi' : 'en'
}

/** Ministers who meet somebody every day, each meeting told by one to ten documents. */
function accounts(): Account[] {
  let state = 5
  const below = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  const made: Account[] = []
  while (made.length < ACCOUNTS) {
    const day = 20_000 + below(730)
    const kind = (['meeting', 'call', 'visit', 'signing'] as const)[below(4)]
    const participants = [
      { person: `person:minister-${below(30)}`, side: 'VN', rank: 'ministerial' as const },
      { person: `person:guest-${below(3000)}`, side: 'US', rank: 'ministerial' as const },
    ]
    for (let k = below(10); k >= 0; k--) {
      const document = `document-${made.length}`
      const on = below(10) < 7 ? dayOf(day) : null
      made.push({
        id: `${document}#e1`,
        document,
        original: document,
        language: below(2) === 0 ? 'vi' : 'en',
        publishedOn: dayOf(day + below(3)),
        kind,
        mode: null,
        start: on,
        end: on,
        datePrecision: on === null ? null : 'day',
        place: null,
        participants,
        occasions: [],
      })
    }
  }
  return made
}

const told = accounts()
const [sketching = [], keying = []] = inTurns(ROUNDS, [
  () => texts.forEach(({ text, language }) => void sketch(text, language)),
  () => texts.forEach(({ text }) => void exactKey(text)),
])
const [gathering = []] = inTurns(2, [() => void gatherEngagements(told, [])])
const rate = rateOf(sketching, texts.length, bytes)
const lines = [
  [`sketches, ${texts.length} documents of ${round(bytes / texts.length / 1024)} KB`, Math.round(rate.perSecond), 'documents/s'],
  ['sketches', round(4.096 / rate.megabytesPerSecond, 3), 'ms for 4 KB'],
  ['exact keys', Math.round(rateOf(keying, texts.length, bytes).perSecond), 'documents/s'],
  [`engagements of ${told.length} accounts that all hang together`, Math.round(told.length / median(gathering)), 'accounts/s'],
]
for (const [what, value, unit] of lines) process.stdout.write(`${what}: ${value} ${unit}\n`)
