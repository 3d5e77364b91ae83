/** `banggiao add`: inputs → the record. */
import { type Command, Option } from 'commander'
import { UI_LANGUAGES, type UiLanguage } from '../../app/texts/texts.ts'
import { LANGUAGES, type Language } from '../../contract/vocabulary.ts'
import { createProgress, NO_PROGRESS, type Progress } from '../progress.ts'
import { jobs } from '../read-command.ts'
import { onInterrupt, tell, writeOut } from '../terminal.ts'
import { dataOption, day, type PlaceOptions, showingOf, withRecord } from './options.ts'

interface AddOptions extends PlaceOptions {
  readonly published?: string
  readonly lang?: Language
  readonly jobs: number
  readonly jsonl?: true
  readonly progress: boolean
  readonly debug?: true
  readonly ui?: UiLanguage
  readonly format?: 'table' | 'json' | 'jsonl'
}

export function addAddCommand(program: Command): void {
  program
    .command('add')
    .summary('read articles into the record')
    .description('Reads articles and keeps what they say: the same article twice changes nothing, and the order does not matter.')
    .argument('<FILE|FOLDER|GLOB|-...>', 'what to read; «-» is standard input')
    .addOption(dataOption())
    .addOption(new Option('--published <date>', 'day of publication of all inputs, as 2026-02-07').argParser(day))
    .addOption(new Option('--lang <language>', 'language of all inputs (default: found for each)').choices(LANGUAGES))
    .addOption(new Option('--jobs <n>', 'worker threads that read in parallel').default(1).argParser(jobs))
    .option('--jsonl', 'inputs are JSON Lines, one document a line')
    .option('--no-progress', 'show no progress bar')
    .addOption(
      new Option(
        '--format <format>',
        'how to show what was added; jsonl: a line as soon as each batch is safely in the record',
      ).choices(['table', 'json', 'jsonl']),
    )
    .addOption(new Option('--ui <language>', 'language of the answer (default: from your locale)').choices(UI_LANGUAGES))
    .option('--debug', 'show where in the program an error arose')
    .addHelpText(
      'before',
      'Examples:\n  banggiao add samples\n  banggiao add archive --jobs 2 --data ~/records/viet-nam-us\n  zcat archive.jsonl.gz | banggiao add --jsonl -\n',
    )
    .action(run)
}

async function run(inputs: readonly string[], options: AddOptions): Promise<void> {
  const { texts } = showingOf(options.ui === undefined ? {} : { ui: options.ui })
  const { addArticles } = await import('../../app/add.ts')
  const progress = await progressFor(options)
  onInterrupt(() => progress.stop())
  const sums = { added: 0, known: 0, failed: 0 }
  await withRecord(options, async store => {
    const steps = addArticles(store, {
      inputs,
      stdin: process.stdin,
      jsonl: options.jsonl === true,
      jobs: options.jobs,
      now: () => new Date().toISOString(),
      onTotal: total => progress.total(total),
      ...(options.published ? { published: options.published } : {}),
      ...(options.lang ? { language: options.lang } : {}),
    })
    for await (const { done, added, known, problems } of steps) {
      sums.added += added
      sums.known += known
      sums.failed += done - added - known
      for (const problem of problems) {
        progress.hide()
        tell(`banggiao: ${options.debug && problem.stack ? `${problem.message}\n${problem.stack}` : problem.message}`)
        process.exitCode = 1
      }
      for (let i = 0; i < done; i++) progress.step()
      if (options.format === 'jsonl') await writeOut(`${JSON.stringify({ added, known, failed: done - added - known })}\n`)
    }
  })
  progress.stop()
  if (options.format === 'jsonl') return
  const { words } = texts
  await writeOut(
    options.format === 'json'
      ? `${JSON.stringify({ schema: 'banggiao.added/1', ...sums })}\n`
      : `${sums.added} ${words.added} · ${sums.known} ${words.known}${sums.failed > 0 ? ` · ${sums.failed} ${words.failed}` : ''}\n`,
  )
}

async function progressFor({ progress, format }: AddOptions): Promise<Progress> {
  const wanted = progress && format !== 'json' && format !== 'jsonl' && process.stderr.isTTY && process.env.TERM !== 'dumb'
  return wanted ? createProgress(process.stderr) : NO_PROGRESS
}
