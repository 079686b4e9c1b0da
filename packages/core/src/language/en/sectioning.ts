import type { SectionRules } from "../../section/section-rules.ts";
import { readImprintLine } from "./section-bylines.ts";
import { captionRules } from "./section-captions.ts";
import { readDateline } from "./section-datelines.ts";
import { furnitureRules } from "./section-furniture.ts";
import { labels } from "./section-labels.ts";

/** How English news pages and agency stories are laid out. */
export const sectionRules: SectionRules = {
  lines: [...furnitureRules, ...captionRules],
  labels,
  commentHead:
    /^(?:(?:\p{L}[\p{L}\p{N}_.@ -]{1,40}) (?:says|said|wrote|commented|replied)(?: (?:on|at)\b.{1,60})?:|(?:reply|flag|report abuse)$|.{1,60}\bat \d{1,2}:\d{2} ?[ap]m$)/iu,
  readImprintLine,
  readDateline,
  lede: /\b(?:said|told|announced|according to|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:yesterday|today|this (?:week|month|morning|afternoon|evening)))\b/iu,
};
