/** JSON Lines in: one document a line as {"text"|"html", "source"|"url"|"id", "title"?, "published"?, "lang"?}. A pure filter: order kept, memory flat. */
import { BanggiaoError } from '../contract/errors.ts'
import { LANGUAGES, type Language } from '../contract/vocabulary.ts'
import { isDay } from '../reader/stages/calendar.ts'
import { MAX_BYTES, tooLarge } from './bytes.ts'
import { type DocumentRecord, type Item, problemOf } from './item.ts'

const SHAPE = '{"text": "…", "source": "…", "published": "2026-02-07"}'
const LINE_FEED = 10

/** The documents of a stream of JSON Lines; a line that is none becomes a problem that names it. `name` is the file for messages. */
export async function* readRecords(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Item> {
  let number = 0
  for await (const line of splitLines(stream)) {
    number++
    const where = `${name}:${number}`
    try {
      if (line === 'too-large') throw tooLarge(where)
      const item = itemOf(line, where)
      if (item) yield item
    } catch (error) {
      if (!(error instanceof BanggiaoError)) throw error
      yield { kind: 'problem', problem: problemOf(where, error) }
    }
  }
}

/** Lines as bytes, without their ends; a line beyond the limit is skipped without being kept. */
async function* splitLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | 'too-large'> {
  let pieces: Uint8Array[] = []
  let length = 0
  const take = (piece: Uint8Array): void => {
    length += piece.length
    if (length <= MAX_BYTES) pieces.push(piece)
    else pieces = []
  }
  const finish = (): Uint8Array | 'too-large' => {
    const line = length > MAX_BYTES ? 'too-large' : pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
    pieces = []
    length = 0
    return line
  }
  for await (const chunk of stream) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, end))
      yield finish()
      from = end + 1
    }
    if (from < chunk.length) take(chunk.subarray(from))
  }
  if (length > 0) yield finish()
}

/** The document of one line; null for an empty line. */
function itemOf(line: Uint8Array, where: string): Item | null {
  const text = new TextDecoder('utf-8').decode(line).trim()
  if (text === '') return null
  const value = parse(text, where)
  const source = firstString(value, ['source', 'url', 'id']) ?? where
  return { kind: 'record', source, record: recordOf(value, where) }
}

function parse(text: string, where: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'no reason'
    throw new BanggiaoError('usage', `${where} is not JSON (${reason}); with --jsonl every line is one document: ${SHAPE}.`, {
      cause: error,
    })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BanggiaoError('usage', `${where} is JSON but no document; with --jsonl every line is an object: ${SHAPE}.`)
  }
  return { ...value }
}

function firstString(value: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = value[key]
    if (typeof found === 'string' && found !== '') return found
    if (typeof found === 'number') return String(found)
  }
  return undefined
}

function recordOf(value: Readonly<Record<string, unknown>>, where: string): DocumentRecord {
  const { text, html, title, published, lang } = value
  const markup = typeof text === 'string' ? 'text' : 'html'
  const body = typeof text === 'string' ? text : html
  if (typeof body !== 'string')
    throw new BanggiaoError(
      'usage',
      `${where} has neither "text" nor "html" as a string; with --jsonl every line needs one: ${SHAPE}.`,
    )
  const day = dayOf(published, where)
  const language = languageOf(lang, where)
  return {
    body,
    markup,
    ...(typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {}),
    ...(day ? { published: day } : {}),
    ...(language ? { language } : {}),
  }
}

/** Archives hold days and time stamps; of a stamp the day counts as printed. */
function dayOf(value: unknown, where: string): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const day = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)(?:$|[T ])/.exec(value)?.[1] : undefined
  if (day && isDay(day)) return day
  throw new BanggiaoError(
    'bad-date',
    `${where}: "published" is ${JSON.stringify(value)}, which is no day; write it as 2026-02-07 or leave it out.`,
  )
}

function languageOf(value: unknown, where: string): Language | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const code = typeof value === 'string' ? value.toLowerCase().slice(0, 2) : ''
  const language = LANGUAGES.find(known => known === code)
  if (language) return language
  throw new BanggiaoError('unsupported-language', `${where}: "lang" is ${JSON.stringify(value)}; Banggiao reads vi and en.`)
}
