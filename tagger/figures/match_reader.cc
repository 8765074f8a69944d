#include "tagger/figures/match_reader.h"

#include <algorithm>
#include <charconv>

namespace tagger {
namespace {

// The value of the entry among `entries` that is of one of `classes`, in the order of `classes`.
std::optional<std::string_view> PickValue(absl::Span<const EntryId> entries,
                                          std::initializer_list<ClassId> classes,
                                          const Gazetteer& gazetteer) {
  for (const ClassId class_id : classes) {
    for (const EntryId id : entries) {
      const Entry& entry = gazetteer.entry(id);
      if (entry.class_id == class_id) return entry.value;
    }
  }
  return std::nullopt;
}

}  // namespace

MatchReader::MatchReader(const RuleMatch& match, const MatchContext& context)
    : match_(match), rule_(context.rules.rule(match.rule)), context_(context) {
  for (const tagger::Capture& capture : match.captures) {
    capture_names_.push_back(context.rules.capture_name(capture.name));
  }
}

std::optional<TokenRange> MatchReader::Capture(std::string_view name) const {
  for (size_t i = 0; i < capture_names_.size(); ++i) {
    if (capture_names_[i] == name && !match_.captures[i].tokens.empty()) return match_.captures[i].tokens;
  }
  return std::nullopt;
}

std::string_view MatchReader::Attribute(std::string_view key) const {
  for (const auto& [name, value] : rule_.attributes) {
    if (name == key) return value;
  }
  return {};
}

std::string_view MatchReader::Surface(TokenRange range) const { return SurfaceOf(range, context_); }

const RuleMatch* MatchReader::Nested(TokenRange range) const {
  const RuleSet& rules = context_.rules;
  for (int stage = rule_.stage - 1; stage >= 1; --stage) {
    const auto found =
        std::partition_point(context_.winners.begin(), context_.winners.end(), [&](const RuleMatch& winner) {
          const int winner_stage = rules.rule(winner.rule).stage;
          return winner_stage != stage ? winner_stage < stage : winner.tokens.first < range.first;
        });
    const bool is_match = found != context_.winners.end() && found->tokens == range;
    if (is_match && rules.rule(found->rule).stage == stage) return &*found;
  }
  return nullptr;
}

std::optional<std::string_view> MatchReader::ValueOf(TokenRange range,
                                                     std::initializer_list<ClassId> classes) const {
  return GazetteerValue(range, classes, context_);
}

std::string_view SurfaceOf(TokenRange range, const MatchContext& context) {
  if (range.empty()) return {};
  const auto& tokens = context.text.tokens;
  return ByteSpan{tokens[range.first].bytes.begin, tokens[range.last - 1].bytes.end}.In(context.content);
}

std::optional<std::string_view> GazetteerValue(TokenRange range, std::initializer_list<ClassId> classes,
                                               const MatchContext& context) {
  if (range.empty()) return std::nullopt;
  if (range.size() == 1) {
    return PickValue(context.words.word(context.text.tokens[range.first]).entries, classes,
                     context.gazetteer);
  }
  return PickGazetteerValue(SurfaceOf(range, context), classes, context.gazetteer);
}

std::optional<std::string_view> PickGazetteerValue(std::string_view phrase,
                                                   std::initializer_list<ClassId> classes,
                                                   const Gazetteer& gazetteer) {
  return PickValue(gazetteer.Find(phrase), classes, gazetteer);
}

std::optional<double> ParseDecimal(std::string_view text) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [parsed_to, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || parsed_to != end || text.empty()) return std::nullopt;
  return value;
}

}  // namespace tagger
