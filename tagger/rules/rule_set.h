#ifndef TAGGER_RULES_RULE_SET_H_
#define TAGGER_RULES_RULE_SET_H_

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/base/byte_span.h"
#include "tagger/base/fault_list.h"
#include "tagger/lexicon/class_table.h"
#include "tagger/rules/labels.h"

namespace tagger {

using RuleId = uint32_t;

// An example of a rule, as its YAML gives it.
struct RuleTest {
  std::string text;                // without the [[ ]] marks
  std::vector<ByteSpan> expected;  // what the marks enclosed; none for a `none:` test
  int line = 0;
};

// What a rule file says of one rule (format: rules/README.md). Compiled files hold it too (rule_archive.h).
struct Rule {
  std::string id;   // "person.title_name"
  std::string doc;  // one sentence, or empty
  std::string file;
  int line = 0;
  std::string pattern;
  std::string not_before;     // a pattern that must not follow the span; or empty
  std::string not_after;      // a pattern that must not stand before it; or empty
  LabelId label = kNoLabel;   // of the spans it makes, or that its `weight` is for
  std::optional<ClassId> as;  // the class its spans have for rules of later stages
  int stage = 0;              // match rules: 1 to 9, lower first
  int priority = 0;           // match rules: the higher wins an overlap, before length
  float confidence = 0.9f;    // match rules
  bool reject = false;        // match rules: claims its span and makes nothing of it
  LabelWeights weights{};     // evidence rules
  bool is_evidence = false;
  // Free key: value pairs for the normaliser of the label ("kind: change"), as given under `set:`.
  std::map<std::string, std::string> attributes;
  std::vector<RuleTest> tests;
};

// All rules, parsed, linted and compiled; immutable, thread-safe. Matching is done by
// a RuleMatcher (rule_matcher.h), one per thread.
class RuleSet {
 public:
  // Reads rule files in order. `as:` classes are interned in `classes`, which must
  // already have the gazetteers' classes. Every fault is added to `faults` as
  // "file:line: rule ID: what; what to do", and the rule left out.
  static RuleSet Load(absl::Span<const std::string> paths, const LabelTable& labels, ClassTable* classes,
                      FaultList* faults);

  // The same for files already in memory, for tests and tools.
  struct File {
    std::string name;
    std::string text;
  };
  static RuleSet Parse(absl::Span<const File> files, const LabelTable& labels, ClassTable* classes,
                       FaultList* faults);

  // What Load reads and makes of the files, for a compiled file (rule_archive.h, pattern_archive.h), with the
  // same faults. Names of files in `directory` are kept without it.
  static std::string Archive(absl::Span<const std::string> paths, std::string_view directory,
                             const LabelTable& labels, ClassTable* classes, FaultList* faults);
  // The rules of an archive, in the order in which it was made, and then those of further files: the same as
  // Load of all these files, only faster, above all if there are no further ones. An archive that is damaged
  // is a fault of `archive_path`.
  static RuleSet LoadArchive(std::string_view archive, std::string_view archive_path,
                             std::string_view directory, absl::Span<const std::string> paths,
                             const LabelTable& labels, ClassTable* classes, FaultList* faults);

  const std::vector<Rule>& rules() const;
  const Rule& rule(RuleId id) const { return rules()[id]; }
  std::string_view capture_name(uint16_t name_id) const;
  std::optional<uint16_t> FindCaptureName(std::string_view name) const;
  // The stages that have match rules, ascending.
  const std::vector<int>& stages() const;

  struct Compiled;  // internal to tagger/rules
  const Compiled& compiled() const { return *compiled_; }

  RuleSet();
  ~RuleSet();
  RuleSet(RuleSet&&) noexcept;
  RuleSet& operator=(RuleSet&&) noexcept;

 private:
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_RULE_SET_H_
