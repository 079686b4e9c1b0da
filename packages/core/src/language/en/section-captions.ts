import type { LineRule } from "../../section/section-rules.ts";

const PICTURE = String.raw`(?:photo(?:graph(?:y|er|s)?)?s?|images?|pictures?|pics?|illustrations?|graphics?|video|cover|featured image|file (?:photo|image|picture))`;
const AGENCY = String.raw`(?:Getty(?:\s+Images)?(?:\s+\p{L}+)?|Reuters|REUTERS|AP(?:\s+(?:Photo|Images?))?|AFP(?:\s+Photo)?|EPA(?:-EFE)?|EFE|Shutterstock|iStock(?:photo)?|Alamy(?:\s+\p{L}+)?|Bloomberg|Anadolu(?:\s+Agency)?|Sputnik|TASS|Xinhua|PA(?:\s+(?:Wire|Media|Images))?|Press Association|ZUMA(?:\s+Press)?|Corbis|Rex(?:\s+Features)?|NurPhoto|LightRocket|Unsplash|Pexels|Pixabay|Wikimedia(?:\s+Commons)?|Flickr|Facebook|Twitter|Instagram|LinkedIn|YouTube|HuffPost|CNN|BBC|NBC|ABC|CBS|USA TODAY)`;
const WORDS = String.raw`[\p{L}\p{N}.,’'& -]`;

const caption = (id: string, sources: readonly string[], flags: "u" | "iu"): LineRule[] =>
  sources.map((source) => ({ id, kind: "caption", pattern: new RegExp(`^(?:${source})$`, flags) }));

/** Captions and photo credits, as they are left in the text of English news pages. */
export const captionRules: readonly LineRule[] = [
  ...caption(
    "photo-credit",
    [
      String.raw`[(\[]?${PICTURE}(?: (?:credits?|courtesy|source|by))?\s*(?::|©|/|\|)\s*.{1,100}|[(\[]?${PICTURE} (?:by|courtesy(?: of)?|credit|from|via)\b${WORDS}{1,80}(?:/.{1,60})?[)\]]?|(?:photo )?credit\s*:\s*.{1,100}`,
      String.raw`(?:file|handout|stock|courtesy) (?:photo|image|picture)|representational (?:image|picture|photo)|image used for representational? purposes? only|(?:file|handout)/.{1,40}`,
      String.raw`buy (?:this )?photo|(?:enlarge|expand|view|hide|toggle|show) (?:this )?(?:image|caption|photo|picture|fullscreen)(?: in .{1,30})?`,
    ],
    "iu",
  ),
  ...caption(
    "photo-credit",
    [
      String.raw`Getty(?: Images)?|AP Photo|AFP Photo|Shutterstock|iStock(?:photo)?|Alamy(?: Stock Photo)?`,
      String.raw`\p{Lu}${WORDS}{1,50}(?:\s+via\s+|\s?[/|]\s?)${AGENCY}(?:\s?[/|]\s?[\p{L} .]{1,40})?`,
      String.raw`(?:AP Photo|REUTERS|AFP|EPA|Getty Images)\s?/\s?\p{Lu}${WORDS}{1,60}|(?:Facebook|LinkedIn|Twitter|Instagram)/\p{Lu}${WORDS}{1,40}`,
    ],
    "u",
  ),
  ...caption(
    "image-label",
    [String.raw`(?:image|media|video|photo|picture) (?:caption|source|copyright|credit)s?\b[,:]?\s*.{0,300}`],
    "iu",
  ),
  ...caption(
    "photo-caption",
    [
      String.raw`(?:photo|picture|image|file photo|caption|in this (?:\p{L}+ )?(?:photo|picture|image|file photo))\s*:\s*.{1,400}`,
    ],
    "iu",
  ),
  ...caption(
    "photo-caption",
    [
      String.raw`.{10,600}[([](?:(?:AP|AFP|EPA|Reuters|Getty|File|Handout|Courtesy|Pool|TNS)?\s?(?:Photo|Image|Picture|Illustration)s?(?:\s?[/:]|\s+(?:by|courtesy|via|from)\s).{1,80}|(?:Courtesy|Handout|File|Submitted)(?:\s(?:photo|image|of)\b.{0,60})?|.{1,60}(?:/|\svia\s)${AGENCY}|${AGENCY}/.{1,40})[)\]]`,
      String.raw`.{10,600}\s(?:REUTERS|AP Photo|AFP|EPA)/\p{Lu}${WORDS}{1,60}|.{10,600}\s(?:Photo|Photograph|Picture|Image|Credit)(?: credit)?:\s*\p{Lu}${WORDS}{1,60}(?:/.{1,40})?|.{10,600}(?:/|\svia\s)(?:Getty Images|AP|AFP|Reuters)`,
    ],
    "u",
  ),
];
