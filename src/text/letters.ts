/** What each UTF-16 code unit is; surrogates are marks. */
const OTHER = 0
export const LOWER_LETTER = 1
export const DIGIT = 2
export const SPACE = 3
export const UPPER_LETTER = 4

const UNKNOWN = 255
const KNOWN = new Uint8Array(65536).fill(UNKNOWN)

/** LOWER_LETTER (also letters without case, and combining marks), UPPER_LETTER, DIGIT, SPACE or OTHER; worked out when first asked for. */
export function classOf(code: number): number {
  const known = KNOWN[code]
  return known === UNKNOWN ? learn(code) : known
}

function learn(code: number): number {
  KNOWN[code] = classify(code)
  return KNOWN[code]
}

/** Letters of English and Vietnamese; known without patterns, which take milliseconds to compile. */
const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x1ea0 && code <= 0x1ef9)

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return OTHER
  const char = String.fromCharCode(code)
  if (isLatin(code)) return char.toLowerCase() === char ? LOWER_LETTER : UPPER_LETTER
  if (code >= 0x2010 && code <= 0x2027) return OTHER
  if (/\s/.test(char)) return SPACE
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? DIGIT : OTHER
  if (/\p{Nd}/u.test(char)) return DIGIT
  if (/\p{Lu}/u.test(char)) return UPPER_LETTER
  return /[\p{L}\p{M}]/u.test(char) ? LOWER_LETTER : OTHER
}

export const isLetter = (code: number): boolean => {
  const found = classOf(code)
  return found === LOWER_LETTER || found === UPPER_LETTER
}

export const isUpperCode = (code: number): boolean => classOf(code) === UPPER_LETTER

export const isDigitCode = (code: number): boolean => classOf(code) === DIGIT
