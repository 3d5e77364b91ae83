/**
 * Counts how common words are in the statements of readouts, for data/fitted/commonness.yaml.
 *     node scripts/fit-commonness.ts [--write]
 * Reads the development half of the benchmark. Same input, same bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { LANGUAGES, type Language } from '../src/contract/vocabulary.ts'
import { compileLexicon } from '../src/lexicon/compile.ts'
import { createLexicon } from '../src/lexicon/lexicon.ts'
import { createReader } from '../src/reader/create.ts'
import { contentOf } from '../src/record/ledger/content.ts'
import { createQuotationReader } from '../src/record/ledger/quotation.ts'
import { canonicalText } from '../src/text/canonical.ts'
import { foldLoose } from '../src/text/fold.ts'

/** Of a thousand statements; a word stands in the highest that it reaches. */
const BANDS = [300, 200, 120, 80, 50, 30, 20, 12, 8, 5, 3, 2]
/** Fewer statements than this with a word say nothing of it. */
const LEAST = 3

const root = join(import.meta.dirname, '..')
const lexicon = createLexicon(compileLexicon(join(root, 'data')))
const reader = createReader(lexicon)
const read = createQuotationReader(lexicon)

const counts: Record<Language, Map<string, number>> = { vi: new Map(), en: new Map() }
const topicCounts = new Map<string, number>()
const statements: Record<Language, number> = { vi: 0, en: 0 }
const folder = join(root, 'benchmark/documents/dev')
for (const file of readdirSync(folder).sort()) {
  const reading = reader.read({ text: canonicalText(readFileSync(join(folder, file), 'utf8')), source: file })
  const { language } = reading.document
  const names = new Set(reading.actors.flatMap(a => [a.name, ...a.aliases]).flatMap(name => name.split(/[\s-]+/).map(foldLoose)))
  for (const { citation, sides, topics } of reading.statements) {
    statements[language]++
    for (const topic of topics) topicCounts.set(topic, (topicCounts.get(topic) ?? 0) + 1)
    const around = { names, sides: new Set(sides), isGeneric: () => false }
    const { features } = contentOf(read(citation.quote, language), { act: null, topics: [], references: [], invited: [] }, around)
    for (const feature of features.keys())
      if (feature[0] === 'w') counts[language].set(feature.slice(3), (counts[language].get(feature.slice(3)) ?? 0) + 1)
  }
}

/** Words by how many of a thousand statements have them, the most common first. */
function bandsOf(words: ReadonlyMap<string, number>, total: number): Array<[string, string]> {
  const bands = Map.groupBy(
    [...words.keys()].filter(word => (words.get(word) ?? 0) >= LEAST),
    word => BANDS.find(band => ((words.get(word) ?? 0) * 1000) / total >= band),
  )
  return BANDS.flatMap(band => {
    const listed = bands.get(band)
    return listed ? [[String(band), listed.sort().join(' ')] as [string, string]] : []
  })
}

const table = {
  topics: new Map(bandsOf(topicCounts, statements.vi + statements.en)),
  vi: new Map(bandsOf(counts.vi, statements.vi)),
  en: new Map(bandsOf(counts.en, statements.en)),
}

const text = `# How many of a thousand statements of readouts have a word (or a topic), at least, so that in a small record a common word is not taken for a rare one.
# English words as src/record/ledger/content.ts shortens them; Vietnamese ones by the syllable. What is not listed is rare.
# Written by scripts/fit-commonness.ts --write from the statements of benchmark/documents/dev; do not edit.
${stringify(table, { lineWidth: 150 })}`
if (process.argv.includes('--write')) writeFileSync(join(root, 'data/fitted/commonness.yaml'), text)
process.stdout.write(`${LANGUAGES.map(l => `${l}: ${statements[l]} statements, ${counts[l].size} words`).join('\n')}\n`)
