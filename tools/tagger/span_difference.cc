#include "tools/tagger/span_difference.h"

#include <tuple>

#include "tagger/base/strings.h"
#include "tools/tagger/span_context.h"

namespace tagger::cli {
namespace {

using Kind = SpanDifference::Kind;

// Titles first, then by position.
auto PositionOf(const Span& span) { return std::tuple(!span.in_title, span.bytes.begin, span.bytes.end); }

SpanDifference MakeDifference(const Span* old_span, const Span* new_span, const Annotation& article,
                              std::string_view text) {
  const Span& span = old_span != nullptr ? *old_span : *new_span;
  SpanDifference difference;
  difference.kind = new_span == nullptr   ? Kind::kLost
                    : old_span == nullptr ? Kind::kGained
                                          : Kind::kRelabelled;
  difference.id = article.id;
  difference.in_title = span.in_title;
  difference.text = span.text;
  if (old_span != nullptr)
    std::tie(difference.old_label, difference.old_rule) = std::tie(old_span->label, old_span->rule);
  if (new_span != nullptr)
    std::tie(difference.new_label, difference.new_rule) = std::tie(new_span->label, new_span->rule);
  difference.context = InContext(span.in_title ? std::string_view(article.title) : text, span.bytes);
  return difference;
}

}  // namespace

std::vector<SpanDifference> DifferencesOf(const Annotation& old_one, const Annotation& new_one,
                                          std::string_view text) {
  std::vector<SpanDifference> differences;
  auto o = old_one.spans.begin();
  auto n = new_one.spans.begin();
  while (o != old_one.spans.end() || n != new_one.spans.end()) {
    const bool has_both = o != old_one.spans.end() && n != new_one.spans.end();
    if (has_both && PositionOf(*o) == PositionOf(*n)) {
      if (o->label != n->label) differences.push_back(MakeDifference(&*o, &*n, old_one, text));
      ++o;
      ++n;
    } else if (n == new_one.spans.end() || (has_both && PositionOf(*o) < PositionOf(*n))) {
      differences.push_back(MakeDifference(&*o++, nullptr, old_one, text));
    } else {
      differences.push_back(MakeDifference(nullptr, &*n++, old_one, text));
    }
  }
  return differences;
}

void DifferenceCounts::AddArticle(const std::vector<SpanDifference>& differences) {
  ++articles_;
  changed_articles_ += !differences.empty();
  for (const SpanDifference& difference : differences) Add(difference);
}

void DifferenceCounts::Add(const SpanDifference& difference) {
  if (difference.kind != Kind::kGained) {
    ++by_label_[difference.old_label].lost;
    ++by_rule_[difference.old_rule].lost;
  }
  if (difference.kind != Kind::kLost) {
    ++by_label_[difference.new_label].gained;
    ++by_rule_[difference.new_rule].gained;
  }
  lost_ += difference.kind == Kind::kLost;
  gained_ += difference.kind == Kind::kGained;
  if (difference.kind == Kind::kRelabelled) {
    ++relabelled_;
    ++relabellings_[StrCat(difference.old_label, " to ", difference.new_label)];
  }
}

}  // namespace tagger::cli
