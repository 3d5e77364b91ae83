/** `banggiao people`. */
import type { Command } from 'commander'
import type { RecordPerson } from '../../contract/record.ts'
import { hang } from '../layout.ts'
import { harmless } from '../style.ts'
import { count, type Showing, type ShowOptions, scopeOf, showingOf, withRecord, withShowing } from './options.ts'
import { type Answer, present, several } from './present.ts'

const SHOWN = 50

export function addPeopleCommand(program: Command): void {
  withShowing(program.command('people'))
    .summary('who they are, and which offices they have held')
    .description(
      'Lists people with every form of their names and their offices, first and last seen; with NAME those of that name, diacritics or not.',
    )
    .argument('[NAME...]', 'words of the name, in any order')
    .option('--limit <n>', 'those whom most documents name', count, SHOWN)
    .addHelpText('before', 'Examples:\n  banggiao people\n  banggiao people minh hang --format json\n')
    .action(async (words: readonly string[], options: ShowOptions & { limit: number }) => {
      const showing = showingOf(options)
      const { people } = await import('../../app/people.ts')
      const found = await withRecord(options, store => people(store, words.join(' '), scopeOf(options), options.limit))
      await present(peopleAnswer(found, showing), showing)
    })
}

function peopleAnswer(persons: readonly RecordPerson[], showing: Showing): Answer {
  return {
    json: { schema: 'banggiao.people/1', persons },
    rows: () =>
      persons.flatMap(p =>
        (p.offices.length > 0 ? p.offices : [null]).map(office => ({
          id: p.id,
          name: p.name,
          country: p.country,
          names: several(p.names),
          title: office?.title ?? null,
          rank: office?.rank ?? null,
          function: office?.function ?? null,
          firstSeen: office?.firstSeen ?? null,
          lastSeen: office?.lastSeen ?? null,
          documents: p.documents.length,
        })),
      ),
    table: () => persons.map(p => personLines(p, showing)).join('\n'),
  }
}

function personLines(person: RecordPerson, { style, texts, width, day }: Showing): string {
  const others = person.names.filter(n => n !== person.name).map(harmless)
  const head = `${style.strong(harmless(person.name))} ${person.country ?? ''} ${style.faint(`· ${person.documents.length} ${texts.words.documents} · ${person.id}`)}`
  const offices = person.offices.map(o => {
    const seen =
      o.firstSeen === null
        ? ''
        : o.firstSeen === o.lastSeen
          ? ` · ${day(o.firstSeen)}`
          : ` · ${day(o.firstSeen)} – ${day(o.lastSeen)}`
    return hang('  ', `${harmless(o.title)}${style.faint(seen)}`, width)
  })
  const names = others.length > 0 ? [hang('  ', style.faint(`${texts.words.names}: ${others.join(', ')}`), width)] : []
  return `${[hang('', head, width), ...offices, ...names].join('\n')}\n`
}
