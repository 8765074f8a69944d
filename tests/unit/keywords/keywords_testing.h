#ifndef TESTS_UNIT_KEYWORDS_KEYWORDS_TESTING_H_
#define TESTS_UNIT_KEYWORDS_KEYWORDS_TESTING_H_

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/aliases/entities.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/keywords/keyword_candidates.h"
#include "tagger/keywords/keywords.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// A text with a title, read with a small gazetteer of its own, and names that the test says.
class KeywordReading {
 public:
  // An entity: all places of its surfaces, the first the fullest; the others are aliases.
  struct Name {
    std::string canonical;
    std::vector<std::string> surfaces;
  };

  KeywordReading(std::string_view title, std::string_view body, const std::vector<Name>& names = {},
                 const std::vector<std::string>& dated = {});

  const NameDocument& document() const { return *names_; }
  const LinkedMentions& linked() const { return linked_; }
  const KeywordClasses& classes() const { return *keyword_classes_; }

  std::vector<RankedKeyword> Rank() const { return KeywordFinder(*keyword_classes_).Find(*names_, linked_); }
  std::vector<std::string> Texts() const;
  // Surfaces of the candidates' first mentions, by first mention.
  std::vector<std::string> Topics() const;
  std::vector<std::string> Surfaces(const std::vector<TokenRange>& ranges) const;

 private:
  std::vector<TokenRange> FindAll(const std::string& surface) const;
  void Link(const std::vector<Name>& names);

  ClassTable classes_;
  Gazetteer gazetteer_;
  std::unique_ptr<NameClasses> name_classes_;
  std::unique_ptr<KeywordClasses> keyword_classes_;
  Document source_;
  TokenizedText text_;
  std::unique_ptr<WordTable> words_;
  std::vector<PhraseMatch> phrases_;
  std::unique_ptr<NameDocument> names_;
  std::deque<std::string> entity_names_;  // what those of linked_ are views of
  LinkedMentions linked_;
};

// The keyword with this text; fails the test if there is none.
RankedKeyword Named(const std::vector<RankedKeyword>& keywords, std::string_view text);

}  // namespace tagger

#endif  // TESTS_UNIT_KEYWORDS_KEYWORDS_TESTING_H_
