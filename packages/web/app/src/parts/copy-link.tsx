import { useState } from "react";
import { texts } from "../texts.ts";

/** Gives the address of what is shown to the clipboard. Where there is none (a page over plain http), it is not offered. */
export function CopyLink() {
  const [copied, setCopied] = useState(false);
  if (!("clipboard" in navigator)) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button className="quiet" aria-live="polite" onClick={() => void copy()}>
      {copied ? texts.find.copied : texts.find.copyLink}
    </button>
  );
}
