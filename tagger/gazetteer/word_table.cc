#include "tagger/gazetteer/word_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>

#include "tagger/base/eight_bytes.h"
#include "tagger/gazetteer/word_key.h"

namespace tagger {
namespace {

constexpr size_t kBatchTokens = 32;
constexpr int kFirstSlotBits = 12;
constexpr size_t kBlockBytes = 1 << 16;
constexpr size_t kMaxKeptBytes = 64 << 20;  // of strings; above it, the table is emptied too

// The first 8 bytes of a word, or all of a shorter one with zeros after it.
uint64_t FirstBytes(std::string_view text) { return ReadBytes(text.data(), text.size()); }

// The same, where 8 bytes can be read whatever the word's size.
uint64_t FirstBytesFast(const char* text, uint32_t size) {
  if constexpr (std::endian::native != std::endian::little) return FirstBytes({text, size});
  const uint64_t bytes = ReadBytes(text, 8);
  return size >= 8 ? bytes : bytes & ((uint64_t{1} << (8 * size)) - 1);
}

// The upper bits are the good ones. Of a word of up to 16 bytes all are read at once, some of them twice.
inline uint64_t HashOf(std::string_view surface, uint64_t first_bytes) {
  uint64_t hash = first_bytes * 0x9E3779B97F4A7C15u;
  if (surface.size() <= 8) return hash;
  hash ^= hash >> 32;
  hash ^= surface.size() > 16 ? WordKey(surface.substr(8))
                              : ReadBytes(surface.data() + surface.size() - 8, 8) * 0xC4CEB9FE1A85EC53u;
  return hash * 0xFF51AFD7ED558CCDu;
}

}  // namespace

WordTable::WordTable(const Gazetteer& gazetteer)
    : gazetteer_(gazetteer), slots_(size_t{1} << kFirstSlotBits), shift_(64 - kFirstSlotBits) {}

void WordTable::StartDocument(size_t max_words) {
  if (size_ > max_words || kept_bytes_ > kMaxKeptBytes) Clear();
}

void WordTable::Clear() {
  slots_.assign(size_t{1} << kFirstSlotBits, {});
  shift_ = 64 - kFirstSlotBits;
  chunks_.clear();
  keys_.clear();
  starts_phrase_.clear();
  blocks_.clear();
  block_used_ = block_size_ = kept_bytes_ = 0;
  size_ = 0;
  ++generation_;
}

void WordTable::Intern(std::string_view content, absl::Span<Token> tokens) {
  // In batches: hash all, so that the slots come into the cache together, then look up.
  std::array<Probe, kBatchTokens> probes;
  for (size_t first = 0; first < tokens.size(); first += kBatchTokens) {
    const absl::Span<Token> batch = tokens.subspan(first, kBatchTokens);
    Hash(content, batch, probes.data());
    const Slot* slots = slots_.data();
    int shift = shift_;
    for (size_t i = 0; i < batch.size(); ++i) {
      // Mostly a short word that is known, at its first place: of 1 to 8 bytes, so that the slot is not
      // empty.
      const uint32_t size = batch[i].bytes.size();
      const Slot& slot = slots[probes[i].hash >> shift];
      if (size - 1 < 8 && slot.size == size && slot.first_bytes == probes[i].first_bytes) {
        batch[i].word = slot.id_plus_one - 1;
        continue;
      }
      batch[i].word = Intern(batch[i].bytes.In(content), probes[i]);
      slots = slots_.data();
      shift = shift_;
    }
  }
}

void WordTable::Hash(std::string_view content, absl::Span<const Token> batch, Probe* probes) const {
  const Slot* const slots = slots_.data();
  const int shift = shift_;
  // The last token begins behind all others.
  const bool can_read_ahead = batch.back().bytes.begin + 8u <= content.size();
  for (size_t i = 0; i < batch.size(); ++i) {
    const std::string_view surface(content.data() + batch[i].bytes.begin, batch[i].bytes.size());
    Probe& probe = probes[i];
    probe.first_bytes =
        can_read_ahead ? FirstBytesFast(surface.data(), batch[i].bytes.size()) : FirstBytes(surface);
    probe.hash = HashOf(surface, probe.first_bytes);
    __builtin_prefetch(&slots[probe.hash >> shift]);
  }
}

uint32_t WordTable::Intern(std::string_view surface) {
  const uint64_t first_bytes = FirstBytes(surface);
  return Intern(surface, Probe{first_bytes, HashOf(surface, first_bytes)});
}

uint32_t WordTable::Intern(std::string_view surface, const Probe& probe) {
  const uint64_t first_bytes = probe.first_bytes;
  const size_t mask = slots_.size() - 1;
  size_t i = probe.hash >> shift_;
  for (; slots_[i].id_plus_one != 0; i = (i + 1) & mask) {
    if (Holds(slots_[i], surface, first_bytes)) return slots_[i].id_plus_one - 1;
  }
  const uint32_t id = AddWord(surface);
  slots_[i] = {first_bytes, static_cast<uint32_t>(surface.size()), id + 1};
  if (2 * size_t{size_} > slots_.size()) Grow();
  return id;
}

bool WordTable::Holds(const Slot& slot, std::string_view surface, uint64_t first_bytes) const {
  if (slot.first_bytes != first_bytes || slot.size != surface.size()) return false;
  return surface.size() <= 8 || word(slot.id_plus_one - 1).surface == surface;
}

void WordTable::Grow() {
  std::vector<Slot> slots(2 * slots_.size());
  const size_t mask = slots.size() - 1;
  --shift_;
  for (const Slot& slot : slots_) {
    if (slot.id_plus_one == 0) continue;
    size_t i = HashOf(word(slot.id_plus_one - 1).surface, slot.first_bytes) >> shift_;
    while (slots[i].id_plus_one != 0) i = (i + 1) & mask;
    slots[i] = slot;
  }
  slots_.swap(slots);
}

uint32_t WordTable::AddWord(std::string_view surface) {
  if (size_ % kChunkWords == 0) chunks_.push_back(std::make_unique<Word[]>(kChunkWords));
  Word& word = chunks_.back()[size_ % kChunkWords];
  word.surface = Keep(surface);
  const WordForm form = FormOf(surface);
  word.folded = word.lower = word.surface;
  if (!form.is_lower) {
    scratch_.clear();
    if (form.is_folded) {
      scratch_.append(surface);
    } else {
      AppendFolded(surface, &scratch_);
      if (scratch_ != surface) word.folded = Keep(scratch_);
    }
    LowerInPlace(&scratch_);
    word.lower = scratch_ == word.folded ? word.folded : Keep(scratch_);
  }
  word.key = WordKey(word.lower);
  keys_.push_back(word.key);
  FindEntries(&word);
  return size_++;
}

void WordTable::FindEntries(Word* word) {
  const Gazetteer::Step step = gazetteer_.Lookup(Gazetteer::NextState(Gazetteer::StartState(), word->key));
  starts_phrase_.push_back(step.is_prefix ? 1 : 0);
  word->entries.reserve(step.keys.size());
  for (const GazetteerKey& key : step.keys) {
    const bool is_known = !word->entries.empty() && word->entries.back() == key.entry;
    if (is_known || !gazetteer_.CaseAgrees(key, absl::MakeConstSpan(&word->folded, 1))) continue;
    word->entries.push_back(key.entry);
    gazetteer_.AddClasses(key, &word->classes);
  }
}

std::string_view WordTable::Keep(std::string_view text) {
  if (block_size_ - block_used_ < text.size()) {
    block_size_ = std::max(kBlockBytes, text.size());
    block_used_ = 0;
    blocks_.push_back(std::make_unique<char[]>(block_size_));
  }
  char* kept = blocks_.back().get() + block_used_;
  std::memcpy(kept, text.data(), text.size());
  block_used_ += text.size();
  kept_bytes_ += text.size();
  return {kept, text.size()};
}

}  // namespace tagger
