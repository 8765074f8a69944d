#ifndef TAGGER_GAZETTEER_GAZETTEER_REACH_H_
#define TAGGER_GAZETTEER_GAZETTEER_REACH_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/lexicon/class_table.h"

namespace tagger {

// Tells whether a text that holds a name leads to the row that has it: written into a sentence and taken
// apart as texts are. Not thread-safe.
class ReachChecker {
 public:
  // Loads the files; rows with faults are not there.
  explicit ReachChecker(absl::Span<const std::string> paths);

  // Whether `phrase`, as it is spelled, finds the row at `line` of the file at `path`, with all of its words.
  // O(bytes); about a microsecond.
  bool Finds(std::string_view phrase, std::string_view path, int line);

 private:
  bool IsRow(EntryId id, std::string_view path, int line) const;

  ClassTable classes_;
  Gazetteer gazetteer_;
  WordTable words_;
  Document document_;
  TokenizedText text_;
  std::vector<Token> phrase_tokens_;
  std::vector<PhraseMatch> matches_;
};

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_GAZETTEER_REACH_H_
