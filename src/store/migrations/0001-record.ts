import type { Migration } from '../migrate.ts'

/**
 * The tables of the record (src/store/tables.ts says what they hold). Every index here answers a look-up that linking or an answer makes; what is
 * added with each document is kept in as few trees as that allows. Of each conclusion one row at most is current (`until` null).
 */
export const record: Migration = {
  name: '0001-record',
  statements: ({ key, ref, integer, real, text, end, endKeyed }) => [
    `create table meta (
      key ${text} primary key,
      value ${text} not null
    ) ${endKeyed}`,

    `create table documents (
      seq ${key},
      id ${text} not null unique,
      source ${text} not null,
      language ${text} not null,
      title ${text},
      outlet ${text},
      source_class ${text} not null,
      published_on ${text},
      published_basis ${text},
      text ${text} not null,
      segments ${text} not null,
      words ${integer} not null,
      exact_key ${text} not null,
      sketch ${text} not null,
      recorded_at ${text} not null,
      reader ${text} not null
    ) ${end}`,
    `create index documents_by_exact_key on documents (exact_key)`,

    `create table document_sources (
      document ${ref} not null references documents (seq),
      source ${text} not null,
      bytes ${text} not null,
      recorded_at ${text} not null
    ) ${end}`,
    `create unique index document_sources_once on document_sources (document, source, bytes)`,

    `create table sketch_bands (
      band ${ref} not null,
      document ${ref} not null references documents (seq),
      primary key (band, document)
    ) ${endKeyed}`,

    `create table presentations (
      seq ${key},
      id ${text} not null unique,
      name ${text} not null,
      country ${text},
      offices ${text} not null,
      aliases ${text} not null,
      languages ${text} not null,
      first_on ${text},
      last_on ${text},
      documents ${integer} not null
    ) ${end}`,

    `create table presentation_keys (
      key ${text} not null,
      presentation ${ref} not null references presentations (seq),
      primary key (key, presentation)
    ) ${endKeyed}`,
    `create index presentation_keys_by_presentation on presentation_keys (presentation)`,

    `create table sightings (
      document ${ref} not null references documents (seq),
      actor ${text} not null,
      kind ${text} not null,
      name ${text} not null,
      country ${text},
      presentation ${ref} references presentations (seq),
      seen_on ${text},
      names ${text} not null,
      offices ${text} not null,
      mentions ${text} not null,
      primary key (document, actor)
    ) ${end}`,
    `create index sightings_by_presentation on sightings (presentation) where presentation is not null`,

    `create table accounts (
      seq ${key},
      document ${ref} not null references documents (seq),
      local ${text} not null,
      kind ${text} not null,
      mode ${text},
      start_on ${text},
      end_on ${text},
      precision ${text},
      place_name ${text},
      place_country ${text},
      participants ${text} not null,
      occasions ${text} not null,
      round ${integer},
      anchor_on ${text},
      cited_from ${integer} not null,
      cited_to ${integer} not null,
      quote ${text} not null,
      confidence ${real},
      unique (document, local)
    ) ${end}`,

    `create table account_persons (
      account ${ref} not null references accounts (seq),
      presentation ${ref} not null references presentations (seq),
      anchor_day ${integer},
      primary key (account, presentation)
    ) ${endKeyed}`,
    `create index account_persons_by_day on account_persons (presentation, anchor_day)`,

    `create table account_tokens (
      account ${ref} not null references accounts (seq),
      token ${text} not null,
      anchor_day ${integer},
      primary key (account, token)
    ) ${endKeyed}`,
    `create index account_tokens_by_day on account_tokens (token, anchor_day)`,

    `create table account_pairs (
      a ${text} not null,
      b ${text} not null,
      anchor_day ${integer},
      account ${ref} not null references accounts (seq),
      primary key (account, a, b),
      check (a < b)
    ) ${endKeyed}`,
    `create index account_pairs_by_day on account_pairs (a, b, anchor_day)`,

    `create table statements (
      seq ${key},
      document ${ref} not null references documents (seq),
      local ${text} not null,
      account ${ref} references accounts (seq),
      speakers ${text} not null,
      sides ${text} not null,
      addressees ${text} not null,
      towards ${text} not null,
      act ${text} not null,
      topics ${text} not null,
      refs ${text} not null,
      said_on ${text},
      cited_from ${integer} not null,
      cited_to ${integer} not null,
      quote ${text} not null,
      unique (document, local)
    ) ${end}`,
    `create index statements_by_account on statements (account) where account is not null`,

    `create table statement_speakers (
      statement ${ref} not null references statements (seq),
      presentation ${ref} not null references presentations (seq),
      primary key (statement, presentation)
    ) ${endKeyed}`,
    `create index statement_speakers_by_presentation on statement_speakers (presentation)`,

    `create table statement_pairs (
      a ${text} not null,
      b ${text} not null,
      said_on ${text},
      statement ${ref} not null references statements (seq),
      primary key (statement, a, b),
      check (a < b)
    ) ${endKeyed}`,
    `create index statement_pairs_by_day on statement_pairs (a, b, said_on)`,

    `create table reference_sightings (
      document ${ref} not null references documents (seq),
      ref ${text} not null,
      kind ${text} not null,
      name_vi ${text} not null,
      name_en ${text} not null,
      parties ${text} not null,
      stage ${text},
      round ${integer},
      seen_on ${text},
      mentions ${text} not null,
      primary key (document, ref)
    ) ${end}`,
    `create index reference_sightings_by_ref on reference_sightings (ref)`,

    `create table persons (
      id ${text} not null,
      name ${text} not null,
      country ${text},
      folded ${text} not null,
      since ${text} not null,
      until ${text}
    ) ${end}`,
    `create unique index persons_current on persons (id) where until is null`,
    `create index persons_by_id on persons (id, until)`,

    `create table person_members (
      presentation ${ref} not null references presentations (seq),
      person ${text} not null,
      since ${text} not null,
      until ${text}
    ) ${end}`,
    `create unique index person_members_current on person_members (presentation) where until is null`,
    `create index person_members_by_person on person_members (person, until)`,

    `create table person_links (
      a ${text} not null,
      b ${text} not null,
      score ${real} not null,
      reasons ${text} not null,
      since ${text} not null,
      until ${text}
    ) ${end}`,
    `create unique index person_links_current on person_links (a, b) where until is null`,
    `create index person_links_by_b on person_links (b) where until is null`,

    `create table engagement_members (
      account ${ref} not null references accounts (seq),
      engagement ${text} not null,
      since ${text} not null,
      until ${text}
    ) ${end}`,
    `create unique index engagement_members_current on engagement_members (account) where until is null`,
    `create index engagement_members_by_engagement on engagement_members (engagement, until)`,

    `create table account_links (
      a ${text} not null,
      b ${text} not null,
      score ${real} not null,
      reasons ${text} not null,
      since ${text} not null,
      until ${text}
    ) ${end}`,
    `create unique index account_links_current on account_links (a, b) where until is null`,
    `create index account_links_by_b on account_links (b) where until is null`,

    `create table engagements (
      id ${text} not null,
      kind ${text} not null,
      mode ${text},
      start_on ${text},
      end_on ${text},
      precision ${text},
      place_name ${text},
      place_country ${text},
      participants ${text} not null,
      occasions ${text} not null,
      sides ${text} not null,
      confidence ${real} not null,
      why ${text} not null,
      anchor_on ${text},
      since ${text} not null,
      until ${text}
    ) ${end}`,
    `create unique index engagements_current on engagements (id) where until is null`,
    `create index engagements_by_id on engagements (id, until)`,
    `create index engagements_by_day on engagements (anchor_on) where until is null`,

    `create table duplicates (
      document ${ref} not null references documents (seq),
      original ${ref} not null references documents (seq),
      kind ${text} not null,
      since ${text} not null,
      until ${text},
      check (document <> original)
    ) ${end}`,
    `create unique index duplicates_current on duplicates (document) where until is null`,
    `create index duplicates_by_original on duplicates (original) where until is null`,

    `create table corrections (
      seq ${key},
      kind ${text} not null,
      a ${text} not null,
      b ${text} not null,
      same ${integer} not null check (same in (0, 1)),
      note ${text},
      made_at ${text} not null,
      withdrawn_at ${text}
    ) ${end}`,

    `create table unlinked (
      kind ${text} not null,
      item ${ref} not null,
      primary key (kind, item)
    ) ${endKeyed}`,
  ],
}
