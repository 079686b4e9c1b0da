import type { Migration } from "./migration.ts";

/** Documents, their versions, and the readings of these as rows. */
export const readings: Migration = {
  number: 1,
  statements: ({ serial, integer, real, text, blob, end, clustered, fullText }) => [
    `create table document (
      id ${serial}, key ${text} not null unique, url ${text}, added_at ${text} not null)${end}`,
    `create table version (
      id ${integer} primary key, document ${integer} not null references document, number ${integer} not null,
      sha256 ${text} not null, text ${text} not null, title ${text}, outlet ${text}, outlet_key ${text}, credit ${text},
      authors ${text} not null, published ${text}, moment ${integer} not null, language ${text} not null,
      fetched_from ${text}, fetched_at ${text} not null, model ${text} not null, program ${text} not null,
      reading ${blob} not null, superseded ${integer} not null default 0,
      unique (document, number), unique (document, sha256))${end}`,
    `create index version_sha256 on version (sha256)`,
    `create index version_outlet on version (outlet_key, moment, id)`,
    `create index version_moment on version (moment)`,

    `create table entity (
      id ${integer} primary key, version ${integer} not null references version, ref ${text} not null, kind ${text} not null,
      name ${text} not null, words ${text} not null, country ${text}, sector ${text}, place_country ${text}, subdivision ${text},
      latitude ${real}, longitude ${real}, precision ${text}, link_source ${text}, link_id ${text})${end}`,
    `create table mention (
      entity ${integer} not null references entity, span_start ${integer} not null, span_end ${integer} not null,
      form ${text} not null, primary key (entity, span_start, span_end))${clustered}`,

    `create table statement (
      id ${integer} primary key, version ${integer} not null references version, ref ${text} not null,
      source_entity ${integer} references entity, source_text ${text}, source_words ${text}, source_kind ${text}, act ${text}, cue ${text},
      quotation ${text} not null, certainty ${text} not null, content_start ${integer} not null, content_end ${integer} not null,
      within ${integer}, moment ${integer} not null)${end}`,
    `create index statement_moment on statement (moment, id)`,
    `create index statement_act on statement (act, moment, id)`,
    `create table statement_via (
      statement ${integer} not null references statement, ordinal ${integer} not null, entity ${integer} references entity,
      text ${text} not null, words ${text} not null, kind ${text} not null, primary key (statement, ordinal))${clustered}`,

    `create table event (
      id ${integer} primary key, version ${integer} not null references version, ref ${text} not null,
      trigger_start ${integer} not null, trigger_end ${integer} not null, type ${text} not null, mode ${text},
      status ${text} not null, background ${integer} not null, place ${integer} references entity, country ${text},
      latitude ${real}, longitude ${real}, time_from ${text}, time_to ${text}, starts ${integer}, ends ${integer},
      count ${real}, statement ${integer} references statement, moment ${integer} not null)${end}`,
    `create index event_moment on event (moment, id)`,
    `create index event_type on event (type, moment, id)`,
    `create index event_status on event (status, moment, id)`,
    `create index event_country on event (country, moment, id) where country is not null`,
    `create index event_point on event (latitude, longitude) where latitude is not null`,
    `create index event_time on event (starts, ends) where starts is not null`,
    `create table event_party (
      event ${integer} not null references event, role ${text} not null, ordinal ${integer} not null,
      entity ${integer} not null references entity, span_start ${integer} not null, span_end ${integer} not null,
      primary key (event, role, ordinal))${clustered}`,

    `create table reading_check (
      version ${integer} not null references version, ordinal ${integer} not null, kind ${text} not null,
      verdict ${text} not null, note ${text} not null, span_start ${integer} not null, span_end ${integer} not null,
      primary key (version, ordinal))${clustered}`,
    ...fullText("document_text"),
    ...fullText("statement_text"),
    ...fullText("event_text"),
  ],
};
