#include "tagger/figures/figure_classes.h"

#include <string_view>

namespace tagger {
namespace {

struct NamedMember {
  std::string_view name;
  ClassId FigureClasses::*member;
};

constexpr NamedMember kMembers[] = {
    {"number_word", &FigureClasses::number_word},
    {"vague_number", &FigureClasses::vague_number},
    {"magnitude", &FigureClasses::magnitude},
    {"magnitude_plural", &FigureClasses::magnitude_plural},
    {"magnitude_letter", &FigureClasses::magnitude_letter},
    {"fraction_word", &FigureClasses::fraction_word},
    {"fraction_sign", &FigureClasses::fraction_sign},
    {"ordinal_word", &FigureClasses::ordinal_word},
    {"multiplier", &FigureClasses::multiplier},
    {"unit", &FigureClasses::unit},
    {"unit_symbol", &FigureClasses::unit_symbol},
    {"time_unit", &FigureClasses::time_unit},
    {"frequency_word", &FigureClasses::frequency_word},
    {"currency", &FigureClasses::currency},
    {"currency_pound", &FigureClasses::currency_pound},
    {"currency_minor", &FigureClasses::currency_minor},
    {"currency_code", &FigureClasses::currency_code},
    {"currency_symbol", &FigureClasses::currency_symbol},
    {"currency_prefix", &FigureClasses::currency_prefix},
    {"dollar_prefix", &FigureClasses::dollar_prefix},
    {"hedge", &FigureClasses::hedge},
    {"bound", &FigureClasses::bound},
    {"bound_after", &FigureClasses::bound_after},
    {"rise_verb", &FigureClasses::rise_verb},
    {"fall_verb", &FigureClasses::fall_verb},
    {"rise_noun", &FigureClasses::rise_noun},
    {"fall_noun", &FigureClasses::fall_noun},
    {"factor_verb", &FigureClasses::factor_verb},
    {"time_relation", &FigureClasses::time_relation},
    {"month", &FigureClasses::month},
    {"month_lower", &FigureClasses::month_lower},
    {"weekday", &FigureClasses::weekday},
    {"weekday_plural", &FigureClasses::weekday_plural},
    {"weekday_short", &FigureClasses::weekday_short},
    {"season", &FigureClasses::season},
    {"holiday", &FigureClasses::holiday},
    {"day_word", &FigureClasses::day_word},
    {"day_part", &FigureClasses::day_part},
    {"relative_word", &FigureClasses::relative_word},
    {"date_modifier", &FigureClasses::date_modifier},
};

}  // namespace

FigureClasses FigureClasses::Find(const ClassTable& classes) {
  FigureClasses found;
  for (const NamedMember& named : kMembers) found.*named.member = classes.Find(named.name).value_or(kNoClass);
  return found;
}

}  // namespace tagger
