#ifndef TESTS_SUPPORT_NAME_WORLD_H_
#define TESTS_SUPPORT_NAME_WORLD_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/aliases/entities.h"
#include "tagger/aliases/name_resolver.h"
#include "tagger/document/document.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/resolution/evidence.h"
#include "tagger/resolution/features.h"
#include "tagger/resolution/name_document.h"
#include "tagger/rules/rule_matcher.h"
#include "tagger/rules/rule_set.h"
#include "tests/support/temporary_directory.h"
#include "tests/support/tiny_data.h"

namespace tagger {

// The tiny data, loaded for tests of the names stages.
class NameWorld {
 public:
  NameWorld();
  // Once a process; immutable.
  static const NameWorld& Get();

  LabelId Label(std::string_view name) const;

  TemporaryDirectory directory;
  ClassTable classes;
  LabelTable labels;
  Gazetteer gazetteer;
  RuleSet rules;
  EvidenceWeights weights;
  std::unique_ptr<const EvidenceTable> evidence;  // of weights and rules
  std::unique_ptr<const NameClasses> name_classes;
};

// One text, as a body without boilerplate, read up to its NameDocument.
class NameReading {
 public:
  // The tokens of the surfaces in `dated` count as covered by a date; those in `lower_case_names`, in text
  // order, as found by rules to be names.
  explicit NameReading(std::string_view text, const std::vector<std::string>& dated = {},
                       const std::vector<std::string>& lower_case_names = {});

  const NameDocument& document() const { return names_; }
  RuleMatcher& matcher() { return matcher_; }
  // The tokens of the n-th place (from 0) where `surface` stands; fails the test if it does not.
  TokenRange Find(std::string_view surface, int nth = 0) const;
  std::string Surface(TokenRange range) const { return std::string(names_.surface(range)); }
  std::vector<std::string> Surfaces(const std::vector<TokenRange>& ranges) const;

  // The tokens that lie in these bytes of the text.
  TokenRange TokensIn(uint32_t begin, uint32_t end) const;

  // A span as the decoder would give it, with `margin` over all else.
  DecidedSpan Decide(std::string_view surface, std::string_view label, float margin = 4, int nth = 0) const;
  // "PERSON Anna Berg" of each span.
  std::vector<std::string> Show(const std::vector<DecidedSpan>& spans) const;

 private:
  Document document_;
  TokenizedText text_;
  WordTable words_;
  std::vector<PhraseMatch> phrases_;
  RuleMatcher matcher_;
  NameDocument names_;
};

// Names of the features that one of the Add...Features functions finds in the candidate that is marked in the
// text, in its order: FeaturesOf(AddPlaceFeatures, "They left [[Port Anders]] today.").
std::vector<std::string> FeaturesOf(void (*add)(const CandidateView&, EvidenceSum*), std::string_view marked,
                                    const std::vector<std::string>& dated = {});

}  // namespace tagger

#endif  // TESTS_SUPPORT_NAME_WORLD_H_
