/**
 * What the readings of single documents claim, in the form in which the record compares it. Linking is a function of the set of these
 * claims (and of people's corrections), never of the order in which they came.
 */
import type { EngagementKind, Language, Mode, OfficeFunction, Precision, Rank } from '../contract/vocabulary.ts'

/**
 * One way in which documents present a person: a name, a state and a set of offices. All documents that present somebody in the same way share
 * one presentation, so that their number grows with the ways of writing and not with the documents.
 */
export interface Presentation {
  /** Made from name, country and offices: the same way of writing has the same id in every record. */
  readonly id: string
  /** The fullest form of the name that those documents print. */
  readonly name: string
  /** Other printed forms, in no order that matters. */
  readonly aliases: readonly string[]
  readonly country: string | null
  readonly offices: readonly PresentedOffice[]
  readonly languages: readonly Language[]
  /** First and last day on which documents present the person so; null where none is dated. */
  readonly first: string | null
  readonly last: string | null
  readonly documents: number
}

export interface PresentedOffice {
  readonly rank: Rank
  readonly function: OfficeFunction
  readonly country: string | null
}

/** Two presentations that somebody has declared to be one person, or to be two. */
export interface PersonCorrection {
  readonly a: string
  readonly b: string
  readonly same: boolean
}

/** An engagement as one document tells it. */
export interface Account {
  /** `<document id>#<engagement id in its reading>`. */
  readonly id: string
  readonly document: string
  /** Of documents that repeat each other, the one that stands for all; else the document itself. */
  readonly original: string
  readonly language: Language
  readonly publishedOn: string | null
  readonly kind: EngagementKind
  readonly mode: Mode | null
  readonly start: string | null
  readonly end: string | null
  readonly datePrecision: Precision | null
  readonly place: { readonly name: string; readonly country: string | null } | null
  readonly participants: readonly AccountParticipant[]
  readonly occasions: readonly string[]
  /** Which round of the talks that are its occasion it belongs to, where the document numbers it. */
  readonly round?: number | null
}

interface AccountParticipant {
  /** The record's person id, or `state:…`, `organisation:…`. */
  readonly person: string
  readonly side: string | null
  readonly rank: Rank | null
}

/** Two accounts that somebody has declared to tell of one engagement, or of two. */
export interface AccountCorrection {
  readonly a: string
  readonly b: string
  readonly same: boolean
}

/** Why two claims were linked, or kept apart; `score` is how sure that they are the same, from 0 to 1. */
export interface Link {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly verdict: 'same' | 'uncertain' | 'different'
  /** Readable reasons, the weightiest first; each a key of the catalogue of reasons. */
  readonly reasons: readonly string[]
}
