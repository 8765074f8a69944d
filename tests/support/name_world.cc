#include "tests/support/name_world.h"

#include <algorithm>

#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tagger/rules/stages.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

void ExpectNone(const FaultList& faults) {
  for (const std::string& message : faults.messages()) ADD_FAILURE() << message;
}

}  // namespace

NameWorld::NameWorld() {
  FaultList faults;
  gazetteer = Gazetteer::Load({directory.Write("tiny.tsv", TinyGazetteer())}, &classes, &faults);
  name_classes = std::make_unique<NameClasses>(classes);
  labels = LabelTable::Load(directory.Write("labels.yaml", TinyLabels()), &faults);
  rules = RuleSet::Parse({{"tiny.yaml", std::string(TinyRules())}}, labels, &classes, &faults);
  weights = EvidenceWeights::Load(directory.Write("evidence.yaml", TinyEvidence()), labels, &faults);
  evidence = std::make_unique<EvidenceTable>(weights, rules);
  ExpectNone(faults);
}

const NameWorld& NameWorld::Get() {
  static const NameWorld world;
  return world;
}

LabelId NameWorld::Label(std::string_view name) const {
  EXPECT_TRUE(labels.Find(name).has_value()) << name;
  return labels.Find(name).value_or(kNoLabel);
}

NameReading::NameReading(std::string_view text, const std::vector<std::string>& dated,
                         const std::vector<std::string>& lower_case_names)
    : words_(NameWorld::Get().gazetteer),
      matcher_(NameWorld::Get().rules),
      names_(*NameWorld::Get().name_classes) {
  const Gazetteer& gazetteer = NameWorld::Get().gazetteer;
  document_.content = std::string(text);
  document_.sections = {{SectionKind::kBody, {0, static_cast<uint32_t>(text.size())}}};
  Tokenize(document_, &text_);
  words_.StartDocument();
  words_.Intern(document_.content, absl::MakeSpan(text_.tokens));
  FindPhrases(gazetteer, words_, document_.content, text_, &phrases_);
  std::vector<ClassMark> marks;
  AppendPhraseMarks(gazetteer, phrases_, &marks);
  matcher_.StartDocument(text_, words_, marks);
  std::vector<bool> covered(text_.tokens.size(), false);
  names_.Reset(document_.content, text_, words_, gazetteer, phrases_, covered);
  for (const std::string& surface : dated) {
    const TokenRange range = Find(surface);
    for (uint32_t i = range.first; i < range.last; ++i) covered[i] = true;
  }
  std::vector<TokenRange> lower;
  for (const std::string& surface : lower_case_names) lower.push_back(Find(surface));
  names_.Reset(document_.content, text_, words_, gazetteer, phrases_, covered, lower);
}

TokenRange NameReading::Find(std::string_view surface, int nth) const {
  for (uint32_t first = 0; first < names_.size(); ++first) {
    for (uint32_t last = first + 1; last <= names_.size(); ++last) {
      if (names_.surface({first, last}) == surface && nth-- == 0) return {first, last};
    }
  }
  ADD_FAILURE() << "no tokens are \"" << surface << "\"";
  return {0, 1};
}

std::vector<std::string> NameReading::Surfaces(const std::vector<TokenRange>& ranges) const {
  std::vector<std::string> surfaces;
  for (const TokenRange range : ranges) surfaces.push_back(Surface(range));
  return surfaces;
}

TokenRange NameReading::TokensIn(uint32_t begin, uint32_t end) const {
  TokenRange range{names_.size(), 0};
  for (uint32_t i = 0; i < names_.size(); ++i) {
    if (names_.token(i).bytes.begin < begin || names_.token(i).bytes.end > end) continue;
    range = {std::min(range.first, i), i + 1};
  }
  EXPECT_LT(range.first, range.last) << "no tokens are marked";
  return range;
}

DecidedSpan NameReading::Decide(std::string_view surface, std::string_view label, float margin,
                                int nth) const {
  DecidedSpan span;
  span.tokens = Find(surface, nth);
  span.label = NameWorld::Get().Label(label);
  span.scores[span.label] = margin;
  span.margin = margin;
  return span;
}

std::vector<std::string> NameReading::Show(const std::vector<DecidedSpan>& spans) const {
  std::vector<std::string> shown;
  for (const DecidedSpan& span : spans) {
    shown.push_back(StrCat(NameWorld::Get().labels.label(span.label).name, " ", Surface(span.tokens)));
  }
  return shown;
}

std::vector<std::string> FeaturesOf(void (*add)(const CandidateView&, EvidenceSum*), std::string_view marked,
                                    const std::vector<std::string>& dated) {
  const size_t begin = marked.find("[["), end = marked.find("]]") - 2;
  const std::string text =
      StrCat(marked.substr(0, begin), marked.substr(begin + 2, end - begin), marked.substr(end + 4));
  const NameReading reading(text, dated);
  const TokenRange range = reading.TokensIn(static_cast<uint32_t>(begin), static_cast<uint32_t>(end));
  std::vector<EvidenceItem> items;
  EvidenceSum sum(*NameWorld::Get().evidence, &items);
  add(CandidateView(reading.document(), range), &sum);
  std::vector<std::string> names;
  for (const EvidenceItem& item : items) names.emplace_back(FeatureName(item.feature()));
  return names;
}

}  // namespace tagger
