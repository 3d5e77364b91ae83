/** Names the shape of a reading; a reading of another shape has another name. */
export const READING_SCHEMA = 'banggiao.reading/1'
/** Names the shape of an exported record. */
export const RECORD_SCHEMA = 'banggiao.record/1'

/** The closed vocabularies of a reading. Their meanings are in docs/contract terms: see README, «What a reading is». */
export const ACTS = [
  'affirm',
  'appraise',
  'hope',
  'request',
  'pledge',
  'agree',
  'support',
  'thank',
  'congratulate',
  'welcome',
  'condole',
  'inform',
  'discuss',
  'invite',
  'accept',
  'concern',
  'reject',
] as const
export type Act = (typeof ACTS)[number]

export const TOPICS = [
  'politics',
  'party',
  'economy',
  'trade',
  'tariffs',
  'investment',
  'finance',
  'technology',
  'ai',
  'digital',
  'semiconductors',
  'energy',
  'nuclear',
  'critical-minerals',
  'supply-chain',
  'aerospace',
  'infrastructure',
  'transport',
  'tourism',
  'agriculture',
  'fisheries',
  'environment',
  'climate',
  'green-economy',
  'water',
  'education',
  'culture',
  'people-to-people',
  'labour',
  'consular',
  'health',
  'humanitarian',
  'war-legacy',
  'defence-security',
  'maritime',
  'law-enforcement',
  'cyber',
  'human-rights',
  'legal-judicial',
  'regional',
  'multilateral',
  'conflict',
] as const
export type Topic = (typeof TOPICS)[number]

export const RANKS = [
  'head-of-state-or-government',
  'deputy-head-of-state-or-government',
  'ministerial',
  'vice-ministerial',
  'ambassadorial',
  'senior-official',
  'legislative',
  'party',
  'military',
  'judicial',
  'sub-national',
  'international',
  'business',
  'civil-society',
] as const
export type Rank = (typeof RANKS)[number]

export const FUNCTIONS = [
  'government',
  'foreign-affairs',
  'trade',
  'finance',
  'defence',
  'national-security',
  'public-security',
  'agriculture',
  'science-technology',
  'education',
  'health',
  'environment',
  'energy',
  'transport',
  'culture',
  'labour',
  'justice',
  'planning-investment',
  'parliament',
  'party',
  'apec',
  'asean',
  'commerce',
  'other',
] as const
export type OfficeFunction = (typeof FUNCTIONS)[number]

export const ENGAGEMENT_KINDS = ['meeting', 'call', 'visit', 'conference', 'negotiation', 'signing', 'letter', 'other'] as const
export type EngagementKind = (typeof ENGAGEMENT_KINDS)[number]

export const MODES = ['in-person', 'online', 'phone'] as const
export type Mode = (typeof MODES)[number]

export const PRECISIONS = ['day', 'range', 'month', 'year'] as const
export type Precision = (typeof PRECISIONS)[number]

export const STAGES = [
  'proposed',
  'negotiating',
  'concluded',
  'signed',
  'ratified',
  'in-force',
  'implementing',
  'suspended',
  'ended',
] as const
export type Stage = (typeof STAGES)[number]

export const SEGMENT_KINDS = ['headline', 'standfirst', 'body', 'caption', 'credit', 'byline', 'related', 'other'] as const
export type SegmentKind = (typeof SEGMENT_KINDS)[number]

export const REFERENCE_KINDS = ['framework', 'instrument', 'forum', 'event'] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Who publishes: a state's or organisation's own site, a press that a state directs, one that none does. */
export const SOURCE_CLASSES = ['government', 'state-media', 'independent', 'unknown'] as const
export type SourceClass = (typeof SOURCE_CLASSES)[number]

export const DUPLICATE_KINDS = ['exact', 'near'] as const
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number]

export const UNDERTAKING_KINDS = ['request', 'pledge', 'invitation'] as const
export type UndertakingKind = (typeof UNDERTAKING_KINDS)[number]

export const UNDERTAKING_STATUSES = ['open', 'agreed', 'fulfilled', 'declined', 'lapsed', 'superseded'] as const
export type UndertakingStatus = (typeof UNDERTAKING_STATUSES)[number]
