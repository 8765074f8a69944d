#include "tagger/aliases/document_tables.h"

#include <algorithm>
#include <optional>
#include <string>

#include "absl/hash/hash.h"
#include "tagger/aliases/short_names.h"

namespace tagger {
namespace {

// Margins below which a first-pass span is too doubtful to found aliases on.
constexpr float kPersonMargin = 0.5f;
constexpr float kOrganisationMargin = 0.3f;

uint64_t Mix(uint64_t state, uint64_t value) { return (state ^ value) * 0x9E3779B97F4A7C15u + (state >> 29); }

uint64_t StringKey(std::string_view text) { return absl::Hash<std::string_view>()(text); }

// A number below 64 that equal acronyms share.
unsigned MarkOf(std::string_view acronym) {
  if (acronym.empty()) return 0;
  const auto byte = [](char c) { return unsigned{static_cast<unsigned char>(c)}; };
  return (byte(acronym.front()) + 5 * byte(acronym.back()) + 29 * static_cast<unsigned>(acronym.size())) % 64;
}

// Whether no name goes on to the right of the candidate.
bool StandsBeforeNoName(const CandidatePlace& candidate) {
  const NameDocument& document = candidate.document;
  const uint32_t last = candidate.tokens.last, end = candidate.sentence.last;
  if (last < end && document.IsCapitalised(last) && !document.traits(last).Is(kTraitTitleLike)) return false;
  return last + 1 >= end || !document.IsHyphen(last) || !document.IsCapitalised(last + 1);
}

// Whether no name goes on to the left or right of the candidate; titles may stand before it.
bool StandsAlone(const CandidatePlace& candidate) {
  const NameDocument& document = candidate.document;
  const uint32_t first = candidate.tokens.first;
  if (!StandsBeforeNoName(candidate)) return false;
  if (first == candidate.sentence.first || !document.IsCapitalised(first - 1)) return true;
  return document.traits(first - 1).Is(kTraitTitleLike | kTraitFunction | kTraitNationality | kTraitPlace);
}

bool FollowsThe(const CandidatePlace& candidate) {
  const uint32_t first = candidate.tokens.first;
  return first > candidate.sentence.first && candidate.document.traits(first - 1).Is(kTraitThe);
}

LabelId FindLabel(const LabelTable& labels, std::string_view name) {
  return labels.Find(name).value_or(kNoLabel);
}

float SecondBest(const LabelWeights& scores, LabelId best, size_t labels) {
  float second = -1e9f;
  for (size_t label = 0; label < labels; ++label) {
    if (label != best) second = std::max(second, scores[label]);
  }
  return second;
}

}  // namespace

NameLabels::NameLabels(const LabelTable& labels)
    : person(FindLabel(labels, "PERSON")),
      organisation(FindLabel(labels, "ORGANISATION")),
      location(FindLabel(labels, "LOCATION")),
      nationality(FindLabel(labels, "NATIONALITY")),
      other(FindLabel(labels, "OTHER")) {}

uint64_t PhraseKey(const NameDocument& document, TokenRange tokens) {
  uint64_t key = 0;
  for (uint32_t i = tokens.first; i < tokens.last; ++i)
    key = Mix(key, document.words().key(document.token(i)));
  return key;
}

void DocumentTables::Reset(const NameDocument& document, absl::Span<const DecidedSpan> spans) {
  ForgetFacts();
  facts_of_word_.resize(document.case_numbers());
  acronyms_.Clear();
  acronym_of_.clear();
  acronym_marks_ = 0;
  ending_.assign(document.size() + 1, kNoLabel);
  starting_.assign(document.size() + 1, kNoLabel);
  for (const DecidedSpan& span : spans) {
    ending_[span.tokens.last] = span.label;
    starting_[span.tokens.first] = span.label;
    AddVote(document, span);
    AddDefinedAcronym(document, span);
    if (span.tokens.size() < 2 || CountCapitals(document, span.tokens) < 2) continue;
    if (span.label == labels_.person) {
      if (span.margin > kPersonMargin) AddPerson(document, span.tokens);
      AddParts(document, span.tokens, kInsidePerson);
    } else if (span.label == labels_.organisation) {
      if (span.margin > kOrganisationMargin) AddOrganisation(document, span.tokens);
    } else if (span.label == labels_.location) {
      AddParts(document, span.tokens, kInsideLocation);
    }
  }
}

void DocumentTables::ForgetFacts() {
  facts_.clear();
  for (const uint32_t word : words_) facts_of_word_[word] = 0;
  words_.clear();
  strings_.Clear();
  facts_of_string_.clear();
}

DocumentTables::StringFacts& DocumentTables::FactsOf(const NameDocument& document, TokenRange tokens) {
  if (StringFacts* const facts = FindFacts(document, tokens)) return *facts;
  const uint32_t index = static_cast<uint32_t>(facts_.size());
  if (tokens.size() == 1) {
    words_.push_back(document.case_number(tokens.first));
    facts_of_word_[words_.back()] = index + 1;
  } else {
    strings_.Number(PhraseKey(document, tokens));
    facts_of_string_.push_back(index);
  }
  return facts_.emplace_back();
}

DocumentTables::StringFacts* DocumentTables::FindFacts(const NameDocument& document, TokenRange tokens) {
  if (tokens.size() == 1) {
    const uint32_t after = facts_of_word_[document.case_number(tokens.first)];
    return after == 0 ? nullptr : &facts_[after - 1];
  }
  const uint32_t number = strings_.Find(PhraseKey(document, tokens));
  return number == KeyNumbers::kNone ? nullptr : &facts_[facts_of_string_[number]];
}

void DocumentTables::AddAcronym(std::string_view acronym, AcronymOf of) {
  const uint32_t number = acronyms_.Number(StringKey(acronym));
  if (number == acronym_of_.size()) acronym_of_.push_back(0);
  acronym_of_[number] |= of;
  acronym_marks_ |= uint64_t{1} << MarkOf(acronym);
}

void DocumentTables::AddVote(const NameDocument& document, const DecidedSpan& span) {
  // `margin` is over the other labels here: leaving it outside is no label.
  const float margin = std::min(span.scores[span.label],
                                span.scores[span.label] - SecondBest(span.scores, span.label, kMaxLabels));
  StringFacts& facts = FactsOf(document, span.tokens);
  facts.has_votes = true;
  facts.votes[span.label] += std::clamp(margin, 0.2f, 4.0f);
}

void DocumentTables::AddPerson(const NameDocument& document, TokenRange name) {
  const auto add = [&](uint32_t token, Part part) { AddPart(document, {token, token + 1}, part); };
  add(name.last - 1, kSurname);
  const bool family_first = document.traits(name.first).Is(kTraitFamilyNameFirst);
  const size_t capitals = CountCapitals(document, name);
  size_t nth = 0;
  for (uint32_t i = name.first; i < name.last; ++i) {
    if (!document.IsCapitalised(i)) continue;
    ++nth;
    if (nth == 1) {
      add(i, family_first ? kSurname : kGivenName);
    } else if (nth < capitals) {
      // Carmen Ho Ka-man is Ho.
      const bool family = !family_first && document.traits(i).Is(kTraitFamilyNameFirst);
      add(i, family ? kSurname : kGivenName);
    }
  }
  for (uint32_t first = name.first + 1; first + 1 < name.last; ++first) {
    AddPart(document, {first, name.last}, kNamePart);
  }
  for (uint32_t last = name.first + 2; last < name.last; ++last) {
    AddPart(document, {name.first, last}, kNamePart);
  }
}

void DocumentTables::AddOrganisation(const NameDocument& document, TokenRange name) {
  for (const std::string& acronym : AcronymsOf(document, name)) AddAcronym(acronym, kAnyOrganisation);
  for (uint32_t last = name.first + 1; last < name.last; ++last) {
    if (document.IsCapitalised(last - 1)) AddPart(document, {name.first, last}, kOrganisationPart);
  }
  if (const std::optional<TokenRange> head = HeadOf(document, name))
    AddPart(document, *head, kOrganisationHead);
}

void DocumentTables::AddDefinedAcronym(const NameDocument& document, const DecidedSpan& span) {
  const std::optional<uint32_t> short_name =
      BracketedShortName(document, span.tokens, span.label == labels_.organisation);
  if (!short_name.has_value()) return;
  const std::string_view acronym = document.word(*short_name).folded;
  if (span.label == labels_.organisation) AddAcronym(acronym, kDefinedOrganisation);
  if (span.label == labels_.person) AddAcronym(acronym, kDefinedPerson);
  if (span.label == labels_.location) AddAcronym(acronym, kDefinedPlace);
  if (span.label == labels_.other) AddAcronym(acronym, kDefinedOther);
}

void DocumentTables::AddParts(const NameDocument& document, TokenRange name, Part part) {
  for (uint32_t first = name.first; first < name.last; ++first) {
    if (!document.IsCapitalised(first)) continue;
    for (uint32_t last = first + 1; last <= name.last; ++last) {
      const TokenRange inside = {first, last};
      if (inside != name && document.IsCapitalised(last - 1)) AddPart(document, inside, part);
    }
  }
}

void DocumentTables::AddSense(const NameDocument& document, const ScoredCandidate& candidate) {
  Sense& sense = FactsOf(document, candidate.tokens).sense;
  ++sense.count;
  for (size_t label = 0; label < kMaxLabels; ++label) {
    sense.sum[label] += std::clamp(candidate.scores[label], -4.0f, 6.0f);
  }
}

void DocumentTables::AddFeatures(const NameDocument& document, TokenRange candidate, EvidenceSum* sum) {
  StringFacts* const facts = FindFacts(document, candidate);
  const uint8_t parts = facts == nullptr ? uint8_t{0} : facts->parts;
  if (parts != 0) AddAliasFeatures({document, candidate}, parts, sum);
  if (acronym_marks_ != 0 && candidate.size() == 1 && document.IsCapitalised(candidate.first))
    AddAcronymFeatures(document, candidate.first, sum);
  if (facts != nullptr) {
    if (!facts->is_settled) Settle(facts);
    if (facts->vote != Feature::kCount) sum->Add(facts->vote);
    if (facts->sense_of_all != Feature::kCount) sum->Add(facts->sense_of_all);
  }
  AddListFeatures(document, candidate, sum);
  if ((parts & kInsidePerson) != 0) sum->Add(Feature::kInsidePerson);
  if ((parts & kInsideLocation) != 0) sum->Add(Feature::kInsideLocation);
}

void DocumentTables::Settle(StringFacts* facts) const {
  if (facts->has_votes) facts->vote = VoteFeature(facts->votes);
  if (facts->sense.count >= 2) facts->sense_of_all = SenseFeature(facts->sense);
  facts->is_settled = true;
}

void DocumentTables::AddAliasFeatures(const CandidatePlace& candidate, uint8_t parts,
                                      EvidenceSum* sum) const {
  const NameDocument& document = candidate.document;
  const uint32_t first = candidate.tokens.first;
  if ((parts & kNamePart) != 0) sum->Add(Feature::kAliasNamePart);
  if ((parts & kOrganisationPart) != 0) sum->Add(Feature::kAliasOrganisationPart);
  if ((parts & kOrganisationHead) != 0 && FollowsThe(candidate) && StandsBeforeNoName(candidate))
    sum->Add(Feature::kAliasOrganisationHead);
  // Beside other capitalised words it is part of a longer name, no repetition of it.
  if ((parts & (kSurname | kGivenName)) == 0 || CountCapitals(document, candidate.tokens) != 1 ||
      !StandsAlone(candidate)) {
    return;
  }
  if ((parts & kSurname) == 0) return sum->Add(Feature::kAliasGivenName);
  sum->Add(Feature::kAliasSurname);
  if (document.traits(first).Is(kTraitCommon)) {
    const bool start = document.start(first) != Start::kNone;
    sum->Add(start ? Feature::kAliasSurnameStartCommon : Feature::kAliasSurnameCommon);
  }
}

void DocumentTables::AddAcronymFeatures(const NameDocument& document, uint32_t token,
                                        EvidenceSum* sum) const {
  const std::string_view word = document.word(token).folded;
  if ((acronym_marks_ >> MarkOf(word) & 1) == 0) return;
  const uint32_t number = acronyms_.Find(StringKey(word));
  if (number == KeyNumbers::kNone) return;
  const uint8_t of = acronym_of_[number];
  if ((of & kDefinedOrganisation) != 0) {
    sum->Add(Feature::kAliasDefinedAcronymOrganisation);
  } else if ((of & kDefinedPerson) != 0) {
    sum->Add(Feature::kAliasDefinedAcronymPerson);
  } else if ((of & kDefinedPlace) != 0) {
    sum->Add(Feature::kAliasDefinedAcronymPlace);
  } else if ((of & kDefinedOther) != 0) {
    sum->Add(Feature::kAliasDefinedAcronymOther);
  } else if (document.token(token).Is(kAllUpper)) {
    sum->Add(Feature::kAliasAcronym);
  }
}

Feature DocumentTables::VoteFeature(const LabelWeights& votes) const {
  float total = 0;
  for (const float vote : votes) total += vote;
  const LabelId best = static_cast<LabelId>(std::max_element(votes.begin(), votes.end()) - votes.begin());
  if (votes[best] <= 0.6f * total) return Feature::kCount;  // one sense per document, if it is clear
  const bool strong = votes[best] >= 3;
  if (best == labels_.person) return strong ? Feature::kVotePersonStrong : Feature::kVotePersonWeak;
  if (best == labels_.organisation)
    return strong ? Feature::kVoteOrganisationStrong : Feature::kVoteOrganisationWeak;
  if (best == labels_.location) return strong ? Feature::kVoteLocationStrong : Feature::kVoteLocationWeak;
  if (best == labels_.nationality && strong) return Feature::kVoteNationalityStrong;
  return best == labels_.other && strong ? Feature::kVoteOtherStrong : Feature::kCount;
}

Feature DocumentTables::SenseFeature(const Sense& sense) const {
  // Junk has no sense to give: only the labels that are written out compete.
  const LabelId rivals[] = {labels_.person, labels_.organisation, labels_.location, labels_.nationality};
  LabelId best = kNoLabel;
  float second = -1e9f;
  for (const LabelId label : rivals) {
    if (label == kNoLabel) continue;
    if (best == kNoLabel || sense.sum[label] > sense.sum[best]) {
      if (best != kNoLabel) second = std::max(second, sense.sum[best]);
      best = label;
    } else {
      second = std::max(second, sense.sum[label]);
    }
  }
  if (best == kNoLabel) return Feature::kCount;
  if (sense.sum[best] <= 0) return Feature::kSenseNone;
  const float gap = (sense.sum[best] - second) / static_cast<float>(sense.count);
  const int step = gap > 2.5f ? 2 : gap > 1.0f ? 1 : 0;
  const auto nth = [&](Feature first) { return static_cast<Feature>(static_cast<int>(first) + step); };
  if (best == labels_.person) return nth(Feature::kSensePerson1);
  if (best == labels_.organisation) return nth(Feature::kSenseOrganisation1);
  return best == labels_.location ? nth(Feature::kSenseLocation1) : Feature::kCount;
}

void DocumentTables::AddListFeatures(const NameDocument& document, TokenRange candidate,
                                     EvidenceSum* sum) const {
  const auto joins = [&](uint32_t i) {
    return document.traits(i).Is(kTraitAnd | kTraitAmpersand | kTraitComma | kTraitSlash | kTraitOr);
  };
  const uint32_t first = candidate.first;
  if (first >= 2 && joins(first - 1)) {
    LabelId label = EndingAt(first - 1);
    if (label == kNoLabel && document.traits(first - 2).Is(kTraitComma)) label = EndingAt(first - 2);
    if (label == labels_.person) sum->Add(Feature::kBesidePersonBefore);
    if (label == labels_.organisation) sum->Add(Feature::kBesideOrganisationBefore);
    if (label == labels_.location) sum->Add(Feature::kBesideLocationBefore);
    if (label == labels_.nationality) sum->Add(Feature::kBesideNationalityBefore);
  }
  const uint32_t last = candidate.last;
  if (last + 1 < document.size() && joins(last)) {
    LabelId label = StartingAt(last + 1);
    if (label == kNoLabel && last + 2 < document.size() && document.traits(last).Is(kTraitComma) &&
        joins(last + 1)) {
      label = StartingAt(last + 2);
    }
    if (label == labels_.person) sum->Add(Feature::kBesidePersonAfter);
    if (label == labels_.organisation) sum->Add(Feature::kBesideOrganisationAfter);
    if (label == labels_.location) sum->Add(Feature::kBesideLocationAfter);
  }
}

}  // namespace tagger
