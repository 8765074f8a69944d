#ifndef TAGGER_RULES_RULE_TESTS_H_
#define TAGGER_RULES_RULE_TESTS_H_

#include <string>
#include <vector>

#include "tagger/gazetteer/gazetteer.h"
#include "tagger/rules/rule_set.h"

namespace tagger {

// Runs the examples that rules carry, each as a document of its own. An example holds if
//   - match rule: after all earlier stages, and after overlaps are settled among the matches
//     of its stage by rules of the same file, the rule has exactly the marked spans;
//   - evidence rule: the rule fires exactly on the marked spans. Asked are the marked spans and all stretches
//   of at most
//     8 tokens within a sentence that begin and end like a name: with a capital, a digit or a hyphenated
//     part. Those within a longer one that fires do not count;
//   - evidence rule with [[ @ ]]: every marked span is among those it fires on, and the others overlap a
//   marked one.
// Returns the failures, "file:line: rule ID: example "...": expected [..], found [..]", in rule order.
std::vector<std::string> RunRuleTests(const RuleSet& rules, const Gazetteer& gazetteer);

}  // namespace tagger

#endif  // TAGGER_RULES_RULE_TESTS_H_
