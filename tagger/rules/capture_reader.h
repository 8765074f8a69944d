#ifndef TAGGER_RULES_CAPTURE_READER_H_
#define TAGGER_RULES_CAPTURE_READER_H_

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "re2/re2.h"
#include "tagger/rules/program.h"
#include "tagger/rules/symbol_run.h"

namespace tagger {

// A stretch that a capture group matched, in places of the run.
struct GroupMatch {
  uint16_t name = 0;
  uint32_t begin = 0;
  uint32_t end = 0;
};

// Finds what the captures of one Program hold. Mostly the positions of the pattern at which a token can stand
// are all within a group or all outside of it: then they say it. Else the pattern is run as a regular
// expression over an alphabet of its own, in which a letter (a Latin-1 byte) says at which positions a token
// may stand. So the RE2 is tiny and its byte offsets are token offsets; a choice of positions not met before
// makes it be made again. One per thread. The result does not depend on what was matched before.
class CaptureReader {
 public:
  // Both must outlive it.
  CaptureReader(const Program& program, const SymbolTable& symbols) : program_(program), symbols_(symbols) {}

  // `match` must be a match as a whole. Appends the groups that took part, in the order of the pattern.
  void Read(SymbolRun match, std::vector<GroupMatch>* groups);

 private:
  static constexpr size_t kMaxLetters = 254;

  // False if the positions do not say it.
  bool ReadPositions(uint32_t size, std::vector<GroupMatch>* groups) const;
  void ReadRegex(uint32_t size, std::vector<GroupMatch>* groups);
  bool Match(uint32_t size, std::vector<re2::StringPiece>* pieces);
  void Encode(uint32_t size);
  char LetterOf(const PositionSet& positions);
  void Compile();

  const Program& program_;
  const SymbolTable& symbols_;
  std::vector<PositionSet> letters_;  // what each letter stands for; the letter is 1 + the index
  size_t compiled_letters_ = 0;       // how many of them regex_ knows
  std::unique_ptr<re2::RE2> regex_;
  std::array<PositionSet, kMaxMatchTokens> positions_;  // scratch
  std::array<char, kMaxMatchTokens> text_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_CAPTURE_READER_H_
