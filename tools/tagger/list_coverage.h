#ifndef TOOLS_TAGGER_LIST_COVERAGE_H_
#define TOOLS_TAGGER_LIST_COVERAGE_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tagger/gazetteer/gazetteer.h"
#include "tagger/lexicon/class_table.h"
#include "tools/tagger/gold_file.h"

namespace tagger::cli {

// How many of the mentions of one label in the gold some list holds as they stand there.
struct ListScore {
  size_t mentions = 0;
  size_t listed = 0;
  std::map<std::string, size_t, std::less<>> missing;  // what no list holds, and how often it is mentioned

  double Share() const {
    return mentions == 0 ? 0 : static_cast<double>(listed) / static_cast<double>(mentions);
  }
};

// Counts, by label, which mentions of a gold file are in the lists that speak for the label: LOCATION and
// COUNTRY in places, regions, subdivisions and countries, NATIONALITY in demonyms and groups, ORGANISATION in
// organisations and bodies, PERSON in known people, or all of its words in names of people. The case of
// letters must agree as in a text; an article at the beginning and a full stop at the end do not count. Other
// labels are left out. Not thread-safe.
class ListCoverage {
 public:
  // Both must outlive this.
  ListCoverage(const Gazetteer& gazetteer, const ClassTable& classes);

  // O(mentions).
  void Add(const GoldDocument& document);

  const std::map<std::string, ListScore, std::less<>>& by_label() const { return by_label_; }

 private:
  bool IsListed(std::string_view mention, const ClassSet& lists) const;
  bool AreNames(std::string_view mention) const;

  const Gazetteer& gazetteer_;
  std::map<std::string, ClassSet, std::less<>> lists_;  // by label
  ClassSet names_;
  std::map<std::string, ListScore, std::less<>> by_label_;
};

// A table for people: by label mentions, how many are listed and their share, those of LOCATION and COUNTRY
// together too; then the `most` mentions that are missing most often.
std::string ListCoverageText(const ListCoverage& coverage, size_t most);
// The same as one object of JSON.
std::string ListCoverageJson(const ListCoverage& coverage, size_t most);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_LIST_COVERAGE_H_
