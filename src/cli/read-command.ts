/** `banggiao read`: options → use case → presenter. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Outcome, readArticles } from '../app/read.ts'
import { LANGUAGES, type Language } from '../contract/vocabulary.ts'
import { isDay } from '../reader/stages/calendar.ts'
import { READ_EXAMPLES, READ_NOTES, SHORT_HELP } from './help.ts'
import { createPresenter, FORMATS, type OutputFormat } from './presenters.ts'
import { createProgress, NO_PROGRESS, type Progress } from './progress.ts'
import { createStyle, wantsColour, widthOf } from './style.ts'
import { onInterrupt, tell, writeOut } from './terminal.ts'

interface ReadOptions {
  readonly format?: OutputFormat
  readonly explain?: true
  readonly published?: string
  readonly lang?: Language
  readonly jobs: number
  readonly jsonl?: true
  readonly progress: boolean
  readonly debug?: true
}

const MOST_JOBS = 64

/** Adds the command to the program. */
export function addReadCommand(program: Command): void {
  program
    .command('read')
    .summary('read articles into cited readings')
    .description('Reads articles and shows who met whom, who said what, and what it was about.')
    .argument('[FILE|FOLDER|GLOB|-...]', 'what to read; «-» is standard input')
    .addOption(new Option('--format <format>', 'how to show it (default: table on a terminal, jsonl elsewhere)').choices(FORMATS))
    .option('--explain', 'say which rule found each thing, how sure it is, and from which words')
    .addOption(
      new Option(
        '--published <date>',
        'day of publication of all inputs, as 2026-02-07; dates without a year count from it',
      ).argParser(day),
    )
    .addOption(new Option('--lang <language>', 'language of all inputs (default: found for each)').choices(LANGUAGES))
    .addOption(new Option('--jobs <n>', 'worker threads that read in parallel').default(1).argParser(jobs))
    .option('--jsonl', 'inputs are JSON Lines, one document a line; without FILE, standard input')
    .option('--no-progress', 'show no progress bar')
    .option('--debug', 'show where in the program an error arose')
    .addHelpText('before', READ_EXAMPLES)
    .addHelpText('after', READ_NOTES)
    .action(run)
}

function day(value: string): string {
  if (isDay(value)) return value
  throw new InvalidArgumentError('It is no day of the calendar; write it as 2026-02-07.')
}

export function jobs(value: string): number {
  const n = Number(value)
  if (Number.isInteger(n) && n >= 1 && n <= MOST_JOBS) return n
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_JOBS}; the number of cores is a good one.`)
}

async function run(inputs: readonly string[], options: ReadOptions): Promise<void> {
  const fromStdin = inputs.length === 0 && options.jsonl === true && !process.stdin.isTTY
  if (inputs.length === 0 && !fromStdin) {
    process.stderr.write(SHORT_HELP)
    process.exitCode = 2
    return
  }
  if (inputs.includes('-') && process.stdin.isTTY) tell('Reading from the terminal; end with Ctrl-D.')
  const progress = await progressFor(options)
  onInterrupt(() => progress.stop())
  const outcomes = readArticles({
    inputs: fromStdin ? ['-'] : inputs,
    stdin: process.stdin,
    jsonl: options.jsonl === true,
    jobs: options.jobs,
    onTotal: total => progress.total(total),
    ...(options.published ? { published: options.published } : {}),
    ...(options.lang ? { language: options.lang } : {}),
  })
  if (await show(outcomes, options, progress)) process.exitCode = 1
}

/** A bar where somebody looks at standard error; `--format json` asks for no decoration anywhere. */
async function progressFor({ progress, format }: ReadOptions): Promise<Progress> {
  const wanted = progress && format !== 'json' && process.stderr.isTTY && process.env.TERM !== 'dumb'
  return wanted ? createProgress(process.stderr) : NO_PROGRESS
}

/** Writes each outcome as it comes; true when something could not be read. */
async function show(outcomes: AsyncIterable<Outcome>, options: ReadOptions, progress: Progress): Promise<boolean> {
  const format = options.format ?? (process.stdout.isTTY ? 'table' : 'jsonl')
  const style = createStyle(wantsColour(process.stdout, process.env))
  const errorStyle = createStyle(wantsColour(process.stderr, process.env))
  const presenter = await createPresenter(format, {
    style,
    width: widthOf(process.stdout, process.env),
    explain: options.explain === true,
  })
  let failed = 0
  let damaged = 0
  let done = 0
  for await (const { read, problem } of outcomes) {
    if (read) {
      if (process.stdout.isTTY) progress.hide()
      await writeOut(presenter.one(read))
    }
    if (problem) {
      progress.hide()
      process.stderr.write(errorStyle.error('banggiao: '))
      tell(options.debug && problem.stack ? `${problem.message}\n${problem.stack}` : problem.message)
      if (read) damaged++
      else failed++
    }
    done++
    progress.step()
  }
  progress.stop()
  await writeOut(presenter.end())
  if (failed > 0 && done > 1) tell(`banggiao: ${failed} of ${done} inputs could not be read; the others were.`)
  return failed + damaged > 0
}
