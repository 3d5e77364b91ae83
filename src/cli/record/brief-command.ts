/** `banggiao brief`. */
import { type Command, Option } from 'commander'
import { sideOf } from '../../app/scope.ts'
import { UI_LANGUAGES, type UiLanguage, uiLanguageOf } from '../../app/texts/texts.ts'
import { writeOut } from '../terminal.ts'
import { asMistake, asOfOption, dataOption, day, type ScopeOptions, scopeOf, withRecord } from './options.ts'

const FORMATS = ['markdown', 'html', 'json'] as const

interface BriefOptions extends Pick<ScopeOptions, 'data' | 'asOf'> {
  readonly for: string
  readonly with: string
  readonly on?: string
  readonly format: (typeof FORMATS)[number]
  readonly ui?: UiLanguage
}

export function addBriefCommand(program: Command): void {
  program
    .command('brief')
    .summary('what to know before a meeting')
    .description(
      'Writes a brief for one side about a counterpart: who they are, the last meetings, what was asked and promised and what became of it, positions that moved, what is no longer raised, agreements, dates ahead. Every sentence cites.',
    )
    .addOption(dataOption())
    .addOption(new Option('--for <side>', 'who is briefed, as VN').argParser(asMistake(sideOf)).makeOptionMandatory())
    .addOption(new Option('--with <name>', 'whom they meet: a name, the id of a person, or a side').makeOptionMandatory())
    .addOption(new Option('--on <day>', 'the day of the meeting (default: today); nothing published later counts').argParser(day))
    .addOption(asOfOption())
    .addOption(new Option('--format <format>', 'how to write it').choices(FORMATS).default('markdown'))
    .addOption(new Option('--ui <language>', 'language of the brief (default: from your locale)').choices(UI_LANGUAGES))
    .option('--debug', 'show where in the program an error arose')
    .addHelpText(
      'before',
      'Examples:\n  banggiao brief --for VN --with "Marco Rubio" --on 2026-11-30\n  banggiao brief --for VN --with US --ui vi --format html > brief.html\n',
    )
    .action(run)
}

async function run(options: BriefOptions): Promise<void> {
  const { makeBrief } = await import('../../app/brief/make.ts')
  const question = {
    side: options.for,
    with: options.with,
    on: options.on ?? new Date().toISOString().slice(0, 10),
    language: options.ui ?? uiLanguageOf(process.env),
  }
  const brief = await withRecord(options, store => makeBrief(store, question, scopeOf(options)))
  if (options.format === 'json') return writeOut(`${JSON.stringify({ schema: 'banggiao.brief/1', ...brief }, null, 2)}\n`)
  const { briefHtml, briefMarkdown } = await import('../../app/brief/render.ts')
  await writeOut(options.format === 'html' ? briefHtml(brief) : briefMarkdown(brief))
}
