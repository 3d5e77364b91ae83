/** `banggiao search`. */
import { type Command, Option } from 'commander'
import { sideOf } from '../../app/scope.ts'
import type { Found, SearchQuestion } from '../../app/search.ts'
import { ACTS, type Act, ENGAGEMENT_KINDS, type EngagementKind, LANGUAGES, type Language } from '../../contract/vocabulary.ts'
import { tell } from '../terminal.ts'
import { documentLine, statementLines } from './lines.ts'
import { asMistake, count, type ScopeOptions, type Showing, scopeOf, showingOf, withRecord, withScope } from './options.ts'
import { type Answer, present, several } from './present.ts'

const SHOWN = 20

interface SearchOptions extends ScopeOptions {
  readonly side?: string
  readonly person?: string
  readonly act?: Act
  readonly kind?: EngagementKind
  readonly lang?: Language
  readonly limit: number
}

export function addSearchCommand(program: Command): void {
  withScope(program.command('search'))
    .summary('find statements by their words')
    .description(
      'Finds statements: all words, with or without diacritics (typed with them, they must be there), "phrases", -without, begin*; the best first.',
    )
    .argument('[WORDS...]', 'what was said; without words, the newest')
    .addOption(new Option('--side <side>', 'said by that side, as US').argParser(asMistake(sideOf)))
    .option('--person <name>', 'said by somebody of that name')
    .addOption(new Option('--act <act>', 'what kind of statement').choices(ACTS))
    .addOption(new Option('--kind <kind>', 'at what kind of engagement').choices(ENGAGEMENT_KINDS))
    .addOption(new Option('--lang <language>', 'in that language').choices(LANGUAGES))
    .option('--limit <n>', 'how many', count, SHOWN)
    .addHelpText(
      'before',
      'Examples:\n  banggiao search ban dan --side VN\n  banggiao search \'"chuỗi cung ứng"\' --since 2025-01-01\n  banggiao search tariff* --act request --format csv\n',
    )
    .action(async (words: readonly string[], options: SearchOptions) => {
      const showing = showingOf(options)
      const { search } = await import('../../app/search.ts')
      const found = await withRecord(options, store => search(store, scopeOf(options), questionOf(words, options)))
      await present(foundAnswer(found, showing), showing)
      const { length } = found.statements
      if (length < found.total) tell(`${length} ${showing.texts.words.of} ${found.total}${found.more ? '+' : ''}`)
    })
}

function questionOf(words: readonly string[], { side, person, act, kind, lang, limit }: SearchOptions): SearchQuestion {
  return {
    words: words.join(' '),
    limit,
    ...(side === undefined ? {} : { side }),
    ...(person === undefined ? {} : { person }),
    ...(act === undefined ? {} : { act }),
    ...(kind === undefined ? {} : { kind }),
    ...(lang === undefined ? {} : { language: lang }),
  }
}

function foundAnswer({ statements, documents, names, total }: Found, showing: Showing): Answer {
  return {
    json: { schema: 'banggiao.found/1', total, statements, documents: [...documents.values()], names: Object.fromEntries(names) },
    rows: () =>
      statements.map(s => ({
        id: s.id,
        on: s.on,
        speakers: several(s.speakers.map(id => names.get(id) ?? id)),
        sides: several(s.sides),
        act: s.act,
        topics: several(s.topics),
        quote: s.citation.quote,
        document: s.document,
      })),
    table: () =>
      statements
        .map(s => {
          const document = documents.get(s.document)
          return `${showing.style.strong(showing.day(s.on))}\n${statementLines(s, names, showing)}${document ? documentLine(document, showing) : ''}`
        })
        .join('\n'),
  }
}
