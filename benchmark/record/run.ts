/** npm run benchmark:record [-- --split dev|more|test --misses --format table|json --record FILE --diffs FILE]: see README.md. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createBuilder, loadRecord } from './build-record.ts'
import { score } from './score.ts'
import { jsonOf, missesOf, type Scored, tableOf } from './table.ts'
import { loadTexts } from './texts.ts'
import { isThere, loadCollection, SPLITS, type Split } from './truth.ts'

/** Says what is wrong with the call and ends it. */
function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

function parse() {
  try {
    return parseArgs({
      options: {
        split: { type: 'string' },
        record: { type: 'string' },
        diffs: { type: 'string' },
        misses: { type: 'boolean', default: false },
        'show-test': { type: 'boolean', default: false },
        format: { type: 'string', default: 'table' },
      },
    }).values
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

async function scoreSplit(split: Split): Promise<Scored> {
  const { truth, documents } = loadCollection(split)
  const texts = loadTexts(documents)
  if (options.record !== undefined) {
    const scores = await score(truth, loadRecord(options.record, options.diffs), texts)
    return { split, documents: documents.length, scores }
  }
  const folder = mkdtempSync(join(tmpdir(), 'banggiao-benchmark-'))
  try {
    const built = await createBuilder(folder)(documents, truth.at)
    return { split, documents: documents.length, scores: await score(truth, built, texts) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// «| head» closes the pipe when it has seen enough
process.stdout.on('error', () => process.exit(0))

const options = parse()
if (options.split !== undefined && !SPLITS.some(split => split === options.split))
  refuse(`--split is ${SPLITS.join(' or ')}, not «${options.split}».`)
if (options.format !== 'table' && options.format !== 'json') refuse(`--format is table or json, not «${options.format}».`)
const splits = SPLITS.filter(split => (options.split ?? split) === split && isThere(split))
if (splits.length === 0) refuse(`There are no documents of the split «${options.split}» here.`)
if (options.record !== undefined && splits.length > 1)
  refuse(`A record is of one split: say which by --split ${SPLITS.join(' or ')}.`)
if (options.diffs !== undefined && options.record === undefined) refuse('--diffs goes with --record.')
if (options.misses && splits.includes('test') && !options['show-test'])
  refuse(
    'The misses of the test split are not shown, so that nobody mends the record by them: add --split dev or --split more, or --show-test if you must see them.',
  )

try {
  const scored: Scored[] = []
  for (const split of splits) scored.push(await scoreSplit(split))
  if (options.misses && options.format === 'table') process.stdout.write(`${missesOf(scored)}\n`)
  process.stdout.write(options.format === 'json' ? jsonOf(scored, options.misses) : tableOf(scored))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
