// TokenRegexes, and the automaton that answers for most of them, against RE2 one by one.
#include "tagger/rules/token_regexes.h"

#include <algorithm>
#include <random>

#include "gtest/gtest.h"

namespace tagger {
namespace {

// RE2 itself, one regex at a time.
class Re2Regexes {
 public:
  explicit Re2Regexes(const std::vector<std::string>& regexes) {
    for (const std::string& regex : regexes) regexes_.push_back(std::make_unique<re2::RE2>(regex));
  }
  std::vector<int> Matches(const std::string& text) const {
    std::vector<int> numbers;
    for (size_t number = 0; number < regexes_.size(); ++number) {
      if (re2::RE2::FullMatch(text, *regexes_[number])) numbers.push_back(static_cast<int>(number));
    }
    return numbers;
  }

 private:
  std::vector<std::unique_ptr<re2::RE2>> regexes_;
};

std::vector<int> Matches(TokenRegexes* regexes, const std::string& text) {
  std::vector<int> hits;
  regexes->Match(text, &hits);
  std::sort(hits.begin(), hits.end());
  return hits;
}

template <typename Choices>
auto OneOf(const Choices& choices, std::mt19937* random) {
  return choices[(*random)() % std::size(choices)];
}

// What the automaton reads, and what it leaves to RE2.
std::string RandomRegex(int depth, std::mt19937* random) {
  static const std::string kParts[] = {
      "a",      "b",     "é",           "’",      ".",           "\\.",       "\\d",         "[ab]",  "[^a]",
      "[a-cx]", "[a’]",  "[^a-z]",      "[-a]",   "[a-]",        "[^’]",      "[\\]a]",      "[0-9]", "\\w",
      "(?i)a",  "[é-í]", "[[:alpha:]]", "(?i:s)", "(?i:Kb1[a])", "(?i:Kb1.)", "(?i:a(?:x))x"};
  static const std::string kRepeats[] = {"",  "",    "",      "",      "*",    "+",
                                         "?", "{2}", "{1,3}", "{0,2}", "{2,}", "+?"};
  std::string regex;
  for (unsigned part = 0, parts = 1 + (*random)() % 3; part < parts; ++part) {
    if (depth > 0 && (*random)() % 3 == 0) {
      regex += "(?:" + RandomRegex(depth - 1, random) + "|" + RandomRegex(depth - 1, random) + ")";
    } else {
      regex += OneOf(kParts, random);
    }
    regex += OneOf(kRepeats, random);
  }
  return regex;
}

TEST(TokenRegexes, AreThoseOfRe2OnRandomTexts) {
  static const std::string kLetters[] = {"a", "b", "c", "x",  "é", "’", "1", "2",      ".", "-",
                                         "]", "A", "í", "日", "S", "ſ", "K", "\u212A", "X", "B"};
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    std::vector<std::string> regexes;
    while (regexes.size() < 12) {
      std::string regex = RandomRegex(2, &random);
      if (re2::RE2(regex).ok()) regexes.push_back(std::move(regex));
    }
    TokenRegexes fast(regexes);
    const Re2Regexes slow(regexes);
    for (int text_number = 0; text_number < 120; ++text_number) {
      std::string text;
      for (unsigned i = 0, size = 1 + random() % 5; i < size; ++i) text += OneOf(kLetters, &random);
      EXPECT_EQ(Matches(&fast, text), slow.Matches(text)) << text;
    }
  }
}

TEST(TokenRegexes, OfTheKindsThatRulesUse) {
  const std::vector<std::string> regexes = {"[a-z]+ly",
                                            "[a-z][a-z’']+[a-hj-rtv-z]s",
                                            "(?:0?[1-9]|[12][0-9]|3[01])",
                                            "[A-Z].*[^s]s",
                                            "[0-9]{1,3}",
                                            "[0-9]{1,3},[0-9]{3}|[x×*]10",
                                            "[\"'”’]",
                                            "R[0-9]+(?:m|mn|k)?",
                                            "m|g|[A-Z][a-z]",
                                            "[0-9]{3}(?:\\.[0-9]+)?",
                                            "[0-9][0-9.,]*",
                                            "[\\/]"};
  TokenRegexes fast(regexes);
  const Re2Regexes slow(regexes);
  for (const std::string text :
       {"early", "ly", "boys", "fox’s", "Cats", "Émile’s", "07",     "31", "32",    "1,234",
        "×10",   "”",  "R5mn", "R5",    "m",    "Xy",      "100.25", "/",  "Glass", "7..,"})
    EXPECT_EQ(Matches(&fast, text), slow.Matches(text)) << text;
}

TEST(TokenRegexes, ManyStatesAreForgottenAndMadeAnew) {
  // Which of the last 13 letters are an a: 8,192 states.
  const std::vector<std::string> regexes = {"a[ab]{12}.*"};
  TokenRegexes fast(regexes);
  std::mt19937 random(11);
  const re2::RE2 slow(regexes[0]);
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (int letter = 0; letter < 30; ++letter) text += random() % 8 == 0 ? 'a' : 'b';
    EXPECT_EQ(!Matches(&fast, text).empty(), re2::RE2::FullMatch(text, slow)) << text;
  }
}

TEST(RegexAutomaton, LeavesOutWhatItDoesNotRead) {
  RegexAutomaton automaton;
  for (const std::string regex : {"(?i)a", "\\w", "\\bfoo", "^a$", "a+?", "a**", "[[:alpha:]]", "[é-í]",
                                  "[^’]", "[a", "(a", "a)", "a{2", "(?:(?:(?:a{90}){90}){90}){90}",
                                  "(?:(?:(?:(?:){900}){900}){900}){900}", "(?P<x>a)", "\\pL", "a|*"})
    EXPECT_FALSE(automaton.Add(regex, 0)) << regex;
  EXPECT_TRUE(automaton.Match("a").empty());
  EXPECT_TRUE(automaton.Match("").empty());
  RegexAutomaton some;
  EXPECT_TRUE(some.Add("a|(?:b|c){2}", 3));
  EXPECT_FALSE(some.Add("a\\b", 4));
  EXPECT_EQ(some.Match("bc"), absl::MakeConstSpan({3}));
  EXPECT_TRUE(some.Match("bcb").empty());
}

}  // namespace
}  // namespace tagger
