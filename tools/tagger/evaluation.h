#ifndef TOOLS_TAGGER_EVALUATION_H_
#define TOOLS_TAGGER_EVALUATION_H_

#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/annotation.h"
#include "tools/tagger/gold_file.h"

namespace tagger::cli {

// How well the spans of one label, or of all, were found.
struct SpanScore {
  size_t gold = 0;              // spans in the gold
  size_t found = 0;             // spans found
  size_t right = 0;             // found with the same begin, end and label
  size_t gold_overlapped = 0;   // gold spans that a found span of the label overlaps
  size_t found_overlapped = 0;  // found spans that a gold span of the label overlaps

  SpanScore& operator+=(const SpanScore& other);
  // Each 0 to 1; 0 where there is nothing to divide by.
  double Precision() const;
  double Recall() const;
  double F1() const;
  double OverlapF1() const;
};

// The found spans whose confidence is within one tenth.
struct ReliabilityBin {
  size_t found = 0;
  size_t right = 0;
  double confidence_sum = 0;
};

// A gold span that was not found as it is, a found span that is not gold, or one of each that overlap.
struct Mistake {
  std::string kind;                     // missed, invented, label, extent, "label and extent"
  std::string id;                       // of the article
  std::string gold_label, gold_text;    // empty if invented
  std::string found_label, found_text;  // empty if missed
  std::string rule;
  double confidence = 0;
  std::string context;  // of the gold span, or of the invented one
};

// Compares found spans with gold, article after article. Judged are the labels that the gold uses; spans of
// titles are left out, since gold is about the text. Not thread-safe.
class Evaluation {
 public:
  static constexpr size_t kBins = 10;

  // The labels that are to be judged, and how many mistakes to keep, the first ones.
  Evaluation(std::set<std::string, std::less<>> labels, size_t max_mistakes);

  void Add(const GoldDocument& gold, const Annotation& found);

  size_t documents() const { return documents_; }
  const std::map<std::string, SpanScore, std::less<>>& by_label() const { return by_label_; }
  SpanScore Total() const;
  // Bin i is for confidences from i / 10 up to, but without, (i + 1) / 10; 1 is in the last.
  const std::array<ReliabilityBin, kBins>& reliability() const { return reliability_; }
  // The mean distance of confidence from the share that is right, over the bins by size: 0 is perfect.
  double CalibrationError() const;
  const std::vector<Mistake>& mistakes() const { return mistakes_; }
  // Labels that were found and not judged, with how many.
  const std::map<std::string, size_t, std::less<>>& not_judged() const { return not_judged_; }

 private:
  struct Comparison;

  std::vector<const Span*> JudgedSpans(const Annotation& found);
  void Count(const Comparison& comparison);
  void AddMistakes(const GoldDocument& gold, const Comparison& comparison);
  void AddMistake(const GoldDocument& document, const GoldSpan* gold, const Span* found);

  const std::set<std::string, std::less<>> labels_;
  const size_t max_mistakes_;
  size_t documents_ = 0;
  std::map<std::string, SpanScore, std::less<>> by_label_;
  std::array<ReliabilityBin, kBins> reliability_{};
  std::vector<Mistake> mistakes_;
  std::map<std::string, size_t, std::less<>> not_judged_;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_EVALUATION_H_
