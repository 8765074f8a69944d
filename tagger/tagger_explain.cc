// Explain: why a place in the text is, or is not, a span, as an indented tree for people.

#include <algorithm>
#include <cstdio>

#include "tagger/base/strings.h"
#include "tagger/figures/span_values.h"
#include "tagger/tagger_pipeline.h"

namespace tagger {
namespace {

constexpr size_t kShownLosers = 4;
constexpr float kShownWeight = 0.05f;

std::string Number(float value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%+.2f", static_cast<double>(value));
  return buffer;
}

std::string Quoted(std::string_view text) { return StrCat("\"", text, "\""); }

std::string Lines(const std::string& file, int line) { return StrCat(file, ":", std::to_string(line)); }

LabelId BestOf(const LabelWeights& scores, size_t labels) {
  return static_cast<LabelId>(std::max_element(scores.begin(), scores.begin() + static_cast<long>(labels)) -
                              scores.begin());
}

}  // namespace

std::string Pipeline::Explain(const Document& document, std::string_view published, uint32_t offset) {
  Run(document);
  const auto after = std::upper_bound(text_.tokens.begin(), text_.tokens.end(), offset,
                                      [](uint32_t at, const Token& token) { return at < token.bytes.begin; });
  std::string out;
  if (after == text_.tokens.begin() || std::prev(after)->bytes.end <= offset) {
    for (const Section& section : document.sections) {
      if (section.bytes.Contains(offset) && section.kind == SectionKind::kBoilerplate) {
        return StrCat("boilerplate ", Quoted(section.bytes.In(content_)), ": never tagged\n");
      }
    }
    return "white space: there is no word here\n";
  }
  const uint32_t token = static_cast<uint32_t>(std::prev(after) - text_.tokens.begin());
  ExplainToken(token, &out);
  if (!ExplainWinner(document, published, token, &out)) out += "no span here\n";
  ExplainLosers(token, &out);
  ExplainMatches(token, &out);
  return out;
}

void Pipeline::ExplainToken(uint32_t token, std::string* out) const {
  const Token& t = text_.tokens[token];
  const Sentence& sentence = text_.sentences[t.sentence];
  *out += StrCat("word ", Quoted(t.bytes.In(content_)), ", section ", SectionName(sentence.section),
                 ", sentence ", std::to_string(t.sentence), "\n");
  ExplainRows({token, token + 1}, "  ", out);
}

void Pipeline::ExplainRows(TokenRange tokens, std::string_view indent, std::string* out) const {
  std::vector<EntryId> entries;
  names_.EntriesOf(tokens, &entries);
  for (const EntryId id : entries) {
    const Entry& entry = data_.gazetteer.entry(id);
    *out += StrCat(indent, "row ", RowName(id), "  <", data_.classes.name(entry.class_id), "> ", entry.name,
                   entry.ambiguous ? " (ambiguous)" : "", entry.id.empty() ? "" : "  ", entry.id, "\n");
  }
}

void Pipeline::ExplainEvidence(TokenRange tokens, LabelId label, std::string* out) {
  std::vector<EvidenceItem> items;
  resolver_.EvidenceFor(tokens, &items);
  std::vector<std::pair<float, std::string>> lines;
  for (const EvidenceItem& item : items) {
    if (item.is_rule()) {
      const Rule& rule = data_.rules.rule(item.rule());
      lines.emplace_back(rule.weights[label],
                         StrCat("rule ", rule.id, "  (", Lines(rule.file, rule.line), ")  ", rule.doc));
    } else {
      const Feature feature = item.feature();
      lines.emplace_back(data_.weights.of(feature)[label],
                         StrCat(FeatureName(feature), "  (",
                                Lines(data_.weights.file(feature), data_.weights.line(feature)), ")"));
    }
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [weight, line] : lines) {
    if (weight > kShownWeight || weight < -kShownWeight)
      *out += StrCat("    ", Number(weight), "  ", line, "\n");
  }
}

bool Pipeline::ExplainWinner(const Document& document, std::string_view published, uint32_t token,
                             std::string* out) {
  for (const Mention& mention : linked_->mentions) {
    if (!mention.span.tokens.Contains(token)) continue;
    const EntityGroup& entity = linked_->entities[mention.entity];
    *out +=
        StrCat(data_.labels.label(mention.label).name, " ", Quoted(names_.surface(mention.span.tokens)),
               ": entity ", Quoted(entity.name), ", score ", Number(mention.span.scores[mention.span.label]),
               ", margin ", Number(mention.span.margin), "\n");
    if (mention.alias != AliasKind::kNone) {
      const Mention& full = linked_->mentions[mention.alias_of];
      const FieldBytes place = BytesInField(document, full.span.tokens);
      *out +=
          StrCat("  ", AliasRule(mention.alias), " of ", Quoted(names_.surface(full.span.tokens)),
                 " at byte ", std::to_string(place.bytes.begin), place.in_title ? " of the title" : "", "\n");
    }
    ExplainRows(mention.span.tokens, "  ", out);
    *out += "  evidence for it:\n";
    ExplainEvidence(mention.span.tokens, mention.span.label, out);
    return true;
  }
  for (const KeptMatch& kept : kept_) {
    if (!kept.tokens.Contains(token)) continue;
    const Rule& rule = data_.rules.rule(kept.match->rule);
    const ByteSpan bytes = names_.bytes(kept.tokens);
    std::vector<Span> spans;
    const bool built = AddMatchSpan(document, kept, FiguresContext(published), &spans);
    *out += StrCat(data_.labels.label(rule.label).name, " ", Quoted(bytes.In(content_)),
                   built ? "" : " (dropped: its parts make no value)", "\n");
    *out += StrCat("  rule ", rule.id, "  (", Lines(rule.file, rule.line), ")  ", rule.doc, "\n");
    *out += StrCat("  pattern ", rule.pattern, "\n");
    for (const Capture& capture : kept.match->captures) {
      *out += StrCat("    ", data_.rules.capture_name(capture.name), " = ",
                     Quoted(names_.surface(capture.tokens)), "\n");
    }
    return built;
  }
  return false;
}

void Pipeline::ExplainLosers(uint32_t token, std::string* out) {
  std::vector<ScoredCandidate> candidates = resolver_.CandidatesAt(token);
  if (candidates.empty()) return;
  const size_t labels = data_.labels.evidence_size();
  std::stable_sort(candidates.begin(), candidates.end(),
                   [&](const ScoredCandidate& a, const ScoredCandidate& b) {
                     return a.scores[BestOf(a.scores, labels)] > b.scores[BestOf(b.scores, labels)];
                   });
  *out += StrCat("what competed (leaving the word outside any name: ", Number(resolver_.OutsideAt(token)),
                 "):\n");
  for (size_t i = 0; i < std::min(candidates.size(), kShownLosers); ++i) {
    *out += StrCat("  ", Quoted(names_.surface(candidates[i].tokens)));
    for (LabelId label = 0; label < labels; ++label) {
      *out += StrCat("  ", data_.labels.label(label).name, " ", Number(candidates[i].scores[label]));
    }
    *out += "\n";
  }
  const auto winner =
      std::find_if(linked_->mentions.begin(), linked_->mentions.end(),
                   [&](const Mention& mention) { return mention.span.tokens.Contains(token); });
  ExplainRunnerUp(candidates, winner == linked_->mentions.end() ? nullptr : &winner->span, out);
}

// The best reading that did not win: other words, or the same with another label.
void Pipeline::ExplainRunnerUp(const std::vector<ScoredCandidate>& candidates, const DecidedSpan* winner,
                               std::string* out) {
  const ScoredCandidate* best = nullptr;
  LabelId best_label = 0;
  for (const ScoredCandidate& candidate : candidates) {
    for (LabelId label = 0; label < data_.labels.evidence_size(); ++label) {
      if (winner != nullptr && candidate.tokens == winner->tokens && label == winner->label) continue;
      if (best != nullptr && candidate.scores[label] <= best->scores[best_label]) continue;
      best = &candidate;
      best_label = label;
    }
  }
  if (best == nullptr) return;
  *out += StrCat("  evidence for ", winner == nullptr ? "the best, " : "the runner-up, ",
                 Quoted(names_.surface(best->tokens)), " as ", data_.labels.label(best_label).name, " (",
                 Number(best->scores[best_label]), "):\n");
  ExplainEvidence(best->tokens, best_label, out);
}

void Pipeline::ExplainMatches(uint32_t token, std::string* out) const {
  bool first = true;
  for (const RuleMatch& match : winners_) {
    if (!match.tokens.Contains(token)) continue;
    if (first) *out += "match rules that fired here:\n";
    first = false;
    const Rule& rule = data_.rules.rule(match.rule);
    *out += StrCat("  stage ", std::to_string(rule.stage), "  ", rule.id, "  ",
                   Quoted(names_.surface(match.tokens)), "  (", Lines(rule.file, rule.line), ")\n");
  }
}

}  // namespace tagger
