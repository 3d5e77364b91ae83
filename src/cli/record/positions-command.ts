/** `banggiao positions`. */
import { type Command, Option } from 'commander'
import type { PositionQuestion, Positions } from '../../app/positions.ts'
import { sideOf } from '../../app/scope.ts'
import { BanggiaoError } from '../../contract/errors.ts'
import { hang } from '../layout.ts'
import { harmless } from '../style.ts'
import { heading, quoteLines, statementLines } from './lines.ts'
import { asMistake, count, type ScopeOptions, type Showing, scopeOf, showingOf, withRecord, withScope } from './options.ts'
import { type Answer, present, several } from './present.ts'

const BEFORE = 3

interface PositionOptions extends ScopeOptions {
  readonly of?: string
  readonly reference?: string
  readonly formula?: string
  readonly last: number
}

export function addPositionsCommand(program: Command): void {
  withScope(program.command('positions'))
    .summary('what a side says on something through time, and what it no longer says')
    .description(
      'Follows what one side said on a topic, an agreement or in a formula, meeting by meeting, harder or softer. Without these: its recurring formulas, and, between two sides, what it raised at the last meetings and not at the latest.',
    )
    .addOption(new Option('--of <side>', 'whose position, as US (default: the second of --between)').argParser(asMistake(sideOf)))
    .option('--reference <id>', 'on an agreement, framework, forum or event')
    .option('--formula <words>', 'where these words, or nearly these, are used')
    .option('--last <n>', 'for silences: raised at the last n meetings before', count, BEFORE)
    .addHelpText(
      'before',
      'Examples:\n  banggiao positions --between VN,US --of US --topic trade\n  banggiao positions --of US --formula "strong, independent, prosperous"\n  banggiao positions --between VN,US --of US\n',
    )
    .action(async (options: PositionOptions) => {
      const showing = showingOf(options)
      const { positions } = await import('../../app/positions.ts')
      const found = await withRecord(options, store => positions(store, scopeOf(options), questionOf(options)))
      await present(positionsAnswer(found, showing), showing)
    })
}

function questionOf({ of, between, topic, reference, formula, last }: PositionOptions): PositionQuestion {
  const side = of ?? between?.[1]
  if (side === undefined) throw new BanggiaoError('usage', 'Whose position? Say --of US, or --between VN,US.')
  const on = topic ? { topic } : reference ? { reference } : formula ? { formula } : null
  return { side, on, last }
}

function positionsAnswer({ trace, formulas, silence, statements, names }: Positions, showing: Showing): Answer {
  const { texts, style, width, day } = showing
  const { words } = texts
  const silent = silence.flatMap(level => level.silent.map(s => ({ level, silent: s })))
  return {
    json: { schema: 'banggiao.positions/1', trace, formulas, silence, statements: usedIn(trace, statements) },
    rows: () => [
      ...(trace?.steps ?? []).flatMap(step =>
        step.statements.flatMap(id => {
          const s = statements.get(id)
          return s ? [{ kind: 'step', on: step.on, act: step.act, change: step.change, text: s.citation.quote, id }] : []
        }),
      ),
      ...formulas.map(f => ({
        kind: 'formula',
        on: f.first,
        act: null,
        change: null,
        text: f.text,
        id: several(f.uses.map(u => u.statement)),
      })),
      ...silent.map(({ level, silent: s }) => ({
        kind: 'silence',
        on: level.latest?.on ?? null,
        act: null,
        change: null,
        text: s.id,
        id: several(s.raised.flatMap(r => r.statements)),
      })),
    ],
    table: () => {
      const steps = (trace?.steps ?? []).map(step => {
        const change = step.change === null ? '' : ` · ${texts.changes[step.change]}`
        const said = step.statements.flatMap(id => statements.get(id) ?? []).map(s => statementLines(s, names, showing))
        const wording = step.wording.flatMap(w => [
          ...w.gained.map(g => `${words.gained} «${harmless(g)}»`),
          ...w.lost.map(l => `${words.lost} «${harmless(l)}»`),
        ])
        const changed = wording.length > 0 ? `${hang('    ', style.faint(wording.join(' · ')), width)}\n` : ''
        return `${style.strong(day(step.on))}${style.faint(change)}\n${said.join('')}${changed}`
      })
      const told = formulas.map(
        f =>
          `${quoteLines(f.text, showing)}${hang('    ', style.faint(`${f.uses.length} × · ${words.firstUse} ${day(f.first)} · ${words.lastUse} ${day(f.last)}`), width)}\n`,
      )
      const unsaid = silent.map(({ level, silent: s }) => {
        const topic = s.kind === 'topic' && s.id in texts.topics ? texts.topics[s.id as keyof typeof texts.topics] : s.id
        const before = s.raised.map(r => day(r.on)).join(', ')
        return `${hang('  ', `${topic}: ${before} ${style.faint(`· ${texts.levels[level.level]}, ${words.notOn} ${day(level.latest?.on ?? null)}`)}`, width)}\n`
      })
      return [
        ...steps,
        ...(told.length > 0 ? [`${heading(words.formula, showing)}${told.join('')}`] : []),
        ...(unsaid.length > 0 ? [`${heading(words.silence, showing)}${unsaid.join('')}`] : []),
      ].join('\n')
    },
  }
}

function usedIn(trace: Positions['trace'], statements: Positions['statements']) {
  return (trace?.steps ?? []).flatMap(step => step.statements.flatMap(id => statements.get(id) ?? []))
}
