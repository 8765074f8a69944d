#ifndef TESTS_SUPPORT_TINY_DATA_H_
#define TESTS_SUPPORT_TINY_DATA_H_

#include <map>
#include <string>
#include <string_view>

#include "tests/support/temporary_directory.h"

namespace tagger {

// A frozen data directory for tests of the names stages and of the public door: the labels of the product,
// some ninety gazetteer rows about Norland, a country that does not exist, four evidence rules, two match
// rules, and round weights that can be added up by hand.

// The text of rules/labels.yaml.
std::string_view TinyLabels();
// The text of one gazetteer.
std::string_view TinyGazetteer();
// The text of one rule file: tiny.country, tiny.demonym, tiny.after_title, tiny.of_the (evidence);
// tiny.month_day (DATE) and tiny.people (FIGURE, match rules of stage 1).
std::string_view TinyRules();
// The text of rules/evidence.yaml: every feature, with the tiny weights, or with those of `weights`, by
// feature name:
// {{"bias", "weights: {PERSON: 1}"}}. An empty value leaves the feature out.
std::string TinyEvidence(const std::map<std::string, std::string, std::less<>>& weights = {});

// Writes all four under `directory`, as rules/labels.yaml, rules/evidence.yaml, rules/tiny.yaml,
// gazetteers/tiny.tsv.
void WriteTinyData(const TemporaryDirectory& directory);

}  // namespace tagger

#endif  // TESTS_SUPPORT_TINY_DATA_H_
