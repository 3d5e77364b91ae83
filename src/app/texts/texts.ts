import { EN } from './en.ts'
import { VI } from './vi.ts'

type Catalogue<T> = { readonly [K in keyof T]: T[K] extends string ? string : Catalogue<T[K]> }

/** All that an interface says; every language has the same keys. */
export type Texts = Catalogue<typeof EN>

export const UI_LANGUAGES = ['vi', 'en'] as const
export type UiLanguage = (typeof UI_LANGUAGES)[number]

export const textsIn = (language: UiLanguage): Texts => (language === 'vi' ? VI : EN)

/** The language of the user's locale: Vietnamese where it is set, else English. */
export function uiLanguageOf(env: NodeJS.ProcessEnv): UiLanguage {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.toLowerCase().startsWith('vi') ? 'vi' : 'en'
}

/** A sentence of a catalogue with its gaps filled: `{side}` by `values.side`. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\p{L}+)\}/gu, (gap, name: string) => String(values[name] ?? gap))
}
