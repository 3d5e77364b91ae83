/**
 * What speaks for and against two presentations being one person, in bits: a weight of n makes it 2^n times as likely.
 * Set by hand from what is known of names and offices, and checked against the table of pairs in compare.test.ts.
 */
import type { Rank } from '../../contract/vocabulary.ts'

/** From these scores on a link says «same»; below the second it says «different»; between them it is uncertain. */
export const SAME = 0.85
export const DIFFERENT = 0.2

/** Two officials drawn at random are hardly ever one person. */
export const PRIOR = -13

/** How much a name tells is capped: past this, errors of reading are likelier than chance. */
export const MOST_TELLING = 24
/** What a well-known person's name tells at least; and a part of it that no other well-known person of the state has. */
export const WELL_KNOWN = { whole: 17, byFamily: 15 }

/** What a word of a name tells, by how many people bear it. */
export const NAME_WORDS = {
  vietnamese: {
    surname: { common: 3, other: 6 },
    middle: { filler: 2, common: 4, other: 7 },
    given: { common: 6, other: 9 },
    /** Lost with the diacritics, for each word. */
    unmarked: -1,
  },
  sinic: { surname: { common: 4, other: 6 }, syllable: 5 },
  other: { common: 6, given: 6, short: 7, rare: 12 },
  initial: 3,
  /** For each consonant that a Vietnamese transcription keeps. */
  consonant: 2.5,
}

/** From so many bits on few people of a state bear a word. */
export const RARE = 9

/** What is lost where two forms of a name agree less than wholly. */
export const NAME_RELATIONS = {
  turned: -1,
  /** In an order that no custom explains. */
  shuffled: -5,
  reading: -1,
  transliterated: -2,
  misspelt: -5,
  /** On top, where one consonant stands for another. */
  consonant: -3,
  familiar: -3,
  /** A middle name, or the second of two surnames. */
  middleLeftOut: -2,
  /** One Vietnamese word without the mark that the other form has. */
  markMissing: -7,
  /** «Jr.» in one of them only. */
  generation: -1,
}

export const STATES = {
  same: 1,
  /** A state against the union that it is a member of. */
  union: -2,
  /** States whose people are easily taken for each other's. */
  kin: -5,
  /** A reader takes the state where an envoy serves for the one that sent him. */
  envoy: -6,
  other: -10,
  /** Where one of them has no office: a reader who missed that may have missed the state. */
  otherUntold: -7,
  /** One of them in few documents, the other in at least MANY_TIMES as many: an error of reading. */
  outnumbered: 3,
}
export const MANY_TIMES = 5

/** Whatever the name tells, offices that do not go together leave a doubt, and so do two states without one office. */
export const DOUBTFUL = 2

/** How seldom two namesakes of one state hold an office of that rank and portfolio. */
export const SAME_OFFICE: Readonly<Record<Rank, number>> = {
  'head-of-state-or-government': 8,
  'deputy-head-of-state-or-government': 7,
  ministerial: 7,
  'vice-ministerial': 5,
  ambassadorial: 5,
  'senior-official': 5,
  legislative: 4,
  party: 3,
  military: 4,
  judicial: 4,
  'sub-national': 4,
  international: 5,
  business: 3,
  'civil-society': 3,
}

export const OFFICES = {
  /** Of a portfolio that nobody knows («other»). */
  vague: 1,
  /** Another rank of the same portfolio: a career, or a rank read wrongly. */
  portfolio: 4,
  /** Both among the leaders of a state. */
  leaders: 2,
  /** A name printed in part stands for whoever holds that office, where it is one of so few (in bits of SAME_OFFICE). */
  partOfHolder: 4,
  fewHolders: 5,
  /** A family of offices away: party and parliament go with everything, some careers lead from one to the other. */
  beside: -1,
  /** Two of one family that are seldom held together. */
  apart: -4,
  /** Of families that do not go together. */
  strange: -7,
  /** The same, but of one portfolio: a hospital and the ministry of health. */
  strangePortfolio: -3,
}

/** How much of an office's not fitting counts, by when the two were seen. */
export const TIMES = { 'at-once': 1, near: 0.6, later: 0.2, unknown: 0.35 }
/** Days between the last of one and the first of the other that still count as at once, and as near. */
export const AT_ONCE = 60
export const NEAR = 365
/** A part of a name seen years away from who bears it is sooner somebody else's. */
export const PART_LATER = -3

/** The short form is printed for the fuller one elsewhere. */
export const PRINTED_SO = 1
/** One document presents both, as two. */
export const SIDE_BY_SIDE = -6

/** Two fuller persons within so many bits of each other: nobody can tell whose the short form is. */
export const MARGIN = 2
