#ifndef TAGGER_TAGGER_PIPELINE_H_
#define TAGGER_TAGGER_PIPELINE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/aliases/entities.h"
#include "tagger/aliases/mention_linker.h"
#include "tagger/aliases/name_resolver.h"
#include "tagger/annotation.h"
#include "tagger/base/key_numbers.h"
#include "tagger/document/document.h"
#include "tagger/figures/nested_matches.h"
#include "tagger/figures/phrase_entries.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/keywords/keywords.h"
#include "tagger/resolution/name_document.h"
#include "tagger/resolution/overlap.h"
#include "tagger/rules/rule_matcher.h"
#include "tagger/tagger_data.h"
#include "tagger/tokens/token.h"

namespace tagger {

struct MatchContext;

// What speaks for and against everything that may be a name in one run of words (tagger_evidence.cc).
struct ChunkEvidence {
  struct Candidate {
    uint32_t first = 0, last = 0;  // half-open, into `tokens`
    std::vector<EvidenceItem> items;
  };
  std::vector<ByteSpan> tokens;               // in the document's content
  std::vector<std::vector<Feature>> outside;  // by token: for leaving it outside any name
  std::vector<Candidate> candidates;
};

// Confidence in a label by how far the evidence for it is ahead: a logistic curve, 0.5 at no margin, 0.9
// at 4.
double ConfidenceOf(float margin);

// All stages over one document at a time, with the scratch memory and caches of one thread. Internal to
// the library; Tagger keeps a pool of them. `data` must outlive it. Not thread-safe.
class Pipeline {
 public:
  explicit Pipeline(const TaggerData& data);

  // Runs every stage and fills spans, entities and keywords of `annotation`. O(bytes).
  void Annotate(const Document& document, std::string_view published, Annotation* annotation);

  // Runs every stage and says what holds at a byte of the document's content (tagger_explain.cc).
  std::string Explain(const Document& document, std::string_view published, uint32_t offset);

  // Runs every stage and lists the evidence of all candidates, for fitting weights (tools/fit).
  std::vector<ChunkEvidence> ListEvidence(const Document& document);

 private:
  void Run(const Document& document);
  std::vector<bool> DatedTokens() const;
  std::vector<TokenRange> LowerCaseNames() const;
  void BuildEntities(Annotation* annotation) const;
  void BuildKeywords(const Document& document, Annotation* annotation);

  // Spans (tagger_spans.cc). What lies where in its field, the title or the text.
  struct FieldBytes {
    ByteSpan bytes;
    bool in_title = false;
  };
  FieldBytes BytesInField(const Document& document, TokenRange tokens) const;
  void BuildSpans(const Document& document, std::string_view published, std::vector<Span>* spans);
  Span* AddSpan(const Document& document, TokenRange tokens, std::vector<Span>* spans) const;
  void AddNameSpan(const Document& document, const Mention& mention, std::vector<Span>* spans);
  // False, and no span, if the parts of the match make no value.
  bool AddMatchSpan(const Document& document, const KeptMatch& kept, const MatchContext& context,
                    std::vector<Span>* spans) const;
  MatchContext FiguresContext(std::string_view published);
  void NameReason(const Mention& mention, Span* span);
  const EvidenceItem* BestReason(const DecidedSpan& name) const;
  std::optional<EntryId> RowBehind(const Mention& mention);
  std::string RowName(EntryId id) const;  // "countries.tsv:12"
  const std::string& KeptRowName(EntryId id);

  // Parts of Explain (tagger_explain.cc).
  void ExplainToken(uint32_t token, std::string* out) const;
  bool ExplainWinner(const Document& document, std::string_view published, uint32_t token, std::string* out);
  void ExplainLosers(uint32_t token, std::string* out);
  void ExplainRunnerUp(const std::vector<ScoredCandidate>& candidates, const DecidedSpan* winner,
                       std::string* out);
  void ExplainMatches(uint32_t token, std::string* out) const;
  void ExplainRows(TokenRange tokens, std::string_view indent, std::string* out) const;
  void ExplainEvidence(TokenRange tokens, LabelId label, std::string* out);

  const TaggerData& data_;
  const NameLabels name_labels_;
  const LabelId figure_label_, date_label_;
  const std::optional<ClassId> lower_case_name_;  // what match rules call a name in lower case
  const std::vector<std::string> row_files_;      // by index of Gazetteer::files(): "countries.tsv"
  WordTable words_;
  RuleMatcher matcher_;
  NameDocument names_;
  NameResolver resolver_;
  PhraseEntries phrase_entries_;
  MentionLinker linker_;
  KeywordFinder keywords_;
  // Names of rows, kept over documents up to a bound.
  KeyNumbers row_numbers_;  // by EntryId
  std::vector<std::string> row_names_;

  // Of the current document.
  std::string_view content_;
  TokenizedText text_;
  std::vector<PhraseMatch> phrases_;
  std::vector<ClassMark> marks_;
  std::vector<RuleMatch> winners_;
  std::vector<const RuleMatch*> labelled_;
  std::vector<KeptMatch> kept_;
  NestedMatches nested_;
  const LinkedMentions* linked_ = nullptr;
  std::vector<uint64_t> span_order_;
  std::vector<uint32_t> span_of_mention_;  // Span::id
  std::vector<EntryId> entries_;
};

}  // namespace tagger

#endif  // TAGGER_TAGGER_PIPELINE_H_
