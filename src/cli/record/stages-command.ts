/** `banggiao stages`. */
import type { Command } from 'commander'
import type { Course, Step } from '../../record/stages/follow.ts'
import { hang, oneLine } from '../layout.ts'
import { harmless } from '../style.ts'
import { type ScopeOptions, type Showing, scopeOf, showingOf, withRecord, withScope } from './options.ts'
import { type Answer, present, several } from './present.ts'

export function addStagesCommand(program: Command): void {
  withScope(program.command('stages'))
    .summary('how far agreements have come, and their rounds')
    .description(
      'Follows agreements, frameworks, forums and events through what documents tell of them: proposed, negotiated by numbered rounds, signed, in force …',
    )
    .argument('[REFERENCE]', 'words of its id, such as trade-agreement')
    .addHelpText('before', 'Examples:\n  banggiao stages --between VN,US\n  banggiao stages reciprocal-trade --format json\n')
    .action(async (id: string | undefined, options: ScopeOptions) => {
      const showing = showingOf(options)
      const { stages } = await import('../../app/stages.ts')
      const today = new Date().toISOString().slice(0, 10)
      const courses = await withRecord(options, store => stages(store, scopeOf(options), id ?? null, today))
      await present(stagesAnswer(courses, showing), showing)
    })
}

function stagesAnswer(courses: readonly Course[], showing: Showing): Answer {
  return {
    json: { schema: 'banggiao.stages/1', references: courses },
    rows: () =>
      courses.flatMap(c =>
        c.steps.map(s => ({
          id: c.id,
          parties: several(c.parties),
          stage: s.stage,
          round: s.round,
          since: s.since,
          until: s.until,
          tellings: s.tellings.length,
          doubted: s.doubted ? 'doubted' : null,
          quote: s.tellings[0]?.citation.quote ?? null,
        })),
      ),
    table: () => courses.map(c => courseLines(c, showing)).join('\n'),
  }
}

function courseLines({ name, parties, steps, rounds, id }: Course, showing: Showing): string {
  const { style, texts, width, language } = showing
  const { words } = texts
  const head = `${style.strong(harmless(name[language]))} ${style.faint(`· ${parties.join(', ')} · ${id}`)}`
  const counted = [
    ...(rounds.missing.length > 0 ? [`${words.missingRounds} ${rounds.missing.join(', ')}`] : []),
    ...(rounds.next === null ? [] : [`${words.nextRound} ${rounds.next}`]),
  ]
  return [
    hang('', head, width),
    ...steps.map(s => stepLine(s, showing)),
    ...(counted.length > 0 ? [hang('  ', style.faint(counted.join(' · ')), width)] : []),
    '',
  ].join('\n')
}

function stepLine({ stage, round, since, until, tellings, doubted }: Step, { style, texts, day, width }: Showing): string {
  const { words } = texts
  const days = since === null ? words.undated : since === until || until === null ? day(since) : `${day(since)} – ${day(until)}`
  const what = `${texts.stages[stage]}${round === null ? '' : `, ${words.round} ${round}`}`
  const quote = tellings[0] ? style.quote(` «${oneLine(harmless(tellings[0].citation.quote))}»`) : ''
  return hang('  ', `${days}  ${what}${doubted ? ` (${words.doubted})` : ''}${style.faint(quote)}`, width)
}
