#ifndef TAGGER_FIGURES_MATCH_READER_H_
#define TAGGER_FIGURES_MATCH_READER_H_

#include <initializer_list>
#include <optional>
#include <string_view>

#include "tagger/figures/rule_parts.h"
#include "tagger/figures/span_values.h"

namespace tagger {

// Reads the parts of one rule match: its captures, its rule's attributes, gazetteer values of tokens, and
// matches of earlier stages within it. Internal to this folder. Views of a MatchContext; cheap to make.
class MatchReader {
 public:
  MatchReader(const RuleMatch& match, const MatchContext& context);

  const MatchContext& context() const { return context_; }
  const FigureClasses& classes() const { return context_.classes; }
  TokenRange tokens() const { return match_.tokens; }

  // Whether one of these captures took part, or the rule's `set:` has one of these attributes.
  bool HasPart(PartSet parts) const { return (parts_ & parts) != 0; }
  bool HasSetting(SettingSet settings) const { return (settings_ & settings) != 0; }
  bool Has(Part part) const { return HasPart(PartBits(part)); }
  bool Has(Setting setting) const { return HasSetting(SettingBits(setting)); }

  // The first capture of this name that took part.
  std::optional<TokenRange> Capture(Part part) const {
    return Has(part) ? std::optional(FindCapture(part)) : std::nullopt;
  }
  // The value that the rule's `set:` has, or empty.
  std::string_view Attribute(Setting setting) const {
    return Has(setting) ? context_.rule_parts.Value(match_.rule, setting) : std::string_view();
  }
  DateForm form() const { return context_.rule_parts.form(match_.rule); }
  // The surface of a range, spaces and line breaks as they stand.
  std::string_view Surface(TokenRange range) const;

  // The match of an earlier stage that spans exactly `range`, the latest stage if there are
  // several; null if none.
  const RuleMatch* Nested(TokenRange range) const {
    return context_.nested.Find(range, context_.rule_parts.stage(match_.rule));
  }

  // The `value` of the gazetteer row of one of `classes` (first come, first served) that names `range` whole.
  std::optional<std::string_view> ValueOf(TokenRange range, std::initializer_list<ClassId> classes) const;

 private:
  TokenRange FindCapture(Part part) const;

  const RuleMatch& match_;
  const MatchContext& context_;
  PartSet parts_ = 0;
  const SettingSet settings_;
};

// The surface of `range` in the text of `context`; empty for an empty range.
std::string_view SurfaceOf(TokenRange range, const MatchContext& context);

// As MatchReader::ValueOf, for callers without a match.
std::optional<std::string_view> GazetteerValue(TokenRange range, std::initializer_list<ClassId> classes,
                                               const MatchContext& context);

// The same for a string that is no range of tokens, such as a part of one.
std::optional<std::string_view> PickGazetteerValue(std::string_view phrase,
                                                   std::initializer_list<ClassId> classes,
                                                   const MatchContext& context);

// A decimal number, "-1.5"; nothing if `text` is not one whole.
std::optional<double> ParseDecimal(std::string_view text);

}  // namespace tagger

#endif  // TAGGER_FIGURES_MATCH_READER_H_
