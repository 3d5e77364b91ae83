import { describe, expect, it } from 'vitest'
import { cite, READING } from '../../test/support/reading.ts'
import type { ReadResult } from '../app/read.ts'
import type { Reading } from '../contract/reading.ts'
import { markedTextOf } from './marked-text.ts'
import { createPresenter } from './presenters.ts'
import { createStyle, type View } from './style.ts'
import { tableOf } from './table.ts'

const plain: View = { style: createStyle(false), width: 80, explain: false }
const result = (reading: Reading): ReadResult => ({ json: () => JSON.stringify(reading), value: () => reading })

describe('the table', () => {
  it('shows who met whom, who said what, and what it was about', () => {
    expect(tableOf(READING, plain)).toBe(`Bộ trưởng Lê Vân gặp Thứ trưởng Nga Ivan Petrov ở Huế. Bà Vân đề nghị Nga hỗ trợ
Hiệp định A; hai …
TTXVN · 2026-03-12 · Vietnamese · tin/hue.txt

  MET
  meeting, online · 2026-03-11 to 2026-03-12 · Huế (VN)
      VN  Lê Vân (host) — Bộ trưởng (acting)
      RU  Ivan Petrov (guest)
      on the occasion of Hiệp định A

  SAID
  VN Lê Vân to RU Ivan Petrov
    request       trade, Hiệp định A
                  «Bà Vân đề nghị Nga hỗ trợ Hiệp định A»
  VN and RU
    agree         no topic
                  «hai bên nhất trí»

  ABOUT
    Hiệp định A · instrument · RU–VN · signed · round 2

`)
  })

  it('explains by rule, confidence and words', () => {
    const shown = tableOf(READING, { ...plain, width: 110, explain: true })
    expect(shown).toContain('[engagement.verb 0.90]')
    expect(shown).toContain('Bộ trưởng (acting) [office.minister 0.90]')
    expect(shown).toContain('from «Bộ trưởng Lê Vân gặp')
  })

  it('keeps every line within the width, whatever the letters', () => {
    const statement = { ...READING.statements[0], citation: cite('Bà Vân đề nghị Nga hỗ trợ Hiệp định A') }
    const long = {
      ...READING,
      statements: [{ ...statement, citation: { ...statement.citation, quote: 'Ẫ日本 ễộ '.repeat(60) } }],
    } as Reading
    for (const line of tableOf(long, { ...plain, width: 60 }).split('\n'))
      expect(line.replace(/日|本/g, 'xx').length).toBeLessThanOrEqual(60)
  })

  it('says so where nothing was found', () => {
    expect(tableOf({ ...READING, actors: [], engagements: [], statements: [], references: [] }, plain)).toContain(
      'No meeting, no statement and no reference',
    )
  })
})

describe('the marked text', () => {
  it('puts brackets that close in order around what was found', () => {
    expect(markedTextOf(READING, plain)).toBe(
      `── tin/hue.txt
[meeting e1: [office: Bộ trưởng] [person: Lê Vân] gặp Thứ trưởng Nga [person: Ivan Petrov] ở Huế]. [request: Bà Vân đề nghị Nga hỗ trợ [instrument: Hiệp định A]]; [agree: hai bên nhất trí].

`.replace('].\n\n', '].\n\n\n'),
    )
  })

  it('is the article itself once the marks are taken away', () => {
    const shown = markedTextOf(READING, plain).replace(/\[(?:meeting|office|person|request|agree|instrument)[^:]*: |\]/g, '')
    expect(shown).toBe(`── tin/hue.txt\n${READING.document.text}\n\n`)
  })

  it('cuts a mark that runs over the end of the one around it', () => {
    const crossing = {
      ...READING,
      actors: [],
      engagements: [],
      references: [{ ...READING.references[0], mentions: [cite('Hiệp định A; hai bên')] }],
    } as Reading
    expect(markedTextOf(crossing, plain)).toContain('[request: Bà Vân đề nghị Nga hỗ trợ [instrument: Hiệp định A]]; [agree: hai')
  })
})

describe('formats', () => {
  it('jsonl is a reading a line', async () => {
    const presenter = await createPresenter('jsonl', plain)
    expect(presenter.one(result(READING)) + presenter.end()).toBe(`${JSON.stringify(READING)}\n`)
  })

  it.each([0, 1, 3])('json is one array of %d', async n => {
    const presenter = await createPresenter('json', plain)
    const written = Array.from({ length: n }, () => presenter.one(result(READING))).join('') + presenter.end()
    expect(JSON.parse(written)).toEqual(Array.from({ length: n }, () => READING))
  })

  it('the table ends with a count', async () => {
    const presenter = await createPresenter('table', plain)
    presenter.one(result(READING))
    presenter.one(result(READING))
    expect(presenter.end()).toContain('2 articles · 2 people · 2 engagements · 4 statements · 1 reference;')
  })
})
