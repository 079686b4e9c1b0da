import type { LineRule } from "../../section/section-rules.ts";

type Rest = Pick<LineRule, "region" | "company" | "opens">;

/** One rule a pattern: the sources are anchored at both ends and matched without regard to case. */
const furniture = (id: string, sources: readonly string[], rest: Rest = {}, flags = "iu"): LineRule[] =>
  sources.map((source) => ({ id, kind: "boilerplate", pattern: new RegExp(`^(?:${source})$`, flags), ...rest }));

/** What a sentence that somebody says or reports holds, and a notice does not. */
const NOTICE = String.raw`(?!.*(?:[“”"]|\b(?:said|says|told|according)\b))`;
const NETWORK = String.raw`(?:facebook|twitter|x|instagram|youtube|linkedin|telegram|whatsapp|tik\s?tok|threads|bluesky|mastodon|snapchat|pinterest|google news|koo|truth social|gab|parler|rumble)`;

const COMMENTS: readonly LineRule[] = [
  ...furniture("comment-form", [
    String.raw`(?:leave|write|post|add|submit|send) (?:a|your) (?:reply|comment|response)(?:\s+(?:to|on|for) .{1,100})?(?:\s*cancel reply)?`,
    String.raw`cancel reply|post comment|submit comment|reply to this comment`,
    String.raw`your e-?mail address will not be (?:published|shared).*`,
    String.raw`required fields are marked.{0,3}|\*?\s*(?:denotes|indicates) (?:a )?required fields?`,
    String.raw`(?:your )?(?:first name|last name|name|e-?mail(?: address)?|website|comment|message|phone|subject|url)\s*(?:\*|\((?:required|optional|will not be published)[^)]*\))(?:\s*\*)?`,
    String.raw`save my name, e-?mail,? (?:and )?(?:website|site url).{0,80}`,
    String.raw`notify me (?:of|when|by|about) .{0,80}(?:comments?|posts?|replies|e-?mail).{0,40}`,
    String.raw`this site uses akismet.*|learn how your comment data is processed`,
    String.raw`(?:you (?:must|need to) be )?(?:logged|signed|log|sign)[ -]?in(?: or (?:register|sign up|create an account))? to (?:post|leave|add|write|reply|comment|join|view)\b.{0,60}`,
    String.raw`please (?:log|sign) ?in to (?:comment|reply|leave|post|join).{0,60}`,
    String.raw`you (?:may|can) use these html tags.{0,300}`,
    String.raw`comments? (?:are|is) (?:now )?(?:closed|off|disabled|turned off|moderated|not available)\b.{0,80}`,
    String.raw`(?:be the )?first to (?:comment|leave a comment|reply|review)\b.{0,60}`,
    String.raw`please enter (?:your|a valid) (?:comment|name|e-?mail(?: address)?)(?: here)?!?|you have entered an incorrect e-?mail address!?`,
    String.raw`(?:join|start) the (?:conversation|discussion)|have your say|what do you think\? (?:leave|share|tell|let us) .{1,100}`,
    String.raw`\(required\)|\(optional\)|(?:comment )?moderation is enabled.{0,100}|all comments (?:are|will be) moderated.{0,80}`,
  ]),
  ...furniture("comment-count", [
    String.raw`(?:view|show|see|read|load|hide)(?: all)?(?: the)?(?: \(?\d+\)?)? (?:comments?|replies)(?: \(\d+\))?`,
    String.raw`no comments(?: yet)?|(?:\d[\d,.]*|one|two|three|four|five) (?:comments?|replies|responses|thoughts) (?:to|on) [“"‘'«].{1,160}`,
  ]),
  ...furniture(
    "comment-count",
    [
      String.raw`(?:\d[\d,.]*|one|two|three|four|five) (?:comments?|replies|responses)|comments? ?[(:[]?\s*\d+\s*[)\]]?|(?:readers?['’]? )?comments?`,
    ],
    { opens: "comments", region: "tail" },
  ),
];

const SHARING: readonly LineRule[] = [
  ...furniture("share-bar", [
    String.raw`share (?:this|the)(?: (?:article|story|post|page|news|video|link|with|on|via))*\s*(?::|on|via|with)?(?:[\s,|·]*(?:your friends|others|${NETWORK}|e-?mail|copy(?: link)?|print|more))*`,
    String.raw`share (?:on|via|to|with|by) (?:${NETWORK}|e-?mail|friends|copied link)\b.{0,60}`,
    String.raw`click to (?:share|e-?mail|print|tweet).{0,100}|\(opens in new window\)`,
    String.raw`(?:like|love|enjoyed) this:?|like loading|spread the (?:word|love)|sharing is caring!?|please share!?`,
    String.raw`[\d.,]+[km]? (?:total )?(?:shares?|likes?|views?|reads?|reactions?|tweets?|retweets?)`,
    String.raw`(?:views?|reads?|post views|page views|total views|hits)\s*[:–-]\s*[\d.,]+[km]?`,
  ]),
  ...furniture("social-follow", [
    String.raw`(?:you can )?follow (?:us|me|our|@\w+|the \p{L}+|\p{L}[\p{L}.’' -]{1,50})\s+(?:\w+ )?(?:on|via|at) (?:our )?${NETWORK}\b${NOTICE}.{0,140}`,
    String.raw`on ${NETWORK},? follow .{1,140}|follow (?:@\w+(?:[,\s]|and\b|or\b|#\w+)*)+(?:on ${NETWORK}.{0,80})?`,
    String.raw`(?:like|find|join|connect with|catch|visit|add|get) (?:us|our (?:\w+ ){0,2}(?:page|channel|group)|(?:the|this) page)(?: (?:on|via|at) ${NETWORK}.{0,80})?`,
    String.raw`do you (?:support|like|love|agree) .{1,80}\? like (?:the|our|this) page:?`,
    String.raw`(?:for (?:more|the latest|all the latest|live|breaking) .{1,60},? )?(?:follow|like|join|subscribe to) (?:us|our) .{0,60}(?:on ${NETWORK}|channel)\b.{0,80}`,
    String.raw`(?:twitter|facebook|instagram|telegram)\s*:\s*@?[\w./:-]{2,60}`,
  ]),
];

const LINKS: readonly LineRule[] = [
  ...furniture("read-more", [
    String.raw`(?:also read|read also|read more|read next|read this|see also|related(?: (?:stories|story|articles?|news|posts?|links?|coverage|reading))?|more on this|more from|recommended|don['’]t miss|up next|suggested(?: reading)?|explore more|trending(?: now)?|more to read)\s*(?:[:|»>]|[–—-](?=\s)).{1,220}`,
    String.raw`(?:click|tap) here (?:to|for) .{1,120}|(?:read|see|view|get) the (?:full|original|entire|complete|whole|rest of the) (?:story|article|text|report|post|piece|document|transcript)(?: (?:here|at|on|in) ?.{0,60}|)`,
    String.raw`(?:continue|keep) reading(?: (?:below|the (?:main )?(?:story|article)|at|on|here).{0,80}|)|read (?:it|them) all here|story continues|(?:full|original) (?:story|article)(?: here)?`,
    String.raw`(?:(?:next|previous|prev|older|newer) (?:story|article|post|page)|up next)\s*[:»→|].{0,200}`,
    String.raw`view (?:source|original|full (?:results|article|story|version|site)).{0,100}`,
    String.raw`page \d{1,2} of \d{1,2}|\d{1,2} of \d{1,2}|(?:story|article) highlights`,
  ]),
  ...furniture(
    "related-list",
    [
      String.raw`[“"]?(?:also )?related(?: (?:stories|story|articles?|news|posts?|links?|coverage|reading|content|topics|videos?))?:?[”"]?|(?:also|see|read|more|elsewhere) on [\p{L}\p{N} ]{2,30}:`,
      String.raw`(?:you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|(?:recommended|suggested) (?:for you|stories|reading|articles|videos)|more (?:stories|articles|news|headlines|coverage|on this (?:story|topic|subject)|like this|to explore)|more from (?:this|the|our) \p{L}{2,20})(?: (?:from|on|by) .{1,40})?:?`,
      String.raw`(?:most (?:read|popular|viewed|shared|commented|recent)|trending(?: now| today| stories)?|top stories|top news|latest (?:news|stories|headlines|articles|posts|updates)|recent (?:posts|articles|news|stories)|popular (?:posts|articles|stories|now)|editor['’]?s?['’]? (?:picks?|choice)|must reads?|don['’]t miss|popular in .{1,30}|before you go)(?: (?:in|on|from) .{1,40})?:?`,
    ],
    { opens: "links" },
  ),
  ...furniture("tag-line", [
    String.raw`(?:tags?|topics?|categor(?:y|ies)|filed under|posted in|posted under|related topics|keywords|tagged(?: with| as)?|in this (?:article|story)|more on)\s*[:|].{1,240}`,
    String.raw`filed under .{1,80}|(?:#[\p{L}\p{N}_]+[\s,|]*){2,}`,
  ]),
  ...furniture("tag-line", [String.raw`tags?|topics?|categor(?:y|ies)|filed under|keywords|in this (?:article|story)`], {
    opens: "links",
    region: "tail",
  }),
];

const OFFERS: readonly LineRule[] = [
  ...furniture("newsletter", [
    String.raw`${NOTICE}(?:want more \p{L}+(?: from .{1,40})?\? |for more,? |to (?:get|receive) .{1,80},? )?(?:please )?(?:sign up|subscribe|register|join)(?: now| today| here| free| for free)?(?: (?:for|to|and|with|on)\b.{0,120})?\b(?:newsletters?|e-?newsletters?|e-?mails?|inbox|mailing list|alerts?|briefings?|bulletins?|digests?|notifications?|podcasts?|push updates)\b.{0,160}`,
    String.raw`${NOTICE}(?:\(?subscribe to .{1,100} (?:here|on itunes|on apple podcasts|on spotify|wherever you .{1,40}|podcast .{1,60})\)?)`,
    String.raw`${NOTICE}(?:get|receive|have) (?:the|our|all|your|a|daily|weekly|breaking|top|more|exclusive|email)\b.{1,120}\b(?:delivered|sent|straight|directly|right)\b.{0,30}\b(?:inbox|mailbox|e-?mail|phone|you)\b.{0,80}`,
    String.raw`${NOTICE}(?:get|receive|have) (?:the|our|all|your|a|daily|weekly|top|more|exclusive)\b.{1,100}\bin your (?:inbox|mailbox)\b.{0,80}`,
    String.raw`(?:please )?(?:enter|provide|type) your e-?mail(?: address)?\b.{0,120}`,
    String.raw`by (?:signing up|subscribing|submitting|clicking|entering|providing|registering|continuing|joining)\b.{0,120},? you(?: are)? (?:agree|agreeing|consent|accept|acknowledge|confirm|opt)\b.{0,240}`,
    String.raw`thank you for (?:subscribing|signing up|registering|your subscription).{0,80}|you(?:['’]re| are| have)(?: now| successfully| been)* (?:subscribed|signed up).{0,80}`,
    String.raw`(?:our )?(?:daily |weekly |free |morning |evening |email )?newsletters?(?: sign-?up)?|newsletter subscription|check your (?:inbox|e-?mail)(?: (?:for|to) .{1,80})?`,
    String.raw`you can (?:unsubscribe|opt out) (?:at )?any ?time.{0,80}|we (?:don['’]t|won['’]t|will never|never|do not) (?:spam|share your).{0,80}|no spam.{0,60}`,
    String.raw`sign up(?: here| now)?(?: for (?:free|our .{1,60}))?|(?:you can )?receive this (?:daily |weekly )?(?:update|newsletter|e-?mail) .{1,120}`,
  ]),
  ...furniture("subscription", [
    String.raw`(?:already|are you|not) (?:a |an )?(?:digital |print |registered )?(?:subscriber|member|subscribed|registered)\b.{0,100}`,
    String.raw`${NOTICE}subscribe(?: now| today| here)?(?: (?:to|for)\b.{1,100})?|subscribers? (?:only|exclusive|log ?in)`,
    String.raw`(?:this|the) (?:article|story|content|feature|page|video) is (?:only )?(?:for|available(?: only)?(?: exclusively)? (?:to|for)|reserved for|exclusive to|exclusively for) (?:our )?(?:paid |paying |premium |registered |digital )?(?:subscribers|members|users|readers)\b.{0,120}`,
    String.raw`(?:to|please|want to) (?:continue|keep|finish|unlock|read|access)\b.{0,80}(?:subscribe|sign (?:in|up)|log ?in|register|create an? (?:free )?account|become a (?:member|subscriber)|subscription)\b.{0,120}`,
    String.raw`(?:subscribe|sign (?:in|up)|log ?in|register|create an? (?:free )?account)\b.{0,40} to (?:continue|keep|finish|unlock|read|access)\b.{0,100}`,
    String.raw`you(?:['’]ve| have| can read)? .{0,30}\b(?:\d+|one|two|three|last|no|all)\b.{0,30}\b(?:articles?|stories|story)\b.{0,20}\b(?:left|remaining|this month|this week|for free)\b.{0,60}`,
    String.raw`${NOTICE}(?:please )?(?:support|help (?:us|support|fund|keep)|fund) .{0,40}\b(?:independent |quality |local |nonprofit |our )?(?:journalism|newsroom|reporting|reporters)\b.{0,160}`,
    String.raw`${NOTICE}(?:become|be) an? (?:member|supporter|patron|subscriber|contributor)\b.{0,100}|(?:make a )?(?:donation|donate|contribute)(?: now| today| here)?`,
    String.raw`(?:start|try|get|begin) (?:your|a) (?:free |\p{L}+ )?trial\b.{0,100}|cancel any ?time.{0,60}|(?:get )?unlimited (?:digital )?access\b.{0,100}|(?:only|just) [$£€]\d.{1,60}(?:month|week|year).{0,40}`,
  ]),
  ...furniture("app-download", [
    String.raw`${NOTICE}(?:for more .{1,80},? )?(?:please )?(?:download|get|install|try) (?:our|the|your)(?: [\p{L}\p{N}’'. -]{1,40})? apps?\b.{0,120}`,
    String.raw`(?:available|download(?: it)?|get it|find us) (?:on|from|in|at) (?:the )?(?:app store|google play|itunes|apple store|microsoft store)\b.{0,80}`,
    String.raw`(?:download|open|use|read|continue) (?:in|on|the) (?:the )?app`,
  ]),
];

const NOTICES: readonly LineRule[] = [
  ...furniture("cookie-notice", [
    String.raw`${NOTICE}(?:we(?: and our (?:\d+ |trusted |third[- ]party )*partners)?|this (?:web ?)?site|our (?:web ?)?sites?|the (?:web ?)?site|[\p{L}\p{N}.-]+\.(?:com|org|net|co\.uk))\s+(?:also )?(?:uses?|stores?|sets?|places?|serves?)\b.{0,60}\bcookies\b.{0,400}`,
    String.raw`${NOTICE}(?:by|if you) (?:using|continuing|browsing|clicking|closing|continue|visiting|accepting|scrolling)\b.{0,120}\b(?:cookies?|privacy policy|terms of (?:use|service))\b.{0,200}`,
    String.raw`(?:accept|reject|allow|manage|decline|customi[sz]e|enable|disable)(?: all| my| your| optional| necessary| and close)? (?:cookies?|cookie (?:settings|preferences)|preferences|consent|purposes)`,
    String.raw`(?:your|about|manage your) (?:privacy|cookies?|consent)(?: (?:choices|settings|preferences|is important to us|matters))?|we (?:value|care about|respect) your privacy|your privacy,? your choice`,
    String.raw`${NOTICE}(?:please )?(?:see|read|view|visit|check) our (?:privacy|cookie) (?:policy|notice|statement)\b.{0,120}|(?:strictly )?necessary cookies.{0,200}`,
  ]),
  ...furniture("advertisement", [
    String.raw`[-–—[(\s]*(?:advertisements?|advertorial|advert|sponsored(?: (?:content|links?|post|stories|by .{1,40}))?|promoted(?: (?:content|stories|links?))?|paid (?:content|post|promotion|advertisement|partner content)|partner content|ad feedback|skip ads?|remove ads|ads? by .{1,30}|report (?:this )?ad|from our partners|around the web)[-–—\])\s]*`,
    String.raw`(?:story|article|post|content|video) continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement|advert|video|promotion))?|(?:continue reading|scroll(?: down)?) (?:below|to continue|for more)(?: (?:the )?(?:ad|advertisement|reading|content))?(?: with content)?`,
    String.raw`this (?:advertisement|ad) has not loaded yet.{0,80}|loading ad.{0,20}|ad loading.{0,20}|ad(?:s)?`,
  ]),
  ...furniture("copyright", [
    String.raw`(?:copyright\s*)?(?:©|\(c\)|&copy;).{0,200}|copyright,? (?:©|\(c\)|\d{4}|by ).{0,200}`,
    String.raw`.{0,120}\ball rights (?:are )?reserved\b.{0,200}`,
    String.raw`(?:this|the) (?:material|content|article|story|work|report) (?:may|must|cannot|can) ?not be (?:published|reproduced|copied|broadcast|rewritten|redistributed|republished)\b.{0,240}`,
    String.raw`(?:our standards: )?the thomson reuters trust principles.{0,20}|(?:unauthori[sz]ed )?(?:reproduction|republication|redistribution|copying)\b.{0,100}\b(?:prohibited|forbidden|permission)\b.{0,80}`,
    String.raw`no part of this (?:article|publication|work|site|website)\b.{0,60}\b(?:may|can) be\b.{0,200}`,
  ]),
  ...furniture("syndication-note", [
    String.raw`[(\[]?(?:except for the headline,? )?(?:this|the) (?:story|article|report|copy|content|news|item|headline)\b.{0,40}\b(?:not been|is|was|been) (?:edited by|auto-?generated|auto-?published|created by|generated (?:from|by)|published (?:unedited )?from an? (?:\p{L}+ )?(?:wire|syndicated|agency|news)|sourced from)\b.{0,160}[)\]]?`,
    String.raw`disclaimer\s*:.{1,500}|the (?:views|opinions)(?: and (?:views|opinions))? (?:and \p{L}+ )?(?:expressed|reflected|presented) (?:in this|here|herein|by|above|are)\b.{0,300}`,
  ]),
  ...furniture("contact", [
    String.raw`${NOTICE}(?:have|got|do you have) (?:a|any|an)(?: news| story| confidential)? (?:tips?|story|correction|information|question)\b.{0,160}|send (?:us )?(?:your )?(?:tips|news|feedback|corrections|comments|questions|letters)\b.{0,160}`,
    String.raw`(?:contact|e-?mail|reach|write to|call) (?:us|the (?:author|writer|reporter|editor|newsroom)s?|him|her|them|our|me|\p{Lu}[\p{L}.’' -]{1,50})(?: directly)?(?: (?:at|on|via|by)|:) ?\S*(?:@|\d{3})\S*.{0,120}`,
    String.raw`(?:e-?mail|contact|phone|tel|fax|website|web|online|twitter|feedback)\s*:\s*\S+@\S+|(?:feedback\? )?.{0,60}(?:e-?mail|contact) us at \S+`,
  ]),
];

const MACHINERY: readonly LineRule[] = [
  ...furniture("media-player", [
    String.raw`(?:play|watch|pause|replay|listen to|loading)(?: the)?(?: (?:video|audio|live|livestream|live stream|clip|podcast))(?: (?:here|now|above|below))?|video (?:duration|length|player is loading|unavailable|loading).{0,60}`,
    String.raw`we are sorry,? ?this video is .{1,120}|(?:this|the) (?:video|media|audio|content)(?: file)? (?:can(?:not|['’]t) be played|is (?:not available|unavailable|no longer available))\b.{0,120}`,
    String.raw`${NOTICE}(?:your browser (?:does not|doesn['’]t) support|you need to enable|please enable|this (?:page|site) requires|to view this \p{L}+,? please|javascript (?:is|must be|seems to be))\b.{0,160}`,
    String.raw`\d{1,2}:\d{2}(?::\d{2})?\s*/\s*\d{1,2}:\d{2}(?::\d{2})?|listen to (?:this|the) (?:article|story|episode)\b.{0,30}|current time.{0,80}|playback (?:rate|speed).{0,40}`,
  ]),
  ...furniture("reading-time", [
    String.raw`(?:an? )?\d{1,3}[- –]?min(?:ute)?s?[- ](?:read|listen|watch)|(?:estimated )?(?:reading|read) time\s*:?\s*(?:about )?\d{1,3}\s*(?:min(?:ute)?s?|m)(?: read)?|\d{1,3} min(?:ute)?s? to read`,
    String.raw`(?:(?:published|updated|posted|last updated|modified)\s*:?\s*)?(?:(?:about )?(?:\d{1,2}|an) (?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) ago|just now|yesterday)`,
  ]),
  ...furniture("loading", [
    String.raw`(?:loading|please wait|refresh|reload|retry|something went wrong|an error (?:has )?occurred)(?: (?:the )?(?:comments?|page|content|more|posts?|article|video|please wait).{0,40})?\s*[.…!]*`,
  ]),
  ...furniture("navigation", [
    String.raw`skip to .{1,40}|you are (?:here|at)\s*:.{0,160}|(?:home|homepage|news|start)\s*(?:[>»›/]|&gt;)\s*.{1,160}|breadcrumbs?|(?:main|site|primary) (?:menu|navigation)|table of contents|jump to (?:content|navigation|comments|section)`,
  ]),
  ...furniture("web-address", [String.raw`(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`]),
  ...furniture("code", [
    String.raw`(?:</?[a-z!][^<>]{0,300}/?>\s*)+|<!--.{0,400}-->|\[/?(?:caption|embed|gallery|video|youtube|audio|vc_|et_)[^\]]{0,300}\]`,
  ]),
  ...furniture(
    "code",
    [
      String.raw`[{}\[\]();,]+|[.#@*]?[a-z][\w.#:>,()@\s*-]{0,100}\{(?:\s*[a-z-]+\s*:[^{}]{0,200})?\}?|@(?:media|import|font-face)\b.{0,160}|-?[a-z-]{2,40}\s*:\s*[^;\s][^;]{0,120};|(?:\.[a-z][\w-]*(?:,\s*)?)+(?:\s\w+)?\s*\{?`,
      String.raw`(?:(?:var|let|const) |window\.|document\.)[\w.$]{1,60}\s*=.{1,300}|(?:\(?function|jQuery|\$)\s*\(.{0,300}`,
    ],
    {},
    "u",
  ),
  ...furniture("printed-from", [String.raw`(?:printed|retrieved|article printed) (?:from|at)\s*:?\s*(?:https?://|www\.)\S+`]),
  ...furniture("separator", [String.raw`[^\p{L}\p{N}]+`]),
  ...furniture("database-label", [
    String.raw`(?:abstract|full text|body|headline|document [a-z0-9]{20,}|end of document|\d+ of \d+ documents)\s*:?`,
  ]),
];

/** The furniture of English news pages, as it is left in their text; wording collected from news sites and blog systems. */
export const furnitureRules: readonly LineRule[] = [...COMMENTS, ...SHARING, ...LINKS, ...OFFERS, ...NOTICES, ...MACHINERY];
