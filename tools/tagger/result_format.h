#ifndef TOOLS_TAGGER_RESULT_FORMAT_H_
#define TOOLS_TAGGER_RESULT_FORMAT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/output/article_view.h"
#include "tagger/output/html_writer.h"
#include "tagger/output/json_writer.h"
#include "tools/tagger/annotate_options.h"

namespace tagger::cli {

// The output formats whose articles do not depend on each other (all but HTML), so that
// every thread can format its own. A whole output is
//   Begin() article Separator() article ... End()
// Const and thread-safe.
class ResultFormat {
 public:
  // `is_one_article`: the JSON is an object rather than an array.
  ResultFormat(const AnnotateOptions& options, bool is_one_article);

  std::string Begin() const;
  std::string_view Separator() const;
  std::string_view End() const;

  void Append(const ArticleView& article, std::string* out) const;
  // What stands in the place of an article that could not be annotated; nothing in CSV.
  void AppendError(std::string_view id, size_t line, std::string_view error, std::string* out) const;

 private:
  bool IsArray() const { return format_ == OutputFormat::kJson && !is_one_article_; }
  void AppendLaidOut(std::string_view json, std::string* out) const;

  const OutputFormat format_;
  const JsonOptions json_options_;
  const bool is_one_article_;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_RESULT_FORMAT_H_
