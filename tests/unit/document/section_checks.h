#ifndef TESTS_UNIT_DOCUMENT_SECTION_CHECKS_H_
#define TESTS_UNIT_DOCUMENT_SECTION_CHECKS_H_

#include <string>
#include <string_view>
#include <vector>

#include "tagger/document/document.h"

namespace tagger {

// A document as "kind|text" a section, for tests to compare.
std::vector<std::string> DescribeSections(const Document& document);

// MakeDocument without a title, described; "error|message" if it fails.
std::vector<std::string> SectionsOf(std::string_view text);

// Fails the test unless the sections of `content` are in order, disjoint, in range, not empty, without blanks
// around them, and cover all that is not blank.
void ExpectSectionsCover(std::string_view content, const std::vector<Section>& sections);

}  // namespace tagger

#endif  // TESTS_UNIT_DOCUMENT_SECTION_CHECKS_H_
