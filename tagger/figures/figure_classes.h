#ifndef TAGGER_FIGURES_FIGURE_CLASSES_H_
#define TAGGER_FIGURES_FIGURE_CLASSES_H_

#include "tagger/lexicon/class_table.h"

namespace tagger {

// The gazetteer classes whose `value` this stage reads (gazetteers/README.md), by id. Looked up once,
// after loading; a class that no gazetteer has is kNoClass, which no entry has. Plain value.
inline constexpr ClassId kNoClass = kMaxClasses;

struct FigureClasses {
  static FigureClasses Find(const ClassTable& classes);

  // numbers.tsv
  ClassId number_word = kNoClass;
  ClassId vague_number = kNoClass;
  ClassId magnitude = kNoClass;
  ClassId magnitude_plural = kNoClass;
  ClassId magnitude_letter = kNoClass;
  ClassId fraction_word = kNoClass;
  ClassId fraction_sign = kNoClass;
  ClassId ordinal_word = kNoClass;
  ClassId multiplier = kNoClass;
  // units.tsv
  ClassId unit = kNoClass;
  ClassId unit_symbol = kNoClass;
  ClassId time_unit = kNoClass;
  ClassId frequency_word = kNoClass;
  // currencies.tsv
  ClassId currency = kNoClass;
  ClassId currency_pound = kNoClass;
  ClassId currency_minor = kNoClass;
  ClassId currency_code = kNoClass;
  ClassId currency_symbol = kNoClass;
  ClassId currency_prefix = kNoClass;
  ClassId dollar_prefix = kNoClass;
  // words_figures.tsv
  ClassId hedge = kNoClass;
  ClassId bound = kNoClass;
  ClassId bound_after = kNoClass;
  ClassId rise_verb = kNoClass;
  ClassId fall_verb = kNoClass;
  ClassId rise_noun = kNoClass;
  ClassId fall_noun = kNoClass;
  ClassId factor_verb = kNoClass;
  ClassId time_relation = kNoClass;
  // dates.tsv
  ClassId month = kNoClass;
  ClassId month_lower = kNoClass;
  ClassId weekday = kNoClass;
  ClassId weekday_plural = kNoClass;
  ClassId weekday_short = kNoClass;
  ClassId season = kNoClass;
  ClassId holiday = kNoClass;
  ClassId day_word = kNoClass;
  ClassId day_part = kNoClass;
  ClassId relative_word = kNoClass;
  ClassId date_modifier = kNoClass;
};

}  // namespace tagger

#endif  // TAGGER_FIGURES_FIGURE_CLASSES_H_
