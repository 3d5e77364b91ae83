import type { VerbForm } from './entries.ts'

/** present 3rd person, past, past participle, gerund, for the verbs that the rules below do not give. */
export type Irregular = Readonly<Record<string, readonly [string, string, string, string]>>

const VOWEL = /[aeiou]/

/** «slam» → «slammed»: one short vowel between consonants. */
const DOUBLES = /^[^aeiou]+[aeiou][bdgklmnprt]$/

function regular(verb: string): readonly [string, string, string, string] {
  if (DOUBLES.test(verb)) return [`${verb}s`, `${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`]
  const consonantY = verb.endsWith('y') && !VOWEL.test(verb.at(-2) ?? '')
  const third = consonantY ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`
  const past = verb.endsWith('e') ? `${verb}d` : consonantY ? `${verb.slice(0, -1)}ied` : `${verb}ed`
  const gerund = verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`
  return [third, past, past, gerund]
}

/** Every printed form of an English verb phrase; only its first word inflects. «be» gives all forms of the copula. */
export function inflect(phrase: string, irregular: Irregular): Array<readonly [form: VerbForm, text: string]> {
  const [verb, ...rest] = phrase.split(' ')
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
  if (verb === 'be') {
    const copula: Array<readonly [VerbForm, string]> = [
      ['base', 'be'],
      ['present', 'is'],
      ['present', 'am'],
      ['present', 'are'],
      ['present', "'m"],
      ['present', "'re"],
      ['past', 'was'],
      ['past', 'were'],
      ['gerund', 'being'],
    ]
    return copula.map(([form, word]) => [form, word + tail] as const)
  }
  if (verb === 'there' || verb === 'agreement' || verb === 'consensus') return [['past', phrase]]
  if (verb === 'will' || verb === 'would' || verb === "'d" || verb === 'not') return [['present', phrase]]
  const [third, past, participle, gerund] = irregular[verb] ?? regular(verb)
  const forms: Array<readonly [VerbForm, string]> = [
    ['base', verb],
    ['present', third],
    ['past', past],
    ['gerund', gerund],
  ]
  // «signalled» beside «signaled»
  if (!irregular[verb] && /[^aeiou][aeiou]l$/.test(verb)) forms.push(['past', `${verb}led`], ['gerund', `${verb}ling`])
  if (participle !== past) forms.push(['participle', participle])
  return forms.map(([form, word]) => [form, word + tail] as const)
}
