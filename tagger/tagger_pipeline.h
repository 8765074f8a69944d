#ifndef TAGGER_TAGGER_PIPELINE_H_
#define TAGGER_TAGGER_PIPELINE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/aliases/entities.h"
#include "tagger/aliases/name_resolver.h"
#include "tagger/annotation.h"
#include "tagger/document/document.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/keywords/keywords.h"
#include "tagger/resolution/name_document.h"
#include "tagger/resolution/overlap.h"
#include "tagger/rules/rule_matcher.h"
#include "tagger/tagger_data.h"
#include "tagger/tokens/token.h"

namespace tagger {

// All stages over one document at a time, with the scratch memory and caches of one thread. Internal to
// the library; Tagger keeps a pool of them. `data` must outlive it. Not thread-safe.
class Pipeline {
 public:
  explicit Pipeline(const TaggerData& data);

  // Runs every stage and fills spans, entities and keywords of `annotation`. O(bytes).
  void Annotate(const Document& document, std::string_view published, Annotation* annotation);

  // Runs every stage and says what holds at a byte of the document's content (tagger_explain.cc).
  std::string Explain(const Document& document, std::string_view published, uint32_t offset);

 private:
  void Run(const Document& document);
  std::vector<bool> DatedTokens() const;
  void BuildNameSpans(const Document& document, std::vector<Span>* spans);
  void BuildMatchSpans(const Document& document, std::string_view published, std::vector<Span>* spans) const;
  void BuildEntities(Annotation* annotation) const;
  void BuildKeywords(const Document& document, Annotation* annotation);
  Span MakeSpan(const Document& document, TokenRange tokens) const;
  std::optional<EntryId> RowBehind(const Mention& mention) const;
  void NameReason(const Mention& mention, Span* span);

  // Parts of Explain (tagger_explain.cc).
  void ExplainToken(uint32_t token, std::string* out) const;
  bool ExplainWinner(const Document& document, std::string_view published, uint32_t token, std::string* out);
  void ExplainLosers(uint32_t token, std::string* out);
  void ExplainMatches(uint32_t token, std::string* out) const;
  void ExplainRows(TokenRange tokens, std::string_view indent, std::string* out) const;
  void ExplainEvidence(TokenRange tokens, LabelId label, std::string* out);
  std::string RowName(EntryId id) const;  // "countries.tsv:12"

  const TaggerData& data_;
  WordTable words_;
  RuleMatcher matcher_;
  NameDocument names_;
  NameResolver resolver_;
  KeywordFinder keywords_;

  // Of the current document.
  std::string_view content_;
  TokenizedText text_;
  std::vector<PhraseMatch> phrases_;
  std::vector<ClassMark> marks_;
  std::vector<RuleMatch> winners_;
  std::vector<const RuleMatch*> labelled_;
  std::vector<KeptMatch> kept_;
  LinkedMentions linked_;
};

}  // namespace tagger

#endif  // TAGGER_TAGGER_PIPELINE_H_
