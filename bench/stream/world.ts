/** The states, offices and officials of the invented stream: who holds which office on which day. */
import { type Culture, nameIn } from './names.ts'
import { createRandom, seedOf } from './random.ts'

export interface State {
  readonly code: string
  readonly vi: string
  readonly en: string
  readonly capital: { readonly vi: string; readonly en: string }
  readonly culture: Culture
}

const state = (code: string, vi: string, en: string, capitalVi: string, capitalEn: string, culture: Culture): State => ({
  code,
  vi,
  en,
  capital: { vi: capitalVi, en: capitalEn },
  culture,
})

const HOME = state('VN', 'Việt Nam', 'Viet Nam', 'Hà Nội', 'Hanoi', 'vietnamese')
const PARTNERS: readonly State[] = [
  state('JP', 'Nhật Bản', 'Japan', 'Tokyo', 'Tokyo', 'japanese'),
  state('US', 'Hoa Kỳ', 'the United States', 'Washington', 'Washington', 'western'),
  state('KR', 'Hàn Quốc', 'the Republic of Korea', 'Seoul', 'Seoul', 'korean'),
  state('LA', 'Lào', 'Laos', 'Viêng Chăn', 'Vientiane', 'lao'),
  state('IN', 'Ấn Độ', 'India', 'New Delhi', 'New Delhi', 'indian'),
  state('AU', 'Australia', 'Australia', 'Canberra', 'Canberra', 'western'),
  state('TH', 'Thái Lan', 'Thailand', 'Bangkok', 'Bangkok', 'thai'),
  state('RU', 'Nga', 'Russia', 'Moskva', 'Moscow', 'slavic'),
  state('SG', 'Singapore', 'Singapore', 'Singapore', 'Singapore', 'western'),
  state('MY', 'Malaysia', 'Malaysia', 'Kuala Lumpur', 'Kuala Lumpur', 'malay'),
  state('ID', 'Indonesia', 'Indonesia', 'Jakarta', 'Jakarta', 'malay'),
  state('PH', 'Philippines', 'the Philippines', 'Manila', 'Manila', 'latin'),
  state('DE', 'Đức', 'Germany', 'Berlin', 'Berlin', 'western'),
  state('FR', 'Pháp', 'France', 'Paris', 'Paris', 'western'),
  state('GB', 'Anh', 'the United Kingdom', 'London', 'London', 'western'),
  state('CA', 'Canada', 'Canada', 'Ottawa', 'Ottawa', 'western'),
  state('NZ', 'New Zealand', 'New Zealand', 'Wellington', 'Wellington', 'western'),
  state('NO', 'Na Uy', 'Norway', 'Oslo', 'Oslo', 'nordic'),
  state('SE', 'Thụy Điển', 'Sweden', 'Stockholm', 'Stockholm', 'nordic'),
  state('KZ', 'Kazakhstan', 'Kazakhstan', 'Astana', 'Astana', 'slavic'),
  state('BR', 'Brazil', 'Brazil', 'Brasilia', 'Brasilia', 'latin'),
  state('EG', 'Ai Cập', 'Egypt', 'Cairo', 'Cairo', 'arabic'),
  state('TL', 'Timor-Leste', 'Timor-Leste', 'Dili', 'Dili', 'latin'),
]

const byCode = new Map([HOME, ...PARTNERS].map(s => [s.code, s] as const))
const ELSEWHERE = 'US-JP US-PH JP-AU SG-AU US-KR IN-JP FR-DE US-GB SG-MY ID-AU TH-LA RU-KZ PH-JP GB-NO CA-DE NZ-AU BR-FR'

/** Forty pairs; of those in front more is told. */
export const PAIRS: ReadonlyArray<readonly [State, State]> = [
  ...PARTNERS.map(partner => [HOME, partner] as const),
  ...ELSEWHERE.split(' ').flatMap(pair => {
    const [a, b] = pair.split('-').map(code => byCode.get(code))
    return a && b ? [[a, b] as const] : []
  }),
]

export interface Office {
  readonly id: string
  readonly vi: string
  readonly en: string
  /** Of a hundred engagements so many or so are of this office. */
  readonly weight: number
  /** Years in office. */
  readonly term: number
  /** Documents that tell of one engagement, at least and at most. */
  readonly readouts: readonly [number, number]
}

const office = (
  id: string,
  vi: string,
  en: string,
  weight: number,
  term: number,
  readouts: readonly [number, number],
): Office => ({
  id,
  vi,
  en,
  weight,
  term,
  readouts,
})

/** Titles stand before the state and the name in Vietnamese («Bộ trưởng Ngoại giao Na Uy …»). */
export const OFFICES: readonly Office[] = [
  office('prime-minister', 'Thủ tướng', 'Prime Minister', 4, 4, [3, 8]),
  office('president', 'Tổng thống', 'President', 3, 5, [3, 8]),
  office('foreign', 'Bộ trưởng Ngoại giao', 'Foreign Minister', 9, 3, [2, 5]),
  office('trade', 'Bộ trưởng Thương mại', 'Trade Minister', 9, 3, [1, 4]),
  office('defence', 'Bộ trưởng Quốc phòng', 'Defence Minister', 7, 3, [1, 4]),
  office('agriculture', 'Bộ trưởng Nông nghiệp', 'Agriculture Minister', 6, 3, [1, 3]),
  office('finance', 'Bộ trưởng Tài chính', 'Finance Minister', 5, 3, [1, 3]),
  office('education', 'Bộ trưởng Giáo dục', 'Education Minister', 4, 3, [1, 2]),
  office('energy', 'Bộ trưởng Năng lượng', 'Energy Minister', 4, 3, [1, 2]),
  office('health', 'Bộ trưởng Y tế', 'Health Minister', 3, 3, [1, 2]),
  office('science', 'Bộ trưởng Khoa học', 'Science Minister', 4, 3, [1, 2]),
  office('transport', 'Bộ trưởng Giao thông', 'Transport Minister', 4, 3, [1, 2]),
  office('labour', 'Bộ trưởng Lao động', 'Labour Minister', 4, 3, [1, 2]),
  office('culture', 'Bộ trưởng Văn hóa', 'Culture Minister', 4, 3, [1, 2]),
  office('justice', 'Bộ trưởng Tư pháp', 'Justice Minister', 3, 3, [1, 2]),
  office('environment', 'Bộ trưởng Môi trường', 'Environment Minister', 4, 3, [1, 2]),
  office('deputy-foreign-1', 'Thứ trưởng Ngoại giao', 'Deputy Foreign Minister', 8, 3, [1, 3]),
  office('deputy-foreign-2', 'Thứ trưởng Ngoại giao', 'Deputy Foreign Minister', 6, 3, [1, 3]),
  office('deputy-foreign-3', 'Thứ trưởng Ngoại giao', 'Deputy Foreign Minister', 6, 3, [1, 3]),
  office('deputy-trade', 'Thứ trưởng Thương mại', 'Deputy Trade Minister', 6, 3, [1, 3]),
  office('deputy-defence', 'Thứ trưởng Quốc phòng', 'Deputy Defence Minister', 5, 3, [1, 2]),
]
export const AMBASSADOR = office('ambassador', 'Đại sứ', 'Ambassador', 0, 3.5, [1, 2])

/** Those who are named beside the principals, each in few documents. */
export const OTHER_POSTS: readonly Office[] = [
  office('americas', 'Vụ trưởng Vụ Châu Âu', 'Director-General for Europe', 1, 4, [1, 1]),
  office('economic', 'Vụ trưởng Vụ Kinh tế', 'Director-General for Economic Affairs', 1, 4, [1, 1]),
  office('chamber', 'Chủ tịch Phòng Thương mại', 'President of the Chamber of Commerce', 1, 6, [1, 1]),
  office('committee', 'Chủ nhiệm Ủy ban Đối ngoại', 'Chair of the Foreign Affairs Committee', 1, 5, [1, 1]),
  office('university', 'Hiệu trưởng Đại học Quốc gia', 'President of the National University', 1, 6, [1, 1]),
]

export interface Official {
  readonly name: string
  readonly office: Office
  readonly state: State
}

const YEAR = 365
const held = new Map<string, Official>()

/** Who holds an office of a state on a day (counted from the first of the stream); `post` tells apart those of whom there are several. */
export function officialOf(of: State, office: Office, day: number, post = ''): Official {
  const days = Math.round(office.term * YEAR)
  const term = Math.floor((day + (seedOf(of.code, office.id, post) % days)) / days)
  const key = `${of.code} ${office.id} ${post} ${term}`
  const known = held.get(key)
  if (known) return known
  const official = { name: nameIn(of.culture, createRandom(seedOf('name', key))), office, state: of }
  held.set(key, official)
  return official
}
