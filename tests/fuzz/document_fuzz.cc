// Any bytes, as a title and a text and as a scraped page. What is not UTF-8 is refused at the right byte. Of
// all else the sections are in order, disjoint, in range, begin and end at characters, and cover what is not
// blank; the articles of a page do so too, and their sections do so within them.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"
#include "tagger/document/document.h"
#include "tagger/document/page.h"
#include "tagger/document/text_lines.h"

namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

bool IsBoundary(std::string_view text, uint32_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

bool IsAllBlank(std::string_view text, uint32_t begin, uint32_t end) {
  return tagger::TrimBlanks(text, {begin, end}).empty();
}

void CheckSections(std::string_view content, const std::vector<tagger::Section>& sections) {
  uint32_t end = 0;
  for (const tagger::Section& section : sections) {
    const tagger::ByteSpan bytes = section.bytes;
    Require(end <= bytes.begin && bytes.begin < bytes.end && bytes.end <= content.size());
    Require(IsBoundary(content, bytes.begin) && IsBoundary(content, bytes.end));
    Require(tagger::TrimBlanks(content, bytes) == bytes);
    Require(IsAllBlank(content, end, bytes.begin));
    end = bytes.end;
  }
  Require(IsAllBlank(content, end, static_cast<uint32_t>(content.size())));
}

void CheckDocument(std::string_view title, std::string_view text) {
  const absl::StatusOr<tagger::Document> document = tagger::MakeDocument(title, text);
  const std::optional<size_t> invalid_title = tagger::FindInvalidUtf8(title);
  const std::optional<size_t> invalid_text = tagger::FindInvalidUtf8(text);
  Require(document.ok() == (!invalid_title && !invalid_text));
  if (!document.ok()) {
    const size_t offset = invalid_title ? *invalid_title : *invalid_text;
    Require(tagger::FromAbsl(document.status().message()).ends_with(" " + std::to_string(offset)));
    return;
  }
  Require(document->title_field.In(document->content) == title);
  Require(std::string_view(document->content).substr(document->text_begin) == text);
  CheckSections(document->content, document->sections);
}

void CheckPage(std::string_view page) {
  uint32_t end = 0;
  for (const tagger::PageArticle& article : tagger::SplitPage(page)) {
    Require(end <= article.range.begin && article.range.begin < article.range.end &&
            article.range.end <= page.size());
    Require(IsAllBlank(page, end, article.range.begin));
    const tagger::Document document = tagger::MakePageDocument(page, article);
    Require(document.content == article.range.In(page));
    CheckSections(document.content, document.sections);
    end = article.range.end;
  }
  Require(IsAllBlank(page, end, static_cast<uint32_t>(page.size())));
}

}  // namespace

// The first byte says how long the title is.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  if (size == 0) {
    CheckDocument("", "");
    CheckPage("");
    return 0;
  }
  const std::string_view content(reinterpret_cast<const char*>(bytes + 1), size - 1);
  const size_t title_size = std::min<size_t>(bytes[0], content.size());
  CheckDocument(content.substr(0, title_size), content.substr(title_size));
  CheckDocument("", content);
  if (!tagger::FindInvalidUtf8(content)) CheckPage(content);
  return 0;
}
