#include "tools/tagger/evaluation.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "tools/tagger/span_context.h"

namespace tagger::cli {
namespace {

double Share(size_t part, size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double HarmonicMean(double a, double b) { return a + b == 0 ? 0 : 2 * a * b / (a + b); }

}  // namespace

SpanScore& SpanScore::operator+=(const SpanScore& other) {
  gold += other.gold;
  found += other.found;
  right += other.right;
  gold_overlapped += other.gold_overlapped;
  found_overlapped += other.found_overlapped;
  return *this;
}

double SpanScore::Precision() const { return Share(right, found); }
double SpanScore::Recall() const { return Share(right, gold); }
double SpanScore::F1() const { return HarmonicMean(Precision(), Recall()); }
double SpanScore::OverlapF1() const {
  return HarmonicMean(Share(found_overlapped, found), Share(gold_overlapped, gold));
}

// The gold and the found spans of one article, and how they meet.
struct Evaluation::Comparison {
  struct Gold {
    const GoldSpan* span;
    bool right = false;
    bool overlapped = false;  // by one of the same label
  };
  struct Found {
    const Span* span;
    bool right = false;
    bool overlapped = false;
  };

  // Found spans do not overlap and are sorted, so those that meet a gold span stand together. Calls
  // meet(gold, found) with each such pair.
  template <typename Meet>
  void ForEachOverlap(Meet meet) {
    for (Gold& gold_span : gold) {
      const ByteSpan bytes = gold_span.span->bytes;
      auto it = std::partition_point(found.begin(), found.end(),
                                     [&](const Found& f) { return f.span->bytes.end <= bytes.begin; });
      for (; it != found.end() && it->span->bytes.begin < bytes.end; ++it) meet(gold_span, *it);
    }
  }

  std::vector<Gold> gold;
  std::vector<Found> found;
};

Evaluation::Evaluation(std::set<std::string, std::less<>> labels, size_t max_mistakes)
    : labels_(std::move(labels)), max_mistakes_(max_mistakes) {
  for (const std::string& label : labels_) by_label_[label];
}

std::vector<const Span*> Evaluation::JudgedSpans(const Annotation& found) {
  std::vector<const Span*> spans;
  for (const Span& span : found.spans) {
    if (span.in_title) continue;
    if (labels_.contains(span.label)) {
      spans.push_back(&span);
    } else {
      ++not_judged_[span.label];
    }
  }
  return spans;
}

void Evaluation::Add(const GoldDocument& gold, const Annotation& found) {
  ++documents_;
  Comparison comparison;
  for (const GoldSpan& span : gold.spans) comparison.gold.push_back({&span});
  for (const Span* span : JudgedSpans(found)) comparison.found.push_back({span});
  comparison.ForEachOverlap([](Comparison::Gold& g, Comparison::Found& f) {
    if (g.span->label != f.span->label) return;
    g.overlapped = f.overlapped = true;
    if (g.span->bytes == f.span->bytes) g.right = f.right = true;
  });
  Count(comparison);
  AddMistakes(gold, comparison);
}

void Evaluation::Count(const Comparison& comparison) {
  for (const Comparison::Gold& gold : comparison.gold) {
    SpanScore& score = by_label_[gold.span->label];
    ++score.gold;
    score.gold_overlapped += gold.overlapped;
  }
  for (const Comparison::Found& found : comparison.found) {
    SpanScore& score = by_label_[found.span->label];
    ++score.found;
    score.right += found.right;
    score.found_overlapped += found.overlapped;
    const auto bin = static_cast<size_t>(found.span->confidence * kBins);
    ReliabilityBin& reliability = reliability_[std::min(bin, kBins - 1)];
    ++reliability.found;
    reliability.right += found.right;
    reliability.confidence_sum += found.span->confidence;
  }
}

void Evaluation::AddMistakes(const GoldDocument& document, const Comparison& comparison) {
  Comparison open;  // what is wrong, and not yet told with another
  for (const auto& gold : comparison.gold) {
    if (!gold.right) open.gold.push_back({gold.span});
  }
  for (const auto& found : comparison.found) {
    if (!found.right) open.found.push_back({found.span});
  }
  // `right` now means: told.
  open.ForEachOverlap([&](Comparison::Gold& gold, Comparison::Found& found) {
    if (gold.right || found.right) return;
    gold.right = found.right = true;
    AddMistake(document, gold.span, found.span);
  });
  for (const auto& gold : open.gold) {
    if (!gold.right) AddMistake(document, gold.span, nullptr);
  }
  for (const auto& found : open.found) {
    if (!found.right) AddMistake(document, nullptr, found.span);
  }
}

void Evaluation::AddMistake(const GoldDocument& document, const GoldSpan* gold, const Span* found) {
  if (mistakes_.size() >= max_mistakes_) return;
  Mistake mistake;
  mistake.id = document.record.id;
  if (gold != nullptr) {
    mistake.gold_label = gold->label;
    mistake.gold_text = gold->bytes.In(document.record.text);
  }
  if (found != nullptr) {
    mistake.found_label = found->label;
    mistake.found_text = found->text;
    mistake.rule = found->rule;
    mistake.confidence = found->confidence;
  }
  mistake.kind = found == nullptr              ? "missed"
                 : gold == nullptr             ? "invented"
                 : gold->bytes == found->bytes ? "label"
                 : gold->label == found->label ? "extent"
                                               : "label and extent";
  mistake.context = InContext(document.record.text, gold != nullptr ? gold->bytes : found->bytes);
  mistakes_.push_back(std::move(mistake));
}

SpanScore Evaluation::Total() const {
  SpanScore total;
  for (const auto& [label, score] : by_label_) total += score;
  return total;
}

double Evaluation::CalibrationError() const {
  double distance = 0;
  size_t found = 0;
  for (const ReliabilityBin& bin : reliability_) {
    distance += std::abs(bin.confidence_sum - static_cast<double>(bin.right));
    found += bin.found;
  }
  return found == 0 ? 0 : distance / static_cast<double>(found);
}

}  // namespace tagger::cli
