/** Lines that fit the terminal; widths as shown, so Vietnamese, Chinese and colour codes count right. */
import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'

/** `text` wrapped to `width`, the first line after `lead`, the others indented by as much. */
export function hang(lead: string, text: string, width: number): string {
  const indent = ' '.repeat(stringWidth(lead))
  const wrapped = wrapAnsi(text, Math.max(20, width - indent.length), { hard: true })
  return lead + wrapped.split('\n').join(`\n${indent}`)
}

/** `text` filled up with spaces to `width` columns; longer text is left. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}

/** A run of text on one line: line ends and runs of spaces become one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

export const widthOfText = stringWidth
