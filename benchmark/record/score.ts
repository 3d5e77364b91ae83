/** How far a record agrees with the truth. */
import { scoreDiffs } from './diffs.ts'
import { scoreDuplicates } from './duplicates.ts'
import { matchEngagements, scoreEngagements } from './engagements.ts'
import { createPersonOf, scorePeople } from './people.ts'
import { type BuiltRecord, createScoring, type Scores } from './scoring.ts'
import type { Texts } from './texts.ts'
import type { Truth } from './truth.ts'
import { scoreUndertakings } from './undertakings.ts'

/** Scores a record of the documents against what they truly say together; the metrics are told in README.md. */
export async function score(truth: Truth, built: BuiltRecord, texts: Texts): Promise<Scores> {
  const scoring = createScoring(truth, built, texts)
  const personOf = createPersonOf(scoring)
  const engagementOf = matchEngagements(scoring, personOf)
  scorePeople(scoring, personOf)
  scoreEngagements(scoring, engagementOf)
  scoreDuplicates(scoring)
  scoreUndertakings(scoring)
  await scoreDiffs(scoring, engagementOf)
  return scoring.scores
}
