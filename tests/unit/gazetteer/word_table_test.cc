#include "tagger/gazetteer/word_table.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/gazetteer/word_key.h"
#include "tagger/tokens/tokenizer.h"
#include "tests/unit/gazetteer/gazetteer_testing.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kRows =
    "name\tclass\tgrade\tcase\n"
    "Reading\tplace\t3\tcapital\n"
    "US\tcountry\t\texact\n"
    "minister\trole\t\tany\n"
    "New York\tplace\t4\tcapital\n"
    "reading\tcommon_word\t\tany\n";

class WordTableTest : public ::testing::Test {
 protected:
  std::vector<std::string> ClassesOf(std::string_view surface) {
    const Word& word = table_.word(table_.Intern(surface));
    std::vector<std::string> names;
    for (size_t id = 0; id < loaded_.classes.size(); ++id) {
      if (word.In(static_cast<ClassId>(id)))
        names.emplace_back(loaded_.classes.name(static_cast<ClassId>(id)));
    }
    return names;
  }

  LoadedGazetteer loaded_{kRows};
  WordTable table_{loaded_.gazetteer};
};

TEST_F(WordTableTest, WordKnowsItsForms) {
  const Word& word = table_.word(table_.Intern("É.-U."));
  EXPECT_EQ(word.surface, "É.-U.");
  EXPECT_EQ(word.folded, "E-U");
  EXPECT_EQ(word.lower, "e-u");
  const Word& decimal = table_.word(table_.Intern("5.1"));
  EXPECT_EQ(decimal.folded, "5.1");
  const Word& stop = table_.word(table_.Intern("."));
  EXPECT_EQ(stop.folded, ".");
  EXPECT_EQ(table_.word(table_.Intern("inter\u00ADnational")).lower, "international");
}

TEST(WordForm, SaysWhatFoldingWouldLeaveAsItIs) {
  static const std::string kParts[] = {"a", "z", "{", "@", "A", "Z", "[",
                                       ".", "`", "/", "é", "É", "5", "\x7f"};
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    std::string surface, folded;
    for (unsigned i = 0, size = 1 + random() % 20; i < size; ++i)
      surface += kParts[random() % (random() % 4 == 0 ? std::size(kParts) : 4)];
    AppendFolded(surface, &folded);
    std::string lower = folded;
    LowerInPlace(&lower);
    const WordForm form = FormOf(surface);
    const bool is_ascii = std::all_of(surface.begin(), surface.end(),
                                      [](char c) { return static_cast<unsigned char>(c) < 128; });
    EXPECT_TRUE(!form.is_folded || folded == surface) << surface;
    EXPECT_TRUE(!form.is_lower || lower == surface) << surface;
    const bool has_stop = surface.find('.') != std::string::npos;
    EXPECT_TRUE(!is_ascii || has_stop || form.is_lower == (lower == surface)) << surface;
  }
}

TEST_F(WordTableTest, LongWordsAreToldApart) {
  const uint32_t first = table_.Intern("internationalisation");
  EXPECT_NE(table_.Intern("internationalisatiom"), first);
  EXPECT_NE(table_.Intern("internatxonalisation"), first);
  EXPECT_EQ(table_.Intern("internationalisation"), first);
  EXPECT_NE(table_.Intern("internatio"), table_.Intern("internatix"));
  EXPECT_NE(table_.Intern("internatio"), table_.Intern("internxtio"));
}

TEST_F(WordTableTest, FormsOfOneWordShareAKey) {
  const uint64_t key = table_.word(table_.Intern("US")).key;
  EXPECT_EQ(table_.word(table_.Intern("U.S.")).key, key);
  EXPECT_EQ(table_.word(table_.Intern("us")).key, key);
  EXPECT_NE(table_.word(table_.Intern("uss")).key, key);
}

TEST_F(WordTableTest, ClassesFollowCase) {
  EXPECT_THAT(ClassesOf("Reading"), ElementsAre("place", "common_word", "place:2", "place:3"));
  EXPECT_THAT(ClassesOf("reading"), ElementsAre("common_word"));
  EXPECT_THAT(ClassesOf("U.S."), ElementsAre("country"));
  EXPECT_THAT(ClassesOf("us"), IsEmpty());
  EXPECT_THAT(ClassesOf("MINISTER"), ElementsAre("role"));
}

TEST_F(WordTableTest, EntriesAreThoseThatAgree) {
  EXPECT_THAT(table_.word(table_.Intern("Reading")).entries, ElementsAre(0u, 4u));
  EXPECT_THAT(table_.word(table_.Intern("reading")).entries, ElementsAre(4u));
}

TEST_F(WordTableTest, StartsPhrase) {
  Token token;
  token.word = table_.Intern("NEW");
  EXPECT_TRUE(table_.StartsPhrase(token));
  token.word = table_.Intern("York");
  EXPECT_FALSE(table_.StartsPhrase(token));
}

TEST_F(WordTableTest, SameSurfaceSameId) {
  EXPECT_EQ(table_.Intern("York"), table_.Intern(std::string("York")));
  EXPECT_NE(table_.Intern("York"), table_.Intern("york"));
  EXPECT_NE(table_.Intern("abcdefgh1"), table_.Intern("abcdefgh2"));
  EXPECT_NE(table_.Intern("abcdefgh"), table_.Intern("abcdefghi"));
  EXPECT_NE(table_.Intern(std::string_view("a\0", 2)), table_.Intern("a"));
}

TEST_F(WordTableTest, TokensGetTheIdsOfTheirSurfaces) {
  const std::string content = "In New York, Reading's extraordinarily long words, us";
  std::vector<Token> tokens;
  TokenizePhrase(content, &tokens);
  table_.Intern(content, absl::MakeSpan(tokens));
  for (const Token& token : tokens) {
    EXPECT_EQ(table_.word(token).surface, token.bytes.In(content));
    EXPECT_EQ(table_.Intern(token.bytes.In(content)), token.word);
  }
}

TEST_F(WordTableTest, IdsAndViewsOutliveTheirTextAndGrowth) {
  std::string text = "Reading";
  const uint32_t id = table_.Intern(text);
  const Word& word = table_.word(id);
  text = "xxxxxxx";
  for (int i = 0; i < 20'000; ++i) table_.Intern("word" + std::to_string(i));
  EXPECT_EQ(&table_.word(id), &word);
  EXPECT_EQ(word.surface, "Reading");
  for (int i = 0; i < 20'000; ++i) {
    ASSERT_EQ(table_.word(table_.Intern("word" + std::to_string(i))).surface, "word" + std::to_string(i));
  }
  EXPECT_EQ(table_.size(), 20'001u);
}

TEST_F(WordTableTest, IsEmptiedOnlyWhenOutgrown) {
  for (int i = 0; i < 11; ++i) table_.Intern(std::to_string(i));
  const uint32_t generation = table_.generation();
  table_.StartDocument(11);
  EXPECT_EQ(table_.size(), 11u);
  EXPECT_EQ(table_.generation(), generation);
  table_.StartDocument(10);
  EXPECT_EQ(table_.size(), 0u);
  EXPECT_EQ(table_.generation(), generation + 1);
  EXPECT_THAT(ClassesOf("U.S."), ElementsAre("country"));
}

}  // namespace
}  // namespace tagger
