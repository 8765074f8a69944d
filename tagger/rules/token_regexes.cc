#include "tagger/rules/token_regexes.h"

#include <algorithm>
#include <map>

namespace tagger {
namespace {

re2::RE2::Options RegexOptions() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  return options;
}

// The first and the last byte that a text which `regex` matches whole can begin with; all if RE2 cannot say.
std::pair<int, int> FirstBytes(const std::string& regex) {
  std::string least, greatest;
  const re2::RE2 compiled("^(?:" + regex + ")$", RegexOptions());
  const bool known = compiled.ok() && compiled.PossibleMatchRange(&least, &greatest, 4);
  if (!known || least.empty() || greatest.empty()) return {0, 255};
  return {static_cast<unsigned char>(least[0]), static_cast<unsigned char>(greatest[0])};
}

}  // namespace

TokenRegexes::TokenRegexes(const std::vector<std::string>& regexes) : regexes_(regexes) {
  std::array<std::vector<int>, 256> of_byte;
  for (size_t number = 0; number < regexes.size(); ++number) {
    if (number <= UINT16_MAX && automaton_.Add(regexes[number], number)) continue;
    const auto [first, last] = FirstBytes(regexes[number]);
    for (int byte = first; byte <= last; ++byte)
      of_byte[static_cast<size_t>(byte)].push_back(static_cast<int>(number));
  }
  std::map<std::vector<int>, uint16_t> ids;
  for (size_t byte = 0; byte < 256; ++byte) {
    const auto [found, is_new] = ids.try_emplace(of_byte[byte], static_cast<uint16_t>(groups_.size()));
    if (is_new) groups_.emplace_back().numbers = of_byte[byte];
    group_of_byte_[byte] = found->second;
  }
}

void TokenRegexes::Match(std::string_view surface, std::vector<int>* hits) {
  if (surface.empty()) return;
  const absl::Span<const int> numbers = automaton_.Match(surface);
  hits->insert(hits->end(), numbers.begin(), numbers.end());
  Group& group = groups_[group_of_byte_[static_cast<unsigned char>(surface[0])]];
  if (!group.numbers.empty()) MatchGroup(&group, surface, hits);
}

void TokenRegexes::MatchGroup(Group* group, std::string_view surface, std::vector<int>* hits) const {
  if (!group->is_ready) Prepare(group);
  if (group->set != nullptr && MatchSet(*group, surface, hits)) return;
  for (size_t i = group->singles.size(); i < group->numbers.size(); ++i) {
    const std::string& regex = regexes_[static_cast<size_t>(group->numbers[i])];
    group->singles.push_back(std::make_unique<re2::RE2>(regex, RegexOptions()));
  }
  const re2::StringPiece text(surface.data(), surface.size());
  for (size_t i = 0; i < group->numbers.size(); ++i) {
    if (re2::RE2::FullMatch(text, *group->singles[i])) hits->push_back(group->numbers[i]);
  }
}

void TokenRegexes::Prepare(Group* group) const {
  group->is_ready = true;
  group->set = std::make_unique<re2::RE2::Set>(RegexOptions(), re2::RE2::ANCHOR_BOTH);
  for (const int number : group->numbers) group->set->Add(regexes_[static_cast<size_t>(number)], nullptr);
  if (!group->set->Compile()) group->set = nullptr;
}

// False if the set has run out of memory.
bool TokenRegexes::MatchSet(const Group& group, std::string_view surface, std::vector<int>* hits) {
  re2::RE2::Set::ErrorInfo error{};
  std::vector<int> in_set;
  const re2::StringPiece text(surface.data(), surface.size());
  if (!group.set->Match(text, &in_set, &error)) return error.kind == re2::RE2::Set::kNoError;
  std::sort(in_set.begin(), in_set.end());
  for (const int index : in_set) hits->push_back(group.numbers[static_cast<size_t>(index)]);
  return true;
}

}  // namespace tagger
