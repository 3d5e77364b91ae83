/** Title and day of publication as a page's mark-up states them. */
import { isDay } from '../reader/stages/calendar.ts'

/** As much of a document as is used here. */
export interface DomDocument {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null; readonly textContent: string | null }>
}

const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'publishdate',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
  'dcterms.issued',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'date',
  'sailthru.date',
  'citation_publication_date',
]

/** The headline without the name of the site: og:title, the one h1, or the title up to its last separator. */
export function titleOf(document: DomDocument): string | null {
  const metas = metasOf(document)
  const named = clean(metas.get('og:title') ?? metas.get('twitter:title') ?? '')
  const [heading, another] = document.querySelectorAll('h1')
  const top = another ? '' : clean(heading?.textContent ?? '')
  const [titleElement] = document.querySelectorAll('title')
  const whole = clean(titleElement?.textContent ?? '')
  if (top !== '' && (named === '' || named.includes(top))) return top
  return withoutSite(named) || top || withoutSite(whole) || null
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim()

function withoutSite(title: string): string {
  const cut = Math.max(title.lastIndexOf(' | '), title.lastIndexOf(' » '))
  return cut > 20 ? title.slice(0, cut).trim() : title
}

/** The day of publication (YYYY-MM-DD) where the outlet is, or null. */
export function publishedOf(document: DomDocument): string | null {
  const metas = metasOf(document)
  const [root] = document.querySelectorAll('html')
  const vietnamese = /^vi/i.test(root?.getAttribute('lang') ?? '')
  const candidates = [...jsonLdDates(document), ...DATE_METAS.map(name => metas.get(name) ?? '')]
  for (const time of document.querySelectorAll('time[datetime], [itemprop="datePublished"]')) {
    candidates.push(time.getAttribute('datetime') ?? time.getAttribute('content') ?? '')
  }
  for (const candidate of candidates) {
    const day = localDay(candidate.trim(), vietnamese)
    if (day) return day
  }
  return null
}

/** The day as printed; 17:30Z is the next day in Hà Nội, so UTC times of Vietnamese pages move seven hours on. */
function localDay(stamp: string, vietnamese: boolean): string | null {
  const day = /^(\d{4}-\d\d-\d\d)(?:$|[T ])/.exec(stamp)?.[1]
  if (!day || !isDay(day)) return null
  if (!vietnamese || !/T\d\d:\d\d.*(?:Z|\+00:?00)$/.test(stamp)) return day
  const time = Date.parse(stamp)
  return Number.isNaN(time) ? day : new Date(time + 7 * 3600_000).toISOString().slice(0, 10)
}

function metasOf(document: DomDocument): Map<string, string> {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const key = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    const content = meta.getAttribute('content')
    if (key && content && !metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), content)
  }
  return metas
}

function jsonLdDates(document: DomDocument): string[] {
  const dates: string[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const match of (script.textContent ?? '').matchAll(/"datePublished"\s*:\s*"([^"]{8,40})"/g)) dates.push(match[1] ?? '')
  }
  return dates
}
