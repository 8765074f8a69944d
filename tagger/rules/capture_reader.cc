#include "tagger/rules/capture_reader.h"

#include <algorithm>

namespace tagger {
namespace {

// A budget, not an allocation. Programs have some 20 instructions; the compiler refuses
// those over about a thousandth of it, and kMaxExpandedSize of the parser keeps well below.
constexpr int64_t kRegexMemory = 4 << 20;

re2::RE2::Options ReaderOptions() {
  re2::RE2::Options options;
  options.set_encoding(re2::RE2::Options::EncodingLatin1);
  options.set_longest_match(true);
  options.set_never_nl(false);
  options.set_dot_nl(true);
  options.set_max_mem(kRegexMemory);
  options.set_log_errors(false);
  return options;
}

void AppendLetter(size_t letter, std::string* regex) {
  constexpr char kHex[] = "0123456789abcdef";
  *regex += "\\x";
  *regex += kHex[letter >> 4];
  *regex += kHex[letter & 15];
}

}  // namespace

void CaptureReader::Read(SymbolRun match, std::vector<GroupMatch>* groups) {
  if (program_.captures.empty()) return;
  if (program_.automaton.size() == program_.length.min) {
    // Each token can stand at one position only.
    for (uint32_t i = 0; i < match.size; ++i) positions_[i] = PositionSet::Of(i);
  } else {
    program_.automaton.Positions(match.size, AtomsOfRun(symbols_, match), positions_.data());
  }
  const size_t groups_before = groups->size();
  if (ReadPositions(match.size, groups)) return;
  groups->resize(groups_before);
  ReadRegex(match.size, groups);
}

bool CaptureReader::ReadPositions(uint32_t size, std::vector<GroupMatch>* groups) const {
  for (size_t i = 0; i < program_.captures.size(); ++i) {
    const PositionAutomaton::Group& group = program_.automaton.groups()[i];
    if (!group.is_plain) return false;
    uint32_t begin = size, end = size;
    for (uint32_t token = 0; token < size; ++token) {
      if (!positions_[token].Meets(group.positions)) continue;
      if (!group.positions.Contains(positions_[token])) return false;
      begin = std::min(begin, token);
      end = token + 1;
    }
    if (begin < size) groups->push_back({program_.captures[i], begin, end});
  }
  return true;
}

void CaptureReader::ReadRegex(uint32_t size, std::vector<GroupMatch>* groups) {
  std::vector<re2::StringPiece> pieces(program_.captures.size() + 1);
  Encode(size);
  if (!Match(size, &pieces)) return;
  for (size_t i = 0; i < program_.captures.size(); ++i) {
    const re2::StringPiece piece = pieces[i + 1];
    if (piece.data() == nullptr) continue;
    const uint32_t begin = static_cast<uint32_t>(piece.data() - text_.data());
    groups->push_back({program_.captures[i], begin, begin + static_cast<uint32_t>(piece.size())});
  }
}

bool CaptureReader::Match(uint32_t size, std::vector<re2::StringPiece>* pieces) {
  if (regex_ == nullptr || compiled_letters_ != letters_.size()) Compile();
  return regex_->Match(re2::StringPiece(text_.data(), size), 0, size, re2::RE2::ANCHOR_BOTH, pieces->data(),
                       static_cast<int>(pieces->size()));
}

void CaptureReader::Encode(uint32_t size) {
  if (letters_.empty()) {
    // A letter for each position alone, before any is met: these are nearly all.
    for (const PositionSet& set : program_.automaton.positions_of_atom())
      set.ForEach([&](size_t position) { LetterOf(PositionSet::Of(position)); });
  }
  if (letters_.size() + size > kMaxLetters) letters_.resize(program_.automaton.size());
  for (uint32_t i = 0; i < size; ++i) text_[i] = LetterOf(positions_[i]);
}

char CaptureReader::LetterOf(const PositionSet& positions) {
  const auto found = std::find(letters_.begin(), letters_.end(), positions);
  const size_t letter = static_cast<size_t>(found - letters_.begin()) + 1;
  if (found == letters_.end()) letters_.push_back(positions);
  return static_cast<char>(letter);
}

void CaptureReader::Compile() {
  std::vector<std::string> classes;
  for (const PositionSet& atom_positions : program_.automaton.positions_of_atom()) {
    std::string members = "[\\x00";  // a byte that no text has, so that no class is empty
    for (size_t i = 0; i < letters_.size(); ++i) {
      if (letters_[i].Meets(atom_positions)) AppendLetter(i + 1, &members);
    }
    classes.push_back(members + "]");
  }
  regex_ = std::make_unique<re2::RE2>(RegexOf(program_, classes), ReaderOptions());
  compiled_letters_ = letters_.size();
}

}  // namespace tagger
