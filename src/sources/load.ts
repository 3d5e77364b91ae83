/** An item → a document in canonical text, with what its mark-up and its caller know of it. */
import type { Language } from '../contract/vocabulary.ts'
import type { ReaderInput } from '../reader/reader.ts'
import { canonicalText, isBlank } from '../text/canonical.ts'
import { decodeBytes } from '../text/decode.ts'
import { emptyInput, readFileBytes } from './bytes.ts'
import type { Item } from './item.ts'
import { looksLikeHtml } from './sniff.ts'

/** What the caller says of every document. */
export interface Known {
  readonly published?: string
  readonly language?: Language
}

export interface Loaded {
  readonly input: ReaderInput
  /** What could only be read in part, as a sentence; the document is still read. */
  readonly damage: string | null
  /** The bytes that it came from; null where only text was given. */
  readonly bytes: Uint8Array | null
}

/** Reads and decodes one item; throws BanggiaoError. What the caller knows wins over what the mark-up says. */
export async function loadItem(item: Exclude<Item, { kind: 'problem' }>, known: Known): Promise<Loaded> {
  const { source } = item
  const name = source === '-' ? 'standard input' : source
  if (item.kind === 'record') {
    const { body, markup, title, published, language } = item.record
    const facts = {
      ...(title ? { title } : {}),
      ...(published ? { published } : {}),
      ...(language ? { language } : {}),
      ...known,
    }
    return {
      input: await documentOf(body, markup === 'html' || looksLikeHtml(body), source, name, facts),
      damage: null,
      bytes: null,
    }
  }
  const bytes = item.kind === 'file' ? readFileBytes(source) : item.bytes
  const { text, broken, encoding } = decodeBytes(bytes, name)
  const input = await documentOf(text, looksLikeHtml(text, source), source, name, known)
  const places = broken === 1 ? 'one place' : `${broken} places`
  const damage =
    broken > 0
      ? `${name}: its ${encoding} is broken in ${places}, read as «\ufffd»; get the file again from its source, or save it again as UTF-8.`
      : null
  return { input, damage, bytes }
}

async function documentOf(
  raw: string,
  isHtml: boolean,
  source: string,
  name: string,
  facts: Known & { title?: string },
): Promise<ReaderInput> {
  if (isBlank(raw)) throw emptyInput(name)
  if (!isHtml) return { text: canonicalText(raw), source, ...facts }
  const { readHtml } = await import('./html.ts')
  const page = readHtml(raw, name)
  return {
    text: canonicalText(page.text),
    source,
    ...(page.title ? { title: canonicalText(page.title) } : {}),
    ...(page.published ? { published: page.published } : {}),
    ...facts,
  }
}
