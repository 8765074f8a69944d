#include "tagger/resolution/name_document.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/tokens/tokenizer.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

using ::testing::IsEmpty;

TEST(NameDocumentTest, TokensAndTheirBytes) {
  const NameReading reading("then Anna Berg\u2019s friend came.");
  const NameDocument& document = reading.document();
  const TokenRange name = reading.Find("Anna Berg");
  EXPECT_EQ(document.bytes(name), (ByteSpan{5, 14}));
  EXPECT_EQ(document.surface(name), "Anna Berg");
  EXPECT_TRUE(document.IsCapitalised(name.first));
  EXPECT_TRUE(document.IsPossessive(name.last));
  EXPECT_FALSE(document.IsWord(name.last));
  EXPECT_FALSE(document.IsCapitalised(name.last + 1));
  EXPECT_TRUE(document.IsMark(document.size() - 1, '.'));
}

TEST(NameDocumentTest, FullStopOfTheSentenceIsNotInTheName) {
  const auto last_of = [](std::string_view text, std::string_view word) {
    const NameReading reading(text);
    return std::string(reading.document().surface(reading.Find(word)));
  };
  EXPECT_EQ(last_of("They left Norbank Ltd.", "Norbank Ltd"), "Norbank Ltd");
  EXPECT_EQ(last_of("They left Norbank Ltd. The bank closed.", "Norbank Ltd"), "Norbank Ltd");
  EXPECT_EQ(last_of("They left \u201cNorbank Ltd.\u201d", "Norbank Ltd"), "Norbank Ltd");
  EXPECT_EQ(last_of("They left (Norbank Ltd.) Then they came.", "Norbank Ltd"), "Norbank Ltd");
}

TEST(NameDocumentTest, FullStopWithinASentenceIsInTheName) {
  const NameReading reading("Norbank Ltd. fell, they said.");
  EXPECT_EQ(reading.document().surface({0, 2}), "Norbank Ltd.");
  const NameReading question("Was it Norbank Ltd.?");
  EXPECT_EQ(question.document().surface({2, 4}), "Norbank Ltd.");
}

TEST(NameDocumentTest, LettersWithFullStopsKeepThem) {
  const NameReading reading("They left the U.S.");
  EXPECT_EQ(reading.document().surface({3, 4}), "U.S.");
}

TEST(NameDocumentTest, HyphensJoinWithoutSpaces) {
  const NameReading reading("so Berg-Holm met Anna - Vik and ended -");
  const NameDocument& document = reading.document();
  EXPECT_TRUE(document.IsHyphen(reading.Find("Berg").last));
  EXPECT_FALSE(document.IsHyphen(reading.Find("Anna").last));
  EXPECT_FALSE(document.IsHyphen(document.size() - 1));
}

TEST(NameDocumentTest, Starts) {
  const NameReading reading("Anna said: \"Ola met Vik.\" Berg left.");
  const NameDocument& document = reading.document();
  EXPECT_EQ(document.start(reading.Find("Anna").first), Start::kSentence);
  EXPECT_EQ(document.start(reading.Find("Ola").first), Start::kClause);
  EXPECT_EQ(document.start(reading.Find("Vik").first), Start::kNone);
  EXPECT_EQ(document.start(reading.Find("Berg").first), Start::kSentence);
}

TEST(NameDocumentTest, PhrasesAndWordsByClass) {
  const NameReading reading("from South Norland to Norland.");
  const NameDocument& document = reading.document();
  const NameClasses& classes = document.classes();
  EXPECT_TRUE(document.Has(reading.Find("South Norland"), classes.country));
  EXPECT_TRUE(document.Has(reading.Find("Norland"), classes.country));
  EXPECT_FALSE(document.Has(reading.Find("South Norland"), classes.place[0]));
  EXPECT_FALSE(document.Has(reading.Find("South"), classes.country));
  EXPECT_FALSE(document.Has(reading.Find("from South Norland"), classes.country));
}

TEST(NameDocumentTest, GradesOfPlaces) {
  const NameReading reading("from Hamn to Lonny.");
  const NameDocument& document = reading.document();
  const auto grade = [&](std::string_view surface) {
    int highest = 0;
    for (size_t g = 0; g < 4; ++g) {
      if (document.Has(reading.Find(surface), document.classes().place[g])) highest = static_cast<int>(g) + 1;
    }
    return highest;
  };
  EXPECT_EQ(grade("Hamn"), 4);
  EXPECT_EQ(grade("Lonny"), 1);
  EXPECT_EQ(grade("from"), 0);
}

TEST(NameDocumentTest, EntriesOfARange) {
  const NameReading reading("from Port Anders to Berg.");
  const NameDocument& document = reading.document();
  std::vector<EntryId> entries{77};
  document.EntriesOf(reading.Find("Port Anders"), &entries);
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_EQ(document.gazetteer().entry(entries[0]).id, "places:2");
  document.EntriesOf(reading.Find("Berg"), &entries);
  EXPECT_EQ(entries.size(), 2u);  // a family name and a place
  document.EntriesOf(reading.Find("to Berg"), &entries);
  EXPECT_THAT(entries, IsEmpty());
}

// The grades of phrases in several words, too.
TEST(NameDocumentTest, GradesOfPlacesOfSeveralWords) {
  const NameReading reading("from Port Anders.");
  const NameDocument& document = reading.document();
  EXPECT_TRUE(document.Has(reading.Find("Port Anders"), document.classes().place[2]));
  EXPECT_FALSE(document.Has(reading.Find("Port Anders"), document.classes().place[3]));
}

TEST(NameDocumentTest, InsideListedNames) {
  const NameReading reading("from South Norland to New Moon.");
  const NameDocument& document = reading.document();
  const uint32_t south = reading.Find("South").first;
  EXPECT_FALSE(document.IsInsidePhrase(south));
  EXPECT_TRUE(document.IsInsidePhrase(south + 1));
  EXPECT_FALSE(document.IsInsidePhrase(south + 2));
  EXPECT_FALSE(document.IsInsidePhrase(reading.Find("Moon").first));  // its row is ambiguous
}

TEST(NameDocumentTest, CasesOfWords) {
  const NameReading reading("Moon met Moon. Then the moon came, and a moon. The end of the day.");
  const NameDocument& document = reading.document();
  const uint32_t moon = reading.Find("Moon").first;
  EXPECT_EQ(document.LowerCount(moon), 2u);
  EXPECT_EQ(document.CapitalCount(moon), 1u);  // at the sentence start a capital means nothing
  EXPECT_EQ(document.LowerCount(reading.Find("The").first), 0u);  // function words are not counted
  EXPECT_EQ(document.CapitalCount(reading.Find("day").first), 0u);
}

TEST(NameDocumentTest, CapitalsInALineOfCapitalsMeanNothing) {
  const NameReading reading("THE MOON MET THE PEOPLE OF NORLAND.");
  EXPECT_EQ(reading.document().CapitalCount(reading.Find("MOON").first), 0u);
}

TEST(NameDocumentTest, CapitalsAreNoEverydayWords) {
  const NameReading reading("then IT and it met Moon and MOON.");
  const NameDocument& document = reading.document();
  EXPECT_FALSE(document.traits(reading.Find("IT").first).Is(kTraitFunction));
  EXPECT_TRUE(document.traits(reading.Find("it").first).Is(kTraitFunction));
  EXPECT_TRUE(document.traits(reading.Find("Moon").first).Is(kTraitCommon));
  EXPECT_FALSE(document.traits(reading.Find("MOON").first).Is(kTraitCommon));
  const NameReading capitals("THEN IT MET THE PEOPLE.");
  EXPECT_TRUE(capitals.document().traits(capitals.Find("IT").first).Is(kTraitFunction));
}

TEST(NameDocumentTest, Dated) {
  const NameReading reading("then on May 16 Anna came.", {"May 16"});
  const NameDocument& document = reading.document();
  EXPECT_TRUE(document.IsDated(reading.Find("May").first));
  EXPECT_TRUE(document.IsDated(reading.Find("16").first));
  EXPECT_FALSE(document.IsDated(reading.Find("Anna").first));
}

TEST(NameDocumentTest, EmptyText) {
  const NameReading reading("");
  EXPECT_EQ(reading.document().size(), 0u);
}

// A document after another keeps nothing of it, though traits of words are kept.
TEST(NameDocumentTest, ResetForgetsTheLastDocument) {
  const NameWorld& world = NameWorld::Get();
  WordTable words(world.gazetteer);
  NameDocument names(*world.name_classes);
  const auto read = [&](const std::string& content, TokenizedText* text, std::vector<PhraseMatch>* phrases) {
    Document document;
    document.content = content;
    document.sections = {{SectionKind::kBody, {0, static_cast<uint32_t>(content.size())}}};
    words.StartDocument(2);  // empties the table before the second document
    Tokenize(document, text);
    words.Intern(content, absl::MakeSpan(text->tokens));
    FindPhrases(world.gazetteer, words, content, *text, phrases);
    names.Reset(content, *text, words, world.gazetteer, *phrases, std::vector<bool>(text->tokens.size()));
  };
  const std::string first = "so the moon came to South Norland.", second = "so Moon met Anna Berg.";
  TokenizedText first_text, second_text;
  std::vector<PhraseMatch> first_phrases, second_phrases;
  read(first, &first_text, &first_phrases);
  read(second, &second_text, &second_phrases);
  EXPECT_EQ(names.LowerCount(1), 0u);
  EXPECT_EQ(names.CapitalCount(1), 1u);
  EXPECT_TRUE(names.traits(3).IsName());
  EXPECT_FALSE(names.traits(2).IsName());
  for (uint32_t i = 0; i < names.size(); ++i) EXPECT_FALSE(names.IsInsidePhrase(i));
}

}  // namespace
}  // namespace tagger
