#ifndef TESTS_SUPPORT_RULE_WORLD_H_
#define TESTS_SUPPORT_RULE_WORLD_H_

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/document/document.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/rules/rule_matcher.h"
#include "tagger/rules/rule_set.h"
#include "tagger/tokens/token.h"

namespace tagger {

// Small frozen data for tests of the rule engine: labels (PERSON, ORGANISATION and LOCATION by evidence;
// FIGURE and DATE by match; COUNTRY, a refinement of LOCATION), a gazetteer of some forty rows, and the rules
// of the test.
class RuleWorld {
 public:
  // `yaml` is the text of one rule file, which messages call "test.yaml"; or of several, "test1.yaml" and so
  // on.
  explicit RuleWorld(std::string_view yaml) : RuleWorld(std::vector<std::string>{std::string(yaml)}) {}
  explicit RuleWorld(const std::vector<std::string>& yaml);
  // The same, but that the rules, of one file without faults, are put into an archive (RuleSet::Archive) and
  // loaded from there. `damage` may change its bytes; what then cannot be read is in faults().
  using Damage = std::function<void(std::string*)>;
  static RuleWorld OfArchive(std::string_view yaml, const Damage& damage = {});

  const LabelTable& labels() const { return labels_; }
  ClassTable& classes() { return classes_; }
  const Gazetteer& gazetteer() const { return gazetteer_; }
  const RuleSet& rules() const { return rules_; }
  const FaultList& faults() const { return faults_; }
  // All faults of the rules, one a line; those of the frozen data make the constructor's test fail.
  std::string FaultText() const;
  RuleId Id(std::string_view rule_id) const;

 private:
  FaultList faults_;
  LabelTable labels_;
  ClassTable classes_;
  Gazetteer gazetteer_;
  RuleSet rules_;
};

// One text, read by the real stages, and given to a matcher.
class RuleReading {
 public:
  // `world` must outlive it.
  RuleReading(const RuleWorld& world, std::string_view text);

  RuleMatcher& matcher() { return matcher_; }
  const TokenizedText& text() const { return text_; }
  std::string_view Surface(TokenRange range) const;
  // The tokens of the first place where `surface` stands; fails the test if it does not.
  TokenRange Find(std::string_view surface) const;

  // "test.rule: Surface (name=Surface)" of the matches of one stage, in the order of Scan.
  std::vector<std::string> Scan(int stage);
  // The same for the winners of all stages, in the order of RunStages.
  std::vector<std::string> RunStages();
  // Ids of the rules that fire on the first place where `surface` stands.
  std::vector<std::string> Evidence(std::string_view surface);

 private:
  std::vector<std::string> Show(const std::vector<RuleMatch>& matches) const;

  const RuleWorld& world_;
  Document document_;
  TokenizedText text_;
  WordTable words_;
  RuleMatcher matcher_;
};

// A rule file with one match rule of stage 1 that makes FIGURE spans; `more` are further fields of the rule.
std::string OneMatchRule(std::string_view pattern, std::string_view more = "");
// A rule file with one evidence rule for PERSON.
std::string OneEvidenceRule(std::string_view pattern, std::string_view more = "");

}  // namespace tagger

#endif  // TESTS_SUPPORT_RULE_WORLD_H_
