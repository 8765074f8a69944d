#ifndef TAGGER_RESOLUTION_FEATURES_H_
#define TAGGER_RESOLUTION_FEATURES_H_

#include <optional>
#include <vector>

#include "tagger/base/token_range.h"
#include "tagger/resolution/evidence.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// Where a candidate stands.
struct CandidatePlace {
  CandidatePlace(const NameDocument& document, TokenRange candidate)
      : document(document), tokens(candidate), sentence(document.sentence(candidate.first).tokens) {}

  const NameDocument& document;
  TokenRange tokens;
  TokenRange sentence;
};

// One candidate with what most features ask of it, worked out once.
struct CandidateView : CandidatePlace {
  CandidateView(const NameDocument& document, TokenRange candidate);

  const WordTraits& first_traits() const { return document.traits(tokens.first); }
  const WordTraits& last_traits() const { return document.traits(tokens.last - 1); }
  const Word& first_word() const { return document.word(tokens.first); }
  const Word& last_word() const { return document.word(tokens.last - 1); }
  bool first_is_capitalised() const { return document.IsCapitalised(tokens.first); }
  bool last_is_capitalised() const { return document.IsCapitalised(tokens.last - 1); }
  bool single() const { return tokens.size() == 1; }
  // Whether a list has this very name of two words or more.
  bool listed() const { return words >= 2 && (listed_as & kListedName) != 0; }
  bool all_common() const { return common == capitals; }

  uint16_t listed_as = 0;             // ListedAs of the whole
  uint64_t all_traits = 0;            // WordTrait of all tokens, together
  uint64_t lower_traits = 0;          // and of the lower-case words
  uint64_t head_traits = 0;           // and of the capitalised words but for the last token
  uint32_t words = 0;                 // word tokens
  uint32_t capitals = 0;              // capitalised ones
  uint32_t common = 0;                // capitalised ones that are everyday words
  uint32_t known_names = 0;           // capitalised ones of two letters or more in a list of names
  uint32_t uncommon_known_names = 0;  // the same, and not everyday words
  uint32_t name_words = 0;            // capitalised ones of two letters or more
  uint32_t lower_words = 0;
  uint32_t particles = 0;  // lower-case words that are name particles
  uint32_t initials = 0;
  bool has_hyphen = false;
  bool has_ampersand = false;
  bool has_connector = false;  // of, for, and, &, the, in, on, to
  bool has_calendar = false;
  bool has_upper = false;
  int first_capital = -1;  // token index
  int of_or_for = -1;      // token index of the first "of" or "for"
};

// Each adds the features of its kind that hold. O(tokens of the candidate).
void AddShapeFeatures(const CandidateView& candidate, EvidenceSum* sum);
void AddNameFeatures(const CandidateView& candidate, EvidenceSum* sum);
void AddOrganisationFeatures(const CandidateView& candidate, EvidenceSum* sum);
void AddPlaceFeatures(const CandidateView& candidate, EvidenceSum* sum);
void AddNeighbourFeatures(const CandidateView& candidate, EvidenceSum* sum);
void AddStartFeatures(const CandidateView& candidate, EvidenceSum* sum);

// All of the above.
void AddFeatures(const CandidateView& candidate, EvidenceSum* sum);
// All but the last two.
void AddFeaturesOfWords(const CandidateView& candidate, EvidenceSum* sum);

// The last two, for which a candidate need not be looked into: `single` if it has one capitalised word,
// `listed` as of a CandidateView.
void AddNeighbours(const CandidatePlace& place, EvidenceSum* sum);
void AddStart(const CandidatePlace& place, bool single, bool listed, EvidenceSum* sum);

// Whether a candidate of one word may have others of AddFeaturesOfWords than the word has elsewhere: it
// stands after the article of "al-Sulaiti", or before a bracket that may hold an acronym.
bool HasFeaturesOfPlace(const CandidatePlace& place);

// What speaks for leaving one token of a chunk outside any name: the sum, and the features if asked for.
float OutsideScore(const NameDocument& document, uint32_t token, const EvidenceWeights& weights,
                   std::vector<Feature>* features = nullptr);

// The token of a word that stands alone in brackets directly at token `at`, where there is one before `end`.
std::optional<uint32_t> WordInBrackets(const NameDocument& document, uint32_t at, uint32_t end);

// Whether `acronym` ("NEC") is made of the initials of the candidate's words, or of its letters in order.
bool IsAcronymOf(const NameDocument& document, TokenRange name, std::string_view acronym);

}  // namespace tagger

#endif  // TAGGER_RESOLUTION_FEATURES_H_
