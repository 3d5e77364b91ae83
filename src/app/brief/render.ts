/** A brief → Markdown and HTML. */
import type { DocCitation } from '../../contract/record.ts'
import type { BriefDocument, BriefLine } from './document.ts'

export function briefMarkdown(brief: BriefDocument): string {
  const numbers = new Map(brief.sources.map(({ id }, i) => [id, i + 1]))
  const lineOf = ({ text, quotes, under }: BriefLine, indent: string): string => {
    const cited = quotes.map(q => `${indent}  > «${mark(flat(q.quote))}» [${numbers.get(q.document) ?? '?'}]`)
    return [`${indent}- ${mark(text)}`, ...cited.flatMap(c => ['', c]), '', ...under.map(u => lineOf(u, `${indent}  `))].join(
      '\n',
    )
  }
  const sections = brief.sections.map(
    ({ heading, lines }) =>
      `## ${mark(heading)}\n\n${lines.length > 0 ? lines.map(l => lineOf(l, '')).join('\n') : `${mark(brief.none)}\n`}`,
  )
  const sources = brief.sources.map(({ id, label }, i) => `${i + 1}. ${mark(label)} (\`${id}\`)`)
  return `# ${mark(brief.title)}\n\n${sections.join('\n')}\n## ${mark(brief.sourcesHeading)}\n\n${sources.join('\n')}\n`
}

/** What Markdown would take for a mark is told from one. */
const mark = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

const STYLE = `
body{font:17px/1.6 "Source Serif 4","Noto Serif",Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.6rem;line-height:1.35}h2{font-size:1.15rem;line-height:1.35;margin-top:2rem;border-bottom:1px solid #ccc}
ul{padding-left:1.1rem}blockquote{margin:.3rem 0 .6rem;padding-left:.8rem;border-left:3px solid #bbb;color:#444;font-size:.92em}
sup a{text-decoration:none}ol{font-size:.9em}
@media(prefers-color-scheme:dark){body{color:#e8e6e3;background:#16181a}blockquote{color:#bbb}a{color:#8ab4f8}}
@media print{body{font-size:11pt;margin:0;max-width:none}h2{break-after:avoid}li,blockquote{break-inside:avoid}}
`

/** A page of its own: no script, nothing fetched. */
export function briefHtml(brief: BriefDocument): string {
  const numbers = new Map(brief.sources.map(({ id }, i) => [id, i + 1]))
  const quoteOf = ({ document, quote }: DocCitation): string => {
    const n = numbers.get(document) ?? 0
    return `<blockquote>«${safe(flat(quote))}» <sup><a href="#s${n}">${n}</a></sup></blockquote>`
  }
  const lineOf = ({ text, quotes, under }: BriefLine): string =>
    `<li>${safe(text)}${quotes.map(quoteOf).join('')}${under.length > 0 ? `<ul>${under.map(lineOf).join('')}</ul>` : ''}</li>`
  const sections = brief.sections.map(
    ({ heading, lines }) =>
      `<section><h2>${safe(heading)}</h2>${lines.length > 0 ? `<ul>${lines.map(lineOf).join('')}</ul>` : `<p>${safe(brief.none)}</p>`}</section>`,
  )
  const sources = brief.sources.map(({ label }, i) => `<li id="s${i + 1}">${safe(label)}</li>`)
  return `<!doctype html>
<html lang="${brief.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(brief.title)}</title><style>${STYLE}</style></head>
<body><h1>${safe(brief.title)}</h1>
${sections.join('\n')}
<section><h2>${safe(brief.sourcesHeading)}</h2><ol>${sources.join('')}</ol></section>
</body></html>
`
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string => text.replace(/[&<>"]/g, c => ESCAPES[c] ?? c)
