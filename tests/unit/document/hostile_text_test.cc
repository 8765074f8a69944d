// Large and odd inputs. No test measures time; a quadratic scan would make them hang.

#include <gtest/gtest.h>

#include <string>

#include "section_checks.h"
#include "tagger/base/strings.h"
#include "tagger/document/document.h"
#include "tagger/document/page.h"

namespace tagger {
namespace {

std::string Repeat(std::string_view piece, size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (size_t i = 0; i < count; ++i) text += piece;
  return text;
}

void ExpectSound(const std::string& text) {
  const absl::StatusOr<Document> document = MakeDocument("", text);
  ASSERT_TRUE(document.ok());
  ExpectSectionsCover(document->content, document->sections);
  for (const PageArticle& article : SplitPage(text)) {
    const Document page_document = MakePageDocument(text, article);
    ExpectSectionsCover(page_document.content, page_document.sections);
  }
}

TEST(HostileTextTest, OneLongLine) { ExpectSound(Repeat("word ", 2'000'000)); }
TEST(HostileTextTest, OneLongWord) { ExpectSound(std::string(5'000'000, 'a')); }
TEST(HostileTextTest, ManyOpeningBrackets) { ExpectSound(std::string(100'000, '(')); }
TEST(HostileTextTest, ManyBracketedCredits) { ExpectSound(Repeat("(Photo by ", 100'000)); }
TEST(HostileTextTest, ManyMarkers) { ExpectSound(Repeat("Photo: ", 20'000)); }
TEST(HostileTextTest, ManyCredits) { ExpectSound(Repeat("A b. Photo: Reuters The ", 20'000)); }
TEST(HostileTextTest, ManySlashes) { ExpectSound(StrCat("Photo: A", Repeat("/B", 200'000))); }
TEST(HostileTextTest, ManyAdvertisements) { ExpectSound(Repeat("A. Advertisement ", 30'000)); }
TEST(HostileTextTest, ManyLines) { ExpectSound(Repeat("a\n", 100'000)); }
TEST(HostileTextTest, ManyAges) { ExpectSound(Repeat("Yesterday\n- Lake FM\n", 10'000)); }
TEST(HostileTextTest, ManyTailMarkers) { ExpectSound(Repeat("Lake FM\nComments\nBig news here\n", 10'000)); }
TEST(HostileTextTest, ManyNonBreakingSpaces) {
  ExpectSound(StrCat(Repeat("\u00A0", 500'000), "x", Repeat("\u00A0", 500'000)));
}
TEST(HostileTextTest, ManyFullStops) {
  ExpectSound(StrCat(Repeat(". ", 200'000), Repeat("Photo: X ", 20'000)));
}
TEST(HostileTextTest, ManyDashes) { ExpectSound(Repeat("SEOUL (AP) - ", 50'000)); }
TEST(HostileTextTest, OnlyLineEnds) { ExpectSound(Repeat("\r\n", 500'000)); }

// Characters of all lengths at the places where scanners look.
TEST(HostileTextTest, MultibyteCharactersEverywhere) {
  for (std::string_view c : {"é", "한", "😀", "\u0301", "\u2028", "\u200B", "’", "—"}) {
    for (std::string_view frame :
         {"@", "@Photo:@ @", "Photo: @ @.", "A@. Advertisement @", "SEOUL@ (AP)@ -@", "By @ @",
          "(Photo by @)@", "Lake FM\n@\n- @\n@", "- @", "@ · 3 hours ago"}) {
      std::string text;
      for (char piece : frame) text += piece == '@' ? std::string(c) : std::string(1, piece);
      ExpectSound(text);
      ExpectSound(StrCat(text, "\nThe rest.\n", text));
    }
  }
}

}  // namespace
}  // namespace tagger
