#include "tagger/keywords/joinable_hash.h"

namespace tagger {
namespace {

constexpr auto kPowers = [] {
  std::array<uint64_t, 32> powers = {1};
  for (size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * kJoinableBase;
  return powers;
}();

}  // namespace

uint64_t JoinablePowerOf(size_t size) {
  uint64_t power = kPowers[std::min(size, kPowers.size() - 1)];
  for (size_t i = kPowers.size() - 1; i < size; ++i) power *= kJoinableBase;
  return power;
}

JoinableHash JoinableHashOf(std::string_view text) {
  uint64_t value = 0;
  for (const char c : text) value = AddToHash(value, c);
  return {value, JoinablePowerOf(text.size())};
}

}  // namespace tagger
