import { type AnchorHTMLAttributes, type MouseEvent, type ReactNode, useEffect, useSyncExternalStore } from "react";

/** Every view has an address of its own, so that it can be shared. */
const changed = "hearsay:navigated";

/** `stay`: what is shown is another state of the same view, which stays where it is. */
export function navigate(to: string, stay?: "stay"): void {
  history.pushState(null, "", to);
  dispatchEvent(new Event(changed));
  if (stay === undefined) scrollTo(0, 0);
}

function subscribe(listener: () => void): () => void {
  for (const event of ["popstate", changed]) addEventListener(event, listener);
  return () => {
    for (const event of ["popstate", changed]) removeEventListener(event, listener);
  };
}

/** Path and question of the address. */
export function useAddress(): URL {
  const href = useSyncExternalStore(subscribe, () => `${location.pathname}${location.search}`);
  return new URL(href, location.origin);
}

/** A link within the app. With a modifier it is left to the browser. */
export function Link({
  to,
  children,
  ...rest
}: { readonly to: string; readonly children: ReactNode } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} onClick={follow} {...rest}>
      {children}
    </a>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? "Hearsay" : `${title} – Hearsay`;
  }, [title]);
}
