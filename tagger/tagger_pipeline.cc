#include "tagger/tagger_pipeline.h"

#include <algorithm>
#include <filesystem>

#include "tagger/figures/document_dollar.h"
#include "tagger/rules/stages.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

// "countries.tsv" of "gazetteers/countries.tsv".
std::vector<std::string> FileNames(absl::Span<const std::string> paths) {
  std::vector<std::string> names;
  for (const std::string& path : paths) names.push_back(std::filesystem::path(path).filename().string());
  return names;
}

}  // namespace

Pipeline::Pipeline(const TaggerData& data)
    : data_(data),
      name_labels_(data.labels),
      figure_label_(data.labels.Find("FIGURE").value_or(kNoLabel)),
      date_label_(data.labels.Find("DATE").value_or(kNoLabel)),
      lower_case_name_(data.classes.Find("lower_case_name")),
      row_files_(FileNames(data.gazetteer.files())),
      words_(data.gazetteer),
      matcher_(data.rules),
      names_(*data.name_classes),
      resolver_(data.labels, data.weights, data.rules),
      phrase_entries_(data.gazetteer),
      linker_(data.labels, data.classes),
      keywords_(*data.keyword_classes) {}

void Pipeline::Run(const Document& document) {
  content_ = document.content;
  words_.StartDocument();
  Tokenize(document, &text_);
  words_.Intern(content_, absl::MakeSpan(text_.tokens));
  phrases_.clear();
  FindPhrases(data_.gazetteer, words_, content_, text_, &phrases_);
  marks_.clear();
  AppendPhraseMarks(data_.gazetteer, phrases_, &marks_);
  matcher_.StartDocument(text_, words_, marks_);
  winners_.clear();
  RunStages(data_.rules, &matcher_, &winners_);
  labelled_ = SelectLabelled(data_.rules, winners_);
  names_.Reset(content_, text_, words_, data_.gazetteer, phrases_, DatedTokens(), LowerCaseNames());
  std::vector<DecidedSpan> names = resolver_.Resolve(names_, &matcher_);
  std::erase_if(names, [&](const DecidedSpan& span) { return !data_.labels.label(span.label).output; });
  kept_ = SettleNamesAndMatches(names_, labelled_, &names);
  linked_ = &linker_.Link(names_, names);
}

// Dates cover their words; figures only their numbers (what they count may be a name).
std::vector<bool> Pipeline::DatedTokens() const {
  std::vector<bool> dated(text_.tokens.size(), false);
  for (const RuleMatch* match : labelled_) {
    const bool is_date = data_.rules.rule(match->rule).label == date_label_;
    for (uint32_t i = match->tokens.first; i < match->tokens.last; ++i) {
      if (is_date || text_.tokens[i].kind == TokenKind::kNumber) dated[i] = true;
    }
  }
  return dated;
}

// Matches of rules with `as: lower_case_name`, which only rules that are off by default make.
std::vector<TokenRange> Pipeline::LowerCaseNames() const {
  std::vector<TokenRange> names;
  if (!lower_case_name_.has_value()) return names;
  for (const RuleMatch& match : winners_) {
    if (data_.rules.rule(match.rule).as == lower_case_name_) names.push_back(match.tokens);
  }
  std::sort(names.begin(), names.end(), [](TokenRange a, TokenRange b) { return a.first < b.first; });
  return names;
}

void Pipeline::Annotate(const Document& document, std::string_view published, Annotation* annotation) {
  Run(document);
  BuildSpans(document, published, &annotation->spans);
  BuildEntities(annotation);
  SettleDollars(annotation);
  BuildKeywords(document, annotation);
}

void Pipeline::BuildKeywords(const Document& document, Annotation* annotation) {
  annotation->keywords.reserve(kMaxKeywords);
  for (RankedKeyword& ranked : keywords_.Find(names_, *linked_)) {
    Keyword& keyword = annotation->keywords.emplace_back();
    keyword.hashtag = HashtagOf(ranked.text);
    keyword.text = std::move(ranked.text);
    keyword.score = ranked.score;
    keyword.count = static_cast<uint32_t>(ranked.mentions.size());
    keyword.kind = ranked.is_entity ? "entity" : "topic";
    keyword.entity = ranked.is_entity ? ranked.entity + 1 : 0;
    keyword.in_title = ranked.in_title;
    keyword.variants = std::move(ranked.variants);
    keyword.spans.reserve(ranked.mentions.size());
    for (const TokenRange mention : ranked.mentions) {
      const FieldBytes bytes = BytesInField(document, mention);
      (bytes.in_title ? keyword.title_spans : keyword.spans).push_back(bytes.bytes);
    }
  }
}

void Pipeline::BuildEntities(Annotation* annotation) const {
  size_t most = 1;
  annotation->entities.resize(linked_->entities.size());
  for (const EntityGroup& group : linked_->entities) most = std::max(most, group.mentions.size());
  for (size_t e = 0; e < linked_->entities.size(); ++e) {
    const EntityGroup& group = linked_->entities[e];
    Entity& entity = annotation->entities[e];
    entity.id = static_cast<uint32_t>(e) + 1;
    entity.mentions.reserve(group.mentions.size());
    for (const uint32_t mention : group.mentions) entity.mentions.push_back(span_of_mention_[mention]);
    entity.name = group.name;
    entity.label = data_.labels.label(group.label).name;
    entity.kb_id = group.kb_id;
    entity.country = group.country;
    entity.role = group.role;
    // Salience: how often, how early, and whether the title has it.
    const uint32_t first = linked_->mentions[group.mentions.front()].span.tokens.first;
    const double frequency = static_cast<double>(group.mentions.size()) / static_cast<double>(most);
    const double earliness = 1.0 - static_cast<double>(first) / static_cast<double>(text_.tokens.size() + 1);
    bool in_title = false;
    for (const uint32_t m : group.mentions) {
      const uint32_t sentence = text_.tokens[linked_->mentions[m].span.tokens.first].sentence;
      in_title |= text_.sentences[sentence].section == SectionKind::kTitle;
    }
    for (const EntityReading& reading : group.readings) {
      const double confidence = reading.behind == 0 ? 0 : ConfidenceOf(-reading.behind);
      entity.candidates.push_back({data_.labels.label(reading.label).name, confidence,
                                   std::string(reading.name), std::string(reading.kb_id),
                                   std::string(reading.country)});
    }
    entity.salience = 0.5 * frequency + 0.3 * earliness + (in_title ? 0.2 : 0.0);
  }
}

}  // namespace tagger
