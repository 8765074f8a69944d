#include "figures_testing.h"

#include <cstdlib>
#include <iostream>

#include "tagger/base/strings.h"
#include "tagger/figures/span_values.h"
#include "tagger/rules/stages.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

std::vector<std::string> Paths(std::string_view folder, std::initializer_list<std::string_view> names,
                               std::string_view extension) {
  std::vector<std::string> paths;
  for (const std::string_view name : names)
    paths.push_back(StrCat(TAGGER_SOURCE_DIR, "/", folder, "/", name, extension));
  return paths;
}

}  // namespace

const FigureLab& FigureLab::Get() {
  static const FigureLab* const lab = new FigureLab();
  return *lab;
}

FigureLab::FigureLab() {
  FaultList faults;
  labels_ = LabelTable::Load(StrCat(TAGGER_SOURCE_DIR, "/rules/labels.yaml"), &faults);
  gazetteer_ =
      Gazetteer::Load(Paths("gazetteers",
                            {"numbers", "units", "currencies", "dates", "words_figures", "words_common",
                             "words_verbs", "demonyms", "groups", "titles", "given_names", "family_names"},
                            ".tsv"),
                      &classes_, &faults);
  rules_ = RuleSet::Load(Paths("rules", {"date", "figure", "number", "quantity"}, ".yaml"), labels_,
                         &classes_, &faults);
  figure_classes_ = FigureClasses::Find(classes_);
  rule_parts_ = RuleParts::Find(rules_);
  if (faults.empty()) return;
  for (const std::string& message : faults.messages()) std::cerr << message << '\n';
  std::abort();
}

FoundSpans FigureLab::Find(std::string_view text, std::string_view published) const {
  const auto document = MakeDocument("", text);
  if (!document.ok()) return {};
  TokenizedText tokenized;
  Tokenize(*document, &tokenized);
  WordTable words(gazetteer_);
  words.StartDocument();
  words.Intern(document->content, absl::MakeSpan(tokenized.tokens));
  std::vector<PhraseMatch> phrases;
  FindPhrases(gazetteer_, words, document->content, tokenized, &phrases);
  std::vector<ClassMark> marks;
  for (const PhraseMatch& phrase : phrases)
    marks.push_back({phrase.tokens, gazetteer_.entry(phrase.entry).class_id});
  RuleMatcher matcher(rules_);
  matcher.StartDocument(tokenized, words, marks);
  std::vector<RuleMatch> winners;
  RunStages(rules_, &matcher, &winners);

  PhraseEntries phrase_entries(gazetteer_);
  NestedMatches nested;
  nested.Reset(winners, rule_parts_, tokenized.tokens.size());
  const MatchContext context{
      document->content,         tokenized,       words,      gazetteer_, phrase_entries, nested,
      ParsePublished(published), figure_classes_, rule_parts_};
  FoundSpans found;
  for (const RuleMatch& match : winners) {
    const LabelId label = rules_.rule(match.rule).label;
    if (label == kNoLabel) continue;
    const ByteSpan bytes = {tokenized.tokens[match.tokens.first].bytes.begin,
                            tokenized.tokens[match.tokens.last - 1].bytes.end};
    const std::string surface(bytes.In(document->content));
    if (labels_.label(label).name == "FIGURE") {
      if (Figure figure; BuildFigure(match, context, &figure)) found.figures.push_back({surface, figure});
    } else if (auto timex = BuildTimex(match, context)) {
      found.dates.push_back({surface, *timex});
    }
  }
  return found;
}

std::optional<Figure> FigureLab::Only(std::string_view text) const {
  const FoundSpans found = Find(text);
  return found.figures.size() == 1 ? std::optional<Figure>(found.figures[0].figure) : std::nullopt;
}

std::string FigureLab::OnlyDate(std::string_view text, std::string_view published) const {
  const FoundSpans found = Find(text, published);
  return found.dates.size() == 1 ? found.dates[0].timex.value
                                 : StrCat(std::to_string(found.dates.size()), " dates");
}

std::optional<ParsedNumber> FigureLab::Number(std::string_view text) const {
  TokenizedText tokenized;
  TokenizePhrase(text, &tokenized.tokens);
  WordTable words(gazetteer_);
  words.StartDocument();
  words.Intern(text, absl::MakeSpan(tokenized.tokens));
  PhraseEntries phrase_entries(gazetteer_);
  const NestedMatches nested;
  const MatchContext context{text,   tokenized, words,           gazetteer_, phrase_entries,
                             nested, {},        figure_classes_, rule_parts_};
  return ParseNumber({0, static_cast<uint32_t>(tokenized.tokens.size())}, context);
}

}  // namespace tagger
