#include "tagger/tagger_pipeline.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "tagger/base/strings.h"
#include "tagger/figures/span_values.h"
#include "tagger/rules/stages.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

// Confidence from the margin of the winning label: a logistic curve, 0.5 at no margin, 0.9 at 4.
double ConfidenceOf(float margin) { return 1.0 / (1.0 + std::exp(-0.55 * static_cast<double>(margin))); }

// Whether a rule's pattern is one bare class: the row of the gazetteer is then the reason.
bool IsListRule(const Rule& rule) {
  const std::string_view pattern = rule.pattern;
  return pattern.starts_with("[[ <") && pattern.ends_with("> ]]") &&
         pattern.find('<', 4) == std::string_view::npos;
}

bool IsListFeature(Feature feature) {
  return feature >= Feature::kPlaceGrade1 && feature <= Feature::kPlaceSubdivisionCommon;
}

}  // namespace

Pipeline::Pipeline(const TaggerData& data)
    : data_(data),
      words_(data.gazetteer),
      matcher_(data.rules),
      names_(*data.name_classes),
      resolver_(data.labels, data.weights, data.rules),
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
  names_.Reset(content_, text_, words_, data_.gazetteer, phrases_, DatedTokens());
  std::vector<DecidedSpan> names = resolver_.Resolve(names_, &matcher_);
  std::erase_if(names, [&](const DecidedSpan& span) { return !data_.labels.label(span.label).output; });
  kept_ = SettleNamesAndMatches(names_, labelled_, &names);
  linked_ = LinkMentions(names_, data_.labels, data_.classes, names);
}

// Dates cover their words; figures only their numbers (what they count may be a name).
std::vector<bool> Pipeline::DatedTokens() const {
  std::vector<bool> dated(text_.tokens.size(), false);
  const LabelId date = data_.labels.Find("DATE").value_or(kNoLabel);
  for (const RuleMatch* match : labelled_) {
    const bool is_date = data_.rules.rule(match->rule).label == date;
    for (uint32_t i = match->tokens.first; i < match->tokens.last; ++i) {
      if (is_date || text_.tokens[i].kind == TokenKind::kNumber) dated[i] = true;
    }
  }
  return dated;
}

Span Pipeline::MakeSpan(const Document& document, TokenRange tokens) const {
  const ByteSpan bytes = names_.bytes(tokens);
  Span span;
  span.in_title = bytes.begin < document.text_begin;
  const uint32_t field_begin = span.in_title ? document.title_field.begin : document.text_begin;
  span.bytes = {bytes.begin - field_begin, bytes.end - field_begin};
  span.text = std::string(bytes.In(content_));
  span.sentence = text_.tokens[tokens.first].sentence;
  span.section = SectionName(text_.sentences[span.sentence].section);
  return span;
}

void Pipeline::BuildNameSpans(const Document& document, std::vector<Span>* spans) {
  for (const Mention& mention : linked_.mentions) {
    Span span = MakeSpan(document, mention.span.tokens);
    span.label = data_.labels.label(mention.label).name;
    span.confidence = ConfidenceOf(mention.span.margin);
    NameReason(mention, &span);
    spans->push_back(std::move(span));
  }
}

std::string Pipeline::RowName(EntryId id) const {
  const Entry& entry = data_.gazetteer.entry(id);
  const std::string file = std::filesystem::path(data_.gazetteer.files()[entry.file]).filename().string();
  return StrCat(file, ":", std::to_string(entry.line));
}

// The row that names the mention as what it was found to be; the highest grade first.
std::optional<EntryId> Pipeline::RowBehind(const Mention& mention) const {
  std::vector<EntryId> entries;
  names_.EntriesOf(mention.span.tokens, &entries);
  const NameClasses& classes = names_.classes();
  const NameLabels labels(data_.labels);
  std::optional<EntryId> best;
  for (const EntryId id : entries) {
    const Entry& entry = data_.gazetteer.entry(id);
    const ClassId c = entry.class_id;
    const bool place =
        c == classes.country || c == classes.region || c == classes.place[0] || c == classes.subdivision;
    const bool fits = mention.span.label == labels.person ? c == classes.person
                      : mention.span.label == labels.organisation
                          ? c == classes.organisation[0] || c == classes.body_alone
                      : mention.span.label == labels.nationality ? c == classes.demonym
                                                                 : place;
    if (fits && (!best.has_value() || entry.grade > data_.gazetteer.entry(*best).grade)) best = id;
  }
  return best;
}

void Pipeline::NameReason(const Mention& mention, Span* span) {
  if (mention.alias != AliasKind::kNone) {
    span->source = "alias";
    span->rule = std::string(AliasRule(mention.alias));
    return;
  }
  std::vector<EvidenceItem> items;
  resolver_.Trace(names_, mention.span.tokens, &matcher_, &items);
  // What an analyst can read comes first: a rule or row that speaks for the label; then shape and the like.
  const EvidenceItem* best = nullptr;
  float best_weight = 0;
  for (const EvidenceItem& item : items) {
    const bool is_rule = item.kind == EvidenceItem::Kind::kRule;
    const LabelWeights& weights =
        is_rule ? data_.rules.rule(item.id).weights : data_.weights.of(static_cast<Feature>(item.id));
    const bool readable = is_rule || IsListFeature(static_cast<Feature>(item.id));
    const float weight =
        weights[mention.span.label] + (readable && weights[mention.span.label] >= 1 ? 10.0f : 0.0f);
    if (best == nullptr || weight > best_weight) {
      best = &item;
      best_weight = weight;
    }
  }
  span->source = "rule";
  if (best == nullptr) return;
  const bool is_rule = best->kind == EvidenceItem::Kind::kRule;
  const bool is_list =
      is_rule ? IsListRule(data_.rules.rule(best->id)) : IsListFeature(static_cast<Feature>(best->id));
  const std::optional<EntryId> row = is_list ? RowBehind(mention) : std::nullopt;
  if (row.has_value()) {
    span->source = "gazetteer";
    span->rule = RowName(*row);
  } else if (is_rule) {
    span->rule = data_.rules.rule(best->id).id;
  } else {
    span->rule = StrCat("evidence.", FeatureName(static_cast<Feature>(best->id)));
  }
}

void Pipeline::BuildMatchSpans(const Document& document, std::string_view published,
                               std::vector<Span>* spans) const {
  const MatchContext context{content_,    text_,    words_,    data_.gazetteer,
                             data_.rules, winners_, published, data_.figure_classes};
  const LabelId figure = data_.labels.Find("FIGURE").value_or(kNoLabel);
  const LabelId date = data_.labels.Find("DATE").value_or(kNoLabel);
  for (const KeptMatch& kept : kept_) {
    const Rule& rule = data_.rules.rule(kept.match->rule);
    Span span = MakeSpan(document, kept.tokens);
    span.label = data_.labels.label(rule.label).name;
    span.confidence = rule.confidence;
    span.rule = rule.id;
    span.source = "rule";
    if (rule.label == figure) {
      span.figure = BuildFigure(*kept.match, context);
      if (!span.figure.has_value()) continue;
    } else if (rule.label == date) {
      span.timex = BuildTimex(*kept.match, context);
      if (!span.timex.has_value()) continue;
    }
    spans->push_back(std::move(span));
  }
}

void Pipeline::Annotate(const Document& document, std::string_view published, Annotation* annotation) {
  Run(document);
  std::vector<Span>& spans = annotation->spans;
  BuildNameSpans(document, &spans);
  const size_t name_count = spans.size();
  BuildMatchSpans(document, published, &spans);

  // Sort, number, and translate mention indexes to span ids.
  std::vector<uint32_t> order(spans.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    if (spans[a].in_title != spans[b].in_title) return spans[a].in_title;
    return spans[a].bytes.begin < spans[b].bytes.begin;
  });
  std::vector<uint32_t> id_of(spans.size());
  for (uint32_t position = 0; position < order.size(); ++position) id_of[order[position]] = position + 1;
  for (uint32_t i = 0; i < spans.size(); ++i) {
    spans[i].id = id_of[i];
    if (i >= name_count) continue;
    const Mention& mention = linked_.mentions[i];
    spans[i].entity = mention.entity + 1;
    if (mention.alias != AliasKind::kNone) spans[i].alias_of = id_of[mention.alias_of];
  }
  std::vector<Span> sorted(spans.size());
  for (uint32_t i = 0; i < spans.size(); ++i) sorted[id_of[i] - 1] = std::move(spans[i]);
  spans = std::move(sorted);
  for (uint32_t e = 0; e < linked_.entities.size(); ++e) {
    Entity entity;
    entity.id = e + 1;
    for (const uint32_t mention : linked_.entities[e].mentions) entity.mentions.push_back(id_of[mention]);
    annotation->entities.push_back(std::move(entity));
  }
  BuildEntities(annotation);
  BuildKeywords(document, annotation);
}

void Pipeline::BuildKeywords(const Document& document, Annotation* annotation) {
  for (RankedKeyword& ranked : keywords_.Find(names_, linked_)) {
    Keyword keyword;
    keyword.hashtag = HashtagOf(ranked.text);
    keyword.text = std::move(ranked.text);
    keyword.score = ranked.score;
    keyword.count = static_cast<uint32_t>(ranked.mentions.size());
    keyword.kind = ranked.is_entity ? "entity" : "topic";
    keyword.entity = ranked.is_entity ? ranked.entity + 1 : 0;
    keyword.in_title = ranked.in_title;
    keyword.variants = std::move(ranked.variants);
    for (const TokenRange mention : ranked.mentions) {
      const Span span = MakeSpan(document, mention);
      (span.in_title ? keyword.title_spans : keyword.spans).push_back(span.bytes);
    }
    annotation->keywords.push_back(std::move(keyword));
  }
}

void Pipeline::BuildEntities(Annotation* annotation) const {
  size_t most = 1;
  for (const EntityGroup& group : linked_.entities) most = std::max(most, group.mentions.size());
  for (size_t e = 0; e < linked_.entities.size(); ++e) {
    const EntityGroup& group = linked_.entities[e];
    Entity& entity = annotation->entities[e];
    entity.name = group.name;
    entity.label = data_.labels.label(group.label).name;
    entity.kb_id = group.kb_id;
    entity.country = group.country;
    entity.role = group.role;
    // Salience: how often, how early, and whether the title has it.
    const uint32_t first = linked_.mentions[group.mentions.front()].span.tokens.first;
    const double frequency = static_cast<double>(group.mentions.size()) / static_cast<double>(most);
    const double earliness = 1.0 - static_cast<double>(first) / static_cast<double>(text_.tokens.size() + 1);
    bool in_title = false;
    for (const uint32_t m : group.mentions) {
      const uint32_t sentence = text_.tokens[linked_.mentions[m].span.tokens.first].sentence;
      in_title |= text_.sentences[sentence].section == SectionKind::kTitle;
    }
    entity.salience = 0.5 * frequency + 0.3 * earliness + (in_title ? 0.2 : 0.0);
  }
}

}  // namespace tagger
