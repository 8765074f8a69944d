#include "tagger/aliases/entities.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "absl/container/flat_hash_map.h"
#include "absl/hash/hash.h"
#include "tagger/aliases/document_tables.h"
#include "tagger/aliases/place_senses.h"
#include "tagger/aliases/roles.h"
#include "tagger/resolution/chunks.h"
#include "tagger/resolution/features.h"

namespace tagger {
namespace {

constexpr uint32_t kNone = 0xffffffff;

std::vector<uint64_t> WordKeys(const NameDocument& document, TokenRange tokens) {
  std::vector<uint64_t> keys;
  for (uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (document.IsWord(i)) keys.push_back(document.word(i).key);
  }
  return keys;
}

uint32_t CountWords(const NameDocument& document, TokenRange tokens) {
  uint32_t words = 0;
  for (uint32_t i = tokens.first; i < tokens.last; ++i) words += document.IsWord(i);
  return words;
}

class Linker {
 public:
  Linker(const NameDocument& document, const LabelTable& labels, const ClassTable& classes,
         absl::Span<const DecidedSpan> spans)
      : document_(document), names_(labels), senses_(document, names_, spans) {
    for (LabelId id = 0; id < labels.size(); ++id) {
      const Label& label = labels.label(id);
      if (label.decided_by != DecidedBy::kRefinement) continue;
      refinements_.push_back(
          {id, labels.Find(label.refines).value_or(kNoLabel), classes.Find(label.refine_class)});
    }
  }

  LinkedMentions Link(absl::Span<const DecidedSpan> spans) {
    for (const DecidedSpan& span : spans) {
      Mention mention;
      mention.span = span;
      if (span.label == names_.location) mention.row = senses_.RowOf(span.tokens);
      mention.label = Refined(mention);
      result_.mentions.push_back(mention);
    }
    GroupEqualStrings();
    LinkAliases();
    CollectEntities();
    return std::move(result_);
  }

 private:
  struct Refinement {
    LabelId label;
    LabelId of;
    std::optional<ClassId> class_id;
  };
  struct StringGroup {
    LabelId label;
    std::vector<uint32_t> mentions;
    std::vector<uint64_t> keys;
    uint32_t parent = kNone;  // the string group that this one is an alias of
    AliasKind alias = AliasKind::kNone;
  };

  LabelId Refined(const Mention& mention) const {
    const DecidedSpan& span = mention.span;
    for (const Refinement& refinement : refinements_) {
      if (refinement.of != span.label || !refinement.class_id) continue;
      const bool is_of_class =
          mention.row.has_value() ? document_.gazetteer().facts(*mention.row).class_id == *refinement.class_id
                                  : document_.Has(span.tokens, *refinement.class_id);
      if (is_of_class) return refinement.label;
    }
    return span.label;
  }

  // The gazetteer row that says which place or nation this is; kNone if no row or a name of people.
  uint32_t IdentifyingEntry(const Mention& mention) const {
    if (mention.label == names_.person || mention.label == names_.organisation) return kNone;
    if (mention.span.label == names_.location) return mention.row.value_or(kNone);
    std::vector<EntryId> entries;
    document_.EntriesOf(mention.span.tokens, &entries);
    uint32_t best = kNone;
    for (const EntryId id : entries) {
      const Entry& entry = document_.gazetteer().entry(id);
      if (entry.id.empty() || !IsClassOf(entry.class_id, mention.label)) continue;
      if (best == kNone || entry.grade > document_.gazetteer().entry(best).grade) best = id;
    }
    return best;
  }

  bool IsClassOf(ClassId class_id, LabelId label) const {
    const NameClasses& classes = document_.classes();
    if (label == names_.nationality) return class_id == classes.demonym;
    if (label == names_.location) return classes.IsPlace(class_id) && class_id != classes.country;
    return class_id == classes.country;
  }

  void GroupEqualStrings() {
    absl::flat_hash_map<uint64_t, uint32_t> by_key;
    for (uint32_t i = 0; i < result_.mentions.size(); ++i) {
      const Mention& mention = result_.mentions[i];
      const uint32_t entry = IdentifyingEntry(mention);
      uint64_t key = PhraseKey(document_, mention.span.tokens);
      if (entry != kNone) {
        const std::string_view id = document_.gazetteer().entry(entry).id;
        key = absl::Hash<std::string_view>()(id);
      }
      key = key * 31 + mention.label;
      const auto [found, inserted] = by_key.try_emplace(key, static_cast<uint32_t>(groups_.size()));
      if (inserted)
        groups_.push_back({mention.label, {}, WordKeys(document_, mention.span.tokens), kNone, {}});
      groups_[found->second].mentions.push_back(i);
      group_of_.push_back(found->second);
    }
  }

  // Ties each short string to the longer one that its first mention most likely repeats: the
  // nearest fuller name that starts before it, else the first one after it.
  void LinkAliases() {
    for (uint32_t g = 0; g < groups_.size(); ++g) IndexShortForms(g);
    for (uint32_t g = 0; g < groups_.size(); ++g) {
      const auto found = short_forms_.find(ShortFormKey(groups_[g].label, OwnKey(g)));
      if (found == short_forms_.end()) continue;
      const std::vector<ShortForm>& forms = found->second;  // in order of the fuller names' groups
      const auto after =
          std::upper_bound(forms.begin(), forms.end(), g,
                           [](uint32_t group, const ShortForm& form) { return group < form.of; });
      const ShortForm& form = after == forms.begin() ? forms.front() : *std::prev(after);
      groups_[g].parent = form.of;
      groups_[g].alias = form.kind;
    }
  }

  // A string by which a fuller name of the group `of` may be repeated.
  struct ShortForm {
    uint32_t of;
    AliasKind kind;
  };

  static uint64_t ShortFormKey(LabelId label, uint64_t key) { return key * 31 + label; }
  static uint64_t RunKey(const std::vector<uint64_t>& keys, size_t first, size_t last) {
    uint64_t key = last - first;
    for (size_t i = first; i < last; ++i) key = key * 0x9E3779B97F4A7C15u + keys[i];
    return key;
  }
  uint64_t OwnKey(uint32_t group) const {
    const TokenRange tokens = result_.mentions[groups_[group].mentions.front()].span.tokens;
    const bool acronym = tokens.size() == 1 && document_.token(tokens.first).Is(kAllUpper) &&
                         groups_[group].label == names_.organisation;
    if (acronym) return AcronymKey(document_.word(tokens.first).folded);
    return RunKey(groups_[group].keys, 0, groups_[group].keys.size());
  }
  static uint64_t AcronymKey(std::string_view acronym) { return absl::Hash<std::string_view>()(acronym); }

  void IndexShortForms(uint32_t group) {
    const StringGroup& whole = groups_[group];
    const size_t size = std::min<size_t>(whole.keys.size(), kMaxCandidateTokens);
    if (size < 2) return;
    const auto add = [&](uint64_t key, AliasKind kind) {
      std::vector<ShortForm>& forms = short_forms_[ShortFormKey(whole.label, key)];
      if (forms.empty() || forms.back().of != group) forms.push_back({group, kind});
    };
    const TokenRange full = result_.mentions[whole.mentions.front()].span.tokens;
    if (whole.label == names_.person) {
      const bool family_first = document_.traits(full.first).Is(kTraitFamilyNameFirst);
      for (size_t first = 0; first < size; ++first) {
        for (size_t last = first + 1; last <= size; ++last) {
          if (last - first < size)
            add(RunKey(whole.keys, first, last), PersonAlias(first, last, size, family_first));
        }
      }
    } else if (whole.label == names_.organisation) {
      for (size_t last = 1; last < size; ++last)
        add(RunKey(whole.keys, 0, last), AliasKind::kOrganisationPart);
      if (const std::optional<TokenRange> head = HeadOf(document_, full)) {
        const size_t at = CountWords(document_, {full.first, head->first});
        if (at < size) add(RunKey(whole.keys, at, at + 1), AliasKind::kOrganisationHead);
      }
      for (const std::string& acronym : AcronymsOf(document_, full))
        add(AcronymKey(acronym), AliasKind::kAcronym);
      if (const std::optional<uint32_t> defined = BracketedShortName(document_, full, true))
        add(ShortNameKey(*defined), AliasKind::kAcronym);
    }
  }

  static AliasKind PersonAlias(size_t first, size_t last, size_t size, bool family_first) {
    if (last - first > 1) return AliasKind::kNamePart;
    const bool surname = family_first ? first == 0 : last == size;
    return surname ? AliasKind::kSurname : AliasKind::kGivenName;
  }

  // The key that OwnKey gives a mention of the word.
  uint64_t ShortNameKey(uint32_t token) const {
    if (document_.token(token).Is(kAllUpper)) return AcronymKey(document_.word(token).folded);
    return RunKey({document_.word(token).key}, 0, 1);
  }

  uint32_t Root(uint32_t group) const {
    // Chains are short, and end: a parent has more words or is no acronym.
    for (uint32_t steps = 0; groups_[group].parent != kNone && steps <= kMaxCandidateTokens; ++steps)
      group = groups_[group].parent;
    return group;
  }

  void CollectEntities() {
    std::vector<uint32_t> entity_of_root(groups_.size(), kNone);
    for (uint32_t i = 0; i < result_.mentions.size(); ++i) {
      Mention& mention = result_.mentions[i];
      const uint32_t group = group_of_[i];
      const uint32_t root = Root(group);
      if (entity_of_root[root] == kNone) {
        entity_of_root[root] = static_cast<uint32_t>(result_.entities.size());
        result_.entities.push_back(Describe(root));
      }
      mention.entity = entity_of_root[root];
      if (groups_[group].parent != kNone) {
        mention.alias = groups_[group].alias;
        mention.alias_of = groups_[groups_[group].parent].mentions.front();
      }
      EntityGroup& entity = result_.entities[mention.entity];
      entity.mentions.push_back(i);
      if (entity.role.empty() && mention.label == names_.person) {
        entity.role = std::string(RoleBeside(document_, mention.span.tokens));
      }
    }
    for (EntityGroup& entity : result_.entities) AddReadings(&entity);
  }

  // After all mentions are known. Most entities have no other reading, and their rows are not looked up.
  void AddReadings(EntityGroup* entity) const {
    const DecidedSpan& first = result_.mentions[entity->mentions.front()].span;
    const LabelWeights behind = BehindOwnLabel(*entity, first.label);
    const auto is_close = [&](LabelId label) {
      return label != kNoLabel && label != first.label && behind[label] <= kMaxBehind;
    };
    const LabelId labels[] = {names_.person, names_.organisation, names_.location, names_.nationality};
    if (entity->kb_id.empty() && std::none_of(std::begin(labels), std::end(labels), is_close)) return;
    std::vector<EntryId> rows;
    document_.EntriesOf(first.tokens, &rows);
    AddOtherRows(rows, first.label, entity);
    const size_t close_labels = entity->readings.size();
    for (const LabelId label : labels) {
      if (is_close(label)) entity->readings.push_back(CloseReading(rows, label, behind[label]));
    }
    std::stable_sort(entity->readings.begin() + static_cast<long>(close_labels), entity->readings.end(),
                     [](const auto& a, const auto& b) { return a.behind < b.behind; });
    if (entity->readings.size() > kMaxReadings) entity->readings.resize(kMaxReadings);
  }

  // By label: how far it is behind the entity's own, on the mean of its mentions.
  LabelWeights BehindOwnLabel(const EntityGroup& entity, LabelId own) const {
    LabelWeights behind{};
    for (const uint32_t mention : entity.mentions) {
      const LabelWeights& scores = result_.mentions[mention].span.scores;
      for (size_t label = 0; label < kMaxLabels; ++label)
        behind[label] += (scores[own] - scores[label]) / static_cast<float>(entity.mentions.size());
    }
    return behind;
  }

  // Rows of the entity's own label, or a refinement of it, that are another place or nation.
  void AddOtherRows(const std::vector<EntryId>& rows, LabelId label, EntityGroup* entity) const {
    if (entity->kb_id.empty()) return;
    for (const EntryId row : rows) {
      if (SpanLabelOf(document_.gazetteer().facts(row).class_id) != label) continue;
      const Entry& entry = document_.gazetteer().entry(row);
      if (!entry.id.empty() && entry.id != entity->kb_id) entity->readings.push_back(ReadingOf(entry, label));
    }
  }

  // With the facts of the first row that the label has among `rows`.
  EntityReading CloseReading(const std::vector<EntryId>& rows, LabelId label, float behind) const {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](EntryId id) {
      return SpanLabelOf(document_.gazetteer().facts(id).class_id) == label;
    });
    EntityReading reading;
    reading.label = label;
    if (row != rows.end()) reading = ReadingOf(document_.gazetteer().entry(*row), label);
    reading.behind = behind;
    return reading;
  }

  // The label of names that a row of the class is evidence for; kNoLabel if it names nothing.
  LabelId SpanLabelOf(ClassId class_id) const {
    const NameClasses& classes = document_.classes();
    if (class_id == classes.person) return names_.person;
    if (class_id == classes.organisation[0]) return names_.organisation;
    if (class_id == classes.demonym) return names_.nationality;
    if (classes.IsPlace(class_id)) return names_.location;
    return kNoLabel;
  }

  EntityReading ReadingOf(const Entry& entry, LabelId label) const {
    EntityReading reading{label, 0, std::string(entry.name), std::string(entry.id),
                          std::string(entry.country)};
    for (const Refinement& refinement : refinements_) {
      if (refinement.of == label && refinement.class_id == entry.class_id) reading.label = refinement.label;
    }
    return reading;
  }

  EntityGroup Describe(uint32_t root) const {
    EntityGroup entity;
    entity.label = groups_[root].label;
    const std::vector<uint32_t>& mentions = groups_[root].mentions;
    uint32_t fullest = mentions.front();
    for (const uint32_t i : mentions) {
      const auto words = [&](uint32_t m) { return CountWords(document_, result_.mentions[m].span.tokens); };
      if (words(i) > words(fullest)) fullest = i;
    }
    entity.name = std::string(document_.surface(result_.mentions[fullest].span.tokens));
    if (const uint32_t entry_id = IdentifyingEntry(result_.mentions[mentions.front()]); entry_id != kNone) {
      const Entry& entry = document_.gazetteer().entry(entry_id);
      entity.name = std::string(entry.name);
      entity.kb_id = std::string(entry.id);
      entity.country = std::string(entry.country);
    } else {
      AddListedFacts(result_.mentions[fullest], &entity);
    }
    return entity;
  }

  // Country and role of a person or organisation that a list knows by this very name.
  void AddListedFacts(const Mention& mention, EntityGroup* entity) const {
    std::vector<EntryId> entries;
    document_.EntriesOf(mention.span.tokens, &entries);
    const NameClasses& classes = document_.classes();
    for (const EntryId id : entries) {
      const Entry& entry = document_.gazetteer().entry(id);
      const bool person = entry.class_id == classes.person && mention.label == names_.person;
      const bool organisation =
          entry.class_id == classes.organisation[0] && mention.label == names_.organisation;
      const bool place = IsClassOf(entry.class_id, mention.label) && !person;
      if (!person && !organisation && !place) continue;
      if (entity->country.empty()) entity->country = std::string(entry.country);
      if (entity->kb_id.empty()) entity->kb_id = std::string(entry.id);
    }
  }

  const NameDocument& document_;
  NameLabels names_;
  PlaceSenses senses_;
  std::vector<Refinement> refinements_;
  LinkedMentions result_;
  std::vector<StringGroup> groups_;
  std::vector<uint32_t> group_of_;  // by mention
  absl::flat_hash_map<uint64_t, std::vector<ShortForm>> short_forms_;
};

}  // namespace

std::string_view AliasRule(AliasKind kind) {
  switch (kind) {
    case AliasKind::kNone:
      return "";
    case AliasKind::kSurname:
      return "alias.surname";
    case AliasKind::kGivenName:
      return "alias.given_name";
    case AliasKind::kNamePart:
      return "alias.name_part";
    case AliasKind::kAcronym:
      return "alias.acronym";
    case AliasKind::kOrganisationPart:
      return "alias.organisation_part";
    case AliasKind::kOrganisationHead:
      return "alias.organisation_head";
  }
  return "";
}

LinkedMentions LinkMentions(const NameDocument& document, const LabelTable& labels, const ClassTable& classes,
                            absl::Span<const DecidedSpan> names) {
  return Linker(document, labels, classes, names).Link(names);
}

}  // namespace tagger
