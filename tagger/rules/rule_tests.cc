#include "tagger/rules/rule_tests.h"

#include <algorithm>

#include "tagger/base/strings.h"
#include "tagger/document/document.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/rules/compiled_rules.h"
#include "tagger/rules/rule_matcher.h"
#include "tagger/rules/stages.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

constexpr uint32_t kMaxCandidateTokens = 8;

class RuleTester {
 public:
  RuleTester(const RuleSet& rules, const Gazetteer& gazetteer)
      : rules_(rules), gazetteer_(gazetteer), words_(gazetteer), matcher_(rules) {}

  void Run(RuleId id) {
    for (const RuleTest& test : rules_.rule(id).tests) {
      const absl::StatusOr<Document> document = MakeDocument("", test.text);
      if (!document.ok()) {
        Fail(id, test, FromAbsl(document.status().message()));
        continue;
      }
      document_ = &*document;
      Start();
      std::vector<ByteSpan> found =
          rules_.rule(id).is_evidence ? FindEvidence(id, test.expected) : FindMatches(id);
      if (rules_.rule(id).is_evidence && !FiresOnAny(id)) KeepLongest(&found);
      if (!Holds(id, test, found)) {
        Fail(id, test, StrCat("expected ", Show(test, test.expected), ", found ", Show(test, found)));
      }
    }
  }

  std::vector<std::string> TakeFailures() { return std::move(failures_); }

 private:
  void Start() {
    words_.StartDocument();
    Tokenize(*document_, &text_);
    words_.Intern(document_->content, absl::MakeSpan(text_.tokens));
    std::vector<PhraseMatch> phrases;
    FindPhrases(gazetteer_, words_, document_->content, text_, &phrases);
    std::vector<ClassMark> marks;
    AppendPhraseMarks(gazetteer_, phrases, &marks);
    matcher_.StartDocument(text_, words_, marks);
  }

  std::vector<ByteSpan> FindMatches(RuleId id) {
    const Rule& rule = rules_.rule(id);
    std::vector<RuleMatch> matches;
    RunStages(rules_, &matcher_, &matches, rule.stage - 1);
    matches.clear();
    matcher_.Scan(rule.stage, &matches);
    std::erase_if(matches, [&](const RuleMatch& match) { return rules_.rule(match.rule).file != rule.file; });
    SettleOverlaps(rules_, &matches);
    std::vector<ByteSpan> found;
    for (const RuleMatch& match : matches) {
      if (match.rule == id) found.push_back(BytesOf(match.tokens));
    }
    return found;
  }

  std::vector<ByteSpan> FindEvidence(RuleId id, const std::vector<ByteSpan>& expected) {
    std::vector<RuleMatch> winners;
    RunStages(rules_, &matcher_, &winners);
    std::vector<ByteSpan> found;
    for (const Sentence& sentence : text_.sentences) {
      for (uint32_t first = sentence.tokens.first; first < sentence.tokens.last; ++first) {
        const uint32_t limit = std::min(sentence.tokens.last, first + kMaxCandidateTokens);
        for (uint32_t last = first + 1; last <= limit; ++last) {
          const TokenRange range{first, last};
          const bool is_marked =
              std::find(expected.begin(), expected.end(), BytesOf(range)) != expected.end();
          if ((is_marked || IsCandidate(range)) && Fires(id, range)) found.push_back(BytesOf(range));
        }
      }
    }
    return found;
  }

  // A name could be cut so: it begins and ends with a capital, a digit, or a part of a hyphenated word.
  bool IsCandidate(TokenRange range) const {
    const auto is_strong = [this](uint32_t token) {
      return text_.tokens[token].Is(kCapitalised) || text_.tokens[token].Is(kHasDigit);
    };
    const auto is_word = [this](uint32_t token) { return text_.tokens[token].kind == TokenKind::kWord; };
    const uint32_t last = range.last - 1;
    const bool starts =
        is_strong(range.first) || (is_word(range.first) && range.size() > 1 && IsHyphen(range.first + 1));
    const bool ends = is_strong(last) || (is_word(last) && range.size() > 1 && IsHyphen(last - 1));
    return starts && ends;
  }

  bool IsHyphen(uint32_t token) const {
    return text_.tokens[token].Is(kGlued) && text_.tokens[token].bytes.In(document_->content) == "-";
  }

  bool Fires(RuleId id, TokenRange range) {
    std::vector<RuleId> fired;
    matcher_.Evidence(range, &fired);
    return std::binary_search(fired.begin(), fired.end(), id);
  }

  ByteSpan BytesOf(TokenRange range) const {
    return {text_.tokens[range.first].bytes.begin - document_->text_begin,
            text_.tokens[range.last - 1].bytes.end - document_->text_begin};
  }

  bool FiresOnAny(RuleId id) const { return rules_.compiled().compiled[id].inside == kNoProgram; }

  bool Holds(RuleId id, const RuleTest& test, const std::vector<ByteSpan>& found) const {
    return FiresOnAny(id) ? HoldsForAny(test, found) : found == test.expected;
  }

  // Takes out spans within longer ones.
  static void KeepLongest(std::vector<ByteSpan>* spans) {
    const std::vector<ByteSpan> all = *spans;
    std::erase_if(*spans, [&](ByteSpan span) {
      return std::any_of(all.begin(), all.end(),
                         [&](ByteSpan other) { return other != span && other.Contains(span); });
    });
  }

  static bool HoldsForAny(const RuleTest& test, const std::vector<ByteSpan>& found) {
    const auto is_found = [&](ByteSpan span) {
      return std::find(found.begin(), found.end(), span) != found.end();
    };
    const auto is_near = [&](ByteSpan span) {
      return std::any_of(test.expected.begin(), test.expected.end(),
                         [&](ByteSpan expected) { return expected.Overlaps(span); });
    };
    return std::all_of(test.expected.begin(), test.expected.end(), is_found) &&
           std::all_of(found.begin(), found.end(), is_near);
  }

  static std::string Show(const RuleTest& test, const std::vector<ByteSpan>& spans) {
    std::string shown;
    for (ByteSpan span : spans) shown += StrCat(shown.empty() ? "" : ", ", span.In(test.text));
    return StrCat("[", shown, "]");
  }

  void Fail(RuleId id, const RuleTest& test, std::string_view what) {
    const Rule& rule = rules_.rule(id);
    failures_.push_back(StrCat(rule.file, ":", std::to_string(test.line), ": rule ", rule.id, ": example \"",
                               test.text, "\": ", what));
  }

  const RuleSet& rules_;
  const Gazetteer& gazetteer_;
  WordTable words_;
  RuleMatcher matcher_;
  const Document* document_ = nullptr;
  TokenizedText text_;
  std::vector<std::string> failures_;
};

}  // namespace

std::vector<std::string> RunRuleTests(const RuleSet& rules, const Gazetteer& gazetteer) {
  RuleTester tester(rules, gazetteer);
  for (RuleId id = 0; id < rules.rules().size(); ++id) tester.Run(id);
  return tester.TakeFailures();
}

}  // namespace tagger
