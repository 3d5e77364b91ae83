/** `banggiao explain` and `banggiao decide`. */
import type { Command } from 'commander'
import type { Explanation } from '../../app/explain.ts'
import { BanggiaoError } from '../../contract/errors.ts'
import type { Link } from '../../record/observations.ts'
import { hang } from '../layout.ts'
import { harmless } from '../style.ts'
import { tell } from '../terminal.ts'
import {
  count,
  dataOption,
  type PlaceOptions,
  type Showing,
  type ShowOptions,
  showingOf,
  withRecord,
  withShowing,
} from './options.ts'
import { type Answer, present, several } from './present.ts'

const SHOWN = 50

export function addExplainCommands(program: Command): void {
  withShowing(program.command('explain'))
    .summary('why things were linked, and what waits for a decision')
    .description(
      'Says which ways of naming were taken for one person, or which accounts for one engagement, and why; without LINK, the pairs that wait for somebody to decide.',
    )
    .argument('[LINK]', 'id of a person or of an engagement')
    .option('--limit <n>', 'of the pairs that wait, the likeliest', count, SHOWN)
    .addHelpText(
      'before',
      'Examples:\n  banggiao explain person:allison-hooker\n  banggiao explain 2026-02-02\n  banggiao explain\n',
    )
    .action(async (id: string | undefined, options: ShowOptions & { limit: number }) => {
      const showing = showingOf(options)
      const { explain } = await import('../../app/explain.ts')
      await present(explanationAnswer(await withRecord(options, store => explain(store, id, options.limit)), showing), showing)
    })
  program
    .command('decide')
    .summary('declare two to be one, or to be two')
    .description(
      'Declares two ways of naming to be one person (or two), or two accounts to tell of one engagement (or of two). A decision outlives every reading, and can be withdrawn.',
    )
    .argument('<A>', 'id as explain gives it')
    .argument('<B>', 'the other id')
    .addOption(dataOption())
    .option('--same', 'they are one')
    .option('--different', 'they are two')
    .option('--withdraw', 'take back what was declared of them')
    .option('--note <text>', 'why')
    .option('--debug', 'show where in the program an error arose')
    .addHelpText(
      'before',
      "Examples:\n  banggiao decide 'lan anh|VN|' 'trần lan anh|VN|ministerial/health/VN' --same --note 'the minister'\n",
    )
    .action(decideAction)
}

interface DecideOptions extends PlaceOptions {
  readonly same?: true
  readonly different?: true
  readonly withdraw?: true
  readonly note?: string
}

async function decideAction(a: string, b: string, options: DecideOptions): Promise<void> {
  const verdicts = [
    ...(options.same ? (['same'] as const) : []),
    ...(options.different ? (['different'] as const) : []),
    ...(options.withdraw ? (['withdrawn'] as const) : []),
  ]
  const [verdict] = verdicts
  if (!verdict || verdicts.length > 1) throw new BanggiaoError('usage', 'Say one of --same, --different and --withdraw.')
  const { decide } = await import('../../app/decide.ts')
  const note = options.note ?? null
  await withRecord(options, store => decide(store, { a, b, verdict, note }, new Date().toISOString()))
  tell('Kept.')
}

function explanationAnswer(explanation: Explanation, showing: Showing): Answer {
  const { style, width, texts } = showing
  const linkLines = ({ a, b, score, reasons }: Omit<Link, 'verdict'>): string =>
    `${hang('', `${harmless(a)}\n${harmless(b)}`, width)}\n${hang('  ', style.faint(`${score.toFixed(2)} · ${reasons.join(', ')}`), width)}\n`
  const rows = () => explanation.links.map(({ a, b, score, reasons }) => ({ a, b, score, reasons: several(reasons) }))
  if (explanation.kind === 'queue')
    return {
      json: { schema: 'banggiao.links/1', ...explanation },
      rows,
      table: () => explanation.links.map(linkLines).join('\n'),
    }
  const members = explanation.members.map(member =>
    'name' in member
      ? hang(
          '',
          `${style.strong(harmless(member.name))} ${member.country ?? ''} ${style.faint(`· ${member.documents} ${texts.words.documents} · ${harmless(member.id)}`)}`,
          width,
        )
      : hang(
          '',
          `${style.strong(texts.kinds[member.kind])} ${showing.day(member.start)} ${style.faint(`· ${member.id}`)}`,
          width,
        ),
  )
  return {
    json: { schema: 'banggiao.links/1', ...explanation },
    rows,
    table: () =>
      `${style.heading(explanation.id)}\n${members.join('\n')}\n${explanation.links.length > 0 ? `\n${explanation.links.map(linkLines).join('\n')}` : ''}`,
  }
}
