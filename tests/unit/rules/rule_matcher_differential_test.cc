// The engine against a backtracking matcher that shares no code with it, on random small patterns and texts.
#include <algorithm>
#include <random>

#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tagger/rules/rule_matcher.h"
#include "tests/support/naive_pattern.h"
#include "tests/support/rule_world.h"

namespace tagger {
namespace {

constexpr int kTextsForASet = 40;

// How many rule sets of how many rules are tried.
struct Sizes {
  int sets;
  int rules_in_a_set;
};
constexpr Sizes kManySets{120, 12};
constexpr Sizes kLargeSets{4, 200};  // more rules than a word has bits

std::string Indented(std::string_view field, const std::optional<NaivePattern>& pattern) {
  return pattern ? StrCat("    ", field, ": \"", pattern->ToText(), "\"\n") : "";
}

// A rule file of random rules, and the same rules for the naive matcher.
struct RandomRules {
  std::string yaml;
  std::vector<NaiveRule> rules;
};

RandomRules MakeRules(std::mt19937* random, bool evidence, int count) {
  RandomRules made;
  // The classes come from a rule that never fires, in stage 1.
  made.yaml = "rules:\n";
  for (const char* name : {"ka", "kb", "kc"}) {
    made.yaml += StrCat("  - {id: make.", name, ", as: ", name, ", pattern: \"'never' '", name,
                        "'\", tests: ['[[never]]']}\n");
  }
  for (int i = 0; i < count; ++i) {
    NaiveRule rule = RandomRule(random, evidence);
    made.yaml += StrCat("  - id: t.r", std::to_string(i), "\n    pattern: \"", rule.PatternText(), "\"\n",
                        Indented("not_before", rule.not_before), Indented("not_after", rule.not_after),
                        evidence ? "    weights: {PERSON: 1}\n" : "    stage: 2\n    label: FIGURE\n",
                        "    tests: ['[[x]]']\n");
    made.rules.push_back(std::move(rule));
  }
  return made;
}

// A text given to both.
class SharedText {
 public:
  SharedText(const NaiveText& naive, RuleWorld* world, WordTable* words, RuleMatcher* matcher) {
    for (const NaiveToken& token : naive.tokens) {
      const uint32_t begin = static_cast<uint32_t>(content_.size());
      content_ += StrCat(token.word, " ");
      Token made{.bytes = {begin, begin + 1}};
      made.flags = token.glued ? kGlued : 0;
      made.sentence = token.sentence;
      text_.tokens.push_back(made);
      if (text_.sentences.size() <= token.sentence) {
        text_.sentences.push_back({.tokens = {static_cast<uint32_t>(text_.tokens.size()) - 1, 0}});
      }
      text_.sentences.back().tokens.last = static_cast<uint32_t>(text_.tokens.size());
    }
    words->StartDocument();
    words->Intern(content_, absl::MakeSpan(text_.tokens));
    std::vector<ClassMark> marks;
    for (const NaiveMark& mark : naive.marks) {
      marks.push_back({{mark.first, mark.last}, *world->classes().Find(mark.class_name)});
    }
    matcher->StartDocument(text_, *words, marks);
  }

  std::string Show(const NaiveText& naive) const {
    std::string shown = content_;
    for (const NaiveToken& token : naive.tokens)
      shown += StrCat(token.glued ? "g" : "-", std::to_string(token.sentence));
    for (const NaiveMark& mark : naive.marks) {
      shown +=
          StrCat(" ", mark.class_name, "[", std::to_string(mark.first), ",", std::to_string(mark.last), ")");
    }
    return shown;
  }

 private:
  std::string content_;
  TokenizedText text_;
};

// By rule id ("t.r3" is 3); -1 for the rules that make classes.
std::vector<int> NaiveIndexes(const RuleWorld& world) {
  std::vector<int> indexes;
  for (const Rule& rule : world.rules().rules()) {
    indexes.push_back(rule.id.substr(0, 3) == "t.r" ? std::stoi(rule.id.substr(3)) : -1);
  }
  return indexes;
}

NaiveCaptures CapturesOf(const RuleWorld& world, const RuleMatch& match) {
  NaiveCaptures captures;
  for (const Capture& capture : match.captures) {
    captures[std::string(world.rules().capture_name(capture.name))] = {capture.tokens.first,
                                                                       capture.tokens.last};
  }
  return captures;
}

void CompareScan(const RuleWorld& world, const RandomRules& rules, const NaiveText& naive,
                 RuleMatcher* matcher) {
  std::vector<RuleMatch> found;
  matcher->Scan(2, &found);
  for (RuleMatch& match : found) matcher->FillCaptures(&match);
  const std::vector<int> indexes = NaiveIndexes(world);
  size_t expected_count = 0;
  for (RuleId id = 0; id < indexes.size(); ++id) {
    if (indexes[id] < 0) continue;
    const NaiveRule& rule = rules.rules[static_cast<size_t>(indexes[id])];
    for (uint32_t token = 0; token < naive.tokens.size();) {
      const std::vector<NaiveMatch> expected = LongestSpans(rule, naive, token);
      if (expected.empty()) {
        ++token;
        continue;
      }
      ++expected_count;
      const auto match = std::find_if(found.begin(), found.end(), [&](const RuleMatch& candidate) {
        return candidate.rule == id && candidate.tokens == TokenRange{token, expected[0].end};
      });
      ASSERT_NE(match, found.end()) << rule.PatternText() << " misses [" << token << "," << expected[0].end
                                    << ")";
      const NaiveCaptures captures = CapturesOf(world, *match);
      EXPECT_TRUE(std::any_of(expected.begin(), expected.end(),
                              [&](const NaiveMatch& way) { return way.captures == captures; }))
          << rule.PatternText() << ": captures are of no parse";
      token = expected[0].end;
    }
  }
  EXPECT_EQ(found.size(), expected_count) << "matches too many";
}

void CompareEvidence(const RuleWorld& world, const RandomRules& rules, const NaiveText& naive,
                     RuleMatcher* matcher) {
  const std::vector<int> indexes = NaiveIndexes(world);
  for (uint32_t first = 0; first < naive.tokens.size(); ++first) {
    for (uint32_t last = first + 1; last <= naive.tokens.size(); ++last) {
      if (naive.tokens[last - 1].sentence != naive.tokens[first].sentence) break;
      std::vector<RuleId> fired, expected;
      matcher->Evidence({first, last}, &fired);
      for (RuleId id = 0; id < indexes.size(); ++id) {
        if (indexes[id] >= 0 && HoldsFor(rules.rules[static_cast<size_t>(indexes[id])], naive, first, last)) {
          expected.push_back(id);
        }
      }
      EXPECT_EQ(fired, expected) << "at [" << first << "," << last << ")";
    }
  }
}

void RunDifferential(bool evidence, uint32_t seed, Sizes sizes) {
  std::mt19937 random(seed);
  size_t rules_tested = 0;
  for (int set = 0; set < sizes.sets; ++set) {
    const RandomRules rules = MakeRules(&random, evidence, sizes.rules_in_a_set);
    // Rules whose span can be empty, or that are alike, are refused; the others are compared.
    RuleWorld world(rules.yaml);
    rules_tested += world.rules().rules().size() - 3;
    WordTable words(world.gazetteer());
    RuleMatcher matcher(world.rules());
    for (int i = 0; i < kTextsForASet && !testing::Test::HasFailure(); ++i) {
      const NaiveText naive = RandomText(&random);
      const SharedText text(naive, &world, &words, &matcher);
      SCOPED_TRACE(StrCat(text.Show(naive), "\n", rules.yaml));
      evidence ? CompareEvidence(world, rules, naive, &matcher) : CompareScan(world, rules, naive, &matcher);
    }
  }
  EXPECT_GT(rules_tested, static_cast<size_t>(sizes.sets * sizes.rules_in_a_set / 2))
      << "too many rules were refused";
}

TEST(RuleMatcherDifferentialTest, ScanFindsWhatBacktrackingFinds) {
  RunDifferential(false, 20260101, kManySets);
}
TEST(RuleMatcherDifferentialTest, EvidenceHoldsWhereBacktrackingHolds) {
  RunDifferential(true, 20260102, kManySets);
}
TEST(RuleMatcherDifferentialTest, ScanFindsTheSameWithManyRules) {
  RunDifferential(false, 20260103, kLargeSets);
}
TEST(RuleMatcherDifferentialTest, EvidenceHoldsTheSameWithManyRules) {
  RunDifferential(true, 20260104, kLargeSets);
}

}  // namespace
}  // namespace tagger
