/** One process that reads N different articles from a stream of JSON Lines; prints seconds and memory. Started by bench/run.ts. */
import { readArticles } from '../src/app/read.ts'
import { loadCorpus } from './corpus.ts'

const wanted = Number(process.argv[2])
const corpus = loadCorpus()

/** Articles that differ in names and numbers, so that no cache lives off their being the same few. */
function* lines(): Generator<Buffer> {
  for (let i = 0; i < wanted; i++) {
    const article = corpus[i % corpus.length]
    if (!article) return
    const turn = Math.floor(i / corpus.length)
    const text =
      turn === 0
        ? article.text
        : `${article.text}\nTrần Ngọc${turn} met Minister John Smith${turn} on ${(turn % 28) + 1}/3/2026, item ${i}.\n`
    yield Buffer.from(`${JSON.stringify({ text, source: String(i) })}\n`)
  }
}

async function* stream(): AsyncGenerator<Uint8Array> {
  yield* lines()
}

const started = performance.now()
let read = 0
let bytes = 0
for await (const outcome of readArticles({ inputs: ['-'], stdin: stream(), jsonl: true, jobs: 1 })) {
  if (!outcome.read) continue
  read++
  bytes += outcome.read.json().length
}
const seconds = (performance.now() - started) / 1000
process.stdout.write(JSON.stringify({ articles: wanted, read, bytes, seconds, maxRssMb: process.resourceUsage().maxRSS / 1024 }))
