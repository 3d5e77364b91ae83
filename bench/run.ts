/**
 * npm run bench [-- --quick] [-- --json]: how fast the reader is, beside two peers and beside merely decoding the same bytes, in one run.
 * One thread's rates are by its processor time, so that a busy machine spoils them less; those of threads and streams are by the clock.
 * Figures depend on the machine; ratios much less.
 */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { readArticles } from '../src/app/read.ts'
import { canonicalText } from '../src/text/canonical.ts'
import { decodeBytes } from '../src/text/decode.ts'
import { loadReader } from '../src/work/load-reader.ts'
import { type Article, loadCorpus, sizeOf } from './corpus.ts'
import { inTurns, median, rateOf, round, threadSeconds } from './measure.ts'
import { loadPeers } from './peers.ts'

interface Line {
  readonly what: string
  readonly value: number | string
  readonly unit: string
  readonly aim: string
}

const { values: flags } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
})
const ROOT = join(import.meta.dirname, '..')
const ARTICLE = 4096
const corpus = loadCorpus()
const english = corpus.filter(({ language }) => language === 'en')
const reader = loadReader()

/** The engine compiles its hot code for many seconds, a flat profile for longer; only then is it warm. */
const WARM_MS = flags.quick ? 8000 : 20_000

/** Reads one text; what is no article (a benchmark holds such) costs its time all the same. */
function read({ text, path }: Pick<Article, 'text' | 'path'>): void {
  try {
    reader.read({ text, source: path })
  } catch {
    // refused
  }
}

function oneCore(): Line[] {
  const rounds = flags.quick ? 3 : 7
  const bytes = sizeOf(corpus)
  const cold = threadSeconds()
  while (threadSeconds() - cold < WARM_MS / 1000) corpus.forEach(read)
  const [reading = [], bare = []] = inTurns(rounds, [
    () => corpus.forEach(({ bytes: raw, path }) => void read({ text: canonicalText(decodeBytes(raw, path).text), path })),
    () => corpus.forEach(({ bytes: raw, path }) => void canonicalText(decodeBytes(raw, path).text)),
  ])
  const { perSecond, megabytesPerSecond } = rateOf(reading, corpus.length, bytes)
  return [
    {
      what: `articles, ${corpus.length} of ${round(bytes / corpus.length / 1024)} KB`,
      value: round(perSecond, 0),
      unit: 'a second',
      aim: '',
    },
    { what: 'articles of 4 KB', value: round((megabytesPerSecond * 1e6) / ARTICLE, 0), unit: 'a second', aim: '≥ 1,000' },
    { what: 'text', value: round(megabytesPerSecond, 2), unit: 'MB a second', aim: '' },
    {
      what: 'time of only decoding and normalising',
      value: round(median(reading) / median(bare), 0),
      unit: '× as long',
      aim: '',
    },
  ]
}

function besidePeers(): Line[] {
  const texts = english.slice(0, flags.quick ? 30 : 100)
  const peers = loadPeers()
  const works = [() => texts.forEach(read), ...peers.map(peer => () => texts.forEach(({ text }) => void peer.process(text)))]
  const [ours = [], ...theirs] = inTurns(flags.quick ? 2 : 5, works)
  const aims = ['≥ 2', '≥ 20']
  return peers.map(({ name }, i) => ({
    what: `speed beside ${name}`,
    value: round(median(theirs[i] ?? []) / median(ours)),
    unit: '×',
    aim: aims[i] ?? '',
  }))
}

/** Articles a second from files to JSON Lines with this many threads, once they are warm. */
async function throughput(jobs: number): Promise<number> {
  const lasts = flags.quick ? 4000 : 10_000
  const inputs = Array.from({ length: 500 }, () => corpus.map(({ path }) => path)).flat()
  const started = performance.now()
  let warm = 0
  let done = 0
  for await (const { read: result } of readArticles({ inputs, stdin: process.stdin, jsonl: false, jobs })) {
    result?.json()
    const now = performance.now()
    // every thread compiles its own hot code, and they share the cores with the compiler's threads
    if (now - started < WARM_MS * jobs) continue
    if (warm === 0) warm = now
    else done++
    if (now - warm > lasts) return done / ((now - warm) / 1000)
  }
  return Number.NaN
}

/** How many turns of a bare loop this many threads do in a second: what the machine has to give just now. */
async function bareLoops(threads: number): Promise<number> {
  const code = `
    let turns = 0, x = 1
    const until = performance.now() + 1000
    while (performance.now() < until) { for (let i = 0; i < 1e5; i++) x = Math.imul(x ^ i, 0x9e3779b1); turns++ }
    require('node:worker_threads').parentPort.postMessage(turns)`
  const turns = await Promise.all(
    Array.from({ length: threads }, async () => Number((await once(new Worker(code, { eval: true }), 'message'))[0])),
  )
  return turns.reduce((a, b) => a + b, 0)
}

async function twoCores(): Promise<Line[]> {
  const bare = [await bareLoops(1), await bareLoops(2)]
  const rates: Array<readonly [one: number, two: number]> = []
  for (let i = 0; i < (flags.quick ? 1 : 3); i++) rates.push([await throughput(1), await throughput(2)])
  const two = median(rates.map(([, rate]) => rate))
  return [
    { what: 'two threads, files to JSON Lines', value: round(two, 0), unit: 'articles a second', aim: '' },
    { what: 'two threads to one', value: round(median(rates.map(([one, both]) => both / one)), 2), unit: '×', aim: '≥ 1.8' },
    { what: 'the same of a bare loop, just now', value: round(bare[1] / bare[0], 2), unit: '×', aim: '' },
  ]
}

interface Grown {
  readonly seconds: number
  readonly maxRssMb: number
}

function growth(): Line[] {
  const lines: Line[] = []
  for (const count of flags.quick ? [1000, 5000] : [1000, 10_000, 100_000]) {
    const { seconds, maxRssMb }: Grown = JSON.parse(
      execFileSync(process.execPath, [join(import.meta.dirname, 'growth.ts'), String(count)], { encoding: 'utf8' }),
    )
    const label = `${count.toLocaleString('en')} articles, start included`
    lines.push(
      { what: label, value: round(count / seconds, 0), unit: 'a second', aim: '' },
      { what: `${label}: memory`, value: round(maxRssMb, 0), unit: 'MB', aim: '≤ 400' },
    )
  }
  return lines
}

function firstAnswer(): Line[] {
  const sample = join(ROOT, 'samples/norway-viet-nam-readout.en.txt')
  const run = (): number => {
    const started = performance.now()
    execFileSync(process.execPath, [join(ROOT, 'bin/banggiao.js'), 'read', sample])
    return performance.now() - started
  }
  run()
  return [
    {
      what: 'first answer from the shell, median of 10',
      value: round(median(Array.from({ length: 10 }, run)), 0),
      unit: 'ms',
      aim: '≤ 250',
    },
  ]
}

function tableOf(lines: readonly Line[]): string {
  const widest = Math.max(...lines.map(({ what }) => what.length))
  return lines
    .map(
      ({ what, value, unit, aim }) =>
        `${what.padEnd(widest)}  ${String(value).padStart(8)} ${unit}${aim === '' ? '' : `  (aim ${aim})`}\n`,
    )
    .join('')
}

const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`
const lines = [...firstAnswer(), ...oneCore(), ...besidePeers(), ...(await twoCores()), ...growth()]
process.stdout.write(flags.json ? `${JSON.stringify({ machine, lines }, null, 2)}\n` : `${machine}\n\n${tableOf(lines)}`)
