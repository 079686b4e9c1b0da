import { describe, expect, it } from "vitest";
import { AFTER, BEFORE, divide } from "../divide.ts";

const decided = async (line: string): Promise<{ kind: string; rule: string }> => {
  const { blocks } = await divide(`${BEFORE}\n\n${line}\n\n${AFTER}\n\n${BEFORE}\n\n${AFTER}`);
  const block = blocks[1];
  if (!block) throw new Error("no block for the line");
  return { kind: block.kind, rule: block.rule };
};

describe("English furniture", () => {
  it.each([
    ["Leave a Reply", "comment-form"],
    ["Leave a Reply Cancel reply", "comment-form"],
    ["Your email address will not be published. Required fields are marked *", "comment-form"],
    ["Be the first to comment on this story", "comment-form"],
    ["This site uses Akismet to reduce spam. Learn how your comment data is processed.", "comment-form"],
    ["View all 14 comments", "comment-count"],
    ["Share this:", "share-bar"],
    ["Click to share on Facebook (Opens in new window)", "share-bar"],
    ["Share Tweet Email this article Print", "label"],
    ["Follow us on Twitter and Facebook", "social-follow"],
    ["Follow Mara Leigh on Twitter @maraleigh", "social-follow"],
    ["Read more: Crews fight depot fire", "read-more"],
    ["ALSO READ | Who owns the depot?", "read-more"],
    ["Click here for more pictures of the fire", "read-more"],
    ["Related stories", "related-list"],
    ["You may also like", "related-list"],
    ["Tags: Ranholm, fire, depot", "tag-line"],
    ["#Ranholm #fire #depot", "tag-line"],
    ["Sign up for our free daily newsletter", "newsletter"],
    ["Get the latest news delivered to your inbox every morning", "newsletter"],
    ["Get our best stories in your inbox every morning", "newsletter"],
    ["Printed from https://ranholm.example/fire", "printed-from"],
    ["By signing up, you agree to our Terms of Use and Privacy Policy.", "newsletter"],
    ["Already a subscriber? Log in", "subscription"],
    ["You have 2 free articles left this month.", "subscription"],
    ["Support our journalism with a donation.", "subscription"],
    ["Download our app for breaking news", "app-download"],
    ["We use cookies to give you the best experience. Read our cookie policy.", "cookie-notice"],
    ["Accept all cookies", "cookie-notice"],
    ["ADVERTISEMENT", "advertisement"],
    ["Story continues below advertisement", "advertisement"],
    ["© 2023 The Ranholm Post. All rights reserved.", "copyright"],
    ["This material may not be published, broadcast, rewritten or redistributed.", "copyright"],
    ["(This story has not been edited by our staff and is published from a syndicated feed.)", "syndication-note"],
    ["Have a tip? Write to tips@ranholm.example", "contact"],
    ["Your browser does not support the video element.", "media-player"],
    ["4 min read", "reading-time"],
    ["Updated 3 hours ago", "reading-time"],
    ["Loading…", "loading"],
    ["Home > News > Fire", "navigation"],
    ["https://ranholm.example/fire", "web-address"],
    [".share-box { margin: 0;", "code"],
    ['<embed src="fire.mp4"></embed>', "code"],
    ["* * *", "separator"],
    ["LENGTH: 523 words", "database-label"],
  ])("%s", async (line, rule) => {
    expect(await decided(line)).toEqual({ kind: "boilerplate", rule });
  });

  it.each([
    ["Photo: Lena Hult/AFP", "photo-credit"],
    ["Lena Hult via Getty Images", "photo-credit"],
    ["Getty", "photo-credit"],
    ["Image source, Reuters", "image-label"],
    ["Crews stand in front of the burnt depot. Picture: Lena Hult.", "photo-caption"],
    ["Crews stand in front of the depot on Tuesday. REUTERS/Lena Hult", "photo-caption"],
    ["Crews stand in front of the depot. (Photo by Lena Hult/Getty Images)", "photo-caption"],
  ])("caption: %s", async (line, rule) => {
    expect(await decided(line)).toEqual({ kind: "caption", rule });
  });

  it.each([
    "Subscribe to our newsletter, the minister told shoppers, and you will get a free loaf.",
    "“We use cookies to track visitors,” the company said in a statement on Friday.",
    "The newsletter of the port authority had published the figures in May.",
    "She baked cookies for the protesters.",
    "Copyright law is being rewritten, and the advertisement was withdrawn.",
    "Loading the ships took a week.",
    "Follow the money, she said.",
    "The comments section was closed by the editor.",
    "Share prices fell by a tenth.",
    "Tags on the luggage showed where it had come from.",
    "A few months ago.",
    "I agree.",
    "Read the letter, he told the court.",
    "Related to the mayor by marriage, he denied any part in it.",
    "Comments by the minister angered the union.",
    "Support for the government fell to a record low.",
    "Poll: three races are tight;",
    "Watch the ships, he said.",
    "Home is where the harbour is.",
    "Facebook",
    "More",
    "9:05 p.m.",
  ])("body: %s", async (line) => {
    expect((await decided(line)).kind).toBe("body");
  });

  it("takes an ambiguous label as furniture beside furniture only", async () => {
    const { blocks } = await divide(`${BEFORE}\n\nShare this article\n\nFacebook\n\nX\n\n${AFTER}`);
    expect(blocks.map(({ kind }) => kind)).toEqual(["body", "boilerplate", "boilerplate", "boilerplate", "body"]);
  });

  it("takes titles under “Related” and stops at the first line that is none", async () => {
    const { blocks } = await divide(`${BEFORE}\n\nRelated:\n\nWho Owns The Depot?\n\nThe crews went home.\n\n${AFTER}`);
    expect(blocks.map(({ rule }) => rule)).toEqual(["paragraph", "related-list", "link-list", "paragraph", "paragraph"]);
  });
});
