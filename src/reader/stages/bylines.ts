import type { Boilerplate } from '../../lexicon/entries.ts'

const LONGEST = 90
const NAME = "\\p{Lu}[\\p{L}’'.-]*"
const RUN = `${NAME}(?:(?:\\s*[,&/–-]\\s*|\\s+(?:and|và|with)\\s+|\\s+)${NAME}){0,7}`
const SOURCE = `\\((?:${NAME}|\\p{Ll}+)[^()]{0,60}\\)`
const LINE = new RegExp(`^(?:[—–]\\s*)?(?:${RUN})(?:\\s*/\\s*${RUN})?(?:\\s*${SOURCE})?\\s*[|.]?$`, 'u')
/** Whether a line is nothing but writers and their agency: «Hồng Hà (TTXVN)», «Jane Roe and John Doe, Reuters», «Theo VOV». */
export function isSignature(raw: string, marks: Boilerplate): boolean {
  const line = raw.trim()
  if (line.length > LONGEST || /[!?]$/.test(line)) return false
  const bare = withoutCue(line, marks)
  const words = bare.replace(/\(.*\)/u, '').match(/\p{L}+/gu) ?? []
  return (
    words.length > 0 &&
    words.length <= 10 &&
    LINE.test(bare) &&
    !(words.length === 1 && bare === line && !/[()/]/.test(bare) && bare !== bare.toUpperCase())
  )
}

/** Whether a line begins with «By», «Theo», «PV» and a name, or is nothing but such a word. */
export function isCued(line: string, marks: Boilerplate): boolean {
  const bare = withoutCue(line, marks)
  return bare !== line && !/^["“(]?[\p{Ll}\d]/u.test(bare)
}

/** Behind «By», «Theo», «PV», «Reporting by». */
function withoutCue(line: string, marks: Boilerplate): string {
  const low = line.toLowerCase()
  if (low.startsWith('(')) return low.endsWith(')') ? withoutCue(line.slice(1, -1), marks) : line
  const cue = marks.byline.find(m => low.startsWith(m) && !/^\p{L}/u.test(low.slice(m.length)))
  return cue ? line.slice(cue.length).replace(/^[\s:.-]+/, '') : line
}

/** Where writers signed at the end of a paragraph, behind its last full stop; null where none did. */
export function glued(text: string, marks: Boilerplate): number | null {
  const from = Math.max(0, text.length - LONGEST)
  const tail = text.slice(from)
  const stop = Math.max(
    tail.lastIndexOf('. '),
    tail.lastIndexOf('./.'),
    tail.lastIndexOf('.” '),
    tail.lastIndexOf('." '),
    tail.lastIndexOf('.) '),
  )
  if (stop < 0 || text.length < 200) return null
  const at = from + stop + (/^[^\s]*\s*/.exec(tail.slice(stop))?.[0].length ?? 0)
  const end = text.slice(at)
  return end.trim() !== '' && isSignature(end, marks) && !/\.$/.test(end.trim()) ? at : null
}
