import type { Labels } from "../../section/section-rules.ts";

const phrases = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** Labels of buttons, menus and share bars of English news sites and of the common blog systems. */
export const labels: Labels = {
  sure: new Set(
    phrases(`
      share this, share this article, share this story, share this post, share this page, share on facebook, share on twitter,
      share on x, share on linkedin, share on whatsapp, share on reddit, share via email, share by email, share with friends, tweet this,
      pin it, pin this, email this, email this article, email article, email to a friend, send to a friend, print this, print this article,
      print article, print this page, print page, copy link, copy url, copy this link, link copied, copy link to clipboard, save article,
      save this article, save for later, gift this article, gift article, add to favorites, log in, login, log out, logout, sign in,
      sign up, sign up now, subscribe now, subscribe today, register now, create account, create an account, my account, my profile,
      skip to content, skip to main content, skip to navigation, skip to footer, toggle navigation, toggle menu, open menu, close menu,
      main menu, play video, watch video, mute, unmute, fullscreen, enter fullscreen, back to top, scroll to top, go to top, return to top,
      next article, previous article, next story, previous story, next post, previous post, older posts, newer posts, show more, load more,
      see more, view more, read more, show less, view all, see all, view comments, show comments, hide comments, add comment, add a comment,
      post a comment, leave a comment, leave a reply, write a comment, join the conversation, most read, most popular, most viewed,
      most shared, top stories, trending now, latest news, related articles, related stories, related posts, related news, related topics,
      related content, you may also like, you might also like, recommended for you, editors' picks, editor's picks, more stories,
      privacy policy, cookie policy, terms of use, terms of service, terms and conditions, terms & conditions, cookie settings,
      privacy settings, do not sell my personal information, contact us, about us, advertise with us, text size, font size, decrease font size,
      increase font size, a- a+, listen to article, listen to this article, report this ad, report ad, order reprints, reprints,
      whatsapp channel, google news, follow us, follow on google news, e-paper, epaper, retweet, flipboard, stumbleupon`),
  ),
  unsure: new Set(
    phrases(`
      share, shares, recommend, tweet, tweets, facebook, twitter, x, linkedin, reddit, telegram, whatsapp, pinterest, instagram, youtube, tumblr, tiktok,
      threads, bluesky, mastodon, messenger, viber, vk, skype, sms, line, email, e-mail, mail, print, pdf, rss, feed, link, copy, save, saved,
      bookmark, like, likes, liked, dislike, love, comment, comments, reply, replies, flag, report, follow, following, followers, views,
      view, subscribe, subscribed, register, menu, search, close, open, more, less, home, news, world, politics, business, economy, markets,
      sport, sports, opinion, culture, arts, lifestyle, life, style, health, science, technology, tech, travel, food, entertainment, video,
      videos, photos, gallery, podcasts, audio, live, weather, education, environment, climate, local, national, international, us, u.s., uk,
      europe, asia, africa, middle east, americas, crime, cities, india, editorial, columns, magazine, jobs, classifieds, obituaries, games,
      crossword, archive, archives, contact, about, help, faq, sitemap, careers, advertise, newsletter, newsletters, e-newsletter, privacy,
      terms, cookies, accessibility, next, previous, prev, back, up next, now playing, via, or, and, on, to, this, size, aa, tags, topics,
      related, trending, latest, popular, featured, breaking, breaking news, total, pin, add, listen, watch, play, pause, stop, loading,
      name, website, message, subject, submit, send, cancel, ok, yes, no, accept, reject, decline, continue, all, settings, i agree, i accept, got it, learn more`),
  ),
};
