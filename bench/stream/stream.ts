/**
 * An endless stream of invented readouts as an archive has them: forty pairs of states over years, some leaders in many documents and thousands of
 * persons in few, several documents for one engagement in two languages, reprints, requests that are raised again, rounds of talks. The same seed
 * gives the same stream, and a longer stream begins with the shorter one.
 */

import { CLOSINGS, DEEDS, type Kind, MATTERS, NARRATION, OPENINGS, OUTLETS, REPORTS, SLOTS, TAILS, type Told } from './phrases.ts'
import { createRandom, type Random, shuffled } from './random.ts'
import { AMBASSADOR, OFFICES, type Official, OTHER_POSTS, officialOf, PAIRS, type State } from './world.ts'

type Language = 'vi' | 'en'

export interface StreamDocument {
  readonly source: string
  readonly published: string
  readonly text: string
}

/** Documents a day; 100,000 of them are ten years. */
const A_DAY = 27
const FIRST_DAY = Date.UTC(2016, 0, 4)
const DAY_MS = 86_400_000
const REPRINTED = 0.09
/** Documents that reach the archive long after their day. */
const LATE = 0.03

interface Item {
  readonly act: keyof typeof REPORTS
  /** 0 and 1: one of the two; null: both together. */
  readonly by: 0 | 1 | null
  readonly about: Told
}

interface Engagement {
  readonly kind: Kind
  readonly day: number
  readonly pair: readonly [State, State]
  readonly principals: readonly [Official, Official]
  readonly others: readonly Official[]
  readonly host: 0 | 1
  readonly agenda: readonly Item[]
  readonly field: Told
  readonly round: number
}

export function* streamOf(count: number, seed = 1): Generator<StreamDocument> {
  const random = createRandom(seed)
  const waiting = new Map<number, StreamDocument[]>()
  const open: Told[][] = PAIRS.map(() => [])
  let written = 0
  let number = 0
  for (let day = 0; written < count; day++) {
    const engagements = random.between(Math.floor(A_DAY * 0.3), Math.ceil(A_DAY * 0.48))
    for (let i = 0; i < engagements; i++) {
      for (const [on, document] of documentsOf(engagementOn(day, open, random), random, () => ++number)) {
        const known = waiting.get(on)
        if (known) known.push(document)
        else waiting.set(on, [document])
      }
    }
    for (const document of shuffled(waiting.get(day) ?? [], random)) {
      if (written++ >= count) return
      yield document
    }
    waiting.delete(day)
  }
}

function engagementOn(day: number, open: Told[][], random: Random): Engagement {
  const place = random.weighted(
    PAIRS.map((_, i) => i),
    i => 1 / (i + 3) ** 0.7,
  )
  const pair = PAIRS[place] ?? PAIRS[0]
  const asked = open[place]
  if (!pair || !asked) throw new Error('no such pair')
  const [a, b] = pair
  const office = random.weighted(OFFICES, o => o.weight)
  const guest = random.chance(0.15) ? AMBASSADOR : random.chance(0.12) ? random.pick(OFFICES) : office
  const principals = [officialOf(a, office, day), officialOf(b, guest, day, guest === AMBASSADOR ? a.code : '')] as const
  const others = random.chance(0.45)
    ? [officialOf(random.pick(pair), random.pick(OTHER_POSTS), day, `${place} ${Math.floor(random.next() ** 3 * 40)}`)]
    : []
  const agenda = Array.from({ length: random.between(13, 18) }, () => itemOf(asked, random))
  const kind = random.weighted<Kind>(['meeting', 'call', 'visit', 'negotiation', 'signing'], k => KINDS[k])
  return {
    kind,
    day,
    pair,
    principals,
    others,
    host: random.chance(0.5) ? 0 : 1,
    agenda,
    field: filled({ vi: '{field}', en: '{field}' }, random),
    round: 2 + Math.floor(day / 150),
  }
}

const KINDS: Readonly<Record<Kind, number>> = { meeting: 60, call: 12, visit: 15, negotiation: 6, signing: 7 }
const ACTS = [
  'affirm',
  'affirm',
  'appraise',
  'hope',
  'hope',
  'welcome',
  'support',
  'thank',
  'inform',
  'concern',
  'request',
  'request',
  'pledge',
  'agree',
  'discuss',
] as const
const ABOUT_DEEDS: ReadonlySet<string> = new Set(['request', 'pledge', 'agree'])

/** Something said; what was asked before is asked again, promised or agreed to. */
function itemOf(asked: Told[], random: Random): Item {
  const act = random.pick(ACTS)
  const by = act === 'agree' || act === 'discuss' ? null : random.chance(0.5) ? 0 : 1
  if (!ABOUT_DEEDS.has(act)) return { act, by, about: filled(random.pick(MATTERS), random) }
  const about = asked.length > 0 && random.chance(0.5) ? random.pick(asked) : filled(random.pick(DEEDS), random)
  if (act === 'request' && !asked.includes(about)) asked.push(about)
  if (asked.length > 12) asked.shift()
  return { act, by, about }
}

/** Both languages with the same words in their slots. */
function filled({ vi, en }: Told, random: Random): Told {
  const chosen = new Map<string, Told>()
  const fill = (text: string, language: Language): string =>
    text.replace(/\{(\w+)\}/g, (slot, name: string) => {
      const words = SLOTS[name]
      if (!words) return slot
      const word = chosen.get(name) ?? random.pick(words)
      chosen.set(name, word)
      return word[language]
    })
  return { vi: fill(vi, 'vi'), en: fill(en, 'en') }
}

/** The documents that tell of an engagement, each with the day on which it reaches the archive. */
function* documentsOf(engagement: Engagement, random: Random, number: () => number): Generator<[day: number, StreamDocument]> {
  const { principals, pair, day } = engagement
  const [least, most] = (principals[1].office === AMBASSADOR ? AMBASSADOR : principals[0].office).readouts
  const home = pair[0].code === 'VN' ? 0.55 : 0.25
  for (let i = random.between(least, most); i > 0; i--) {
    const language: Language = random.chance(home) ? 'vi' : 'en'
    const published = day + random.weighted([0, 1, 2], d => [6, 3, 1][d] ?? 0)
    const outlet = random.pick(OUTLETS[language])
    const body = bodyOf(engagement, language, random)
    const head = headlineOf(engagement, language, random)
    yield [published + late(random), documentOf(head, body, outlet, language, published, number(), random)]
    if (!random.chance(REPRINTED)) continue
    const again = published + random.between(0, 1)
    const other = random.pick(OUTLETS[language])
    yield [again, documentOf(headlineOf(engagement, language, random), body, other, language, again, number(), random)]
  }
}

const late = (random: Random): number => (random.chance(LATE) ? random.between(20, 400) : 0)

function documentOf(
  head: string,
  body: string,
  outlet: string,
  language: Language,
  day: number,
  number: number,
  random: Random,
): StreamDocument {
  const published = isoDay(day)
  const tail = random.pick(TAILS[language]).replace('{outlet}', outlet)
  return { source: `stream/${published}-${number}.${language}.txt`, published, text: `${head}\n\n${body}\n\n${tail}\n` }
}

function headlineOf({ principals: [a, b], kind, pair }: Engagement, language: Language, random: Random): string {
  const [one, other] = random.chance(0.5) ? [a, b] : [b, a]
  if (language === 'vi') {
    const verb = kind === 'call' ? 'điện đàm với' : random.pick(['hội đàm với', 'gặp', 'làm việc với'])
    return `${titled(one, 'vi')} ${verb} ${titled(other, 'vi')}`
  }
  const [p, q] = random.chance(0.5) ? pair : [pair[1], pair[0]]
  return random.chance(0.5)
    ? `${capital(plain(p.en))}, ${plain(q.en)} seek closer ties`
    : `${titled(one, 'en')} ${kind === 'call' ? 'speaks with' : 'meets'} ${titled(other, 'en')}`
}

function bodyOf(engagement: Engagement, language: Language, random: Random): string {
  const { kind, principals, pair, others, host, agenda, day, field, round } = engagement
  const first = kind === 'visit' ? host : random.chance(0.5) ? 0 : 1
  const [a, b] = first === 0 ? principals : [principals[1], principals[0]]
  const at = pair[host]
  const opening = random.pick(OPENINGS[kind][language]).replace(/\{(\w+)\}/g, (slot, name: string) => {
    const values: Readonly<Record<string, string>> = {
      A: titled(a, language),
      B: titled(b, language),
      P: at.capital[language],
      D: language === 'vi' ? vietnameseDay(day) : englishDay(day),
      host: at[language],
      field: field[language],
      round: String(round),
    }
    return values[name] ?? slot
  })
  const dateline = language === 'vi' ? `(${random.pick(OUTLETS.vi)}) - ` : `${at.capital.en.toUpperCase()}, ${englishDay(day)} – `
  const said = agenda.filter(() => random.chance(0.8)).map(item => `${capital(reported(item, engagement, language, random))}.`)
  const paragraphs = [`${dateline}${opening}`]
  for (let i = 0; i < said.length; i += 2) paragraphs.push(said.slice(i, i + 2).join(' '))
  const [o] = others
  if (o && random.chance(0.7)) paragraphs.push(random.pick(CLOSINGS.beside[language]).replace('{O}', titled(o, language)))
  const narration = shuffled(NARRATION, random)
    .slice(0, random.between(4, 6))
    .map(told => filled(told, random)[language])
  paragraphs.splice(1, 0, narration.slice(0, 2).join(' '))
  paragraphs.push(narration.slice(2).join(' '))
  if (random.chance(0.25)) {
    const by = random.chance(0.5) ? 0 : 1
    paragraphs.push(
      capital(
        random
          .pick(CLOSINGS.invitation[language])
          .replace('{S}', shortly(principals[by], language, random))
          .replaceAll('{T}', shortly(principals[by === 0 ? 1 : 0], language, random))
          .replace('{home}', pair[by][language]),
      ),
    )
  }
  return paragraphs.join('\n\n')
}

function reported({ act, by, about }: Item, { principals, pair }: Engagement, language: Language, random: Random): string {
  const ways = REPORTS[act]?.[language] ?? []
  return random
    .pick(ways)
    .replace('{S}', by === null ? '' : shortly(principals[by], language, random))
    .replace('{B}', pair[by === 0 ? 1 : 0][language])
    .replace('{X}', about[language])
}

/** «Bộ trưởng Ngoại giao Na Uy Ingrid Solheim», «Norwegian» being spared: «Foreign Minister Ingrid Solheim of Norway». */
function titled({ name, office, state }: Official, language: Language): string {
  if (language === 'en')
    return `${state.code === 'VN' ? `Vietnamese ${office.en}` : office.en} ${plain(name)}${state.code === 'VN' ? '' : ` of ${state.en}`}`
  return state.code === 'VN' ? `${homeTitle(office.id, office.vi)} ${name}` : `${office.vi} ${state.vi} ${name}`
}

const homeTitle = (id: string, title: string): string => (id === 'president' ? 'Chủ tịch nước' : title)

function shortly({ name, office, state }: Official, language: Language, random: Random): string {
  const words = name.split(' ')
  if (language === 'vi') {
    const title = homeTitle(state.code === 'VN' ? office.id : '', office.vi)
    return random.chance(0.6)
      ? `${title
          .split(' ')
          .slice(0, title.startsWith('Vụ') || title.startsWith('Chủ tịch') ? 9 : 2)
          .join(' ')} ${name}`
      : `${title} ${name}`
  }
  const short = state.culture === 'vietnamese' ? words.at(-1) : state.culture === 'korean' ? words[0] : words.at(-1)
  const title = office.en.includes('Minister') ? 'Minister' : office.en
  return random.chance(0.5) ? `${title} ${plain(short ?? name)}` : `${office.en} ${plain(name)}`
}

/** Vietnamese as English prints it. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const dateOf = (day: number): Date => new Date(FIRST_DAY + day * DAY_MS)
const isoDay = (day: number): string => dateOf(day).toISOString().slice(0, 10)
const vietnameseDay = (day: number): string =>
  `${dateOf(day).getUTCDate()}/${dateOf(day).getUTCMonth() + 1}/${dateOf(day).getUTCFullYear()}`
const englishDay = (day: number): string =>
  dateOf(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
