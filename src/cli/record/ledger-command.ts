/** `banggiao ledger`. */
import { type Command, Option } from 'commander'
import type { Ledger } from '../../app/ledger.ts'
import type { Undertaking } from '../../contract/record.ts'
import { UNDERTAKING_STATUSES, type UndertakingStatus } from '../../contract/vocabulary.ts'
import { hang } from '../layout.ts'
import { quoteLines } from './lines.ts'
import { type ScopeOptions, type Showing, scopeOf, showingOf, withRecord, withScope } from './options.ts'
import { type Answer, present, several } from './present.ts'

export function addLedgerCommand(program: Command): void {
  withScope(program.command('ledger'))
    .summary('what was asked, promised and offered, and what became of it')
    .description(
      'Lists requests, pledges and invitations: who raised them, how often, whether they were agreed to, kept, declined or overtaken, and by which words.',
    )
    .addOption(new Option('--status <status>', 'only these').choices(UNDERTAKING_STATUSES))
    .addHelpText(
      'before',
      'Examples:\n  banggiao ledger --between VN,US --status open\n  banggiao ledger --between VN,JP --as-of 2025-12-31 --format csv > asks.csv\n',
    )
    .action(async (options: ScopeOptions & { status?: UndertakingStatus }) => {
      const showing = showingOf(options)
      const { ledger } = await import('../../app/ledger.ts')
      const today = new Date().toISOString().slice(0, 10)
      const kept = await withRecord(options, store => ledger(store, scopeOf(options), options.status ?? null, today))
      await present(ledgerAnswer(kept, showing), showing)
    })
}

function ledgerAnswer({ undertakings, at }: Ledger, showing: Showing): Answer {
  return {
    json: { schema: 'banggiao.ledger/1', at, undertakings },
    rows: () =>
      undertakings.map(u => ({
        id: u.id,
        kind: u.kind,
        by: several(u.by),
        to: several(u.to),
        status: u.status,
        topics: several(u.topics),
        references: several(u.references),
        raised: u.occurrences[0]?.on ?? null,
        last: u.occurrences.at(-1)?.on ?? null,
        occurrences: u.occurrences.length,
        quote: u.occurrences[0]?.citation.quote ?? null,
        evidence: u.evidence.at(-1)?.citation.quote ?? null,
        why: u.evidence.at(-1)?.why ?? null,
      })),
    table: () => undertakings.map(u => undertakingLines(u, showing)).join('\n'),
  }
}

function undertakingLines(undertaking: Undertaking, showing: Showing): string {
  const { texts, style, width, day } = showing
  const { kind, by, to, status, topics, occurrences, evidence } = undertaking
  const days = [...new Set(occurrences.flatMap(o => o.on ?? []))].map(day)
  const head = `${style.strong(by.join(', '))} → ${style.strong(to.join(', '))} ${texts.undertakings[kind]} · ${style.strong(texts.statuses[status])}`
  const about = [...topics.map(t => texts.topics[t]), ...days].join(' · ')
  const moved = evidence.map(
    e =>
      `${hang('  ', `${texts.statuses[e.status]} ${day(e.on)} ${style.faint(`(${e.why})`)}`, width)}\n${quoteLines(e.citation.quote, showing)}`,
  )
  const raised = occurrences[0] ? quoteLines(occurrences[0].citation.quote, showing) : ''
  return `${hang('', `${head} ${style.faint(`· ${about}`)}`, width)}\n${raised}${moved.join('')}`
}
