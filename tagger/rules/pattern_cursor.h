#ifndef TAGGER_RULES_PATTERN_CURSOR_H_
#define TAGGER_RULES_PATTERN_CURSOR_H_

#include <string>
#include <string_view>

#include "tagger/base/strings.h"
#include "tagger/rules/pattern_parser.h"

namespace tagger {

// Parentheses and ! may nest this deep in a pattern.
inline constexpr int kMaxPatternDepth = 20;

// The place in a pattern being parsed, and the first error met. After an error
// the cursor stands at the end, so that all loops stop.
class PatternCursor {
 public:
  explicit PatternCursor(std::string_view text) : text_(text) {}

  bool AtEnd() const { return at_ >= text_.size(); }
  char Peek() const { return AtEnd() ? '\0' : text_[at_]; }
  size_t at() const { return at_; }
  std::string_view rest() const { return text_.substr(at_); }
  void Skip(size_t bytes) { at_ += bytes; }

  void SkipSpace() {
    while (!AtEnd() && (Peek() == ' ' || Peek() == '\n' || Peek() == '\t' || Peek() == '\r')) ++at_;
  }
  // Skips white space, and `token` if it comes next.
  bool Take(std::string_view token) {
    SkipSpace();
    if (rest().substr(0, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }
  // [A-Za-z_][A-Za-z0-9_]*, or empty.
  std::string_view TakeName() {
    const auto is_letter = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    size_t size = 0;
    while (at_ + size < text_.size() &&
           (is_letter(text_[at_ + size]) ||
            (size > 0 && text_[at_ + size] >= '0' && text_[at_ + size] <= '9'))) {
      ++size;
    }
    const std::string_view name = text_.substr(at_, size);
    at_ += size;
    return name;
  }
  // A number of at most three digits, or -1.
  int TakeNumber() {
    int value = -1;
    for (int digits = 0; digits < 3 && Peek() >= '0' && Peek() <= '9'; ++digits, ++at_) {
      value = (value < 0 ? 0 : value) * 10 + (Peek() - '0');
    }
    return value;
  }

  bool failed() const { return !error_.message.empty(); }
  const PatternError& error() const { return error_; }
  void Fail(std::string_view message) { FailAt(at_, message); }
  void FailAt(size_t at, std::string_view message) {
    if (!failed()) error_ = {at + 1, std::string(message)};
    at_ = text_.size();
  }

 private:
  std::string_view text_;
  size_t at_ = 0;
  PatternError error_;
};

// A literal or token regex, as written, at the cursor ('word', "Word", /re/).
struct QuotedText {
  char quote = '\'';
  std::string text;
};
// Reads one, with \' \" \/ \\ undone (in a regex only \/). Fails if it is not closed or empty.
QuotedText TakeQuoted(PatternCursor* cursor);

// The predicate of each token of a literal or regex; fails if there is none, or the regex is wrong.
std::vector<PredicateId> LiteralPredicates(const QuotedText& quoted, size_t at, AtomTable* atoms,
                                           PatternCursor* cursor);

// What <...> stands for: one atom, or, if it is a class or an alternation with classes, phrases too.
PatternNode ParseClassAtom(PatternCursor* cursor, const PatternVocabulary& vocabulary,
                           std::vector<ClassUse>* uses);

}  // namespace tagger

#endif  // TAGGER_RULES_PATTERN_CURSOR_H_
