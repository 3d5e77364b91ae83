/** For the tests: views of a record, built by hand or from readings. */
import type { Reading } from '../../contract/reading.ts'
import type { RecordView } from '../view.ts'

/** A view of documents as they were read: nothing linked across documents but persons and references of one id. */
export function viewOfReadings(readings: readonly Reading[]): RecordView {
  const persons = new Map<string, RecordView['persons'][number]>()
  const references = new Map<string, RecordView['references'][number]>()
  const engagements: RecordView['engagements'][number][] = []
  const statements: RecordView['statements'][number][] = []
  for (const reading of readings) {
    const { id: document, publishedOn } = reading.document
    const country = new Map(reading.actors.map(a => [a.id, a.country]))
    const sideOf = (actor: string): string | null => (actor.startsWith('state:') ? actor.slice(6) : (country.get(actor) ?? null))
    for (const actor of reading.actors) {
      if (actor.kind !== 'person') continue
      const known = persons.get(actor.id)
      persons.set(actor.id, {
        id: actor.id,
        name: known?.name ?? actor.name,
        names: [...new Set([...(known?.names ?? []), actor.name, ...actor.aliases])],
        country: known?.country ?? actor.country,
        offices: [
          ...(known?.offices ?? []),
          ...actor.offices.map(o => ({
            title: o.title,
            rank: o.rank,
            function: o.function,
            country: o.country,
            firstSeen: publishedOn,
            lastSeen: publishedOn,
            citations: [{ document, ...o.citation }],
          })),
        ],
        documents: [...(known?.documents ?? []), document],
      })
    }
    for (const e of reading.engagements)
      engagements.push({
        id: `engagement:${document}-${e.id}`,
        kind: e.kind,
        mode: e.mode,
        start: e.start,
        end: e.end,
        datePrecision: e.datePrecision,
        place: e.place,
        participants: e.participants.map(p => ({
          person: p.actor,
          side: p.side,
          office: reading.actors.find(a => a.id === p.actor)?.offices[0]?.title ?? null,
        })),
        occasions: e.occasions,
        documents: [document],
        citations: [{ document, ...e.citation }],
        confidence: 1,
        why: [],
      })
    for (const s of reading.statements) {
      const engagement = reading.engagements.find(e => e.id === s.engagement)
      const others = s.addressees.length > 0 ? s.addressees : (engagement?.participants.map(p => p.actor) ?? [])
      const to = [...new Set(others.map(sideOf).filter((side): side is string => side !== null && !s.sides.includes(side)))]
      statements.push({
        id: `statement:${document}-${s.id}`,
        document,
        engagement: s.engagement === null ? null : `engagement:${document}-${s.engagement}`,
        speakers: s.speakers,
        sides: s.sides,
        addressees: s.addressees,
        to,
        on: engagement?.start ?? publishedOn,
        act: s.act,
        topics: s.topics,
        references: s.references,
        citation: s.citation,
      })
    }
    for (const r of reading.references) {
      const key = `${r.id} ${[...r.parties].sort().join(' ')}`
      const known = references.get(key)
      const stages = r.stage ? [{ stage: r.stage, round: r.round, date: publishedOn, document, citation: r.mentions[0] }] : []
      references.set(key, {
        id: r.id,
        kind: r.kind,
        name: r.name,
        parties: r.parties,
        stages: [...(known?.stages ?? []), ...stages],
      })
    }
  }
  return {
    documents: readings.map(({ document: d }) => ({
      id: d.id,
      source: d.source,
      language: d.language,
      title: d.title,
      outlet: d.outlet,
      sourceClass: 'unknown',
      publishedOn: d.publishedOn,
      duplicateOf: null,
      duplicateKind: null,
    })),
    persons: [...persons.values()],
    engagements,
    statements,
    references: [...references.values()],
  }
}
