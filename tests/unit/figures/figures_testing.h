#ifndef TESTS_UNIT_FIGURES_FIGURES_TESTING_H_
#define TESTS_UNIT_FIGURES_FIGURES_TESTING_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/annotation.h"
#include "tagger/document/document.h"
#include "tagger/figures/figure_classes.h"
#include "tagger/figures/number_parser.h"
#include "tagger/figures/rule_parts.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/rules/rule_set.h"

namespace tagger {

struct FoundFigure {
  std::string text;
  Figure figure;
};
struct FoundDate {
  std::string text;
  Timex timex;
};
struct FoundSpans {
  std::vector<FoundFigure> figures;
  std::vector<FoundDate> dates;
};

// The source tree's rules and gazetteers of figures and dates, loaded once a process.
class FigureLab {
 public:
  static const FigureLab& Get();

  // Every FIGURE and DATE that the rules make of a text, in text order; frozen "now" is `published`.
  FoundSpans Find(std::string_view text, std::string_view published = "2025-06-03") const;
  // The only figure of a text; nothing if there are none or several.
  std::optional<Figure> Only(std::string_view text) const;
  // The only date's TIMEX3 value, or the text's problem in words.
  std::string OnlyDate(std::string_view text, std::string_view published = "2025-06-03") const;
  // ParseNumber of a whole text.
  std::optional<ParsedNumber> Number(std::string_view text) const;

 private:
  FigureLab();

  ClassTable classes_;
  LabelTable labels_;
  Gazetteer gazetteer_;
  RuleSet rules_;
  FigureClasses figure_classes_;
  RuleParts rule_parts_;
};

}  // namespace tagger

#endif  // TESTS_UNIT_FIGURES_FIGURES_TESTING_H_
