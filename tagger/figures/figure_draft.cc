#include "tagger/figures/figure_draft.h"

#include <optional>

#include "tagger/figures/digits.h"

namespace tagger {
namespace {

// "from 90 cents to $1.10": cents become dollars where the other end is in dollars.
void ToWholeUnits(const Figure& other, Figure* figure) {
  const bool mixed = figure->currency == other.currency && other.unit.empty() && !figure->unit.empty();
  if (!mixed || figure->currency.empty()) return;
  Scale(1 / kMinorUnitsInOne, figure);
  figure->unit.clear();
}

// Fields of `from` that `to` leaves empty.
void CarryUnits(const Figure& from, Figure* to) {
  if (to->unit.empty() && to->currency.empty()) {
    to->unit = from.unit;
    to->currency = from.currency;
  }
  if (to->item.empty() && to->unit.empty() && to->currency.empty()) to->item = from.item;
  if (to->per.empty()) to->per = from.per;
}

}  // namespace

bool IsEmpty(const Figure& figure) {
  return !figure.value && !figure.min && !figure.max && figure.ends.empty();
}

void Scale(double factor, Figure* figure) {
  for (std::optional<double>* number : {&figure->value, &figure->min, &figure->max}) {
    if (*number) *number = RoundToDecimal(static_cast<long double>(**number) * factor);
  }
}

void Balance(double slack, Draft* first, Draft* second) {
  ToWholeUnits(second->figure, &first->figure);
  ToWholeUnits(first->figure, &second->figure);
  const auto low = first->figure.value;
  const auto high = second->figure.value;
  if (low && high && first->scale == 1 && second->scale > 1 && *low <= slack * *high / second->scale) {
    Scale(second->scale, &first->figure);
    first->scale = second->scale;
  }
  CarryUnits(second->figure, &first->figure);
  CarryUnits(first->figure, &second->figure);
  if (first->figure.item.empty()) first->figure.item = second->figure.item;
  if (second->figure.item.empty()) second->figure.item = first->figure.item;
}

}  // namespace tagger
