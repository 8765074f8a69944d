#include "section_checks.h"

#include <gtest/gtest.h>

#include "tagger/base/strings.h"
#include "tagger/document/text_lines.h"

namespace tagger {
namespace {

void ExpectBlank(std::string_view content, ByteSpan gap) {
  EXPECT_TRUE(TrimBlanks(content, gap).empty()) << "not covered: " << gap.In(content);
}

}  // namespace

std::vector<std::string> DescribeSections(const Document& document) {
  std::vector<std::string> lines;
  for (const Section& section : document.sections) {
    lines.push_back(StrCat(SectionName(section.kind), "|", section.bytes.In(document.content)));
  }
  return lines;
}

std::vector<std::string> SectionsOf(std::string_view text) {
  const absl::StatusOr<Document> document = MakeDocument("", text);
  if (!document.ok()) return {StrCat("error|", FromAbsl(document.status().message()))};
  ExpectSectionsCover(document->content, document->sections);
  return DescribeSections(*document);
}

void ExpectSectionsCover(std::string_view content, const std::vector<Section>& sections) {
  uint32_t end = 0;
  for (const Section& section : sections) {
    ASSERT_LE(end, section.bytes.begin);
    ASSERT_LT(section.bytes.begin, section.bytes.end);
    ASSERT_LE(section.bytes.end, content.size());
    ExpectBlank(content, {end, section.bytes.begin});
    EXPECT_EQ(TrimBlanks(content, section.bytes), section.bytes);
    end = section.bytes.end;
  }
  ExpectBlank(content, {end, static_cast<uint32_t>(content.size())});
}

}  // namespace tagger
