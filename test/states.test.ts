/** data/world/states.yaml against CLDR, the names that the world's software shows: no state without a row, no common name that is not known. */
import { readFileSync } from 'node:fs'
import english from 'cldr-localenames-full/main/en/territories.json' with { type: 'json' }
import vietnamese from 'cldr-localenames-full/main/vi/territories.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Row {
  readonly id: string
  readonly vi?: readonly string[]
  readonly en?: readonly string[]
}

const rows: readonly Row[] = parse(readFileSync('data/world/states.yaml', 'utf8'))
const byId = new Map(rows.map(row => [row.id, row]))

const TERRITORIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: english.main.en.localeDisplayNames.territories,
  vi: vietnamese.main.vi.localeDisplayNames.territories,
}

/** Dependent territories and codes of no territory: no party to talks between states. */
const NO_STATES = new Set(
  'AC AI AQ AS AW AX BL BM BQ BV CC CK CP CQ CW CX DG EA EH EZ FK FO GF GG GI GL GP GS GU HM IC IM IO JE KY MF MP MQ MS NC NF NU PF PM PN PR QO RE SH SJ SX TA TC TF TK UM UN VG VI WF XA XB YT ZZ'.split(
    ' ',
  ),
)
/** What CLDR prints to tell apart or to explain, and nobody writes in a text. */
const LABELS = new Set(['MM', 'HK', 'MO', 'PS', 'CD', 'CG', 'VA'])

const key = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll('’', "'")
    .replaceAll('st.', 'saint')
    .replace(/[-\s]+/g, ' ')
    .replace(/ the /g, ' ')
const knows = (row: Row | undefined, name: string): boolean =>
  [...(row?.vi ?? []), ...(row?.en ?? [])].some(known => key(known) === key(name))

describe.each(['en', 'vi'])('states by their CLDR names in %s', language => {
  const names = Object.entries(TERRITORIES[language] ?? {}).filter(([code]) => /^[A-Z]{2}$/.test(code) && !NO_STATES.has(code))

  it('every state has a row', () => {
    expect(names.map(([code]) => code).filter(code => !byId.has(code))).toEqual([])
  })

  it('every row knows the name', () => {
    const unknown = names.filter(
      ([code, name]) => !LABELS.has(code) && !knows(byId.get(code), name.replace(/ & /, language === 'vi' ? ' và ' : ' and ')),
    )
    expect(unknown).toEqual([])
  })
})
