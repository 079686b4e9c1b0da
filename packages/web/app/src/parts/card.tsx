import type { Entity, Event, Reading, Source, Statement } from "@hearsay/core";
import { CorrectButton } from "../correct/button.tsx";
import { ReplyTo } from "../reply/replies-around.tsx";
import { Link } from "../router.tsx";
import { texts } from "../texts.ts";

interface CardProps {
  readonly reading: Reading;
  /** Numbers of the ledger’s entities, by ids in the reading. */
  readonly entities: Readonly<Record<string, number>>;
  readonly chosen: boolean;
  readonly choose: () => void;
}

/** Who says so, through whom, how surely. */
export function StatementCard({ statement, reading, entities, chosen, choose }: CardProps & { readonly statement: Statement }) {
  const { id, source, via, cue, certainty } = statement;
  return (
    <li id={`card-${id}`} className={chosen ? "card chosen" : "card"}>
      <p>
        {source === null ? <span>{texts.noSource}</span> : <Party source={source} reading={reading} entities={entities} />}{" "}
        {cue !== null && <span className={cue.act === "deny" ? "act denial" : "act"}>{actText(cue.act)}</span>}
        {certainty !== "certain" && <span className="hedge"> {certainty === "unknown" ? "not vouched for" : certainty}</span>}
      </p>
      {via.length > 0 && (
        <p className="relay">
          {texts.via}{" "}
          {via.map((relay, index) => (
            <span key={index}>
              {index > 0 && ", "}
              <Party source={relay} reading={reading} entities={entities} />
            </span>
          ))}
        </p>
      )}
      <button className="quiet" data-item="" onClick={choose} aria-pressed={chosen}>
        {id}
      </button>
      <CorrectButton kind="statement" id={id} />
      <ReplyTo record={id} reading={reading} at={statement.content[0] ?? cue?.spans[0] ?? null} />
    </li>
  );
}

/** What happened, to whom, where and when, and how far it is told as done. */
export function EventCard({ event, reading, entities, chosen, choose }: CardProps & { readonly event: Event }) {
  const { id, type, mode, status, actors, recipients, place, time, statement } = event;
  const says = reading.statements.find((one) => one.id === statement);
  const where = reading.entities.find((entity) => entity.id === place);
  const names = (parties: Event["actors"]) => [...new Set(parties.map(({ entity }) => entity))].map((entity, index) => <span key={entity}>{index > 0 && ", "}<Name id={entity} reading={reading} entities={entities} /></span>); // prettier-ignore
  return (
    <li id={`card-${id}`} className={chosen ? "card event chosen" : "card event"}>
      <p>
        <span className={`status ${status}`}>{status}</span> {names(actors)}{" "}
        <b>“{reading.document.text.slice(...event.trigger)}”</b>
        {recipients.length > 0 && <> → {names(recipients)}</>}
      </p>
      <p className="facts">
        {mode === null ? type : `${type}/${mode}`}
        {time !== null && ` · ${time.from.slice(0, 10)}`}
        {where !== undefined && ` · ${where.name}${where.place === null ? "" : ` (${where.place.precision})`}`}
        {` · ${says === undefined ? texts.ownVoice : `${texts.says} ${says.source === null ? texts.noSource : nameOf(says.source, reading)}`}`}
      </p>
      <button className="quiet" data-item="" onClick={choose} aria-pressed={chosen}>
        {id}
      </button>
      <CorrectButton kind="event" id={id} />
      <ReplyTo record={id} reading={reading} at={event.trigger} />
    </li>
  );
}

function Party({
  source,
  reading,
  entities,
}: {
  readonly source: Source;
  readonly reading: Reading;
  readonly entities: Readonly<Record<string, number>>;
}) {
  const number = source.entity === null ? undefined : entities[source.entity];
  const name = nameOf(source, reading);
  return number === undefined ? <b>{name}</b> : <Link to={`/who/${number}`}>{name}</Link>;
}

function Name({
  id,
  reading,
  entities,
}: {
  readonly id: string;
  readonly reading: Reading;
  readonly entities: Readonly<Record<string, number>>;
}) {
  const entity = reading.entities.find((one) => one.id === id);
  const number = entities[id];
  return number === undefined ? <span>{entity?.name ?? id}</span> : <Link to={`/who/${number}`}>{entity?.name ?? id}</Link>;
}

function nameOf({ entity, spans }: Source, { entities, document: { text } }: Reading): string {
  const found: Entity | undefined = entities.find(({ id }) => id === entity);
  return found?.name ?? spans.map((span) => text.slice(...span)).join(" ");
}

const actText = (act: NonNullable<Statement["cue"]>["act"]): string => (act === "deny" ? "✗ denies" : `${act}s`);
