/** `banggiao status` and `banggiao export`. */
import type { Command } from 'commander'
import type { Status } from '../../app/status.ts'
import { pad } from '../layout.ts'
import { writeOut } from '../terminal.ts'
import { type Showing, type ShowOptions, scopeOf, showingOf, withRecord, withShowing } from './options.ts'
import { type Answer, present } from './present.ts'

export function addStatusCommands(program: Command): void {
  withShowing(program.command('status'))
    .summary('what the record holds')
    .description(
      'Says how many documents, people, engagements and statements the record holds, and what waits for somebody to decide.',
    )
    .action(async (options: ShowOptions) => {
      const showing = showingOf(options)
      const { status } = await import('../../app/status.ts')
      await present(statusAnswer(await withRecord(options, status), showing), showing)
    })
  withShowing(program.command('export'), ['json'])
    .summary('the whole record, as JSON')
    .description('Writes everything that the record holds, in the form banggiao.record/1, to standard output.')
    .addHelpText('before', 'Examples:\n  banggiao export > record.json\n  banggiao export --as-of 2026-01-31 > january.json\n')
    .action(async (options: ShowOptions) => {
      const { exportRecord } = await import('../../app/export.ts')
      const record = await withRecord(options, store => exportRecord(store, scopeOf(options), new Date().toISOString()))
      await writeOut('{')
      let before = '\n'
      // one list after another: a string has a greatest length that a large record would pass
      for (const [name, value] of Object.entries(record)) {
        await writeOut(`${before}${JSON.stringify(name)}: `)
        if (Array.isArray(value)) await writeList(value)
        else await writeOut(JSON.stringify(value))
        before = ',\n'
      }
      await writeOut('\n}\n')
    })
}

async function writeList(list: readonly unknown[]): Promise<void> {
  await writeOut('[')
  let before = '\n'
  for (const item of list) {
    await writeOut(`${before}${JSON.stringify(item)}`)
    before = ',\n'
  }
  await writeOut(list.length > 0 ? '\n]' : ']')
}

function statusAnswer(status: Status, { texts, day }: Showing): Answer {
  const { words } = texts
  const languages = [...status.byLanguage].map(([language, n]) => `${n} ${texts.languages[language === 'vi' ? 'vi' : 'en']}`)
  const [first, last] = status.published
  const lines: Array<readonly [string | number, string]> = [
    [status.documents, `${words.documents}${languages.length > 0 ? ` (${languages.join(', ')})` : ''}`],
    [status.duplicates, words.duplicates],
    [status.persons, words.persons],
    [status.engagements, words.engagements],
    [status.statements, words.statements],
    [status.references, words.references],
    [status.questions.persons + status.questions.accounts, words.questions],
  ]
  return {
    json: {
      schema: 'banggiao.status/1',
      ...status,
      byLanguage: Object.fromEntries(status.byLanguage),
      bySourceClass: Object.fromEntries(status.bySourceClass),
    },
    rows: () => lines.map(([n, what]) => ({ what, n })),
    table: () =>
      `${lines.map(([n, what]) => `${pad(String(n), 8)} ${what}\n`).join('')}${first === null ? '' : `${' '.repeat(9)}${words.published} ${day(first)} – ${day(last)}\n`}`,
  }
}
