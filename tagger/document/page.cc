#include "tagger/document/page.h"

#include <algorithm>
#include <optional>

#include "absl/types/span.h"
#include "tagger/base/utf8.h"
#include "tagger/document/line_kinds.h"
#include "tagger/document/sections.h"
#include "tagger/document/text_lines.h"

namespace tagger {
namespace {

// Behind a tail marker, lines this long are an article's again.
constexpr size_t kParagraphBytes = 200;

// The lines that announce a related article: [first, headline), then its headline.
struct Header {
  size_t first = 0;
  size_t headline = 0;
  std::string_view source;
  std::string_view age;
};

std::string_view WithoutSeparator(std::string_view text) {
  while (!text.empty() && !IsWordAt(text, 0)) text.remove_prefix(DecodeUtf8(text, 0).size);
  return text;
}

class PageSplitter {
 public:
  explicit PageSplitter(std::string_view page)
      : page_(page), lines_(SplitLines(page, {0, static_cast<uint32_t>(page.size())})) {}

  std::vector<PageArticle> Split() {
    FindHeaders();
    std::vector<PageArticle> articles;
    if (lines_.empty()) return articles;
    if (headers_.empty() || headers_[0].first > 0) {
      articles.push_back(MakeArticle(Header{}, headers_.empty() ? lines_.size() : headers_[0].first));
    }
    for (size_t i = 0; i < headers_.size(); ++i) {
      const size_t last = i + 1 < headers_.size() ? headers_[i + 1].first : lines_.size();
      articles.push_back(MakeArticle(headers_[i], last));
    }
    return articles;
  }

 private:
  std::string_view LineAt(size_t i) const {
    return i < lines_.size() ? lines_[i].bytes.In(page_) : std::string_view();
  }

  void FindHeaders() {
    bool in_tail = false;
    size_t floor = 0;  // lines before it belong to earlier headers
    for (size_t i = 0; i < lines_.size(); ++i) {
      std::optional<Header> header = HeaderAt(i, floor);
      if (!header && in_tail) header = BareHeaderAt(i);
      if (header) {
        headers_.push_back(*header);
        floor = header->headline + 1;
        i = header->headline;
        in_tail = false;
      } else if (IsTailMarker(LineAt(i))) {
        in_tail = true;
      } else if (LineAt(i).size() >= kParagraphBytes) {
        in_tail = false;
      }
    }
  }

  // The header whose age line, or dashed source line, is line i.
  std::optional<Header> HeaderAt(size_t i, size_t floor) const {
    if (IsAgeLine(LineAt(i))) return HeaderAtAge(i, floor);
    if (const std::string_view source = SourceBeforeAge(LineAt(i)); !source.empty()) {
      return WithHeadline({i, i + 1, source, WithoutSeparator(LineAt(i).substr(source.size()))});
    }
    const std::string_view dashed = DashedSource(LineAt(i));
    if (!dashed.empty() && i > floor && LineAt(i - 1) == dashed)
      return WithHeadline({i - 1, i + 1, dashed, {}});
    return std::nullopt;
  }

  std::optional<Header> HeaderAtAge(size_t i, size_t floor) const {
    const std::string_view dashed = DashedSource(LineAt(i + 1));
    const bool has_source = i > floor && IsSourceLike(LineAt(i - 1)) && !IsTailMarker(LineAt(i - 1));
    if (!dashed.empty()) {
      const bool takes_line_before =
          has_source && (LineAt(i - 1) == dashed || !IsTitleLike(LineAt(i - 2 < i ? i - 2 : i)));
      return Header{takes_line_before ? i - 1 : i, i + 2, dashed, LineAt(i)};
    }
    if (!has_source) return std::nullopt;
    return WithHeadline({i - 1, i + 1, LineAt(i - 1), LineAt(i)});
  }

  // `header` if a headline and a text follow it.
  std::optional<Header> WithHeadline(Header header) const {
    if (!IsTitleLike(LineAt(header.headline)) || header.headline + 1 >= lines_.size()) return std::nullopt;
    return header;
  }

  // Behind a tail marker: a headline before a long paragraph.
  std::optional<Header> BareHeaderAt(size_t i) const {
    const bool headline = i + 1 < lines_.size() && IsTitleLike(LineAt(i)) && !IsBoilerplateLine(LineAt(i)) &&
                          LineAt(i + 1).size() >= kParagraphBytes;
    return headline ? std::optional<Header>(Header{i, i, {}, {}}) : std::nullopt;
  }

  PageArticle MakeArticle(const Header& header, size_t last) const {
    PageArticle article;
    article.range = {lines_[header.first].bytes.begin, lines_[last - 1].bytes.end};
    article.source = header.source;
    article.age = header.age;
    SectionList sections(page_);
    for (size_t i = header.first; i < std::min(header.headline, last); ++i) {
      sections.Add(SectionKind::kBoilerplate, lines_[i].bytes);
    }
    const size_t tail = std::max(header.headline, TailBegin(header.headline, last));
    if (header.headline < tail) {
      const bool has_headline = header.headline > header.first && IsTitleLike(LineAt(header.headline));
      AddArticleSections(page_, absl::MakeConstSpan(lines_).subspan(header.headline, tail - header.headline),
                         has_headline ? FirstLine::kHeadline : FirstLine::kGuess, &sections);
    }
    for (size_t i = tail; i < last; ++i) sections.Add(SectionKind::kBoilerplate, lines_[i].bytes);
    article.sections = sections.Take();
    return article;
  }

  // The first of the lines at the end of [first, last) that are no longer the article.
  size_t TailBegin(size_t first, size_t last) const {
    size_t tail = last;
    for (size_t i = last; i > first && LineAt(i - 1).size() < kParagraphBytes; --i) {
      if (IsTailMarker(LineAt(i - 1))) tail = i - 1;
    }
    return tail;
  }

  std::string_view page_;
  std::vector<Line> lines_;
  std::vector<Header> headers_;
};

}  // namespace

std::vector<PageArticle> SplitPage(std::string_view page) { return PageSplitter(page).Split(); }

Document MakePageDocument(std::string_view page, const PageArticle& article) {
  Document document;
  document.content = article.range.In(page);
  document.sections = article.sections;
  for (Section& section : document.sections) {
    section.bytes = {section.bytes.begin - article.range.begin, section.bytes.end - article.range.begin};
  }
  return document;
}

}  // namespace tagger
