#ifndef TAGGER_RULES_TOKEN_REGEXES_H_
#define TAGGER_RULES_TOKEN_REGEXES_H_

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "re2/re2.h"
#include "re2/set.h"
#include "tagger/rules/regex_automaton.h"

namespace tagger {

// All token regexes of a rule set at once. Nearly all are written in what RegexAutomaton reads, for some tens
// of instructions a word. Of the others, those that can match a text by its first byte are one RE2::Set, made
// when first needed. One per thread: matching grows caches.
class TokenRegexes {
 public:
  // `regexes` must outlive it and be valid.
  explicit TokenRegexes(const std::vector<std::string>& regexes);

  // Appends the numbers of those that match `surface` whole; those of each kind ascend.
  void Match(std::string_view surface, std::vector<int>* hits);

 private:
  // The regexes that share a choice of first bytes.
  struct Group {
    std::vector<int> numbers;
    std::unique_ptr<re2::RE2::Set> set;              // or one by one, where the set runs out of memory
    std::vector<std::unique_ptr<re2::RE2>> singles;  // parallel to numbers
    bool is_ready = false;
  };

  void MatchGroup(Group* group, std::string_view surface, std::vector<int>* hits) const;
  void Prepare(Group* group) const;
  static bool MatchSet(const Group& group, std::string_view surface, std::vector<int>* hits);

  const std::vector<std::string>& regexes_;
  RegexAutomaton automaton_;
  std::vector<Group> groups_;  // of the others
  std::array<uint16_t, 256> group_of_byte_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_TOKEN_REGEXES_H_
