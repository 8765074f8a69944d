#include "tagger/document/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "section_checks.h"
#include "tagger/base/strings.h"
#include "tagger/document/text_lines.h"

namespace tagger {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// SplitPage, with the invariants of its ranges and sections checked.
std::vector<PageArticle> Split(std::string_view page) {
  const std::vector<PageArticle> articles = SplitPage(page);
  uint32_t end = 0;
  for (const PageArticle& article : articles) {
    EXPECT_LE(end, article.range.begin);
    EXPECT_TRUE(TrimBlanks(page, {end, article.range.begin}).empty());
    EXPECT_LE(article.range.end, page.size());
    const Document document = MakePageDocument(page, article);
    EXPECT_EQ(document.content, article.range.In(page));
    ExpectSectionsCover(document.content, document.sections);
    end = article.range.end;
  }
  EXPECT_TRUE(TrimBlanks(page, {end, static_cast<uint32_t>(page.size())}).empty());
  return articles;
}

std::vector<std::string> Describe(std::string_view page, const PageArticle& article) {
  return DescribeSections(MakePageDocument(page, article));
}

// "source|age|headline" of each article.
std::vector<std::string> Headlines(std::string_view page) {
  std::vector<std::string> lines;
  for (const PageArticle& article : Split(page)) {
    std::string line = StrCat(article.source, "|", article.age, "|");
    for (const Section& section : article.sections) {
      if (section.kind == SectionKind::kTitle) line += section.bytes.In(page);
    }
    lines.push_back(line);
  }
  return lines;
}

constexpr std::string_view kPage = R"(
Lake Volta falls to new low as rains stay away
The lake has fallen to its lowest level, said Water Minister Ama Osei.
Advertisement
Farmers near Kumasi have left.
Boats lie on the shore. Photo: Shutterstock
They hope for rain.
Hashtags

Try Our AI Features
Explore what LakeNews AI can do for you:
Comments
No comments yet...
Related Articles


Savanna Morning Post
8 hours ago
- Savanna Morning Post
Ports of Togo to double: exit from debt
The ports are to grow. Advertisement Reuters has not seen the plan. Cranes stand in Lomé on Tuesday. Photo: Reuters After talks, the minister left.


Savanna Morning Post
Yesterday
- Savanna Morning Post
Will the trains run? Nobody knows
The trains are late, said Kofi Mensah.
)";

TEST(SplitPageTest, LeadingAndRelatedArticles) {
  EXPECT_THAT(Headlines(kPage),
              ElementsAre("||Lake Volta falls to new low as rains stay away",
                          "Savanna Morning Post|8 hours ago|Ports of Togo to double: exit from debt",
                          "Savanna Morning Post|Yesterday|Will the trains run? Nobody knows"));
}

TEST(SplitPageTest, SectionsOfTheLeadingArticle) {
  const std::vector<PageArticle> articles = Split(kPage);
  ASSERT_THAT(articles, SizeIs(3));
  EXPECT_THAT(
      Describe(kPage, articles[0]),
      ElementsAre("title|Lake Volta falls to new low as rains stay away",
                  "body|The lake has fallen to its lowest level, said Water Minister Ama Osei.",
                  "boilerplate|Advertisement", "body|Farmers near Kumasi have left.",
                  "caption|Boats lie on the shore.", "boilerplate|Photo:", "caption|Shutterstock",
                  "body|They hope for rain.", "boilerplate|Hashtags", "boilerplate|Try Our AI Features",
                  "boilerplate|Explore what LakeNews AI can do for you:", "boilerplate|Comments",
                  "boilerplate|No comments yet...", "boilerplate|Related Articles"));
}

TEST(SplitPageTest, SectionsOfARelatedArticle) {
  const std::vector<PageArticle> articles = Split(kPage);
  ASSERT_THAT(articles, SizeIs(3));
  EXPECT_THAT(
      Describe(kPage, articles[1]),
      ElementsAre("boilerplate|Savanna Morning Post", "boilerplate|8 hours ago",
                  "boilerplate|- Savanna Morning Post", "title|Ports of Togo to double: exit from debt",
                  "body|The ports are to grow.", "boilerplate|Advertisement",
                  "body|Reuters has not seen the plan.", "caption|Cranes stand in Lomé on Tuesday.",
                  "boilerplate|Photo:", "caption|Reuters", "body|After talks, the minister left."));
}

TEST(SplitPageTest, AgesAreOfManyForms) {
  for (std::string_view age :
       {"8 hours ago", "Yesterday", "2 days ago", "May 3", "3 May 2025", "just now", "2025-05-03"}) {
    const std::string page =
        StrCat("Lead story here\nIt rained.\nLake FM\n", age, "\n- Lake FM\nPorts to grow\nThey grow.\n");
    EXPECT_THAT(Headlines(page), ElementsAre("||Lead story here", StrCat("Lake FM|", age, "|Ports to grow")))
        << age;
  }
}

TEST(SplitPageTest, SourceLinesOfOtherForms) {
  EXPECT_THAT(Headlines("Lead story here\nIt rained.\n\nLake FM\n2 days ago\nPorts to grow\nThey grow.\n"),
              ElementsAre("||Lead story here", "Lake FM|2 days ago|Ports to grow"));
  EXPECT_THAT(Headlines("Lead story here\nIt rained.\n\nLake FM · 2 days ago\nPorts to grow\nThey grow.\n"),
              ElementsAre("||Lead story here", "Lake FM|2 days ago|Ports to grow"));
  EXPECT_THAT(Headlines("Lead story here\nIt rained.\n\nLake FM\n- Lake FM\nPorts to grow\nThey grow.\n"),
              ElementsAre("||Lead story here", "Lake FM||Ports to grow"));
}

TEST(SplitPageTest, HeadlineBeforeALongParagraphBehindATailMarker) {
  const std::string body = StrCat("The ports are to grow, ", std::string(200, 'x'), ".");
  EXPECT_THAT(Headlines(StrCat("Lead story here\nIt rained.\nRelated Articles\nPorts to grow\n", body)),
              ElementsAre("||Lead story here", "||Ports to grow"));
}

TEST(SplitPageTest, LinksBehindATailMarkerAreBoilerplate) {
  const std::string_view page =
      "Lead story here\nIt rained.\nRelated Articles\nPorts to grow\nTrains are late again\n";
  const std::vector<PageArticle> articles = Split(page);
  ASSERT_THAT(articles, SizeIs(1));
  EXPECT_THAT(Describe(page, articles[0]),
              ElementsAre("title|Lead story here", "body|It rained.", "boilerplate|Related Articles",
                          "boilerplate|Ports to grow", "boilerplate|Trains are late again"));
}

TEST(SplitPageTest, TextBehindACommentsLinkAtTheTopStays) {
  const std::string body = StrCat("The ports are to grow, ", std::string(200, 'x'), ".");
  const std::string page = StrCat("Lead story here\nComments\n", body, "\nThey grow.");
  const std::vector<PageArticle> articles = Split(page);
  ASSERT_THAT(articles, SizeIs(1));
  EXPECT_THAT(Describe(page, articles[0]), ElementsAre("title|Lead story here", "boilerplate|Comments",
                                                       StrCat("body|", body, "\nThey grow.")));
}

TEST(SplitPageTest, ADateUnderTheHeadlineIsNoNewArticle) {
  EXPECT_THAT(Headlines("Lake falls again\n8 hours ago\nIt fell by a metre.\nThey left."),
              ElementsAre("||Lake falls again"));
}

TEST(SplitPageTest, PageThatBeginsWithARelatedArticle) {
  EXPECT_THAT(Headlines("Lake FM\n8 hours ago\n- Lake FM\nPorts to grow\nThey grow.\n"),
              ElementsAre("Lake FM|8 hours ago|Ports to grow"));
}

TEST(SplitPageTest, HeaderAtTheEndOfAPage) {
  EXPECT_THAT(Split("It rained.\nLake FM\n8 hours ago\n- Lake FM\n"), SizeIs(2));
  EXPECT_THAT(Split("It rained.\nLake FM\n8 hours ago"), SizeIs(1));
}

TEST(SplitPageTest, PageWithoutAnythingKnownIsOneArticle) {
  EXPECT_THAT(Split("It rained.\nThey left."), SizeIs(1));
}

TEST(SplitPageTest, BlankPageHasNone) {
  EXPECT_THAT(Split(""), IsEmpty());
  EXPECT_THAT(Split(" \r\n\t"), IsEmpty());
}

TEST(SplitPageTest, CrlfGivesTheSameArticles) {
  std::string crlf;
  for (char c : kPage) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(Headlines(crlf), Headlines(kPage));
}

}  // namespace
}  // namespace tagger
