/** Colours, or none; the width; and text made safe to show. */
import { styleText } from 'node:util'
import type { Act } from '../contract/vocabulary.ts'

type Format = Parameters<typeof styleText>[0]
type Tint = (text: string) => string

export interface Style {
  readonly colour: boolean
  readonly strong: Tint
  readonly faint: Tint
  readonly heading: Tint
  readonly quote: Tint
  readonly error: Tint
  act(act: Act): Tint
  /** A colour for the n-th side of an article. */
  side(n: number): Tint
}

/** How a reading is to be shown. */
export interface View {
  readonly style: Style
  readonly width: number
  /** Say which rule found a thing, how sure it is, and from which words. */
  readonly explain: boolean
}

const SIDE_COLOURS = ['cyan', 'yellow', 'magenta', 'green'] as const
const ACT_COLOURS: Partial<Record<Act, 'green' | 'yellow' | 'red'>> = {
  agree: 'green',
  pledge: 'green',
  support: 'green',
  accept: 'green',
  request: 'yellow',
  invite: 'yellow',
  concern: 'red',
  reject: 'red',
}

export function createStyle(colour: boolean): Style {
  const tint = (format: Format): Tint => (colour ? text => styleText(format, text, { validateStream: false }) : text => text)
  const sides = SIDE_COLOURS.map(side => tint(['bold', side]))
  const plain: Tint = text => text
  return {
    colour,
    strong: tint('bold'),
    faint: tint('dim'),
    heading: tint(['bold', 'underline']),
    quote: tint('italic'),
    error: tint('red'),
    act: act => tint(['bold', ACT_COLOURS[act] ?? 'blue']),
    side: n => sides[n % sides.length] ?? plain,
  }
}

/** Whether a stream takes colours: a terminal that is not dumb, and NO_COLOR not set; FORCE_COLOR overrides. */
export function wantsColour(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return stream.isTTY === true && env.TERM !== 'dumb'
}

const WIDEST = 110
const NARROWEST = 40
const DEFAULT_WIDTH = 100

/** The width to write to: the terminal's, within what is comfortable to read. */
export function widthOf(stream: { readonly columns?: number }, env: NodeJS.ProcessEnv): number {
  const columns = stream.columns ?? Number(env.COLUMNS)
  return Math.max(NARROWEST, Math.min(WIDEST, columns > 0 ? columns : DEFAULT_WIDTH))
}

/** Text from outside as a terminal may see it: an article must not move the cursor, turn the line around, or hide letters in it. */
export function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd').replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
}
