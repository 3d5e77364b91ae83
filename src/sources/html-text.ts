/** The readable text of a parsed page: one line a block, an empty line between paragraphs, white space as a browser shows it. */

/** As much of the DOM as is used here; linkedom's types would need the whole of lib.dom. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
  getAttribute?(name: string): string | null
}

const ELEMENT = 1
const TEXT = 3
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'SVG',
  'MATH',
  'IFRAME',
  'OBJECT',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'FORM',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
  'INPUT',
  'NAV',
  'DIALOG',
])
const PARAGRAPH = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'FIGURE',
  'FIGCAPTION',
  'TABLE',
  'UL',
  'OL',
  'DL',
  'ARTICLE',
  'SECTION',
  'HEADER',
  'FOOTER',
  'ASIDE',
  'MAIN',
  'PRE',
  'HR',
  'CAPTION',
  'ADDRESS',
])
const LINE = new Set(['DIV', 'LI', 'TR', 'BR', 'DT', 'DD', 'TBODY', 'THEAD', 'CENTER', 'BODY'])
const CELL = new Set(['TD', 'TH'])

/** Walks without recursion, so that no depth of nesting overflows the stack. */
export function textOfNode(root: DomNode): string {
  const writer = createWriter()
  let node: DomNode | null = root
  while (node) {
    const quiet = node.nodeType === ELEMENT && isSilent(node)
    if (node.nodeType === TEXT) writer.text(node.nodeValue ?? '')
    else if (!quiet) writer.boundary(breakOf(node))
    if (!quiet && node.firstChild) {
      node = node.firstChild
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node) writer.boundary(breakOf(node))
    }
    if (!node || node === root) break
    writer.boundary(breakOf(node))
    node = node.nextSibling
  }
  return writer.done()
}

function isSilent(node: DomNode): boolean {
  if (SILENT.has(node.nodeName.toUpperCase())) return true
  if (node.getAttribute?.('hidden') != null) return true
  return /display\s*:\s*none/i.test(node.getAttribute?.('style') ?? '')
}

const NONE = 0
const SPACE = 1
const NEW_LINE = 2
const NEW_PARAGRAPH = 3

function breakOf(node: DomNode): number {
  const name = node.nodeName.toUpperCase()
  if (PARAGRAPH.has(name)) return NEW_PARAGRAPH
  if (LINE.has(name)) return NEW_LINE
  return CELL.has(name) ? SPACE : NONE
}

/** Joins runs of text with the widest break that stood between them. */
function createWriter(): { text(run: string): void; boundary(kind: number): void; done(): string } {
  const parts: string[] = []
  let pending = NONE
  return {
    text(run) {
      // no-break spaces are kept apart: canonical text turns them to spaces one for one
      const flat = run.replace(/[ \t\n\r\f]+/g, ' ')
      const inner = flat.replace(/^ | $/g, '')
      if (flat.startsWith(' ')) pending = Math.max(pending, SPACE)
      if (inner === '') return
      if (parts.length > 0) parts.push(['', ' ', '\n', '\n\n'][pending] ?? '')
      parts.push(inner)
      pending = flat.endsWith(' ') ? SPACE : NONE
    },
    boundary(kind) {
      pending = Math.max(pending, kind)
    },
    done: () => parts.join(''),
  }
}
