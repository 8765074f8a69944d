#include "tagger/tokens/sentences.h"

#include "absl/types/span.h"
#include "tagger/tokens/abbreviations.h"
#include "tagger/tokens/line_wrapping.h"

namespace tagger {
namespace {

// What the tokens so far say about the end of the sentence.
enum class Ending : uint8_t {
  kNone,
  kStop,          // . and closing marks after it
  kMark,          // ! ? … and closing marks after them
  kAlways,        // 。！？, after which no space is written
  kAbbreviation,  // one that may end a sentence: Inc. U.S.
  kTitle,         // one that never does: Gen.
};

bool IsOneOf(std::string_view mark, std::initializer_list<std::string_view> marks) {
  for (std::string_view candidate : marks) {
    if (mark == candidate) return true;
  }
  return false;
}

bool IsClosing(std::string_view mark) { return IsOneOf(mark, {"\"", "”", "’", "'", ")", "]", "»", "}"}); }
bool IsOpening(std::string_view mark) {
  return IsOneOf(mark, {"\"", "“", "‘", "'", "(", "[", "«", "{", "„", "‚", "‹"});
}
bool IsDash(std::string_view mark) { return IsOneOf(mark, {"-", "–", "—", "--", "―"}); }
bool IsBullet(std::string_view mark) {
  return IsOneOf(mark, {"•", "·", "*", "▪", "◦", "‣", "●", "■", "►", "▶", "○", "✓", "✔"});
}

class Splitter {
 public:
  Splitter(std::string_view content, SectionKind section, uint32_t first, TokenizedText* text)
      : content_(content),
        section_(section),
        base_(first),
        text_(text),
        tokens_(absl::MakeSpan(text->tokens).subspan(first)),
        lines_(content, tokens_) {}

  void Run() {
    uint32_t first = 0;
    for (uint32_t i = 0; i < tokens_.size(); ++i) {
      NoteEnding(tokens_[i]);
      const bool is_last = i + 1 == tokens_.size();
      if (is_last || EndsBefore(i + 1) || i + 1 - first == kMaxSentenceTokens) {
        Finish(first, i + 1);
        first = i + 1;
        ending_ = Ending::kNone;
      }
    }
  }

 private:
  std::string_view TextOf(const Token& token) const { return token.bytes.In(content_); }

  void NoteEnding(const Token& token) {
    if (token.kind == TokenKind::kPunctuation) {
      ending_ = EndingOfMark(token);
      return;
    }
    ending_ = token.Is(kDotted) ? EndingOfAbbreviation(token) : Ending::kNone;
    after_plain_ = token.Is(kLowerCase) || token.kind == TokenKind::kNumber;
  }

  Ending EndingOfMark(const Token& token) const {
    const std::string_view mark = TextOf(token);
    if (mark == ".") return Ending::kStop;
    if (IsOneOf(mark, {"!", "?", "…", "؟"}) || (mark.size() > 1 && mark[0] == '.')) return Ending::kMark;
    if (IsOneOf(mark, {"。", "！", "？"})) return Ending::kAlways;
    if (token.Is(kGlued) && IsClosing(mark)) return ending_;
    return Ending::kNone;
  }

  Ending EndingOfAbbreviation(const Token& token) const {
    if (token.Is(kInitial)) return Ending::kNone;
    std::string_view word = TextOf(token);
    if (word.back() == '.') word.remove_suffix(1);
    const bool is_dotted_throughout = word.find('.') != std::string_view::npos;
    const Abbreviation kind = FindAbbreviation(word);
    const bool may_end = kind == Abbreviation::kMayEnd || kind == Abbreviation::kAfterComma;
    return is_dotted_throughout || may_end ? Ending::kAbbreviation : Ending::kTitle;
  }

  bool EndsBefore(uint32_t next) {
    if (tokens_[next].Is(kLineStart)) return EndsAtLineBreak(next);
    switch (ending_) {
      case Ending::kNone:
      case Ending::kTitle: return false;
      case Ending::kAlways: return !IsClosing(TextOf(tokens_[next]));
      case Ending::kAbbreviation: return !tokens_[next].Is(kGlued) && OpensSentence(next);
      case Ending::kStop:
      case Ending::kMark: return tokens_[next].Is(kGlued) ? MissesSpace(next) : StartsSentence(next);
    }
    return false;
  }

  bool EndsAtLineBreak(uint32_t next) {
    const LineBreak kind = lines_.BreakBefore(next);
    if (kind == LineBreak::kParagraph) return true;
    if (StartsWithBullet(next)) return true;
    if (ending_ == Ending::kTitle || GoesOnWith(next)) return false;
    if (kind == LineBreak::kLine) return !GoesOnAfter(tokens_[next - 1]);
    if (ending_ == Ending::kAbbreviation) return OpensSentence(next);
    return ending_ != Ending::kNone;
  }

  // "word.Next": a space lost between two sentences.
  bool MissesSpace(uint32_t next) const {
    const Token& token = tokens_[next];
    return after_plain_ && token.kind == TokenKind::kWord && token.Is(kCapitalised) && !token.Is(kInitial) &&
           !token.Is(kAllUpper);
  }

  bool StartsSentence(uint32_t next) const {
    const uint32_t content = SkipOpening(next);
    if (content == tokens_.size()) return false;
    const Token& token = tokens_[content];
    switch (token.kind) {
      case TokenKind::kWord: return !token.Is(kLowerCase);
      case TokenKind::kNumber:
      case TokenKind::kSymbol:
      case TokenKind::kAddress: return true;
      case TokenKind::kPossessive: return false;
      case TokenKind::kPunctuation: break;
    }
    const std::string_view mark = TextOf(token);
    return IsBullet(mark) || mark == "…" || mark == "..." || (ending_ == Ending::kStop && IsDash(mark));
  }

  // Whether a word like "The" comes next.
  bool OpensSentence(uint32_t next) const {
    const uint32_t content = SkipOpening(next);
    return content < tokens_.size() && tokens_[content].kind == TokenKind::kWord &&
           IsSentenceOpener(TextOf(tokens_[content]));
  }

  uint32_t SkipOpening(uint32_t next) const {
    const auto size = static_cast<uint32_t>(tokens_.size());
    while (next < size && tokens_[next].kind == TokenKind::kPunctuation && IsOpening(TextOf(tokens_[next]))) ++next;
    return next;
  }

  bool StartsWithBullet(uint32_t index) const {
    const Token& token = tokens_[index];
    if (token.kind != TokenKind::kPunctuation && token.kind != TokenKind::kSymbol) return false;
    const std::string_view mark = TextOf(token);
    if (IsBullet(mark)) return true;
    if (!IsDash(mark) || index + 1 == tokens_.size()) return false;
    const Token& next = tokens_[index + 1];
    return !next.Is(kGlued) && !next.Is(kLowerCase);
  }

  bool GoesOnWith(uint32_t index) const {
    if (tokens_[index].Is(kLowerCase)) return true;
    return ending_ == Ending::kNone && IsDash(TextOf(tokens_[index])) && index + 1 < tokens_.size() &&
           tokens_[index + 1].Is(kLowerCase);
  }

  bool GoesOnAfter(const Token& token) const {
    const std::string_view surface = TextOf(token);
    if (token.kind == TokenKind::kPunctuation) return surface == ",";
    return token.Is(kLowerCase) && IsLineContinuer(surface);
  }

  void Finish(uint32_t first, uint32_t last) {
    const auto id = static_cast<uint32_t>(text_->sentences.size());
    bool is_start = true;
    for (uint32_t i = first; i < last; ++i) {
      Token& token = tokens_[i];
      token.sentence = id;
      if (token.kind != TokenKind::kWord) continue;
      if (is_start) token.flags |= kSentenceStart;
      is_start = false;
      if (i > first && OpensClause(i - 1, first)) token.flags |= kClauseStart;
    }
    text_->sentences.push_back(
        {.tokens = {base_ + first, base_ + last}, .section = section_, .letter_case = CaseOf(first, last)});
  }

  // Whether a clause starts after tokens_[index], of the sentence that starts at `first`.
  bool OpensClause(uint32_t index, uint32_t first) const {
    const Token& token = tokens_[index];
    if (token.kind != TokenKind::kPunctuation && token.kind != TokenKind::kSymbol) return false;
    const std::string_view mark = TextOf(token);
    const bool goes_on = tokens_[index + 1].Is(kGlued);
    if (mark == "\"" || mark == "'") {
      return goes_on && (!token.Is(kGlued) || tokens_[index - 1].kind == TokenKind::kPunctuation);
    }
    if (IsOpening(mark)) return true;
    if (mark == ":") return !goes_on;
    if (IsDash(mark)) return !goes_on && !token.Is(kGlued);
    return index == first && IsBullet(mark);
  }

  SentenceCase CaseOf(uint32_t first, uint32_t last) const {
    uint32_t upper = 0, not_upper = 0, long_words = 0, long_capitalised = 0;
    for (uint32_t i = first; i < last; ++i) {
      const Token& token = tokens_[i];
      if (token.kind != TokenKind::kWord || token.bytes.size() < 2) continue;
      token.Is(kAllUpper) ? ++upper : ++not_upper;
      if (token.bytes.size() <= 3) continue;
      ++long_words;
      if (token.Is(kCapitalised)) ++long_capitalised;
    }
    if (upper >= 3 && not_upper == 0) return SentenceCase::kAllUpper;
    const bool is_title = long_words >= 4 && long_capitalised * 4 >= long_words * 3 && ending_ != Ending::kStop &&
                          ending_ != Ending::kMark;
    return is_title ? SentenceCase::kTitleCase : SentenceCase::kNormal;
  }

  std::string_view content_;
  SectionKind section_;
  uint32_t base_;
  TokenizedText* text_;
  absl::Span<Token> tokens_;
  LineWrapping lines_;
  Ending ending_ = Ending::kNone;
  bool after_plain_ = false;  // the last word was in lower case, or a number
};

}  // namespace

void SplitSentences(std::string_view content, SectionKind section, uint32_t first, TokenizedText* text) {
  Splitter(content, section, first, text).Run();
}

}  // namespace tagger
