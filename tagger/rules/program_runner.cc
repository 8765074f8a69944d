#include "tagger/rules/program_runner.h"

#include <algorithm>

namespace tagger {
namespace {

// A budget, not an allocation. Programs have some 20 instructions; the compiler refuses
// those over about a thousandth of it, and kMaxExpandedSize of the parser keeps well below.
constexpr int64_t kRegexMemory = 4 << 20;

re2::RE2::Options RunnerOptions() {
  re2::RE2::Options options;
  options.set_encoding(re2::RE2::Options::EncodingLatin1);
  options.set_longest_match(true);
  options.set_never_nl(false);
  options.set_dot_nl(true);
  options.set_max_mem(kRegexMemory);
  options.set_log_errors(false);
  return options;
}

void AppendLetter(uint8_t letter, std::string* regex) {
  constexpr char kHex[] = "0123456789abcdef";
  *regex += "\\x";
  *regex += kHex[letter >> 4];
  *regex += kHex[letter & 15];
}

}  // namespace

ProgramRunner::ProgramRunner(const Program& program, const SymbolTable& symbols)
    : program_(program), symbols_(symbols), pieces_(program.captures.size() + 1) {}

uint32_t ProgramRunner::Longest(SymbolRun run, std::vector<GroupMatch>* groups) {
  if (program_.decided_by_prefix) return MatchDecided(run) ? program_.length.min : kNoMatch;
  const int group_count = groups == nullptr ? 1 : static_cast<int>(pieces_.size());
  if (!Match(run, re2::RE2::ANCHOR_START, pieces_.data(), group_count)) return kNoMatch;
  for (int i = 1; i < group_count; ++i) {
    const re2::StringPiece piece = pieces_[static_cast<size_t>(i)];
    if (piece.data() == nullptr) continue;
    const uint32_t begin = static_cast<uint32_t>(piece.data() - text_);
    groups->push_back(
        {program_.captures[static_cast<size_t>(i) - 1], begin, begin + static_cast<uint32_t>(piece.size())});
  }
  return static_cast<uint32_t>(pieces_[0].size());
}

bool ProgramRunner::Starts(SymbolRun run) {
  if (program_.decided_by_prefix) return MatchDecided(run);
  return Match(run, re2::RE2::ANCHOR_START, nullptr, 0);
}

bool ProgramRunner::Whole(SymbolRun run) {
  if (run.size < program_.length.min || run.size > program_.length.max) return false;
  if (program_.decided_by_prefix) return MatchDecided(run);
  return Match(run, re2::RE2::ANCHOR_BOTH, nullptr, 0);
}

bool ProgramRunner::MatchDecided(SymbolRun run) const {
  if (run.size < program_.length.min) return false;
  for (uint32_t i = 0; i < program_.length.min; ++i) {
    if (!symbols_.Holds(run[i], program_.prefix.atoms[i][0])) return false;
  }
  return true;
}

bool ProgramRunner::Match(SymbolRun run, re2::RE2::Anchor anchor, re2::StringPiece* groups, int group_count) {
  run.size = std::min(run.size, program_.length.max);
  if (run.size < program_.length.min) return false;
  const uint32_t size = Encode(run);
  if (size < (anchor == re2::RE2::ANCHOR_BOTH ? run.size : program_.length.min)) return false;
  if (regex_ == nullptr || compiled_letters_ != truths_.size()) Compile();
  return regex_->Match(re2::StringPiece(text_, size), 0, size, anchor, groups, group_count);
}

uint32_t ProgramRunner::Encode(SymbolRun run) {
  if (symbol_generation_ != symbols_.generation()) {
    symbol_generation_ = symbols_.generation();
    letters_.clear();
  }
  if (letters_.size() < symbols_.size()) letters_.resize(symbols_.size(), kUnknownLetter);
  if (truths_.size() + run.size > kMaxLetters) ForgetLetters();
  for (uint32_t i = 0; i < run.size; ++i) {
    uint8_t letter = letters_[run[i]];
    if (letter == kUnknownLetter) letter = LetterOf(run[i]);
    if (letter == kNoAtomLetter) return i;
    text_[i] = static_cast<char>(letter);
  }
  return run.size;
}

uint64_t ProgramRunner::TruthOf(Symbol symbol) const {
  uint64_t truth = 0;
  for (size_t i = 0; i < program_.atoms.size(); ++i) {
    truth |= static_cast<uint64_t>(symbols_.Holds(symbol, program_.atoms[i])) << i;
  }
  return truth;
}

uint8_t ProgramRunner::LetterOf(Symbol symbol) {
  const uint64_t truth = TruthOf(symbol);
  if (truth == 0) return letters_[symbol] = kNoAtomLetter;
  const auto [found, is_new] = letter_of_truth_.try_emplace(truth, static_cast<uint8_t>(truths_.size() + 1));
  if (is_new) truths_.push_back(truth);
  letters_[symbol] = found->second;
  return found->second;
}

void ProgramRunner::ForgetLetters() {
  std::fill(letters_.begin(), letters_.end(), kUnknownLetter);
  letter_of_truth_.clear();
  truths_.clear();
  compiled_letters_ = 0;
  regex_ = nullptr;
}

void ProgramRunner::Compile() {
  // Letters of symbols met elsewhere come with it, so that it is rarely done again.
  for (Symbol symbol = 0; symbol < letters_.size() && truths_.size() < kMaxLetters - kMaxMatchTokens;
       ++symbol) {
    if (letters_[symbol] == kUnknownLetter) LetterOf(symbol);
  }
  std::vector<std::string> classes;
  for (size_t atom = 0; atom < program_.atoms.size(); ++atom) {
    std::string members = "[\\x00";  // a byte that no text has, so that no class is empty
    for (size_t letter = 1; letter <= truths_.size(); ++letter) {
      if (truths_[letter - 1] >> atom & 1) AppendLetter(static_cast<uint8_t>(letter), &members);
    }
    classes.push_back(members + "]");
  }
  regex_ = std::make_unique<re2::RE2>(RegexOf(program_, classes), RunnerOptions());
  compiled_letters_ = truths_.size();
}

}  // namespace tagger
