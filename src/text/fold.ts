/**
 * Folding for matching. Canonical text is never folded; only the keys that it is looked up by are.
 *  - `foldExact`: lower case, one placement of tone marks (hoà = hòa, uỷ = ủy), typographic apostrophes straight; diacritics kept.
 *  - `foldLoose`: the same without any diacritic, đ → d.
 */
const LATER_TONE: ReadonlyArray<readonly [RegExp, string]> = [
  // old placement on the glide, as printed since the 1980s: òa óa ỏa õa ọa, òe …, ùy …
  [/oà/g, 'òa'],
  [/oá/g, 'óa'],
  [/oả/g, 'ỏa'],
  [/oã/g, 'õa'],
  [/oạ/g, 'ọa'],
  [/oè/g, 'òe'],
  [/oé/g, 'óe'],
  [/oẻ/g, 'ỏe'],
  [/oẽ/g, 'õe'],
  [/oẹ/g, 'ọe'],
  [/uỳ/g, 'ùy'],
  [/uý/g, 'úy'],
  [/uỷ/g, 'ủy'],
  [/uỹ/g, 'ũy'],
  [/uỵ/g, 'ụy'],
]
const MARKED = /[ou][àáảãạèéẻẽẹỳýỷỹỵ]$/

/** A word's key with diacritics. `word` is NFC, without spaces. */
export function foldExact(word: string): string {
  let folded = word.toLowerCase()
  if (folded.includes('’')) folded = folded.replaceAll('’', "'")
  // Only an open syllable moves its mark: hoà → hòa, but hoàn, quý (qu is one consonant) stay.
  if (MARKED.test(folded) && !/qu[ỳýỷỹỵ]$/.test(folded)) for (const [from, to] of LATER_TONE) folded = folded.replace(from, to)
  return folded
}

/** A word's key without diacritics. */
export function foldLoose(word: string): string {
  let plain = true
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) > 127) {
      plain = false
      break
    }
  if (plain) return word.toLowerCase()
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[’‘`´]/g, "'")
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
}

/** Words of a name or phrase as a loose key: lower case, no diacritics, single hyphens. */
export function slug(phrase: string): string {
  const known = slugs.get(phrase)
  if (known !== undefined) return known
  const made = foldLoose(phrase)
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slugs.size >= MOST_SLUGS) slugs.clear()
  // a copy of the characters: a slice would keep the whole article alive
  slugs.set(Buffer.from(phrase).toString(), made)
  return made
}

/** The same names and references come back in text after text. */
const slugs = new Map<string, string>()
const MOST_SLUGS = 20_000
