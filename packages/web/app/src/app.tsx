import { type FormEvent, useState } from "react";
import { OwnerLinks } from "./access/owner-links.tsx";
import { SignInView } from "./access/sign-in-view.tsx";
import { Keys } from "./keys/keys.tsx";
import { DeleteReplyView } from "./reply/delete-view.tsx";
import { ModerationView } from "./reply/moderation-view.tsx";
import { Link, navigate, useAddress } from "./router.tsx";
import { texts } from "./texts.ts";
import { AddView } from "./views/add.tsx";
import { CompareView } from "./views/compare.tsx";
import { CorrectionsView } from "./views/corrections.tsx";
import { FindView } from "./views/find.tsx";
import { HomeView } from "./views/home.tsx";
import { OutletsView, OutletView } from "./views/outlets.tsx";
import { ReadingView } from "./views/reading.tsx";
import { StoryView } from "./views/story.tsx";
import { WhoView } from "./views/who.tsx";

export function App() {
  const address = useAddress();
  return (
    <>
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <header className="top">
        <Link to="/" className="name">
          {texts.name}
        </Link>
        <SearchBox key={address.href} asked={address.searchParams.get("q") ?? ""} />
        <Link to="/outlets">{texts.outlets}</Link>
        <Link to="/corrections">{texts.corrections}</Link>
        <OwnerLinks />
        <Keys />
      </header>
      <main id="content" tabIndex={-1}>
        <View address={address} />
      </main>
    </>
  );
}

function View({ address }: { readonly address: URL }) {
  const [, view, first, second] = address.pathname.split("/");
  if (view === "document" && first) return <ReadingView version={Number(first)} query={address.searchParams} />;
  if (view === "story" && first) return <StoryView id={Number(first)} query={address.searchParams} />;
  if (view === "compare" && first && second) return <CompareView a={Number(first)} b={Number(second)} />;
  if (view === "who" && first) return <WhoView id={Number(first)} />;
  if (view === "outlet" && first) return <OutletView name={decodeURIComponent(first)} />;
  if (view === "corrections") return <CorrectionsView />;
  if (view === "outlets") return <OutletsView />;
  if (view === "find") return <FindView query={address.searchParams} />;
  if (view === "add") return <AddView />;
  if (view === "sign-in") return <SignInView />;
  if (view === "reply") return <DeleteReplyView />;
  if (view === "replies") return <ModerationView query={address.searchParams} />;
  return <HomeView />;
}

function SearchBox({ asked }: { readonly asked: string }) {
  const [words, setWords] = useState(asked);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    navigate(words.trim() === "" ? "/" : `/find?q=${encodeURIComponent(words.trim())}`);
  };
  return (
    <form role="search" onSubmit={submit}>
      <input
        type="search"
        value={words}
        aria-label={texts.search}
        placeholder={texts.searchHint}
        onChange={(event) => setWords(event.target.value)}
      />
      <button type="submit">{texts.search}</button>
    </form>
  );
}
