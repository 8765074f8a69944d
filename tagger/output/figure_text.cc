#include "tagger/output/figure_text.h"

#include <algorithm>
#include <string_view>

#include "tagger/base/strings.h"
#include "tagger/output/json_text.h"

namespace tagger {
namespace {

std::string_view ComparatorSign(std::string_view comparator) {
  if (comparator == "~") return "≈ ";
  if (comparator == "<") return "< ";
  if (comparator == "<=") return "≤ ";
  if (comparator == ">") return "> ";
  if (comparator == ">=") return "≥ ";
  return "";
}

std::string Amount(const Figure& figure) {
  if (figure.value) return ReadableNumber(*figure.value);
  if (figure.min && figure.max)
    return StrCat(ReadableNumber(*figure.min), " – ", ReadableNumber(*figure.max));
  if (figure.min) return StrCat("≥ ", ReadableNumber(*figure.min));
  if (figure.max) return StrCat("≤ ", ReadableNumber(*figure.max));
  return {};
}

std::string ReadableTime(const FigureTime& time) {
  if (time.value == "PRESENT_REF") return "at present";
  return StrCat(time.relation, " ", time.value);
}

// The amount with what it is of, without direction and time.
std::string Quantity(const Figure& figure) {
  std::string text(ComparatorSign(figure.comparator));
  if (!figure.currency.empty()) text += StrCat(figure.currency, " ");
  text += Amount(figure);
  if (!figure.unit.empty())
    text += StrCat(figure.unit == "percent" ? "" : " ", figure.unit == "percent" ? "%" : figure.unit);
  if (!figure.item.empty()) text += StrCat(" ", figure.item);
  if (!figure.per.empty()) text += StrCat(" per ", figure.per);
  if (!figure.of.empty()) text += StrCat(" of ", figure.of);
  return text;
}

std::string ChangeEnd(const Figure& end) {
  if (!end.value && !end.min && !end.max) return "…";
  std::string text = Quantity(end);
  if (end.time) text += StrCat(" (", ReadableTime(*end.time), ")");
  return text;
}

}  // namespace

std::string ReadableNumber(double value) {
  std::string number;
  AppendJsonNumber(value, &number);
  if (number.find_first_of("en") != std::string::npos) return number;
  const size_t whole_begin = number.starts_with('-') ? 1 : 0;
  const size_t whole_end = std::min(number.find('.'), number.size());
  std::string grouped;
  for (size_t at = 0; at < number.size(); ++at) {
    if (at > whole_begin && at < whole_end && (whole_end - at) % 3 == 0) grouped += ',';
    grouped += number[at];
  }
  return grouped;
}

std::string ReadableFigure(const Figure& figure) {
  std::string text;
  if (figure.ends.size() == 2) {
    text = StrCat(ChangeEnd(figure.ends[0]), " → ", ChangeEnd(figure.ends[1]));
  } else {
    text = Quantity(figure);
  }
  if (!figure.direction.empty()) text += StrCat(", ", figure.direction);
  if (figure.time) text += StrCat(", ", ReadableTime(*figure.time));
  return text;
}

std::string ReadableTimex(const Timex& timex) {
  std::string text = StrCat(timex.value, " (", AsciiLower(timex.type));
  if (!timex.mod.empty()) text += StrCat(", ", AsciiLower(timex.mod));
  return StrCat(text, ")");
}

}  // namespace tagger
