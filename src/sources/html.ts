/** A page of HTML → its readable text. Heavy: import it only when a page is met. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { BanggiaoError } from '../contract/errors.ts'
import { isBlank } from '../text/canonical.ts'
import { type DomDocument, publishedOf, titleOf } from './html-facts.ts'
import { type DomNode, textOfNode } from './html-text.ts'

export interface HtmlArticle {
  readonly text: string
  readonly title: string | null
  /** Day of publication from the mark-up. */
  readonly published: string | null
}

/** Readability's time grows with the cube of the depth (1,000 levels: 7 s) and with the number of nodes (30,000: 0.9 s); pages have under 60 and 8,000. */
const MAX_DEPTH = 120
const MAX_NODES = 30_000
/** The parser's own time grows with the square of the depth (80,000 levels: 2 s); beyond this there is no page to read. */
const MAX_NESTING = 20_000
/** A main text shorter than this is doubted: then the whole page is taken. */
const SHORT = 400

/** The article of a page; throws `no-article-text` where the page has none. `name` is for messages. */
export function readHtml(html: string, name: string): HtmlArticle {
  if (nestingOf(html) > MAX_NESTING) {
    throw new BanggiaoError(
      'no-article-text',
      `${name}: its tags are nested over ${MAX_NESTING} deep, as in no page; copy its text into a .txt file.`,
    )
  }
  const document = parse(html)
  const title = titleOf(document)
  const published = publishedOf(document)
  const root = document.body ?? document.documentElement
  const whole = root ? textOfNode(root) : ''
  const main = isReasonable(root) ? mainText(document) : ''
  const text = main.length < SHORT ? whole : main
  if (isBlank(text))
    throw new BanggiaoError(
      'no-article-text',
      `${name}: the page holds no text; save it from the browser once it has loaded, or copy its text into a .txt file.`,
    )
  return { text: withHeadline(text, title), title, published }
}

type Page = DomDocument & { body: DomNode | null; documentElement: DomNode | null }

/** A page with something in its root: what has none, as where its tags stand inside a script, is parsed again inside a body. */
function parse(html: string): Page {
  const parsed = (page: string): Page => parseHTML(page).document as unknown as Page
  const whole = /<(?:html|body)[\s>]/i.test(html) ? parsed(html) : null
  return whole?.documentElement?.firstChild ? whole : parsed(`<!doctype html><html><body>${html}</body></html>`)
}

/** The greatest depth of the tags that nothing closes but their own end. */
function nestingOf(html: string): number {
  let depth = 0
  let most = 0
  for (const [tag] of html.matchAll(
    /<\/?(?:div|span|section|article|table|ul|ol|blockquote|font|center|a|b|i|em|strong)(?=[\s>])/gi,
  )) {
    depth = tag.startsWith('</') ? Math.max(0, depth - 1) : depth + 1
    if (depth > most) most = depth
  }
  return most
}

/** The part of the page that Readability takes for its article; «» where it finds none, or fails as it does on text outside the root. Changes the document. */
function mainText(document: unknown): string {
  const reader = new Readability(document as ConstructorParameters<typeof Readability>[0], {
    serializer: (node: unknown) => node,
    charThreshold: 200,
  })
  try {
    const content = reader.parse()?.content
    return content ? textOfNode(content as DomNode) : ''
  } catch (error) {
    if (error instanceof TypeError) return ''
    throw error
  }
}

/** Whether a page is of the size and depth that pages have. */
function isReasonable(root: DomNode | null): boolean {
  let nodes = 0
  let depth = 0
  let node = root
  while (node) {
    nodes++
    if (depth > MAX_DEPTH || nodes > MAX_NODES) return false
    if (node.firstChild) {
      node = node.firstChild
      depth++
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    node = !node || node === root ? null : node.nextSibling
  }
  return root !== null
}

/** Readability takes the headline out of the text; it goes back on top. */
function withHeadline(text: string, title: string | null): string {
  if (
    !title ||
    text
      .slice(0, title.length * 3)
      .replace(/\s+/g, ' ')
      .includes(title)
  )
    return text
  return `${title}\n\n${text}`
}
