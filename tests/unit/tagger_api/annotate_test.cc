// Tagger::Annotate on the tiny data.

#include <thread>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tagger/output/json_writer.h"
#include "tests/support/annotation_checks.h"
#include "tests/unit/tagger_api/tiny_tagger.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> Shown(const Annotation& annotation) {
  std::vector<std::string> shown;
  for (const Span& span : annotation.spans) {
    shown.push_back(StrCat(span.in_title ? "title " : "", span.label, " ", span.text));
  }
  return shown;
}

std::string Message(const Article& article) {
  return std::string(FromAbsl(TinyTagger().Annotate(article).status().message()));
}

TEST(AnnotateTest, EveryLabel) {
  const Annotation annotation =
      TinyTagger()
          .Annotate({.text = "On May 16 Minister Anna Berg of the Vik Group met 5 people in Hamn. "
                             "Norland left, and the Norlander team came to the Qo Cup."})
          .value();
  EXPECT_THAT(Shown(annotation),
              ElementsAre("DATE May 16", "PERSON Anna Berg", "ORGANISATION Vik Group", "FIGURE 5 people",
                          "LOCATION Hamn", "COUNTRY Norland", "NATIONALITY Norlander"));
}

TEST(AnnotateTest, EmptyTextHasNothing) {
  for (const std::string_view text : {"", " \n\t", "\xef\xbb\xbf"}) {
    const Annotation annotation = TinyTagger().Annotate({.id = "e", .text = text}).value();
    EXPECT_EQ(annotation.id, "e");
    EXPECT_THAT(annotation.spans, IsEmpty());
    EXPECT_THAT(annotation.entities, IsEmpty());
    EXPECT_THAT(annotation.keywords, IsEmpty());
  }
}

TEST(AnnotateTest, FieldsAreCopied) {
  const Annotation annotation = TinyTagger()
                                    .Annotate({.id = "a",
                                               .title = "b",
                                               .text = "c",
                                               .url = "d",
                                               .published = "2025-06-03",
                                               .language = "en-GB"})
                                    .value();
  EXPECT_EQ(annotation.id, "a");
  EXPECT_EQ(annotation.title, "b");
  EXPECT_EQ(annotation.url, "d");
  EXPECT_EQ(annotation.published, "2025-06-03");
  EXPECT_EQ(annotation.language, "en-GB");
  EXPECT_FALSE(annotation.range.has_value());
  EXPECT_THAT(annotation.warnings, IsEmpty());
}

TEST(AnnotateTest, OtherLanguagesGetAWarning) {
  EXPECT_THAT(TinyTagger().Annotate({.text = "x", .language = "nb"})->warnings,
              ElementsAre(HasSubstr("'nb'")));
}

TEST(AnnotateTest, InvalidUtf8NamesFieldAndByte) {
  EXPECT_EQ(TinyTagger().Annotate({.text = "ab\xff"}).status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(Message({.text = "Anna \xc3"}), HasSubstr("text is not valid UTF-8 at byte 5"));
  EXPECT_THAT(Message({.title = "\x80"}), HasSubstr("title is not valid UTF-8 at byte 0"));
  EXPECT_THAT(Message({.id = "a\xff"}), HasSubstr("id is not valid UTF-8 at byte 1"));
  EXPECT_THAT(Message({.url = "ab\xff"}), HasSubstr("url is not valid UTF-8 at byte 2"));
}

TEST(AnnotateTest, TitleSpansComeFirstAndCountFromTheTitle) {
  const std::string title = "Why Anna Berg left the town", text = "Then Berg went to Hamn.";
  const Annotation annotation = TinyTagger().Annotate({.title = title, .text = text}).value();
  EXPECT_THAT(Shown(annotation), ElementsAre("title PERSON Anna Berg", "PERSON Berg", "LOCATION Hamn"));
  EXPECT_EQ(annotation.spans[0].bytes, (ByteSpan{4, 13}));
  EXPECT_EQ(annotation.spans[0].section, "title");
  EXPECT_EQ(annotation.spans[1].bytes, (ByteSpan{5, 9}));
  EXPECT_EQ(annotation.spans[1].alias_of, 1u);
  EXPECT_EQ(annotation.spans[1].entity, annotation.spans[0].entity);
  EXPECT_EQ(FindBreach(annotation, title, text), "");
}

TEST(AnnotateTest, ReasonsNameRuleRowOrAlias) {
  const Annotation annotation =
      TinyTagger().Annotate({.text = "then Minister Maren Qo came to Norland. So Qo left."}).value();
  ASSERT_THAT(Shown(annotation), ElementsAre("PERSON Maren Qo", "COUNTRY Norland", "PERSON Qo"));
  EXPECT_EQ(annotation.spans[0].rule, "tiny.after_title");
  EXPECT_EQ(annotation.spans[0].source, "rule");
  EXPECT_THAT(annotation.spans[1].rule, testing::MatchesRegex("tiny.tsv:[0-9]+"));
  EXPECT_EQ(annotation.spans[1].source, "gazetteer");
  EXPECT_EQ(annotation.spans[2].rule, "alias.surname");
  EXPECT_EQ(annotation.spans[2].source, "alias");
  EXPECT_EQ(annotation.entities[0].role, "Minister");
}

std::string Json(const std::string& text) {
  const Annotation annotation = TinyTagger().Annotate({.id = "x", .text = text}).value();
  std::string json;
  AppendJson({.annotation = &annotation, .text = text}, {}, &json);
  return json;
}

TEST(AnnotateTest, SameBytesEveryTimeAndInEveryThread) {
  const std::vector<std::string> texts = {"Minister Anna Berg met Ola Holm.", "So Berg left Norland.",
                                          "The Norland Vik Commission (NVC) came. So NVC left.", ""};
  std::vector<std::string> expected;
  for (const std::string& text : texts) expected.push_back(Json(text));
  std::vector<int> wrong(3, 0);
  std::vector<std::thread> threads;
  for (size_t thread = 0; thread < wrong.size(); ++thread) {
    threads.emplace_back([&, thread] {
      for (size_t i = 0; i < 40; ++i) {
        const size_t at = (i + thread) % texts.size();
        wrong[thread] += Json(texts[at]) != expected[at];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(3, 0));
}

// Long, and of one kind: what once was, or could be, quadratic or deep.
TEST(AnnotateTest, InvariantsHoldForHostileText) {
  const auto repeated = [](std::string_view piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text;
  };
  for (const std::string& text :
       {repeated("A B ", 2000), repeated("Anna Berg ", 2000), repeated("(", 20'000), repeated("Berg-", 3000),
        repeated("Norland, ", 2000), repeated("of the Bank ", 2000), repeated("Vik Group (VG) ", 1000)}) {
    EXPECT_EQ(FindBreach(TinyTagger().Annotate({.text = text}).value(), "", text), "") << text.substr(0, 20);
  }
}

}  // namespace
}  // namespace tagger
