#include "tagger/output/html_writer.h"

#include <algorithm>
#include <cmath>

#include "tagger/base/strings.h"
#include "tagger/output/figure_text.h"
#include "tagger/output/html_assets.h"
#include "tagger/output/html_text.h"
#include "tagger/output/json_text.h"

namespace tagger {
namespace {

constexpr size_t kFirstKeywords = 5;  // shown in colour
constexpr std::string_view kTextOpen = "<div class=\"text\"><p>";
constexpr std::string_view kTextClose = "</p></div>\n";
constexpr double kBarWidth = 60;  // pixels of a salience of 1

std::string Rounded(double value) {
  std::string text;
  AppendJsonRounded(value, &text);
  return text;
}

const Entity* FindEntity(const Annotation& annotation, uint32_t id) {
  if (id == 0) return nullptr;
  // Ids are mostly 1, 2, 3, ... in order.
  if (id <= annotation.entities.size() && annotation.entities[id - 1].id == id)
    return &annotation.entities[id - 1];
  const auto entity = std::find_if(annotation.entities.begin(), annotation.entities.end(),
                                   [id](const Entity& candidate) { return candidate.id == id; });
  return entity == annotation.entities.end() ? nullptr : &*entity;
}

// The rows of the card over a span: label, name, then "key<TAB>value".
std::string CardText(const Span& span, const Entity* entity) {
  std::string card = StrCat(span.label, "\n", OneLine(entity != nullptr ? entity->name : span.text));
  const auto add = [&card](std::string_view key, std::string_view value) {
    if (!value.empty()) card += StrCat("\n", key, "\t", OneLine(value));
  };
  if (span.figure) add("value", ReadableFigure(*span.figure));
  if (span.figure) add("kind", span.figure->kind);
  if (span.timex) add("time", ReadableTimex(*span.timex));
  if (entity != nullptr) {
    add("role", entity->role);
    add("country", entity->country);
    add("id", entity->kb_id);
    add("mentions", std::to_string(entity->mentions.size()));
  }
  add("rule", span.rule);
  add("source", span.source);
  add("section", span.section);
  add("confidence", Rounded(span.confidence));
  return card;
}

// The spans of the title or of the text, in order, inside of it and disjoint, whatever is given.
std::vector<const Span*> DrawableSpans(const Annotation& annotation, bool in_title, size_t text_size) {
  std::vector<const Span*> spans;
  for (const Span& span : annotation.spans) {
    if (span.in_title != in_title || span.bytes.end > text_size || span.bytes.begin >= span.bytes.end)
      continue;
    if (!spans.empty() && span.bytes.begin < spans.back()->bytes.end) continue;
    spans.push_back(&span);
  }
  return spans;
}

// The line of `text` near its start that says the title.
ByteSpan FindTitleLine(std::string_view text, std::string_view title) {
  constexpr size_t kNearStart = 1000;
  const size_t at = text.substr(0, kNearStart + title.size()).find(title);
  if (at == std::string_view::npos || (at > 0 && text[at - 1] != '\n')) return {};
  const size_t end = at + title.size();
  if (end < text.size() && text[end] != '\n' && text[end] != '\r') return {};
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
}

// Articles of pages, and plain texts, hold their headline: the line that is the title, or the
// first one with a span of the section "title".
ByteSpan FindHeadline(std::string_view text, const Annotation& annotation) {
  if (!annotation.title.empty()) return FindTitleLine(text, annotation.title);
  for (const Span* span : DrawableSpans(annotation, false, text.size())) {
    if (span->section != "title") continue;
    const size_t before = text.substr(0, span->bytes.begin).rfind('\n');
    const size_t end = std::min(text.find_first_of("\r\n", span->bytes.end), text.size());
    return {before == std::string_view::npos ? 0 : static_cast<uint32_t>(before + 1),
            static_cast<uint32_t>(end)};
  }
  return {};
}

ByteSpan TrimmedSpan(std::string_view text, ByteSpan span) {
  const std::string_view trimmed = TrimAsciiSpace(span.In(text));
  const uint32_t begin = static_cast<uint32_t>(trimmed.data() - text.data());
  return {begin, begin + static_cast<uint32_t>(trimmed.size())};
}

}  // namespace

HtmlWriter::HtmlWriter(std::vector<HtmlLabel> labels)
    : labels_(std::move(labels)), label_counts_(labels_.size() + 1) {
  for (size_t i = 0; i < labels_.size(); ++i) label_index_[labels_[i].name] = i;
}

size_t HtmlWriter::LabelIndex(std::string_view label) const {
  const auto index = label_index_.find(std::string(label));
  return index == label_index_.end() ? labels_.size() : index->second;
}

void HtmlWriter::Begin(std::string_view page_title, std::string* out) {
  *out +=
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>";
  AppendHtml(page_title, out);
  *out += StrCat("</title>\n<style>", kHtmlStyle);
  for (size_t i = 0; i < labels_.size(); ++i) {
    const std::string index = std::to_string(i);
    if (IsCssColour(labels_[i].colour)) *out += StrCat(".l", index, "{background:", labels_[i].colour, "}\n");
    *out += StrCat(".off", index, " mark.l", index,
                   "{background:none;color:inherit;padding:0;margin:0;cursor:auto}\n");
  }
  *out += "</style>\n</head>\n<body>\n<main>\n";
}

void HtmlWriter::AppendArticle(const ArticleView& article, std::string* out) {
  const Annotation& annotation = *article.annotation;
  const std::string_view text = ArticleText(article);
  ++article_count_;
  *out += "<article>\n<div class=\"meta\">";
  AppendHtml(annotation.id, out);
  for (const std::string* part : {&annotation.published, &annotation.url}) {
    if (part->empty()) continue;
    *out += " · ";
    AppendHtmlOrLink(*part, out);
  }
  *out += "</div>\n";
  AppendTitleAndText(annotation, text, out);
  AppendKeywords(annotation, out);
  AppendEntities(annotation, out);
  *out += "</article>\n";
}

void HtmlWriter::AppendTitleAndText(const Annotation& annotation, std::string_view text, std::string* out) {
  const std::vector<const Span*> text_spans = DrawableSpans(annotation, false, text.size());
  const auto append_part = [&](ByteSpan part, std::string_view before, std::string_view after) {
    if (TrimAsciiSpace(part.In(text)).empty()) return;
    *out += before;
    AppendMarkedText(text, TrimmedSpan(text, part), text_spans, annotation, out);
    *out += after;
  };
  const ByteSpan whole = {0, static_cast<uint32_t>(text.size())};
  const ByteSpan headline = FindHeadline(text, annotation);
  if (headline.empty()) {
    if (!annotation.title.empty()) {
      const ByteSpan title = {0, static_cast<uint32_t>(annotation.title.size())};
      *out += "<h2>";
      AppendMarkedText(annotation.title, title, DrawableSpans(annotation, true, title.end), annotation, out);
      *out += "</h2>\n";
    }
    append_part(whole, kTextOpen, kTextClose);
    return;
  }
  append_part({0, headline.begin}, kTextOpen, kTextClose);
  append_part(headline, "<h2>", "</h2>\n");
  append_part({headline.end, whole.end}, kTextOpen, kTextClose);
}

void HtmlWriter::AppendError(std::string_view id, size_t line, std::string_view error, std::string* out) {
  *out += "<article class=\"error\"><div class=\"meta\">";
  AppendHtml(id, out);
  if (line > 0) *out += StrCat(" · line ", std::to_string(line));
  *out += "</div>";
  AppendHtml(error, out);
  *out += "</article>\n";
}

void HtmlWriter::AppendMarkedText(std::string_view text, ByteSpan part, const std::vector<const Span*>& spans,
                                  const Annotation& annotation, std::string* out) {
  const std::string_view upto = text.substr(0, part.end);
  size_t copied = part.begin;
  for (const Span* span : spans) {
    if (span->bytes.begin < copied || span->bytes.end > part.end) continue;
    AppendHtmlParagraphs(upto.substr(copied, span->bytes.begin - copied), out);
    AppendMark(*span, annotation, out);
    AppendHtml(span->bytes.In(text), out);
    *out += "</mark>";
    copied = span->bytes.end;
  }
  AppendHtmlParagraphs(upto.substr(copied), out);
}

void HtmlWriter::AppendMark(const Span& span, const Annotation& annotation, std::string* out) {
  const size_t label = LabelIndex(span.label);
  ++label_counts_[label];
  const Entity* entity = FindEntity(annotation, span.entity);
  *out += StrCat("<mark class=\"l", std::to_string(label), "\" tabindex=\"0\"");
  if (entity != nullptr) *out += StrCat(" data-entity=\"", std::to_string(entity->id), "\"");
  *out += " data-card=\"";
  AppendHtml(CardText(span, entity), out);
  *out += "\">";
}

void HtmlWriter::AppendKeywords(const Annotation& annotation, std::string* out) const {
  if (annotation.keywords.empty()) return;
  *out += "<ul class=\"keywords\" aria-label=\"Keywords\">";
  size_t rank = 0;
  for (const Keyword& keyword : annotation.keywords) {
    *out += ++rank <= kFirstKeywords ? "<li class=\"first\"" : "<li";
    *out += StrCat(" title=\"score ", Rounded(keyword.score), "\">");
    AppendHtml(keyword.text, out);
    *out += StrCat("<small>", std::to_string(keyword.count), "</small></li>");
  }
  *out += "</ul>\n";
}

void HtmlWriter::AppendEntities(const Annotation& annotation, std::string* out) const {
  if (!annotation.entities.empty()) {
    *out +=
        StrCat("<details open><summary>", std::to_string(annotation.entities.size()),
               " entities</summary><div class=\"scroll\"><table><thead><tr><th>Name</th><th>Label</th>"
               "<th>Role, country</th><th>Identifier</th><th class=\"number\">Mentions</th><th>Salience</th>"
               "</tr></thead><tbody>\n");
    for (const Entity& entity : annotation.entities) {
      *out += StrCat("<tr data-entity=\"", std::to_string(entity.id), "\"><td>");
      AppendHtml(entity.name, out);
      *out += StrCat("</td><td><span class=\"badge l", std::to_string(LabelIndex(entity.label)), "\">");
      AppendHtml(entity.label, out);
      *out += "</span></td><td>";
      AppendHtml(
          StrCat(entity.role, entity.role.empty() || entity.country.empty() ? "" : ", ", entity.country),
          out);
      *out += "</td><td>";
      AppendHtml(entity.kb_id, out);
      const double salience = std::clamp(std::isfinite(entity.salience) ? entity.salience : 0.0, 0.0, 1.0);
      *out += StrCat("</td><td class=\"number\">", std::to_string(entity.mentions.size()),
                     "</td><td><span class=\"bar\" style=\"width:",
                     std::to_string(static_cast<int>(std::lround(salience * kBarWidth))), "px\"></span>",
                     Rounded(salience), "</td></tr>\n");
    }
    *out += "</tbody></table></div></details>\n";
  }
  if (annotation.warnings.empty()) return;
  *out += "<ul class=\"notes\">";
  for (const std::string& warning : annotation.warnings) {
    *out += "<li>";
    AppendHtml(warning, out);
    *out += "</li>";
  }
  *out += "</ul>\n";
}

void HtmlWriter::End(std::string* out) {
  *out += StrCat("</main>\n<footer>", std::to_string(article_count_),
                 article_count_ == 1 ? " article" : " articles",
                 "</footer>\n<div class=\"legend\"><strong>Labels</strong>");
  for (size_t i = 0; i < labels_.size(); ++i) {
    const std::string index = std::to_string(i);
    *out += StrCat("<label class=\"l", index, "\" title=\"");
    AppendHtml(labels_[i].doc, out);
    *out += StrCat("\"><input type=\"checkbox\" data-label=\"", index, "\" checked>");
    AppendHtml(labels_[i].name, out);
    *out += StrCat(" <b>", std::to_string(label_counts_[i]), "</b></label>");
  }
  if (label_counts_.back() > 0) {
    *out += StrCat("<label>other <b>", std::to_string(label_counts_.back()), "</b></label>");
  }
  *out += StrCat("</div>\n<script>", kHtmlScript, "</script>\n</body>\n</html>\n");
}

}  // namespace tagger
