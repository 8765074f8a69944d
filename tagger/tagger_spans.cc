// Spans of names, figures and dates: their places, their values, and why they are there.

#include <algorithm>
#include <cmath>

#include "tagger/base/strings.h"
#include "tagger/figures/span_values.h"
#include "tagger/tagger_pipeline.h"

namespace tagger {
namespace {

// Whether a rule's pattern is one bare class: the row of the gazetteer is then the reason.
bool IsListRule(const Rule& rule) {
  const std::string_view pattern = rule.pattern;
  return pattern.starts_with("[[ <") && pattern.ends_with("> ]]") &&
         pattern.find('<', 4) == std::string_view::npos;
}

bool IsListFeature(Feature feature) {
  return feature >= Feature::kPlaceGrade1 && feature <= Feature::kPlaceSubdivisionCommon;
}

constexpr size_t kMaxKeptRowNames = 10'000;

// Sorts as spans stand in the text, names before matches; holds an index of one or the other.
constexpr uint64_t kIsMatch = uint64_t{1} << 31;
uint64_t PlaceOf(TokenRange tokens, size_t index, uint64_t kind) {
  return uint64_t{tokens.first} << 32 | kind | index;
}

}  // namespace

double ConfidenceOf(float margin) { return 1.0 / (1.0 + std::exp(-0.55 * static_cast<double>(margin))); }

Pipeline::FieldBytes Pipeline::BytesInField(const Document& document, TokenRange tokens) const {
  const ByteSpan bytes = names_.bytes(tokens);
  const bool in_title = bytes.begin < document.text_begin;
  const uint32_t field_begin = in_title ? document.title_field.begin : document.text_begin;
  return {{bytes.begin - field_begin, bytes.end - field_begin}, in_title};
}

// Each span is built where it stays: they are large. (The title's tokens come before the text's.)
void Pipeline::BuildSpans(const Document& document, std::string_view published, std::vector<Span>* spans) {
  span_order_.clear();
  for (size_t i = 0; i < linked_->mentions.size(); ++i) {
    span_order_.push_back(PlaceOf(linked_->mentions[i].span.tokens, i, 0));
  }
  for (size_t i = 0; i < kept_.size(); ++i) span_order_.push_back(PlaceOf(kept_[i].tokens, i, kIsMatch));
  std::sort(span_order_.begin(), span_order_.end());
  spans->reserve(span_order_.size());
  span_of_mention_.resize(linked_->mentions.size());
  const MatchContext context = FiguresContext(published);
  for (const uint64_t place : span_order_) {
    const uint32_t index = static_cast<uint32_t>(place & (kIsMatch - 1));
    if ((place & kIsMatch) != 0) {
      AddMatchSpan(document, kept_[index], context, spans);
    } else {
      AddNameSpan(document, linked_->mentions[index], spans);
      span_of_mention_[index] = spans->back().id;
    }
  }
  for (size_t i = 0; i < linked_->mentions.size(); ++i) {
    const Mention& mention = linked_->mentions[i];
    if (mention.alias == AliasKind::kNone) continue;
    (*spans)[span_of_mention_[i] - 1].alias_of = span_of_mention_[mention.alias_of];
  }
}

MatchContext Pipeline::FiguresContext(std::string_view published) {
  nested_.Reset(winners_, data_.rule_parts, text_.tokens.size());
  return {content_,
          text_,
          words_,
          data_.gazetteer,
          phrase_entries_,
          nested_,
          ParsePublished(published),
          data_.figure_classes,
          data_.rule_parts};
}

Span* Pipeline::AddSpan(const Document& document, TokenRange tokens, std::vector<Span>* spans) const {
  const FieldBytes place = BytesInField(document, tokens);
  Span& span = spans->emplace_back();
  span.id = static_cast<uint32_t>(spans->size());
  span.bytes = place.bytes;
  span.in_title = place.in_title;
  span.text = names_.surface(tokens);
  span.sentence = text_.tokens[tokens.first].sentence;
  span.section = SectionName(text_.sentences[span.sentence].section);
  return &span;
}

void Pipeline::AddNameSpan(const Document& document, const Mention& mention, std::vector<Span>* spans) {
  Span* const span = AddSpan(document, mention.span.tokens, spans);
  span->label = data_.labels.label(mention.label).name;
  span->confidence = ConfidenceOf(mention.span.margin);
  span->entity = mention.entity + 1;
  NameReason(mention, span);
}

bool Pipeline::AddMatchSpan(const Document& document, const KeptMatch& kept, const MatchContext& context,
                            std::vector<Span>* spans) const {
  const Rule& rule = data_.rules.rule(kept.match->rule);
  Span* const span = AddSpan(document, kept.tokens, spans);
  span->label = data_.labels.label(rule.label).name;
  span->confidence = rule.confidence;
  span->rule = rule.id;
  span->source = "rule";
  bool has_value = true;
  if (rule.label == figure_label_) {
    has_value = BuildFigure(*kept.match, context, &span->figure.emplace());
  } else if (rule.label == date_label_) {
    span->timex = BuildTimex(*kept.match, context);
    has_value = span->timex.has_value();
  }
  if (!has_value) spans->pop_back();
  return has_value;
}

void Pipeline::NameReason(const Mention& mention, Span* span) {
  if (mention.alias != AliasKind::kNone) {
    span->source = "alias";
    span->rule = AliasRule(mention.alias);
    return;
  }
  span->source = "rule";
  const EvidenceItem* const best = BestReason(mention.span);
  if (best == nullptr) return;
  const bool is_rule = best->is_rule();
  const bool is_list = is_rule ? IsListRule(data_.rules.rule(best->rule())) : IsListFeature(best->feature());
  const std::optional<EntryId> row = is_list ? RowBehind(mention) : std::nullopt;
  if (row.has_value()) {
    span->source = "gazetteer";
    span->rule = KeptRowName(*row);
  } else if (is_rule) {
    span->rule = data_.rules.rule(best->rule()).id;
  } else {
    span->rule = StrCat("evidence.", FeatureName(best->feature()));
  }
}

// What an analyst can read comes first: a rule or row that speaks for the label; then shape and the like.
const EvidenceItem* Pipeline::BestReason(const DecidedSpan& name) const {
  const EvidenceItem* best = nullptr;
  float best_weight = 0;
  for (const absl::Span<const EvidenceItem> part : resolver_.EvidenceOf(name)) {
    for (const EvidenceItem& item : part) {
      const float speaks = resolver_.evidence().of(item)[name.label];
      const bool readable = item.is_rule() || IsListFeature(item.feature());
      const float weight = speaks + (readable && speaks >= 1 ? 10.0f : 0.0f);
      if (best != nullptr && weight <= best_weight) continue;
      best = &item;
      best_weight = weight;
    }
  }
  return best;
}

std::string Pipeline::RowName(EntryId id) const {
  const Entry& entry = data_.gazetteer.entry(id);
  return StrCat(row_files_[entry.file], ":", std::to_string(entry.line));
}

const std::string& Pipeline::KeptRowName(EntryId id) {
  if (row_names_.size() > kMaxKeptRowNames) {
    row_numbers_.Clear();
    row_names_.clear();
  }
  const uint32_t number = row_numbers_.Number(id);
  if (number == row_names_.size()) row_names_.push_back(RowName(id));
  return row_names_[number];
}

// The row that names the mention as what it was found to be; the highest grade first.
std::optional<EntryId> Pipeline::RowBehind(const Mention& mention) {
  if (mention.row.has_value()) return mention.row;
  const NameClasses& classes = names_.classes();
  const LabelId label = mention.span.label;
  std::optional<EntryId> best;
  for (const EntryId id : names_.ViewEntries(mention.span.tokens, &entries_)) {
    const EntryFacts facts = data_.gazetteer.facts(id);
    const ClassId c = facts.class_id;
    const bool fits = label == name_labels_.person ? c == classes.person
                      : label == name_labels_.organisation
                          ? c == classes.organisation[0] || c == classes.body_alone
                      : label == name_labels_.nationality ? c == classes.demonym
                                                          : classes.IsPlace(c);
    if (fits && (!best.has_value() || facts.grade > data_.gazetteer.facts(*best).grade)) best = id;
  }
  return best;
}

}  // namespace tagger
