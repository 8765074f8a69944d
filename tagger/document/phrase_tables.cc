#include "tagger/document/phrase_tables.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "tagger/base/strings.h"
#include "tagger/document/text_lines.h"

namespace tagger {
namespace {

// The lists that are searched for whole words or phrases are sorted by the compiler, so that they can
// be kept in the order that is best to read.
template <size_t kSize>
constexpr std::array<std::string_view, kSize> Sorted(std::array<std::string_view, kSize> list) {
  std::sort(list.begin(), list.end());
  return list;
}

// The lists are filled like prose.
// clang-format off

constexpr auto kBoilerplateLines = Sorted(std::to_array<std::string_view>({
    // Advertisements.
    "ad", "ad feedback", "advert", "advertise with us", "advertisement", "advertisement - scroll to continue",
    "advertisements", "advertising", "advertorial", "article continues after ad",
    "article continues after advertisement", "article continues after the ad",
    "article continues below advertisement", "article continues below this ad", "continue reading below",
    "ends after advertisement", "paid content", "paid post", "promoted", "promoted content",
    "recommended by outbrain", "remove ads", "scroll to continue", "skip ad", "skip advertisement",
    "sponsored", "sponsored content", "sponsored links", "story continues after advertisement",
    "story continues below", "story continues below advertisement", "story continues below this ad",
    "taboola", "this advertisement has not loaded yet, but your article continues below",
    // Sharing and saving.
    "add to favorites", "add to favourites", "bookmark", "copied", "copy link", "copy url", "download app",
    "download our app", "download the app", "e-mail", "e-mail this article", "email", "email article",
    "email this article", "facebook", "flipboard", "gift article", "gift this article", "instagram", "like",
    "link copied", "linkedin", "listen", "listen to article", "listen to this article", "messenger",
    "pinterest", "post", "print", "print article", "print this article", "print this page", "reddit",
    "report this ad", "republish", "republish this article", "resume", "save", "save article",
    "save for later", "save this article", "send", "share", "share article", "share full article",
    "share link", "share on facebook", "share on linkedin", "share on twitter", "share on whatsapp",
    "share on x", "share story", "share this", "share this article", "share this content", "share this page",
    "share this post", "share this story", "share this with", "share via email", "share via facebook",
    "share via twitter", "show more sharing options", "show less sharing options", "telegram", "threads",
    "tweet", "twitter", "whatsapp", "x (formerly twitter", "youtube",
    // Following, subscribing, signing in.
    "already a subscriber", "already a subscriber? log in", "already a subscriber? sign in", "follow",
    "follow topic", "follow topics", "follow us", "following", "get our newsletter", "get the app",
    "get unlimited access", "join the conversation", "join the discussion", "join us on telegram",
    "join us on whatsapp", "log in", "log in to comment", "login", "log out", "my account", "newsletter",
    "newsletters", "register", "register now", "sign in", "sign in to comment", "sign out", "sign up",
    "sign up for free", "sign up now", "start your free trial", "subscribe", "subscribe now",
    "subscribe to continue reading", "subscribe to read more", "subscribe today", "subscriber only",
    "subscribers only", "subscription", "this article is for subscribers only",
    "to read the full story, subscribe or sign in", "unlock this article", "unsubscribe",
    // Comments.
    "# comment", "# comments", "add a comment", "add comment", "be the first to comment", "comment",
    "comment now", "comments", "comments (#", "comments are closed", "comments have been disabled",
    "hide comments", "leave a comment", "leave a reply", "load comments", "load more comments", "no comments",
    "no comments yet", "post a comment", "post comment", "reply", "show comments", "start the conversation",
    "view comments", "view all comments", "write a comment",
    // Further reading.
    "also in the news", "also on the site", "don't miss", "editor's choice", "editor's pick",
    "editor's picks", "editors' picks", "explore more", "explore more on these topics", "featured",
    "featured stories", "from our partners", "further reading", "hashtags", "just in", "keep reading",
    "latest", "latest news", "latest stories", "load more", "more", "more from this author",
    "more from this section", "more headlines", "more like this", "more news", "more on this",
    "more on this story", "more stories", "more to read", "most popular", "most read", "most shared",
    "most viewed", "must read", "next", "next article", "next story", "on this topic", "popular", "previous",
    "previous article", "previous story", "read also", "read full article", "read full story", "read more",
    "read more here", "read next", "read on", "read the full article", "read the full story",
    "read this next", "recommended", "recommended for you", "recommended reading", "recommended stories",
    "related", "related article", "related articles", "related content", "related links", "related news",
    "related posts", "related reading", "related stories", "related story", "related tags", "related topics",
    "related videos", "see also", "see more", "show less", "show more", "suggested for you",
    "suggested reading", "tags", "top headlines", "top news", "top stories", "topics", "trending",
    "trending now", "trending stories", "trending topics", "up next", "view all", "view more",
    "what to read next", "what's trending", "you may also like", "you may like", "you might also like",
    "you might be interested in",
    // Galleries and players.
    "# images", "# of #", "# photos", "# shares", "# views", "# likes", "#/#", "enlarge", "enlarge image",
    "hide caption", "image caption", "image source", "load video", "loading", "loading video", "open gallery",
    "open image in gallery", "pause", "photo gallery", "play", "play video", "slideshow (# images",
    "this video can not be played", "this video cannot be played", "toggle caption", "unmute", "view gallery",
    "view image in fullscreen", "view photos", "video player is loading", "watch live", "watch video",
    // Reading time.
    "# min", "# min read", "# mins read", "# minute read", "# minutes read", "reading time: # min",
    "reading time: # mins", "reading time: # minutes", "#-min read", "#-minute read",
    // Navigation and legal.
    "about us", "accept", "accept all", "accept all cookies", "accept cookies", "accessibility help",
    "all rights reserved", "back to top", "close", "contact us", "cookie policy", "cookie preferences",
    "cookie settings", "cookies", "decline", "disclaimer", "do not sell my personal information", "home",
    "i accept", "i agree", "legal", "main menu", "manage cookies", "manage preferences", "menu", "navigation",
    "ok", "our cookie policy", "privacy", "privacy notice", "privacy policy", "reject all", "return to top",
    "search", "see all", "site map", "sitemap", "skip to content", "skip to main content",
    "skip to navigation", "terms", "terms & conditions", "terms and conditions", "terms of service",
    "terms of use", "toggle navigation", "translate", "try our ai features", "try our ai feature",
}));

constexpr auto kBoilerplateLinePrefixes = Sorted(std::to_array<std::string_view>({
    "#-# copyright", "(c) #", "(c) copyright", "advertisement - ", "also read:", "also read |", "also read -",
    "article continues below", "buy this article", "by clicking submit", "by clicking sign up",
    "by clicking subscribe", "by continuing to browse", "by continuing to use", "by signing up you ",
    "by signing up, you ", "click here for ", "click here to ", "click to share", "copyright #",
    "copyright (c", "copyright ©", "download our app ", "enter your email", "find us on ", "follow us on ",
    "follow us @", "follow us:", "for more stories", "for the latest headlines", "for the latest news, ",
    "get all the latest", "get our free ", "get the latest news delivered", "get the latest updates",
    "if you have a story", "join our telegram", "join our whatsapp", "like us on facebook", "more on this:",
    "more on this story:", "must read:", "never miss a story", "photo # of #", "please enable javascript",
    "please log in", "please sign in", "please subscribe to", "read also:", "read full story:",
    "read more about:", "read more:", "read more at ", "read more on ", "read more |", "read more -",
    "read more –", "read more —", "read next:", "read the full story", "read this:", "recommended:",
    "related:", "related article:", "related articles:", "related stories:", "related story:", "see also:",
    "share this ", "sign up for free", "sign up for our", "sign up for the ", "sign up here",
    "sign up to our", "sign up to receive", "sign up to the ", "subscribe for ", "subscribe here",
    "subscribe now ", "subscribe to our", "subscribe to the ", "support our journalism", "tags:", "topics:",
    "terms of service", "thank you for reading", "the comments below have not been moderated",
    "this article originally appeared", "this article was originally published",
    "this page may contain affiliate", "this site is protected by recaptcha", "this site uses cookies",
    "this story was originally published", "this website uses cookies", "to read the full ", "trending:",
    "want more stories like this", "want to read more", "watch:", "watch more:", "watch now:",
    "we and our partners", "we use cookies", "you can unsubscribe", "you have # free articles",
    "you have reached your limit", "you must be logged in", "your email address will not", "©", "® #",
}));

constexpr auto kBoilerplateLineSuffixes = std::to_array<std::string_view>({
    " all rights reserved", " can do for you", " to your inbox", " in your inbox", " delivered to you",
});

constexpr auto kTailMarkers = Sorted(std::to_array<std::string_view>({
    "# comment", "# comments", "comments", "comments (#", "explore more on these topics", "hashtags",
    "latest news", "leave a comment", "more from this section", "more news", "more on this",
    "more on this story", "more stories", "most popular", "most read", "no comments yet", "read next",
    "recommended", "recommended for you", "recommended stories", "related", "related articles",
    "related content", "related news", "related posts", "related stories", "related topics", "tags",
    "top stories", "topics", "trending", "trending now", "try our ai features", "what to read next",
    "you may also like", "you might also like",
}));

constexpr auto kAgeLines = Sorted(std::to_array<std::string_view>({
    "# d ago", "# day ago", "# days ago", "# h ago", "# hour ago", "# hours ago", "# hr ago", "# hrs ago",
    "# m ago", "# min ago", "# mins ago", "# minute ago", "# minutes ago", "# mo ago", "# month ago",
    "# months ago", "# second ago", "# seconds ago", "# w ago", "# week ago", "# weeks ago", "# year ago",
    "# years ago", "#d", "#d ago", "#h", "#h ago", "#hr ago", "#hrs ago", "#m ago", "#min ago", "#mins ago",
    "#mo ago", "#w", "#w ago", "#y ago", "a day ago", "a few minutes ago", "a few seconds ago",
    "a minute ago", "a month ago", "a week ago", "a year ago", "an hour ago", "just now", "last month",
    "last week", "moments ago", "now", "today", "yesterday",
}));

constexpr auto kMonthWords = Sorted(std::to_array<std::string_view>({
    "apr", "april", "aug", "august", "dec", "december", "feb", "february", "jan", "january", "jul", "july",
    "jun", "june", "mar", "march", "may", "nov", "november", "oct", "october", "sep", "sept", "september",
}));

constexpr auto kDateLineWords = Sorted(std::to_array<std::string_view>({
    "#am", "#pm", "#nd", "#rd", "#st", "#th", "am", "at", "bst", "cest", "cet", "edt", "est", "et", "fri",
    "friday", "gmt", "hkt", "ist", "jst", "last", "mon", "monday", "on", "p.m", "a.m", "pdt", "pm", "posted",
    "pst", "published", "sat", "saturday", "sgt", "sun", "sunday", "thu", "thur", "thurs", "thursday", "tue",
    "tues", "tuesday", "update", "updated", "utc", "wed", "wednesday",
}));

constexpr auto kAdvertisementPhrases = std::to_array<std::string_view>({
    "- advertisement -", "advertisement", "advertisement - scroll to continue",
    "article continues after advertisement", "article continues after this advertisement",
    "article continues below advertisement", "article continues below this advertisement",
    "scroll past advertisement", "skip advertisement", "story continues after advertisement",
    "story continues below advertisement", "story continues below this advertisement",
});

constexpr auto kCreditMarkers = Sorted(std::to_array<std::string_view>({
    "Credit", "Credits", "Graphic", "Graphics", "Illustration", "Image", "Images", "PHOTO", "Photo",
    "Photograph", "Photographer", "Photographs", "Photos", "Pic", "Pics", "Picture", "Pictures", "Source",
    "Video",
}));

constexpr auto kBracketedCreditOpenings = std::to_array<std::string_view>({
    "(AFP Photo", "(AP Photo", "(AP/", "(Image by", "(Image credit", "(Image:", "(PHOTO:", "(Photo by",
    "(Photo courtesy", "(Photo credit", "(Photo/", "(Photo:", "(Photograph by", "(Photograph:", "(Photos by",
    "(Photos:", "(Picture by", "(Picture:", "(Xinhua/",
});

constexpr auto kCreditNames = std::to_array<std::string_view>({
    "AAP", "ABACA", "AFP", "AFP Photo", "AFP/Getty Images", "AFP via Getty Images", "AJ", "ANI", "ANSA",
    "ANTARA", "AP", "AP Photo", "APTN", "Adobe Stock", "Agence France-Presse", "Alamy", "Alamy Stock Photo",
    "Anadolu", "Anadolu Agency", "Antara", "Associated Press", "BBC", "Barcroft Media", "Belga", "Bernama",
    "Bloomberg", "Bloomberg News", "CCTV", "CNA", "CNS", "CTK", "Canadian Press", "China Daily",
    "China News Service", "Corbis", "Courtesy", "DPA", "EFE", "EPA", "EPA-EFE", "Eyevine", "Facebook",
    "Facebook Photo", "File", "File Photo", "File photo", "Getty", "Getty Images", "Handout",
    "Hollandse Hoogte", "Instagram", "Internet", "Keystone", "Kyodo", "Kyodo News", "LightRocket", "Lusa",
    "Magnum Photos", "Maxar Technologies", "NASA", "NTB", "NurPhoto", "PA", "PA Media", "PA Wire", "PTI",
    "Pexels", "Pixabay", "Planet Labs", "Pool", "Press Association", "Provided", "REUTERS", "Reuters",
    "Rex Features", "Rex", "Ritzau Scanpix", "SOPA Images", "Scanpix", "Screengrab", "Screenshot",
    "Shutterstock", "Sipa", "Sipa USA", "Sputnik", "Supplied", "TASS", "TNS", "TT", "Telegram",
    "The Canadian Press", "TikTok", "Twitter", "UN Photo", "UNHCR", "UNICEF", "Unsplash", "VCG", "WENN",
    "WireImage", "Weibo", "Wikimedia Commons", "X", "Xinhua", "Xinhua News Agency", "Yonhap", "YouTube",
    "ZUMA Press", "Zuma", "dpa", "file", "handout", "iStock", "iStockphoto", "supplied", "via Getty Images",
    "via REUTERS", "via Reuters", "via AP",
});

constexpr auto kSentenceStarters = Sorted(std::to_array<std::string_view>({
    "A", "About", "According", "Across", "Additionally", "After", "All", "Almost", "Already", "Also",
    "Although", "Among", "An", "And", "Another", "Any", "Around", "As", "Asked", "At", "Back", "Based",
    "Because", "Before", "Being", "Besides", "Between", "Both", "But", "By", "Can", "Despite", "During",
    "Each", "Earlier", "Either", "Even", "Every", "Experts", "Few", "Finally", "Following", "For", "Former",
    "From", "Further", "Given", "Had", "Half", "Has", "Have", "He", "Her", "Here", "His", "How", "However",
    "I", "If", "In", "Indeed", "Inside", "Instead", "Is", "It", "Its", "Just", "Last", "Late", "Later",
    "Less", "Like", "Local", "Many", "Meanwhile", "More", "Moreover", "Most", "Much", "My", "Nearly",
    "Neither", "Never", "Nevertheless", "Next", "No", "None", "Not", "Nothing", "Now", "Of", "Officials",
    "On", "Once", "One", "Only", "Or", "Other", "Others", "Our", "Out", "Over", "People", "Police", "Recent",
    "Residents", "Several", "She", "Shortly", "Since", "So", "Some", "Still", "Such", "That", "The", "Their",
    "Then", "There", "These", "They", "This", "Those", "Though", "Three", "Through", "Throughout", "Thus",
    "To", "Today", "Two", "Under", "Unless", "Unlike", "Until", "Up", "Was", "We", "Were", "What", "When",
    "Where", "Whether", "Which", "While", "Who", "Why", "Will", "With", "Within", "Without", "Yesterday",
    "Yet", "You", "Your",
}));

constexpr auto kNameConnectors = Sorted(std::to_array<std::string_view>({
    "al", "and", "at", "bin", "binti", "by", "courtesy", "da", "de", "del", "della", "den", "der", "di", "do",
    "dos", "du", "e", "el", "file", "for", "from", "handout", "ibn", "in", "la", "le", "of", "on", "photo",
    "the", "ul", "van", "via", "von", "with", "y",
}));

constexpr auto kDatelineAgencies = std::to_array<std::string_view>({
    "AA", "AFP", "ANI", "ANSA", "AP", "APA", "Associated Press", "BBC", "BERNAMA", "BPT", "BUSINESS WIRE",
    "Bernama", "Bloomberg", "Business Wire", "CMC", "CNN", "CNW", "DPA", "EFE", "GLOBE NEWSWIRE", "GNA",
    "IANS", "INA", "IPS", "IRIN", "IRNA", "ITAR-TASS", "Interfax", "JTA", "KCNA", "KUNA", "Kyodo", "MENA",
    "MTI", "MarketWatch", "NAN", "PNA", "PNN", "PR NEWSWIRE", "PRNewswire", "PTI", "REUTERS", "RFE", "RNS",
    "Reuters", "SANA", "SPA", "Sputnik", "TASS", "THOMSON REUTERS", "TNS", "The Canadian Press",
    "Thomson Reuters", "UPI", "VOA", "WAFA", "WAM", "Xinhua", "Yonhap", "dpa",
});

constexpr auto kNotDatelines = Sorted(std::to_array<std::string_view>({
    "ANALYSIS", "BLOG", "BREAKING", "COLUMN", "COMMENT", "CORRECTED", "CORRECTION", "EDITORIAL", "EDITOR",
    "EXCLUSIVE", "EXPLAINED", "EXPLAINER", "FACTBOX", "FEATURE", "FOCUS", "GRAPHIC", "INSIGHT", "INTERVIEW",
    "JUST", "LISTEN", "LIVE", "NEWS", "NOTE", "OPINION", "PAST", "PHOTOS", "PODCAST", "POLL", "PRESENT",
    "PREVIEW", "PROFILE", "QUOTES", "RECAP", "REFILE", "REPEAT", "REPORT", "REVIEW", "SPECIAL", "SPOTLIGHT",
    "TIMELINE", "UPDATE", "UPDATED", "URGENT", "VIDEO", "VIEW", "WATCH", "WHAT", "WHY", "WRAPUP",
}));

// clang-format on

// The first bytes of a line or phrase in lower case, up to what is no letter or single space (so that
// punctuation, digits or odd white space may hide there), as a number with zeros behind.
constexpr int kKeyBytes = 6;
struct LeadingKey {
  uint64_t value = 0;
  int bytes = 0;
};

constexpr LeadingKey MakeLeadingKey(std::string_view text) {
  LeadingKey key;
  for (; key.bytes < kKeyBytes; ++key.bytes) {
    const size_t i = static_cast<size_t>(key.bytes);
    const char c = i < text.size() ? text[i] : ' ';
    const char lower = static_cast<char>(c | 0x20);
    const bool letter = lower >= 'a' && lower <= 'z';
    const bool single_space = c == ' ' && (key.value & 0xFF) != ' ';
    if (!letter && !single_space) break;
    key.value = key.value << 8 | static_cast<unsigned char>(lower);
  }
  key.value <<= 8 * (kKeyBytes - key.bytes);
  return key;
}

// How boilerplate begins. Nearly all other lines begin otherwise.
constexpr auto kLeadingKeys = [] {
  std::array<uint64_t, kBoilerplateLines.size() + kBoilerplateLinePrefixes.size()> keys{};
  size_t count = 0;
  for (std::string_view phrase : kBoilerplateLines) keys[count++] = MakeLeadingKey(phrase).value;
  for (std::string_view phrase : kBoilerplateLinePrefixes) keys[count++] = MakeLeadingKey(phrase).value;
  std::sort(keys.begin(), keys.end());
  return keys;
}();

// The first three bytes of a key as a number below 2^15: they are letters and spaces.
constexpr size_t FirstThree(uint64_t key) {
  constexpr auto byte = [](uint64_t of, int i) { return of >> (8 * (kKeyBytes - 1 - i)) & 0x1F; };
  return byte(key, 0) << 10 | byte(key, 1) << 5 | byte(key, 2);
}

// A bit for each FirstThree of kLeadingKeys: most lines are told apart by one of them.
constexpr auto kLeadingBits = [] {
  std::array<uint64_t, (1 << 15) / 64> bits{};
  for (const uint64_t key : kLeadingKeys) bits[FirstThree(key) / 64] |= uint64_t{1} << FirstThree(key) % 64;
  return bits;
}();

// The longest element of `list` that `text` begins with, up to a word boundary; empty if there is none.
std::string_view LongestPrefix(absl::Span<const std::string_view> list, std::string_view text) {
  std::string_view longest;
  for (std::string_view candidate : list) {
    if (candidate.size() <= longest.size() || candidate.size() > text.size()) continue;
    const bool may_be_it = text[candidate.size() - 1] == candidate.back();  // mostly it ends otherwise
    if (!may_be_it || !text.starts_with(candidate)) continue;
    if (!IsWordAt(candidate, PreviousCodePoint(candidate, candidate.size())) ||
        !IsWordAt(text, candidate.size())) {
      longest = candidate;
    }
  }
  return longest;
}

bool IsIn(absl::Span<const std::string_view> sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

}  // namespace

bool MayBeginBoilerplate(std::string_view line) {
  if (line.starts_with('"') || line.starts_with('\'')) line.remove_prefix(1);
  if (line.starts_with("“") || line.starts_with("‘")) line.remove_prefix(std::string_view("“").size());
  const LeadingKey key = MakeLeadingKey(line);
  if (key.bytes == 0) return true;
  const size_t three = FirstThree(key.value);
  if (key.bytes >= 3 && (kLeadingBits[three / 64] >> three % 64 & 1) == 0) return false;
  const auto nearest = std::lower_bound(kLeadingKeys.begin(), kLeadingKeys.end(), key.value);
  return nearest != kLeadingKeys.end() && (*nearest ^ key.value) >> (8 * (kKeyBytes - key.bytes)) == 0;
}

bool IsBoilerplatePhrase(std::string_view phrase) { return IsIn(kBoilerplateLines, phrase); }
bool IsTailPhrase(std::string_view phrase) { return IsIn(kTailMarkers, phrase); }
bool IsAgePhrase(std::string_view phrase) { return IsIn(kAgeLines, phrase); }
bool IsDateLineWord(std::string_view word) { return IsIn(kDateLineWords, word); }
bool IsMonthWord(std::string_view word) { return IsIn(kMonthWords, word); }
bool IsCreditMarker(std::string_view word) { return IsIn(kCreditMarkers, word); }
bool IsCreditName(std::string_view name) { return LongestCreditName(name).size() == name.size(); }
bool IsSentenceStarter(std::string_view word) { return IsIn(kSentenceStarters, word); }
bool IsNameConnector(std::string_view word) { return IsIn(kNameConnectors, word); }
bool BeginsWithDatelineAgency(std::string_view text) {
  return !LongestPrefix(kDatelineAgencies, text).empty();
}
bool IsNotDateline(std::string_view word) { return IsIn(kNotDatelines, word); }

bool BeginsBoilerplate(std::string_view phrase) {
  if (phrase.empty()) return false;
  auto prefix =
      std::lower_bound(kBoilerplateLinePrefixes.begin(), kBoilerplateLinePrefixes.end(), phrase.substr(0, 1));
  for (; prefix != kBoilerplateLinePrefixes.end() && prefix->front() == phrase.front(); ++prefix) {
    if (phrase.starts_with(*prefix)) return true;
  }
  return false;
}

bool EndsBoilerplate(std::string_view line) {
  const size_t last = line.find_last_not_of(" .!:)\"'");
  if (last == std::string_view::npos) return false;
  line = line.substr(0, last + 1);
  return std::any_of(kBoilerplateLineSuffixes.begin(), kBoilerplateLineSuffixes.end(),
                     [&](std::string_view suffix) {
                       return line.back() == suffix.back() && line.size() >= suffix.size() &&
                              AsciiLower(line.substr(line.size() - suffix.size())) == suffix;
                     });
}

absl::Span<const std::string_view> AdvertisementPhrases() { return kAdvertisementPhrases; }

std::string_view LongestBracketedOpening(std::string_view text) {
  return LongestPrefix(kBracketedCreditOpenings, text);
}
std::string_view LongestCreditName(std::string_view text) { return LongestPrefix(kCreditNames, text); }

}  // namespace tagger
