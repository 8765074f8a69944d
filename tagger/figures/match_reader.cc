#include "tagger/figures/match_reader.h"

#include <charconv>

namespace tagger {
namespace {

// The value of the entry among `entries` that is of one of `classes`, in the order of `classes`.
std::optional<std::string_view> PickValue(absl::Span<const EntryId> entries,
                                          std::initializer_list<ClassId> classes,
                                          const Gazetteer& gazetteer) {
  for (const ClassId class_id : classes) {
    for (const EntryId id : entries) {
      if (gazetteer.facts(id).class_id == class_id) return gazetteer.entry(id).value;
    }
  }
  return std::nullopt;
}

}  // namespace

MatchReader::MatchReader(const RuleMatch& match, const MatchContext& context)
    : match_(match), context_(context), settings_(context.rule_parts.settings(match.rule)) {
  for (const tagger::Capture& capture : match.captures) {
    if (!capture.tokens.empty()) parts_ |= PartBits(context.rule_parts.part(capture.name));
  }
}

TokenRange MatchReader::FindCapture(Part part) const {
  for (const tagger::Capture& capture : match_.captures) {
    if (!capture.tokens.empty() && context_.rule_parts.part(capture.name) == part) return capture.tokens;
  }
  return {};
}

std::string_view MatchReader::Surface(TokenRange range) const { return SurfaceOf(range, context_); }

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
  return PickGazetteerValue(SurfaceOf(range, context), classes, context);
}

std::optional<std::string_view> PickGazetteerValue(std::string_view phrase,
                                                   std::initializer_list<ClassId> classes,
                                                   const MatchContext& context) {
  return PickValue(context.phrases.Find(phrase), classes, context.gazetteer);
}

std::optional<double> ParseDecimal(std::string_view text) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [parsed_to, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || parsed_to != end || text.empty()) return std::nullopt;
  return value;
}

}  // namespace tagger
