/** `banggiao diff`. */
import type { Command } from 'commander'
import type { DiffShown } from '../../app/diff.ts'
import type { RecordStatement } from '../../contract/record.ts'
import { hang, oneLine, pad } from '../layout.ts'
import { harmless } from '../style.ts'
import { documentLine, heading, statementLines } from './lines.ts'
import { type Showing, type ShowOptions, scopeOf, showingOf, withRecord, withShowing } from './options.ts'
import { type Answer, present } from './present.ts'

export function addDiffCommand(program: Command): void {
  withShowing(program.command('diff'))
    .summary('what two readouts of one meeting do not both say')
    .description(
      'Puts the readouts of one engagement side by side: said by both, softened or hardened, said only here, and facts in conflict; across languages too.',
    )
    .argument('<ENGAGEMENT>', 'its id, or the beginning of it')
    .addHelpText(
      'before',
      'Examples:\n  banggiao diff 2026-02-02\n  banggiao diff engagement:2026-02-02-meeting-us-vn-hang-hooker --format json\n',
    )
    .action(async (id: string, options: ShowOptions) => {
      const showing = showingOf(options)
      const { diffEngagement } = await import('../../app/diff.ts')
      const shown = await withRecord(options, store => diffEngagement(store, id, scopeOf(options)))
      await present(diffAnswer(shown, showing), showing)
    })
}

function diffAnswer({ diff, documents, statements, names }: DiffShown, showing: Showing): Answer {
  const { texts, style, width } = showing
  const { words } = texts
  const ofId = new Map(statements.map(s => [s.id, s]))
  const label = new Map(diff.readouts.map((id, i) => [id, String.fromCharCode(65 + i)]))
  const labelOf = (document: string): string => label.get(document) ?? document.slice(0, 19)
  const sideBySide = (ids: readonly string[]): string =>
    ids
      .flatMap(id => ofId.get(id) ?? [])
      .map(s =>
        hang(
          `    ${style.strong(labelOf(s.document))}  `,
          `${style.act(s.act)(texts.acts[s.act])} ${style.quote(`«${oneLine(harmless(s.citation.quote))}»`)}`,
          width,
        ),
      )
      .join('\n')
  return {
    json: diff,
    rows: () => [
      ...diff.both.flatMap(({ statements: ids, change }, n) => ids.flatMap(id => rowOf(ofId.get(id), n + 1, change))),
      ...diff.only.flatMap(({ statements: ids }) => ids.flatMap(id => rowOf(ofId.get(id), null, 'only'))),
    ],
    table: () => {
      const readouts = diff.readouts.flatMap(id => {
        const document = documents.find(d => d.id === id)
        const extent = diff.extent.find(e => e.document === id)
        const size = extent ? style.faint(`     ${extent.statements} ${words.statements}, ${extent.words} ${words.words}\n`) : ''
        return document ? [`${style.strong(pad(labelOf(id), 2))}${documentLine(document, showing)}${size}`] : []
      })
      const both = diff.both.map(({ statements: ids, change }) => `  ${style.faint(texts.changes[change])}\n${sideBySide(ids)}\n`)
      const only = diff.only.map(({ document, statements: ids }) => {
        const said = ids.flatMap(id => ofId.get(id) ?? []).map(s => statementLines(s, names, showing))
        return `${heading(`${words.only} ${labelOf(document)}`, showing)}${said.join('')}`
      })
      const conflicts = diff.conflicts.map(({ field, values }) => {
        const told = values.map(v => `${labelOf(v.document)}: ${harmless(v.value)}`).join(' · ')
        return `${hang('  ', `${field in texts.fields ? texts.fields[field as keyof typeof texts.fields] : field}: ${told}`, width)}\n`
      })
      return [
        readouts.join(''),
        both.length > 0 ? `${heading(words.both, showing)}${both.join('')}` : '',
        ...only,
        conflicts.length > 0 ? `${heading(words.conflicts, showing)}${conflicts.join('')}` : '',
      ]
        .filter(part => part !== '')
        .join('\n')
    },
  }
}

function rowOf(statement: RecordStatement | undefined, pair: number | null, change: string) {
  if (!statement) return []
  return [{ pair, change, document: statement.document, id: statement.id, act: statement.act, quote: statement.citation.quote }]
}
