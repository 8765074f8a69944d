#include "tagger/document/document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "section_checks.h"
#include "tagger/base/strings.h"

namespace tagger {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(MakeDocumentTest, TitleFieldStandsBeforeTheText) {
  const absl::StatusOr<Document> document = MakeDocument("Lake falls", "The lake fell again.");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->content, "Lake falls\n\nThe lake fell again.");
  EXPECT_EQ(document->title_field.In(document->content), "Lake falls");
  EXPECT_EQ(document->content.substr(document->text_begin), "The lake fell again.");
  EXPECT_THAT(DescribeSections(*document), ElementsAre("title|Lake falls", "body|The lake fell again."));
}

TEST(MakeDocumentTest, WithoutTitleTheContentIsTheText) {
  const absl::StatusOr<Document> document = MakeDocument("", "The lake fell again.");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->content, "The lake fell again.");
  EXPECT_TRUE(document->title_field.empty());
  EXPECT_EQ(document->text_begin, 0u);
}

TEST(MakeDocumentTest, TextMayRepeatTheTitle) {
  const absl::StatusOr<Document> document = MakeDocument("Lake falls", "Lake falls\nIt fell again.");
  ASSERT_TRUE(document.ok());
  EXPECT_THAT(DescribeSections(*document),
              ElementsAre("title|Lake falls", "title|Lake falls", "body|It fell again."));
}

TEST(MakeDocumentTest, AllSectionsOfAnArticle) {
  EXPECT_THAT(
      SectionsOf("Lake Volta falls to new low\n"
                 "By Jane Doe in Accra\n"
                 "3 min read\n"
                 "ACCRA, Ghana (Reuters) - The lake fell again.\n"
                 "\n"
                 "Boats lie on the shore. Photo: AFP\n"
                 "Advertisement\n"
                 "Farmers have left. Advertisement Fishermen stay.\n"
                 "They hope for rain.\n"
                 "(Reporting by Jane Doe; Editing by Ali Khan)\n"
                 "© 2025 Lake Daily\n"),
      ElementsAre("title|Lake Volta falls to new low", "byline|By Jane Doe in Accra",
                  "boilerplate|3 min read", "dateline|ACCRA, Ghana (Reuters) -", "body|The lake fell again.",
                  "caption|Boats lie on the shore.", "boilerplate|Photo:", "caption|AFP",
                  "boilerplate|Advertisement", "body|Farmers have left.", "boilerplate|Advertisement",
                  "body|Fishermen stay.\nThey hope for rain.",
                  "byline|(Reporting by Jane Doe; Editing by Ali Khan)", "boilerplate|© 2025 Lake Daily"));
}

TEST(MakeDocumentTest, BodyIsOneSectionAcrossParagraphs) {
  EXPECT_THAT(SectionsOf("It rained.\n\nThen it stopped.\r\nThey left."),
              ElementsAre("body|It rained.\n\nThen it stopped.\r\nThey left."));
}

TEST(MakeDocumentTest, ASingleLineIsBody) {
  EXPECT_THAT(SectionsOf("Minister Ama Osei visits Kumasi"),
              ElementsAre("body|Minister Ama Osei visits Kumasi"));
}

TEST(MakeDocumentTest, DateAndAddressMayStandBeforeTheTitle) {
  EXPECT_THAT(SectionsOf("https://lake.example/1\n3 May 2025\nLake falls again\nIt fell by a metre."),
              ElementsAre("body|https://lake.example/1\n3 May 2025", "title|Lake falls again",
                          "body|It fell by a metre."));
}

TEST(MakeDocumentTest, HardWrappedTextHasNoTitle) {
  EXPECT_THAT(SectionsOf("The level of the lake has fallen to its lowest since records\n"
                         "began, said Ama Osei of the Water Board, which has asked farmers\n"
                         "to save what they can."),
              ElementsAre(testing::StartsWith("body|The level")));
}

TEST(MakeDocumentTest, BylinesStandNearTheTopOnly) {
  EXPECT_THAT(SectionsOf("It rained.\nA.\nB.\nC.\nD.\nE.\nBy Jane Doe\n"),
              ElementsAre("body|It rained.\nA.\nB.\nC.\nD.\nE.\nBy Jane Doe"));
}

TEST(MakeDocumentTest, TextGluedToAReportingCreditStaysBody) {
  EXPECT_THAT(SectionsOf("It rained.\n(Reporting by Jane Doe) Farmers left."),
              ElementsAre("body|It rained.", "byline|(Reporting by Jane Doe)", "body|Farmers left."));
}

TEST(MakeDocumentTest, UnclosedReportingCreditEndsWithItsLine) {
  EXPECT_THAT(
      SectionsOf("It rained.\n(Reporting by Jane Doe\nFarmers left (for now)."),
      ElementsAre("body|It rained.", "byline|(Reporting by Jane Doe", "body|Farmers left (for now)."));
}

TEST(MakeDocumentTest, BoilerplateWordsOfProseStay) {
  EXPECT_THAT(SectionsOf("Advertisement spending rose. Comments were few. The Share price fell."),
              ElementsAre("body|Advertisement spending rose. Comments were few. The Share price fell."));
}

TEST(MakeDocumentTest, EmptyAndBlankTextsHaveNoSections) {
  EXPECT_THAT(SectionsOf(""), IsEmpty());
  EXPECT_THAT(SectionsOf(" \r\n\t\u00A0\uFEFF"), IsEmpty());
  EXPECT_THAT(SectionsOf(std::string_view("\0\0", 2)), IsEmpty());
}

TEST(MakeDocumentTest, ByteOrderMarkNulAndCrlfAreKept) {
  const std::string text("\xEF\xBB\xBFIt rained.\r\nA\0B left.\0", 23);
  const absl::StatusOr<Document> document = MakeDocument("", text);
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->content, text);
  ASSERT_EQ(document->sections.size(), 1u);
  EXPECT_EQ(document->sections[0].bytes.begin, 3u);
  ExpectSectionsCover(document->content, document->sections);
}

TEST(MakeDocumentTest, InvalidUtf8IsRefusedWithItsOffset) {
  const absl::StatusOr<Document> text = MakeDocument("ok", "caf\xE9 x");
  EXPECT_EQ(text.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(FromAbsl(text.status().message()), "text is not valid UTF-8 at byte 3");
  const absl::StatusOr<Document> title = MakeDocument("\xFF", "x");
  EXPECT_THAT(std::string(FromAbsl(title.status().message())),
              HasSubstr("title is not valid UTF-8 at byte 0"));
}

TEST(SectionNameTest, NamesOfTheContract) {
  EXPECT_EQ(SectionName(SectionKind::kTitle), "title");
  EXPECT_EQ(SectionName(SectionKind::kByline), "byline");
  EXPECT_EQ(SectionName(SectionKind::kDateline), "dateline");
  EXPECT_EQ(SectionName(SectionKind::kBody), "body");
  EXPECT_EQ(SectionName(SectionKind::kCaption), "caption");
  EXPECT_EQ(SectionName(SectionKind::kBoilerplate), "boilerplate");
}

}  // namespace
}  // namespace tagger
