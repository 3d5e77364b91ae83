/** What the commands of the record have in common: where it is kept, what is asked for, and how it is shown. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Scope } from '../../app/scope.ts'
import { asOfGiven, sidesOf } from '../../app/scope.ts'
import { dayIn } from '../../app/texts/days.ts'
import { type Texts, textsIn, UI_LANGUAGES, type UiLanguage, uiLanguageOf } from '../../app/texts/texts.ts'
import { BanggiaoError } from '../../contract/errors.ts'
import { TOPICS, type Topic } from '../../contract/vocabulary.ts'
import { isDay } from '../../reader/stages/calendar.ts'
import type { Store } from '../../store/open.ts'
import { createStyle, type Style, wantsColour, widthOf } from '../style.ts'

const RECORD_FORMATS = ['table', 'json', 'csv'] as const
export type RecordFormat = (typeof RECORD_FORMATS)[number]

export interface PlaceOptions {
  readonly data?: string
}

export interface ShowOptions extends PlaceOptions {
  readonly format?: RecordFormat
  readonly ui?: UiLanguage
  readonly asOf?: Pick<Scope, 'asOf' | 'at'>
}

export interface ScopeOptions extends ShowOptions {
  readonly between?: [string, string]
  readonly since?: string
  readonly until?: string
  readonly topic?: Topic
}

/** How answers are shown to whoever asks. */
export interface Showing {
  readonly format: RecordFormat
  readonly language: UiLanguage
  readonly texts: Texts
  readonly style: Style
  readonly width: number
  day(day: string | null): string
}

export const dataOption = (): Option =>
  new Option(
    '--data <dir>',
    'folder of the record (default: your own; a DATABASE_URL in the environment names a PostgreSQL instead)',
  )

export function day(value: string): string {
  if (isDay(value)) return value
  throw new InvalidArgumentError('It is no day of the calendar; write it as 2026-02-07.')
}

export function count(value: string): number {
  const n = Number(value)
  if (Number.isInteger(n) && n >= 1) return n
  throw new InvalidArgumentError('It must be a whole number, 1 or more.')
}

export const asOfOption = (): Option =>
  new Option(
    '--as-of <day>',
    'a day: with what was published by then; a moment, as 2026-02-07T09:30: with what the record held then',
  ).argParser(asMistake(asOfGiven))

/** Adds where the record is and how the answer is shown. */
export function withShowing(command: Command, formats: readonly RecordFormat[] = RECORD_FORMATS): Command {
  return command
    .addOption(dataOption())
    .addOption(asOfOption())
    .addOption(new Option('--format <format>', 'how to show it (default: table)').choices(formats))
    .addOption(new Option('--ui <language>', 'language of the answer (default: from your locale)').choices(UI_LANGUAGES))
    .option('--debug', 'show where in the program an error arose')
}

/** Adds what an answer is limited to. */
export function withScope(command: Command): Command {
  return withShowing(
    command
      .addOption(new Option('--between <sides>', 'two sides, as VN,US').argParser(asMistake(sidesOf)))
      .addOption(new Option('--since <day>', 'not before that day').argParser(day))
      .addOption(new Option('--until <day>', 'not after that day').argParser(day))
      .addOption(new Option('--topic <topic>', 'what was said on that topic').choices(TOPICS).argParser(asTopic)),
  )
}

const asTopic = (value: string): Topic => {
  const topic = TOPICS.find(t => t === value)
  if (topic) return topic
  throw new InvalidArgumentError(`The topics are ${TOPICS.join(', ')}.`)
}

/** A reader of values whose refusal is a mistake in the command line. */
export function asMistake<T>(read: (value: string) => T): (value: string) => T {
  return value => {
    try {
      return read(value)
    } catch (error) {
      throw error instanceof BanggiaoError ? new InvalidArgumentError(error.message) : error
    }
  }
}

export function scopeOf({ between, since, until, topic, asOf }: Omit<ScopeOptions, 'format'>): Scope {
  return {
    ...(between ? { between } : {}),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(topic === undefined ? {} : { topic }),
    ...asOf,
  }
}

export function showingOf({ format, ui }: ShowOptions): Showing {
  const language = ui ?? uiLanguageOf(process.env)
  const texts = textsIn(language)
  return {
    format: format ?? 'table',
    language,
    texts,
    style: createStyle(wantsColour(process.stdout, process.env)),
    width: widthOf(process.stdout, process.env),
    day: value => (value === null ? texts.words.undated : dayIn(language, value)),
  }
}

/** Opens the record that the options or the environment name, works on it, and closes it. */
export async function withRecord<T>({ data }: PlaceOptions, work: (store: Store) => Promise<T>): Promise<T> {
  const { openRecord } = await import('../../app/open-record.ts')
  const store = await openRecord({
    ...(data === undefined ? {} : { folder: data }),
    ...(process.env.DATABASE_URL ? { url: process.env.DATABASE_URL } : {}),
    now: () => new Date().toISOString(),
  })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
