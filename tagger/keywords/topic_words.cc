#include "tagger/keywords/topic_words.h"

#include <cstring>

namespace tagger {
namespace {

// Whether the word ends in one of `endings` and has at least three bytes before it. The sizes are known when
// this is compiled, so that a comparison is a few instructions.
template <size_t... kSizes>
bool EndsWithAny(std::string_view word, const char (&... endings)[kSizes]) {
  const auto ends_with = [word](const char* ending, size_t size) {
    return word.size() > size + 2 && std::memcmp(word.data() + word.size() - size, ending, size) == 0;
  };
  return (ends_with(endings, kSizes - 1) || ...);
}

bool IsPluralForm(std::string_view word) {
  return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
         !word.ends_with("is");
}

// Endings by their last letter, so that most words are compared with one or two of them.
bool HasAdjectiveEnding(std::string_view lower) {
  switch (lower.back()) {
    case 's':
      return EndsWithAny(lower, "ous", "less");
    case 'l':
      return EndsWithAny(lower, "ful", "al");
    case 'e':
      return EndsWithAny(lower, "ive", "able", "ible");
    case 'h':
      return EndsWithAny(lower, "ish");
    case 'c':
      return EndsWithAny(lower, "ic");
    case 'r':
      return EndsWithAny(lower, "ier");
    case 't':
      return EndsWithAny(lower, "iest");
    default:
      return false;
  }
}

bool HasNounEnding(std::string_view lower) {
  switch (lower.back()) {
    case 'n':
      return EndsWithAny(lower, "tion", "sion");
    case 't':
      return EndsWithAny(lower, "ment", "ist");
    case 'y':
      return EndsWithAny(lower, "ity", "cy", "logy");
    case 's':
      return EndsWithAny(lower, "ness");
    case 'm':
      return EndsWithAny(lower, "ism", "dom");
    case 'e':
      return EndsWithAny(lower, "ance", "ence");
    case 'p':
      return EndsWithAny(lower, "ship");
    case 'd':
      return EndsWithAny(lower, "hood");
    default:
      return false;
  }
}

TopicRole RoleByEnding(std::string_view lower) {
  if (lower.empty()) return TopicRole::kNoun;
  if (EndsWithAny(lower, "ly")) return TopicRole::kNone;
  if (EndsWithAny(lower, "ed")) return TopicRole::kParticiple;
  if (EndsWithAny(lower, "ing")) return TopicRole::kGerund;
  return HasAdjectiveEnding(lower) ? TopicRole::kAdjective : TopicRole::kNoun;
}

}  // namespace

uint8_t TopicWordReader::FormTraits() const {
  if (lower_.empty()) return 0;
  return static_cast<uint8_t>((IsPluralForm(lower_) ? kIsPlural : 0) |
                              (HasNounEnding(lower_) ? kHasNounEnding : 0));
}

// "tougher", "toughest" of "tough".
bool TopicWordReader::IsComparative() const {
  const size_t ending = lower_.ends_with("er") ? 2 : lower_.ends_with("est") ? 3 : 0;
  if (ending == 0) return false;
  const TopicListing* const listing =
      lists_.Find({lower_.substr(0, lower_.size() - ending)}, hashes_.Without(ending));
  return listing != nullptr && listing->role == TopicRole::kAdjective;
}

TopicRole TopicWordReader::Role() const {
  if (listing_ != nullptr && listing_->role) return *listing_->role;
  if (IsComparative()) return TopicRole::kAdjective;
  if (lower_.ends_with('s')) {
    const WordForm singular = SingularOf(lower_);
    const TopicListing* const listing = lists_.Find(singular, HashOf(singular, lower_, hashes_));
    if (listing != nullptr && listing->role_in_s) return *listing->role_in_s;
  }
  return RoleByEnding(lower_);
}

TopicWord TopicWordOf(std::string_view lower) {
  const TopicWordReader reader(lower);
  return {reader.Role(), static_cast<uint8_t>(reader.ListedTraits() | reader.FormTraits())};
}

}  // namespace tagger
