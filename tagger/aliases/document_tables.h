#ifndef TAGGER_ALIASES_DOCUMENT_TABLES_H_
#define TAGGER_ALIASES_DOCUMENT_TABLES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/base/key_numbers.h"
#include "tagger/base/token_range.h"
#include "tagger/resolution/decoder.h"
#include "tagger/resolution/evidence.h"
#include "tagger/resolution/features.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// The labels that the document pass speaks of in code, by their names in rules/labels.yaml.
// A label that the file does not have is kNoLabel and never equal to another.
struct NameLabels {
  explicit NameLabels(const LabelTable& labels);
  LabelId person, organisation, location, nationality, other;
};

// Identity of a string of words in one document, marks and case folded.
uint64_t PhraseKey(const NameDocument& document, TokenRange tokens);

// What the first pass found in a document, as evidence for the second: which strings are parts of
// people's names, which are acronyms, what label each string had, what stands in lists.
class DocumentTables {
 public:
  explicit DocumentTables(const NameLabels& labels) : labels_(labels) {}

  // `spans` are the winners of the first pass. O(spans x their words^2).
  void Reset(const NameDocument& document, absl::Span<const DecidedSpan> spans);

  // Adds a candidate's first-pass evidence to what the document says of its string; to be
  // called after Reset for candidates that are a whole chunk, or the end of one after a title.
  void AddSense(const NameDocument& document, const ScoredCandidate& candidate);

  // The second-pass features of a candidate. To be called after the last AddSense.
  void AddFeatures(const NameDocument& document, TokenRange candidate, EvidenceSum* sum);

 private:
  struct Sense {
    LabelWeights sum{};
    uint32_t count = 0;
  };
  // What a string is a part of, as bits.
  enum Part : uint8_t {
    kSurname = 1 << 0,
    kGivenName = 1 << 1,
    kNamePart = 1 << 2,
    kOrganisationPart = 1 << 3,
    kInsidePerson = 1 << 4,
    kInsideLocation = 1 << 5,
    kOrganisationHead = 1 << 6,
  };
  // All that is known of one string of words, so that it is looked up once.
  struct StringFacts {
    uint8_t parts = 0;
    bool has_votes = false;
    bool is_settled = false;         // whether the two features are worked out
    Feature vote = Feature::kCount;  // kCount: none
    Feature sense_of_all = Feature::kCount;
    LabelWeights votes{};
    Sense sense;
  };
  // Of what an acronym is one, as bits.
  enum AcronymOf : uint8_t {
    kDefinedOrganisation = 1 << 0,  // defined: it stands in brackets after the name
    kDefinedPerson = 1 << 1,
    kDefinedPlace = 1 << 2,
    kDefinedOther = 1 << 3,
    kAnyOrganisation = 1 << 4,
  };

  void ForgetFacts();
  // A string of one word is found by the number of the word, any other by hash.
  StringFacts& FactsOf(const NameDocument& document, TokenRange tokens);
  StringFacts* FindFacts(const NameDocument& document, TokenRange tokens);
  void Settle(StringFacts* facts) const;
  void AddPerson(const NameDocument& document, TokenRange name);
  void AddOrganisation(const NameDocument& document, TokenRange name);
  void AddDefinedAcronym(const NameDocument& document, const DecidedSpan& span);
  void AddParts(const NameDocument& document, TokenRange name, Part part);
  void AddPart(const NameDocument& document, TokenRange tokens, Part part) {
    FactsOf(document, tokens).parts |= part;
  }
  void AddVote(const NameDocument& document, const DecidedSpan& span);
  void AddAcronym(std::string_view acronym, AcronymOf of);

  void AddAliasFeatures(const CandidatePlace& candidate, uint8_t parts, EvidenceSum* sum) const;
  void AddAcronymFeatures(const NameDocument& document, uint32_t token, EvidenceSum* sum) const;
  Feature VoteFeature(const LabelWeights& votes) const;
  Feature SenseFeature(const Sense& sense) const;
  void AddListFeatures(const NameDocument& document, TokenRange candidate, EvidenceSum* sum) const;
  LabelId EndingAt(uint32_t last) const { return ending_[last]; }
  LabelId StartingAt(uint32_t first) const { return starting_[first]; }

  NameLabels labels_;
  std::vector<StringFacts> facts_;
  std::vector<uint32_t> facts_of_word_;    // by case number: one more than the index in facts_; 0: none
  std::vector<uint32_t> words_;            // case numbers that have any
  KeyNumbers strings_;                     // of several words, by PhraseKey
  std::vector<uint32_t> facts_of_string_;  // by that number: the index in facts_
  KeyNumbers acronyms_;                    // by hash of the acronym, in its case
  std::vector<uint8_t> acronym_of_;
  uint64_t acronym_marks_ = 0;     // MarkOf of all acronyms, as bits: most words need not be hashed
  std::vector<LabelId> ending_;    // by token index: label of the span that ends there
  std::vector<LabelId> starting_;  // and of the one that starts there
};

}  // namespace tagger

#endif  // TAGGER_ALIASES_DOCUMENT_TABLES_H_
