// The whole path from bytes to spans: as title and text, and the same bytes as a page. Whatever
// comes in, every annotation keeps the invariants of tests/support/annotation_checks.h.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "tagger/base/utf8.h"
#include "tagger/output/json_writer.h"
#include "tagger/tagger.h"
#include "tests/support/annotation_checks.h"
#include "tests/support/loaded_tagger.h"

namespace {

void CheckSound(const tagger::Annotation& annotation, std::string_view title, std::string_view text) {
  const std::string breach = tagger::FindBreach(annotation, title, text);
  if (!breach.empty()) {
    std::fprintf(stderr, "%s\n", breach.c_str());
    std::abort();
  }
  for (const tagger::OffsetUnit unit :
       {tagger::OffsetUnit::kByte, tagger::OffsetUnit::kCodepoint, tagger::OffsetUnit::kUtf16}) {
    std::string json;
    tagger::AppendJson({.annotation = &annotation, .text = text}, {.offset_unit = unit, .with_text = true},
                       &json);
    if (json.empty() || json.back() != '}') std::abort();
  }
}

// Most random bytes are not UTF-8 and are refused at the door: these are mended, so that they get further.
std::string Mended(std::string_view bytes) {
  std::string text(bytes);
  for (size_t from = 0; const auto invalid = tagger::FindInvalidUtf8(std::string_view(text).substr(from));) {
    from += *invalid;
    text[from] = ' ';
  }
  return text;
}

void AnnotateAll(std::string_view input) {
  const size_t line_end = std::min(input.find('\n'), input.size());
  const std::string_view title = input.substr(0, line_end);
  const std::string_view text = input.substr(std::min(line_end + 1, input.size()));
  const tagger::Tagger& tagger = tagger::LoadedTagger();
  const auto annotation =
      tagger.Annotate({.id = "fuzz", .title = title, .text = text, .published = "2025-06-03"});
  if (annotation.ok()) CheckSound(*annotation, title, text);
  const auto articles = tagger.AnnotatePage("fuzz", input);
  if (articles.ok()) {
    for (const tagger::Annotation& article : *articles) CheckSound(article, "", input);
  }
  if (!text.empty()) (void)tagger.Explain({.title = title, .text = text}, input.size() % text.size());
}

}  // namespace

// The first line is the title, the rest the text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  AnnotateAll(input);
  if (tagger::FindInvalidUtf8(input)) AnnotateAll(Mended(input));
  return 0;
}
