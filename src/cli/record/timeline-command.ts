/** `banggiao timeline` and `banggiao show`. */
import type { Command } from 'commander'
import type { EngagementShown } from '../../app/show.ts'
import type { Timeline } from '../../app/timeline.ts'
import { tell } from '../terminal.ts'
import { daysOf, documentLine, engagementLines, nameOf, partiesOf, statementLines } from './lines.ts'
import {
  count,
  type ScopeOptions,
  type Showing,
  type ShowOptions,
  scopeOf,
  showingOf,
  withRecord,
  withScope,
  withShowing,
} from './options.ts'
import { type Answer, present, several } from './present.ts'

const SHOWN = 200

export function addTimelineCommands(program: Command): void {
  withScope(program.command('timeline'))
    .summary('what took place, in order')
    .description(
      'Lists meetings, calls, visits, rounds, signings and letters in the order of their days, each with how many readouts tell of it.',
    )
    .option('--limit <n>', 'the last ones, where there are more', count, SHOWN)
    .addHelpText(
      'before',
      'Examples:\n  banggiao timeline --between VN,US --since 2025-01-01\n  banggiao timeline --topic semiconductors --format csv > semiconductors.csv\n',
    )
    .action(async (options: ScopeOptions & { limit: number }) => {
      const showing = showingOf(options)
      const { timeline } = await import('../../app/timeline.ts')
      const found = await withRecord(options, store => timeline(store, scopeOf(options), options.limit))
      await present(timelineAnswer(found, showing), showing)
      const { length } = found.engagements
      if (length < found.total) tell(`${length} ${showing.texts.words.of} ${found.total}; --limit ${found.total}`)
    })
  withShowing(program.command('show'))
    .summary('one engagement with all that its readouts say')
    .description('Shows one engagement: who, when and where, and every statement of every readout with its quotation.')
    .argument('<ENGAGEMENT>', 'its id, or the beginning of it')
    .addHelpText(
      'before',
      'Examples:\n  banggiao show engagement:2026-02-02-meeting-us-vn-hang-hooker\n  banggiao show 2026-02-02 --ui vi\n',
    )
    .action(async (id: string, options: ShowOptions) => {
      const showing = showingOf(options)
      const { showEngagement } = await import('../../app/show.ts')
      const shown = await withRecord(options, store => showEngagement(store, id, scopeOf(options)))
      await present(engagementAnswer(shown, showing), showing)
    })
}

function timelineAnswer({ engagements, names, total }: Timeline, showing: Showing): Answer {
  return {
    json: { schema: 'banggiao.timeline/1', total, engagements, names: Object.fromEntries(names) },
    rows: () =>
      engagements.map(e => ({
        id: e.id,
        kind: e.kind,
        start: e.start,
        end: e.end,
        place: e.place?.name ?? null,
        country: e.place?.country ?? null,
        participants: several(e.participants.map(p => `${nameOf(p.person, names)} (${p.side ?? ''})`)),
        occasions: several(e.occasions),
        readouts: e.documents.length,
        confidence: e.confidence,
      })),
    table: () => engagements.map(e => engagementLines(e, names, showing)).join(''),
  }
}

function engagementAnswer({ engagement, documents, statements, names }: EngagementShown, showing: Showing): Answer {
  const { texts, style } = showing
  return {
    json: { schema: 'banggiao.engagement/1', engagement, documents, statements, names: Object.fromEntries(names) },
    rows: () =>
      statements.map(s => ({
        id: s.id,
        document: s.document,
        speakers: several(s.speakers.map(id => nameOf(id, names))),
        sides: several(s.sides),
        act: s.act,
        topics: several(s.topics),
        references: several(s.references),
        quote: s.citation.quote,
      })),
    table: () => {
      const place = engagement.place ? ` · ${engagement.place.name}` : ''
      const why = engagement.why.join(', ')
      const parts = [
        `${style.heading(`${texts.kinds[engagement.kind]} · ${daysOf(engagement, showing)}${place}`)}`,
        partiesOf(engagement, names, showing),
        style.faint(
          `${engagement.id} · ${texts.words.confidence} ${engagement.confidence.toFixed(2)}${why ? ` · ${texts.words.why} ${why}` : ''}`,
        ),
        '',
        ...documents.map(document => {
          const said = statements.filter(s => s.document === document.id)
          return `${documentLine(document, showing)}${said.map(s => statementLines(s, names, showing)).join('')}`
        }),
      ]
      return `${parts.join('\n')}\n`
    },
  }
}
