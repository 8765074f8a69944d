#ifndef TAGGER_TAGGER_H_
#define TAGGER_TAGGER_H_

// The one public door of the library: start here.
//
//   const auto tagger = tagger::Tagger::Load();
//   if (!tagger.ok()) { std::cerr << tagger.status().message(); return 2; }
//   const auto result = tagger->Annotate({.id = "a1", .text = "Minister Anna Berg met reporters in Oslo."});
//   for (const tagger::Span& span : result->spans) {
//     std::cout << span.label << ' ' << span.text << '\n';
//   }

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "tagger/annotation.h"

namespace tagger {

// One article to annotate. The views must stay valid during the call only.
struct Article {
  std::string_view id = {};
  std::string_view title = {};  // a field of its own; its spans have in_title set
  std::string_view text = {};
  std::string_view url = {};
  std::string_view published = {};  // ISO 8601 date (or date and time); dates are resolved against it
  std::string_view language = {};   // "en" or empty; others get a warning
};

struct LoadOptions {
  // Where rules/*.yaml and gazetteers/*.tsv are. Empty: $TAGGER_DATA, else the place given at
  // build time (the install prefix), else the source tree.
  std::string data_directory;
  std::vector<std::string> extra_rules;       // further rule files
  std::vector<std::string> extra_gazetteers;  // further TSV files
  // Rules of the data directory that are off unless named: "lower_case_organisations" of
  // rules/optional/lower_case_organisations.yaml.
  std::vector<std::string> optional_rules = {};
  // A file made by `tagger compile` (or Compile), instead of a data directory: its rules and gazetteers.
  // Empty: a data directory is read, by way of its compiled file if it has one that is up to date.
  std::string compiled_file = {};
  // Whether all bytes of a compiled file are compared with their checksums; else the large tables are not, in
  // which a damaged byte may hide an entry or show a wrong one, but nothing worse. Takes some 5 ms.
  bool verify_compiled = false;
};

// Why a place in the text is, or is not, a span.
struct Explanation {
  std::string text;  // an indented tree, for people
};

// Result of running the examples that rules carry.
struct RuleTestReport {
  size_t rules = 0;
  size_t tests = 0;
  std::vector<std::string> failures;  // "file:line: rule ID: ..."
};

// Rules and gazetteers, loaded and compiled. Immutable: all const methods may be
// called from many threads at once. Cheap to move; not copyable.
class Tagger {
 public:
  // Loads rules and gazetteers. InvalidArgument lists every fault as "file:line: message", one a line;
  // NotFound if the data directory is not there. Takes some 20 ms with a compiled file, 200 ms without.
  static absl::StatusOr<Tagger> Load(const LoadOptions& options = {});

  // Reads what `options` name, and returns the content of a compiled file for it. Load takes the one that it
  // finds as tagger.compiled in a data directory, if it is up to date. Faults as of Load. Takes some 200 ms.
  static absl::StatusOr<std::string> Compile(const LoadOptions& options = {});

  // Annotates one article. InvalidArgument, with the byte offset, if a field is not valid
  // UTF-8 or is over 2 GiB. Linear in the bytes of the article. Deterministic.
  absl::StatusOr<Annotation> Annotate(const Article& article) const;

  // Annotates each article of a scraped page; ids are "<id>#1", "<id>#2", ... `published` is the date of
  // all of them, as in Article.
  absl::StatusOr<std::vector<Annotation>> AnnotatePage(std::string_view id, std::string_view page,
                                                       std::string_view published = {}) const;

  // Says what holds at a byte offset of the article's text: the span, the rule with file and line,
  // the gazetteer rows, the evidence with its weights, and what lost.
  absl::StatusOr<Explanation> Explain(const Article& article, size_t byte_offset) const;

  // What was wrong without being in the way: a compiled file (tagger compile) that is damaged, so that the
  // files it was made from were read instead.
  const std::vector<std::string>& Warnings() const;

  // Runs all examples in the rule files.
  RuleTestReport TestRules() const;

  // Label names and colours, for legends, in the order of rules/labels.yaml.
  struct LabelStyle {
    std::string name;
    std::string colour;
    std::string doc;
  };
  std::vector<LabelStyle> Labels() const;

  Tagger(Tagger&&) noexcept;
  Tagger& operator=(Tagger&&) noexcept;
  ~Tagger();

 private:
  struct Impl;
  explicit Tagger(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

}  // namespace tagger

#endif  // TAGGER_TAGGER_H_
