#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/tokens/tokenizer.h"
#include "tests/unit/gazetteer/gazetteer_testing.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kRows =
    "name\tclass\tcase\n"
    "New York\tplace\t\n"
    "New York\tsubdivision\t\n"
    "New York City\tplace\t\n"
    "York City\torganisation\t\n"
    "St. Louis\tplace\t\n"
    "Côte d'Ivoire\tcountry\t\n"
    "AT&T\torganisation\t\n"
    "S&P\torganisation\t\n"
    "Moody's\torganisation\t\n"
    "Guinea-Bissau\tcountry\t\n"
    "7-Eleven\torganisation\t\n"
    "Washington, D.C.\tplace\t\n"
    "per cent\tunit\tany\n"
    "Bank of Oslo\torganisation\t\n";

// "first match|second match": slices of `text`, with the class of the entry.
std::vector<std::string> PhrasesIn(std::string_view text) {
  const LoadedGazetteer loaded(kRows);
  Document document;
  document.content = std::string(text);
  document.sections = {{SectionKind::kBody, {0, static_cast<uint32_t>(text.size())}}};
  TokenizedText tokenized;
  Tokenize(document, &tokenized);
  WordTable words(loaded.gazetteer);
  words.Intern(document.content, absl::MakeSpan(tokenized.tokens));
  std::vector<PhraseMatch> matches = {{{0, 1}, 0}};  // must be replaced
  FindPhrases(loaded.gazetteer, words, document.content, tokenized, &matches);
  std::vector<std::string> phrases;
  for (const PhraseMatch& match : matches) {
    const uint32_t begin = tokenized.tokens[match.tokens.first].bytes.begin;
    const uint32_t end = tokenized.tokens[match.tokens.last - 1].bytes.end;
    phrases.push_back(document.content.substr(begin, end - begin) + "/" +
                      std::string(loaded.classes.name(loaded.gazetteer.entry(match.entry).class_id)));
  }
  return phrases;
}

TEST(PhrasesTest, NestedAndOverlappingInOrder) {
  EXPECT_THAT(
      PhrasesIn("He left New York City."),
      ElementsAre("New York/place", "New York/subdivision", "New York City/place", "York City/organisation"));
}

TEST(PhrasesTest, RunningTextSpellings) {
  EXPECT_THAT(PhrasesIn("in St Louis"), ElementsAre("St Louis/place"));
  EXPECT_THAT(PhrasesIn("in St. Louis."), ElementsAre("St. Louis/place"));
  EXPECT_THAT(PhrasesIn("in Cote d’Ivoire’s north"), ElementsAre("Cote d’Ivoire/country"));
  EXPECT_THAT(PhrasesIn("AT&T and S & P"), ElementsAre("AT&T/organisation", "S & P/organisation"));
  EXPECT_THAT(PhrasesIn("at Moody’s"), ElementsAre("Moody’s/organisation"));
  EXPECT_THAT(PhrasesIn("Guinea-Bissau, Guinea Bissau"),
              ElementsAre("Guinea-Bissau/country", "Guinea Bissau/country"));
  EXPECT_THAT(PhrasesIn("a 7-Eleven shop"), ElementsAre("7-Eleven/organisation"));
  EXPECT_THAT(PhrasesIn("to Washington, D.C. and"), ElementsAre("Washington, D.C./place"));
  EXPECT_THAT(PhrasesIn("5 Per Cent"), ElementsAre("Per Cent/unit"));
}

TEST(PhrasesTest, WhiteSpaceDoesNotMatter) {
  EXPECT_THAT(PhrasesIn("the Bank\u00A0of\r\nOslo"), ElementsAre("Bank\u00A0of\r\nOslo/organisation"));
}

TEST(PhrasesTest, LooseHyphensAndPossessivesAreNotSkipped) {
  EXPECT_THAT(PhrasesIn("Guinea - Bissau"), IsEmpty());
  EXPECT_THAT(PhrasesIn("New's York"), IsEmpty());
}

TEST(PhrasesTest, CaseDecides) {
  EXPECT_THAT(PhrasesIn("a new York"), IsEmpty());
  EXPECT_THAT(PhrasesIn("NEW YORK FALLS"), ElementsAre("NEW YORK/place", "NEW YORK/subdivision"));
}

TEST(PhrasesTest, NeverAcrossASentenceEnd) {
  EXPECT_THAT(PhrasesIn("It is new. New\n\nYork is old."), IsEmpty());
}

// The chain walk against the dumb way: every window of every length, looked up by itself.
TEST(PhrasesTest, AgreesWithLookingUpEveryWindow) {
  const std::vector<std::string> words = {"New", "York", "City", "new", "Oslo", "Bank", "of", "per", "Cent"};
  std::string rows = "# default class: place\nname\tcase\n";
  std::mt19937 random(7);
  const auto pick = [&](size_t count) {
    std::string phrase = words[random() % words.size()];
    for (size_t i = 1; i < count; ++i) phrase += " " + words[random() % words.size()];
    return phrase;
  };
  std::set<std::string> names;
  for (int i = 0; i < 60; ++i) names.insert(pick(1 + random() % 4));
  for (const std::string& name : names) rows += name + (random() % 3 == 0 ? "\tany\n" : "\t\n");
  const LoadedGazetteer loaded(rows);
  ASSERT_THAT(loaded.messages, IsEmpty());
  Document document;
  document.content = pick(400);
  document.sections = {{SectionKind::kBody, {0, static_cast<uint32_t>(document.content.size())}}};
  TokenizedText text;
  Tokenize(document, &text);
  WordTable table(loaded.gazetteer);
  table.Intern(document.content, absl::MakeSpan(text.tokens));
  std::vector<PhraseMatch> matches;
  FindPhrases(loaded.gazetteer, table, document.content, text, &matches);
  std::vector<std::tuple<uint32_t, uint32_t, EntryId>> found, expected;
  for (const PhraseMatch& match : matches)
    found.emplace_back(match.tokens.first, match.tokens.last, match.entry);
  for (uint32_t first = 0; first < text.tokens.size(); ++first) {
    for (uint32_t last = first + 2; last <= std::min<size_t>(first + 6, text.tokens.size()); ++last) {
      const ByteSpan slice = {text.tokens[first].bytes.begin, text.tokens[last - 1].bytes.end};
      for (const EntryId id : loaded.gazetteer.Find(slice.In(document.content)))
        expected.emplace_back(first, last, id);
    }
  }
  EXPECT_GT(expected.size(), 20u);
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace tagger
