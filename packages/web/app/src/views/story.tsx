import { type Story, useAsked } from "../api.ts";
import { CopyLink } from "../parts/copy-link.tsx";
import { Exports } from "../parts/exports.tsx";
import { dateText } from "../parts/imprint.tsx";
import { LineageGraph } from "../parts/lineage-graph.tsx";
import { PlaceMap } from "../parts/place-map.tsx";
import { Show } from "../parts/show.tsx";
import { useTitle } from "../router.tsx";
import { Claims } from "../story/claims.tsx";
import { Contradictions } from "../story/contradictions.tsx";
import { Timeline } from "../story/timeline.tsx";
import { useFallen, WhatIf } from "../story/what-if.tsx";
import { texts } from "../texts.ts";

interface StoryProps {
  readonly id: number;
  readonly query: URLSearchParams;
}

/** One happening as several documents tell it. */
export function StoryView({ id, query }: StoryProps) {
  const asked = useAsked<Story>(`/api/stories/${id}`);
  return <Show asked={asked}>{(story) => <Told story={story} query={query} />}</Show>;
}

function Told({ story, query }: { readonly story: Story; readonly query: URLSearchParams }) {
  const { id, title, members, contradictions } = story;
  useTitle(title ?? texts.untitled);
  const fallen = useFallen(id, query);
  const dates = members.flatMap(({ published }) => published ?? []).sort();
  const days = [...new Set([dates.at(0) ?? null, dates.at(-1) ?? null].map(dateText))];
  return (
    <article className="story">
      <header>
        <h1>{title ?? texts.untitled}</h1>
        <p className="facts">
          {texts.documentsCount(members.length)} · {days.join(" – ")} <CopyLink />
        </p>
        <WhatIf story={story} query={query} fallen={fallen} />
      </header>
      <div className="columns">
        <section aria-labelledby="lineage">
          <h2 id="lineage">{texts.ofStory.whatEachMade}</h2>
          <LineageGraph members={members} fallen={fallen.documents} />
          <Timeline members={members} fallen={fallen.documents} />
        </section>
        <section aria-labelledby="map">
          <h2 id="map">{texts.map}</h2>
          <PlaceMap places={members.flatMap(({ places }) => places)} />
        </section>
      </div>
      <Claims story={story} fallen={fallen} />
      <Contradictions contradictions={contradictions} />
      <Exports files={[["json", `/api/stories/${id}`]]} />
    </article>
  );
}
