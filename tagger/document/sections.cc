#include "tagger/document/sections.h"

#include <algorithm>

#include "tagger/base/strings.h"
#include "tagger/document/advertisements.h"
#include "tagger/document/captions.h"
#include "tagger/document/datelines.h"
#include "tagger/document/line_kinds.h"

namespace tagger {
namespace {

constexpr size_t kLinesNearTop = 6;        // where bylines and weak datelines may stand
constexpr size_t kWrappedLineBytes = 100;  // hard-wrapped text has no longer lines

ByteSpan RangeOf(absl::Span<const Line> lines) {
  return lines.empty() ? ByteSpan() : ByteSpan{lines.front().bytes.begin, lines.back().bytes.end};
}

class ArticleSectioner {
 public:
  ArticleSectioner(std::string_view text, absl::Span<const Line> lines, SectionList* sections)
      : text_(text),
        lines_(lines),
        sections_(*sections),
        has_advertisements_(MayHoldAdvertisement(RangeOf(lines).In(text))) {}

  void Run(FirstLine first_line) {
    for (size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = lines_[i].bytes.In(text_);
      if (IsBoilerplateLine(line)) {
        sections_.Add(SectionKind::kBoilerplate, lines_[i].bytes);
      } else if (IsByline(i, line)) {
        AddByline(lines_[i].bytes);
      } else if (!seen_first_ && IsTitle(i, first_line)) {
        sections_.Add(SectionKind::kTitle, lines_[i].bytes);
        seen_first_ = true;
      } else {
        AddParagraph(i);
        seen_first_ = seen_first_ || !IsTechnicalLine(line);
      }
    }
  }

 private:
  bool IsByline(size_t i, std::string_view line) const {
    return i < kLinesNearTop ? IsBylineLine(line) : IsReportingCredit(line);
  }

  // Text may be glued to "(Reporting by Jane Doe)".
  void AddByline(ByteSpan line) {
    const size_t close = text_[line.begin] == '(' ? line.In(text_).find(')') : std::string_view::npos;
    const uint32_t end =
        close == std::string_view::npos ? line.end : line.begin + static_cast<uint32_t>(close) + 1;
    sections_.Add(SectionKind::kByline, {line.begin, end});
    AddProse({end, line.end});
  }

  bool IsTitle(size_t i, FirstLine first_line) const {
    if (first_line == FirstLine::kNoTitle || i + 1 == lines_.size()) return false;
    if (first_line == FirstLine::kHeadline) return true;
    const std::string_view line = lines_[i].bytes.In(text_);
    return IsTitleLike(line) && !IsWrapped(i) && DatelineLength(line, true) == 0 &&
           FindCaptions(text_, lines_[i].bytes).empty();
  }

  // The sentence of line i runs on in the next line.
  bool IsWrapped(size_t i) const {
    const Line& next = lines_[i + 1];
    if (next.paragraph) return false;
    return IsLowerAt(text_, next.bytes.begin) ||
           (lines_[i].bytes.size() > kWrappedLineBytes / 2 && next.bytes.size() <= kWrappedLineBytes &&
            i + 2 < lines_.size() && !lines_[i + 2].paragraph &&
            lines_[i + 2].bytes.size() <= kWrappedLineBytes);
  }

  bool StartsParagraph(size_t i) const {
    return lines_[i].paragraph || i == 0 || lines_[i - 1].bytes.size() <= kWrappedLineBytes / 2 ||
           EndsSentenceBefore(text_.substr(0, lines_[i - 1].bytes.end), lines_[i - 1].bytes.end);
  }

  void AddParagraph(size_t i) {
    ByteSpan rest = lines_[i].bytes;
    if (StartsParagraph(i)) {
      const size_t dateline = DatelineLength(rest.In(text_), i < kLinesNearTop);
      const uint32_t end = rest.begin + static_cast<uint32_t>(dateline);
      sections_.Add(SectionKind::kDateline, {rest.begin, end});
      rest.begin = end;
    }
    if (has_advertisements_) {
      for (const ByteSpan& advertisement : FindAdvertisements(text_, rest)) {
        AddProse({rest.begin, advertisement.begin});
        sections_.Add(SectionKind::kBoilerplate, advertisement);
        rest.begin = advertisement.end;
      }
    }
    AddProse(rest);
  }

  void AddProse(ByteSpan prose) {
    prose = TrimBlanks(text_, prose);
    for (const Caption& caption : FindCaptions(text_, prose)) {
      sections_.Add(SectionKind::kBody, {prose.begin, caption.caption.begin});
      sections_.Add(SectionKind::kCaption, caption.caption);
      sections_.Add(SectionKind::kBoilerplate, caption.marker);
      sections_.Add(SectionKind::kCaption, caption.credit);
      prose.begin = caption.credit.end;
    }
    sections_.Add(SectionKind::kBody, prose);
  }

  std::string_view text_;
  absl::Span<const Line> lines_;
  SectionList& sections_;
  const bool has_advertisements_;  // it may have some
  bool seen_first_ = false;        // the line that would be the title is behind
};

}  // namespace

void SectionList::Add(SectionKind kind, ByteSpan span) {
  span = TrimBlanks(text_, span);
  if (span.empty()) return;
  const bool joins = kind == SectionKind::kBody && !sections_.empty() && sections_.back().kind == kind;
  if (joins) {
    sections_.back().bytes.end = span.end;
  } else {
    sections_.push_back({kind, span});
  }
}

void AddArticleSections(std::string_view text, absl::Span<const Line> lines, FirstLine first_line,
                        SectionList* sections) {
  ArticleSectioner(text, lines, sections).Run(first_line);
}

}  // namespace tagger
