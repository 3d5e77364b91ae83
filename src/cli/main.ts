/** The command line: parses, calls a use case, presents. Loaded by bin/banggiao.js. */
import { Command, CommanderError } from 'commander'
import about from '../../package.json' with { type: 'json' }
import { BanggiaoError, EXIT_CODE } from '../contract/errors.ts'
import { SHORT_HELP } from './help.ts'
import { addReadCommand } from './read-command.ts'
import { quietOnClosedPipe, tell } from './terminal.ts'

/** Commands that keep or ask the record; only they load what it takes. */
const RECORD_WORDS = [
  'add',
  'timeline',
  'show',
  'diff',
  'people',
  'ledger',
  'positions',
  'stages',
  'search',
  'brief',
  'explain',
  'decide',
  'export',
  'status',
] as const
const OWN_WORDS: ReadonlySet<string> = new Set(['read', 'help', ...RECORD_WORDS])

/** Runs one command line; sets the exit code and never throws for a user's mistake. */
export async function main(args: readonly string[]): Promise<void> {
  quietOnClosedPipe()
  const [first] = args
  if (first === undefined) {
    process.stdout.write(SHORT_HELP)
    return
  }
  if (!first.startsWith('-') && !OWN_WORDS.has(first)) {
    tell(`banggiao: There is no command «${first}». To read a file or folder of that name: banggiao read ${first}`)
    process.exitCode = EXIT_CODE.usage
    return
  }
  try {
    const program = createProgram()
    if (first !== 'read') {
      const { addRecordCommands } = await import('./record/program.ts')
      addRecordCommands(program)
    }
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    process.exitCode = exitCodeOf(error)
    if (error instanceof CommanderError) return
    const message =
      error instanceof BanggiaoError
        ? error.message
        : `Banggiao failed («${error instanceof Error ? error.message : String(error)}»); please report it.`
    tell(`banggiao: ${message}`)
    if (args.includes('--debug') && error instanceof Error) tell(error.stack ?? '')
  }
}

function exitCodeOf(error: unknown): number {
  // commander has told what is wrong; help and version are no mistakes
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_CODE.usage
  return error instanceof BanggiaoError ? EXIT_CODE[error.code] : 1
}

function createProgram(): Command {
  const program = new Command('banggiao')
    .description(
      'Reads what governments and the press publish about their meetings, in Vietnamese and English, into cited records.',
    )
    .version(about.version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('before', `${SHORT_HELP}`)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(`banggiao: ${text.replace(/^error: /, '')}See banggiao --help.\n`),
    })
  addReadCommand(program)
  return program
}
