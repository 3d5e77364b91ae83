import { isDigitCode, isUpperCode, MARK, type Tokens } from './tokens.ts'

/** Tokens [start, end) of one sentence; `paragraph` numbers the lines of the text. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly paragraph: number
}

const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'st',
  'gen',
  'col',
  'lt',
  'sen',
  'rep',
  'gov',
  'amb',
  'hon',
  'jr',
  'sr',
  'no',
  'vs',
  'etc',
  'tp',
  'ts',
  'ths',
  'gs',
  'pgs',
  'tx',
  'p',
  'q',
  'vv',
  'smt',
  'mme',
  'lieut',
  'brig',
  'sens',
  'reps',
  'messrs',
  'asst',
  'undersec',
  'pres',
  'min',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'adm',
  'maj',
  'sgt',
  'capt',
  'rev',
  'inc',
  'ltd',
  'co',
  'corp',
  'retd',
  'eng',
  'engr',
  'ing',
  'lic',
  'arch',
  'atty',
  'cde',
  'mag',
  'dipl',
  'md',
  'mohd',
  'ret',
])
/** No sentence is longer than this many tokens; what runs on without a full stop is cut, so that no text takes more than its share of time. */
const LONGEST = 400
const OPENERS = new Set([
  'the',
  'he',
  'she',
  'they',
  'it',
  'we',
  'in',
  'on',
  'at',
  'this',
  'these',
  'during',
  'both',
  'for',
  'as',
  'his',
  'her',
  'their',
  'following',
  'after',
  'before',
  'while',
  'to',
])
const CLOSERS = new Set(['”', '"', '’', "'", ')', ']', '»'])
const STOPS = new Set(['.', '!', '?', '…'])

/** Splits at line ends and at full stops that a capital, an opening quotation mark or a number follows. Dates (4.6) and abbreviations (TP., Mr.) do not end one. */
export function splitSentences(tokens: Tokens): Sentence[] {
  const { text, start, end, kind, spaced, count } = tokens
  const sentences: Sentence[] = []
  let from = 0
  let paragraph = 0
  const close = (to: number): void => {
    if (to > from) sentences.push({ start: from, end: to, paragraph })
    from = to
  }
  for (let i = 0; i < count; i++) {
    if (i - from >= LONGEST) close(i)
    if (i > from && spaced[i] === 1 && hasNewline(text, end[i - 1], start[i])) {
      close(i)
      paragraph++
    }
    if (kind[i] !== MARK) {
      if (endsDotted(tokens, i)) close(i + 1)
      continue
    }
    const char = text[start[i]]
    if (!STOPS.has(char)) continue
    if (
      char === '.' &&
      i > from &&
      end[i - 1] === start[i] &&
      kind[i - 1] !== MARK &&
      ABBREVIATIONS.has(tokens.vocabulary.lower[tokens.word[i - 1]])
    )
      continue
    if (char === '.' && i > from && isInitial(tokens, i - 1, i === from + 1)) continue
    // «6:30 p.m. Japan time»
    if (
      char === '.' &&
      i > from + 2 &&
      text[start[i - 1]] === 'm' &&
      end[i - 1] - start[i - 1] === 1 &&
      text[start[i - 2]] === '.'
    )
      continue
    let next = i + 1
    while (
      next < count &&
      kind[next] === MARK &&
      (CLOSERS.has(text[start[next]]) || STOPS.has(text[start[next]])) &&
      start[next] === end[next - 1]
    )
      next++
    if (next >= count) break
    if (start[next] === end[next - 1]) {
      // no space: «…hai nước.Ông Trump» happens in damaged texts, «4.6» and «U.S.» must hold
      if (
        !(
          isUpperCode(text.charCodeAt(start[next])) &&
          i > from &&
          kind[i - 1] !== MARK &&
          end[i - 1] - start[i - 1] > 2 &&
          char === '.'
        )
      )
        continue
      if (i > from && isUpperCode(text.charCodeAt(start[i - 1])) && end[i - 1] - start[i - 1] <= 3) continue
    }
    const lead = text.charCodeAt(start[next])
    if (isUpperCode(lead) || isDigitCode(lead) || kind[next] === MARK) {
      close(next)
      i = next - 1
    }
  }
  close(count)
  return sentences
}

/** «… in Washington, D.C. The leaders …»: an abbreviation keeps its full stop, and the next word can only begin a sentence. */
const endsDotted = (tokens: Tokens, i: number): boolean =>
  tokens.text[tokens.end[i] - 1] === '.' &&
  i + 1 < tokens.count &&
  tokens.spaced[i + 1] === 1 &&
  isUpperCode(tokens.text.charCodeAt(tokens.start[i + 1])) &&
  OPENERS.has(tokens.vocabulary.lower[tokens.word[i + 1]])

/** Letters of other alphabets that take several of ours: «Sh. Mirziyoyev», «Yu. Ushakov». */
const LETTERS = new Set(['sh', 'zh', 'kh', 'ch', 'ts', 'dzh', 'shch', 'yu', 'ya', 'ye', 'yo'])

/** «Jean H. Lee», «M. Fonseca», «H. R. McMaster», «Sh. Mirziyoyev»: one letter with a capital to follow on the same line. */
function isInitial(tokens: Tokens, i: number, opening: boolean): boolean {
  const { text, start, end, kind, count, vocabulary, word } = tokens
  if (!isUpperCode(text.charCodeAt(start[i])) || start[i + 1] !== end[i] || i + 2 >= count) return false
  const letters = end[i] - start[i] !== 1
  if (letters && !LETTERS.has(vocabulary.lower[word[i]])) return false
  // «A. The delegations …» begins an item of a list
  if ((letters || opening) && OPENERS.has(vocabulary.lower[word[i + 2]])) return false
  return (
    (kind[i - 1] !== MARK || text[start[i - 1]] === '.') &&
    isUpperCode(text.charCodeAt(start[i + 2])) &&
    !hasNewline(text, end[i + 1], start[i + 2])
  )
}

function hasNewline(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) return true
  return false
}
