#ifndef TOOLS_TAGGER_SPAN_DIFFERENCE_H_
#define TOOLS_TAGGER_SPAN_DIFFERENCE_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/annotation.h"

namespace tagger::cli {

// One place where two annotations of an article differ.
struct SpanDifference {
  enum class Kind { kLost, kGained, kRelabelled };
  Kind kind = Kind::kLost;
  std::string id;  // of the article
  bool in_title = false;
  std::string text;
  std::string old_label, old_rule;  // empty if gained
  std::string new_label, new_rule;  // empty if lost
  std::string context;
};

// What one of two annotations of the same article has and the other has not: spans of the same begin and end
// with other labels are relabelled; all else is lost or gained. By position. O(spans).
std::vector<SpanDifference> DifferencesOf(const Annotation& old_one, const Annotation& new_one,
                                          std::string_view text);

// The differences of a corpus, counted.
class DifferenceCounts {
 public:
  struct Count {
    size_t lost = 0;
    size_t gained = 0;
  };

  void AddArticle(const std::vector<SpanDifference>& differences);

  size_t articles() const { return articles_; }
  size_t changed_articles() const { return changed_articles_; }
  size_t lost() const { return lost_; }
  size_t gained() const { return gained_; }
  size_t relabelled() const { return relabelled_; }
  // A relabelled span is lost to the one and gained by the other label, or rule.
  const std::map<std::string, Count>& by_label() const { return by_label_; }
  const std::map<std::string, Count>& by_rule() const { return by_rule_; }
  // "LOCATION to ORGANISATION".
  const std::map<std::string, size_t>& relabellings() const { return relabellings_; }

 private:
  void Add(const SpanDifference& difference);

  size_t articles_ = 0;
  size_t changed_articles_ = 0;
  size_t lost_ = 0;
  size_t gained_ = 0;
  size_t relabelled_ = 0;
  std::map<std::string, Count> by_label_;
  std::map<std::string, Count> by_rule_;
  std::map<std::string, size_t> relabellings_;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_SPAN_DIFFERENCE_H_
