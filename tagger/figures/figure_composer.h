#ifndef TAGGER_FIGURES_FIGURE_COMPOSER_H_
#define TAGGER_FIGURES_FIGURE_COMPOSER_H_

#include <optional>
#include <string_view>

#include "tagger/figures/figure_draft.h"
#include "tagger/figures/match_reader.h"

namespace tagger {

// Reads the parts of one match into one figure, in a fixed order. Internal to this folder. Figures are large
// and mostly nested several deep ("5", a number, a quantity, a figure), so the innermost match fills the
// caller's figure and each outer one adds to it: nothing is copied. Parts that the match does not have cost a
// test of a bit.
class FigureComposer {
 public:
  // Fills `draft`, which must be empty; if it returns false, what is in it has no meaning. Recursion ends: a
  // nested match is of an earlier stage, and there are at most 9.
  static bool Compose(const RuleMatch& match, const MatchContext& context, DraftRef draft) {
    const MatchReader reader(match, context);
    return FigureComposer(reader, draft).Compose();
  }

 private:
  FigureComposer(const MatchReader& reader, DraftRef draft)
      : reader_(reader), figure_(*draft.figure), scale_(*draft.scale) {}
  bool Compose();

  // figure_numbers.cc
  bool ReadNumber();
  bool ReadValue(TokenRange value);
  bool ReadRange(TokenRange min, TokenRange max);
  bool IsScore(const Figure& first, const Figure& second) const;
  bool ReadScore(Draft first, TokenRange second);
  bool ReadChange();
  bool ReadRatio();
  bool ReadColonRatio(TokenRange ratio);
  // A captured part as a figure: what an earlier stage made of it, or a bare number.
  bool ReadPart(TokenRange range, DraftRef draft) const;
  std::optional<Draft> PartOf(TokenRange range) const;
  std::optional<Draft> PartOf(Part part) const;

  // figure_builder.cc
  void ReadUnit();
  void ReadSmallerUnit(TokenRange plus);
  void ReadCurrency();
  void ReadMinorUnits();
  void ReadWords();
  void ReadComparator();
  void ReadDirection();
  void ReadTime();
  std::optional<FigureTime> TimeOf(Part relation, Part time) const;
  void SettleKind();
  void NoteLevel();

  const MatchReader& reader_;
  Figure& figure_;
  double& scale_;
};

// The text of `range` on one line, without "the" in front.
std::string PhraseText(TokenRange range, const MatchContext& context);

}  // namespace tagger

#endif  // TAGGER_FIGURES_FIGURE_COMPOSER_H_
