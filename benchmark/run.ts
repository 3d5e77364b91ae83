/** npm run benchmark [-- --split dev|test --language vi|en --readings FILE.jsonl --misses --format table|json]: see README.md. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { LANGUAGES, type Language } from '../src/contract/vocabulary.ts'
import { loadItem } from '../src/sources/load.ts'
import { loadReader } from '../src/work/load-reader.ts'
import { type GoldFile, loadGold, SPLITS, type Split } from './gold.ts'
import { loadReadings, type Readings, type ScoredReading, scoredReading } from './readings.ts'
import { score } from './score.ts'
import { jsonOf, missesOf, type Scored, tableOf } from './table.ts'

const FORMATS = ['table', 'json'] as const

/** Says what is wrong with the call and ends it. */
function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

/** One of the words that an option allows, all of them where it is not given. */
function choice<T extends string>(option: string, given: string | undefined, allowed: readonly T[]): readonly T[] {
  if (given === undefined) return allowed
  const chosen = allowed.filter(word => word === given)
  return chosen.length > 0 ? chosen : refuse(`--${option} is ${allowed.join(' or ')}, not «${given}».`)
}

function parse() {
  try {
    return parseArgs({
      options: {
        split: { type: 'string' },
        language: { type: 'string' },
        readings: { type: 'string' },
        misses: { type: 'boolean', default: false },
        'show-test': { type: 'boolean', default: false },
        format: { type: 'string', default: 'table' },
      },
    }).values
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

/** Our own readings of these documents; one that cannot be read is left out, and its reason told. */
async function readAll(files: readonly GoldFile[]): Promise<Readings> {
  const reader = loadReader()
  const found = new Map<string, ScoredReading>()
  for (const { name, document } of files) {
    try {
      const { input } = await loadItem({ kind: 'bytes', source: document, bytes: readFileSync(document) }, {})
      found.set(name, scoredReading(reader.read(input)))
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
  return found
}

// «| head» closes the pipe when it has seen enough
process.stdout.on('error', () => process.exit(0))

const options = parse()
const splits: readonly Split[] = choice('split', options.split, SPLITS)
const languages: readonly Language[] = choice('language', options.language, LANGUAGES)
const [format] = choice('format', options.format, FORMATS)
if (options.misses && splits.includes('test') && !options['show-test'])
  refuse(
    'The misses of the test split are not shown, so that nobody mends the reader by them: add --split dev, or --show-test if you must see them.',
  )

const given = options.readings === undefined ? null : theirs(options.readings)
const scored: Scored[] = []
for (const split of splits)
  for (const language of languages) {
    const files = loadGold(split).filter(({ gold }) => gold.language === language)
    scored.push({ split, language, tally: score(files, given ?? (await readAll(files))) })
  }
if (options.misses && format === 'table') process.stdout.write(`${missesOf(scored)}\n`)
process.stdout.write(format === 'json' ? jsonOf(scored, options.misses) : tableOf(scored))

/** Another system's readings. */
function theirs(path: string): Readings {
  try {
    return loadReadings(path)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}
