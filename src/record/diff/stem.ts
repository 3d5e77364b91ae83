const STEM = 4
const SHORT_STEM = 3

/** Endings of English, each with the shortest stem that it may leave. */
const ENDINGS: ReadonlyArray<readonly [ending: string, stem: number]> = [
  ['ational', STEM],
  ['ation', STEM],
  ['ative', STEM],
  ['ating', STEM],
  ['ated', STEM],
  ['ate', STEM],
  ['ment', STEM],
  ['ing', SHORT_STEM],
  ['ed', SHORT_STEM],
  ['ly', STEM],
  ['e', SHORT_STEM],
]
const PLURAL: ReadonlyArray<readonly [ending: string, instead: string]> = [
  ['ies', 'y'],
  ['sses', 'ss'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['xes', 'x'],
  ['ss', 'ss'],
  ['us', 'us'],
  ['is', 'is'],
  ['s', ''],
]

/** An English word without its endings, so that «negotiating», «negotiations» and «negotiate» are one; `word` is folded. */
export function stem(word: string): string {
  if (word.length < STEM) return word
  const plural = PLURAL.find(([ending]) => word.endsWith(ending))
  let left = plural ? word.slice(0, -plural[0].length) + plural[1] : word
  for (;;) {
    const found = ENDINGS.find(([ending, least]) => left.endsWith(ending) && left.length - ending.length >= least)
    if (!found) return left
    left = left.slice(0, -found[0].length)
    const doubled = left.length > SHORT_STEM && left.at(-1) === left.at(-2) && !/[sz]$/.test(left)
    if (doubled && found[0] !== 'e') left = left.slice(0, -1)
  }
}
