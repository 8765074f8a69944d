#include "tagger/gazetteer/gazetteer_lint.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "tagger/base/strings.h"
#include "tagger/gazetteer/gazetteer_file.h"
#include "tagger/gazetteer/gazetteer_id.h"
#include "tagger/gazetteer/gazetteer_reach.h"
#include "tagger/gazetteer/word_key.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

// What the classes that name things are for. Lists of given and family names only say what may be in a name.
enum class Sense { kNone, kPlace, kOrganisation, kPerson, kNationality };

Sense SenseOf(std::string_view class_name) {
  if (class_name == "country" || class_name == "region" || class_name == "place" ||
      class_name == "subdivision")
    return Sense::kPlace;
  if (class_name == "organisation") return Sense::kOrganisation;
  if (class_name == "person") return Sense::kPerson;
  if (class_name == "demonym" || class_name == "group") return Sense::kNationality;
  return Sense::kNone;
}

bool IsWordClass(std::string_view class_name) {
  return class_name == "common_word" || class_name == "function_word";
}

// The words of a phrase as look-ups fold them, with spaces between; case is kept.
std::string FoldPhrase(std::string_view phrase) {
  std::vector<Token> tokens;
  TokenizePhrase(phrase, &tokens);
  std::string folded;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (IsJoiningHyphen(phrase, tokens, i)) continue;
    if (!folded.empty()) folded += ' ';
    AppendFolded(tokens[i].bytes.In(phrase), &folded);
  }
  return folded;
}

std::string Lower(std::string folded) {
  LowerInPlace(&folded);
  return folded;
}

struct Row {
  std::string_view path;
  GazetteerRow row;
  Sense sense = Sense::kNone;
};

// A name or alias, folded.
struct Key {
  size_t row = 0;
  bool is_name = false;
  std::string spelling;
};

bool IsExact(const GazetteerRow& row) { return row.case_policy == CasePolicy::kExact; }

// Whether one text can match both. Their letters are the same but for case.
bool CanBothMatch(const GazetteerRow& a, const Key& a_key, const GazetteerRow& b, const Key& b_key) {
  return (!IsExact(a) && !IsExact(b)) || a_key.spelling == b_key.spelling;
}

// Whether the names of a class are found as candidates of capitalised words.
bool IsOfNames(const GazetteerRow& row, Sense sense) {
  return sense != Sense::kNone || row.class_name == "given_name" || row.class_name == "family_name";
}

// Whether it has a capital, or letters of a script that has none, or at least not in this alphabet; or begins
// with a number and goes on (8chan).
bool MayBeCandidate(std::string_view spelling) {
  const size_t letters = spelling.find_first_not_of("0123456789");
  if (letters != std::string_view::npos && letters > 0) return true;
  return std::any_of(spelling.begin(), spelling.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || c < 0; });
}

// Capitals after the first letter of a word: IndiGo, MoD. No everyday word is written so.
bool HasInnerCapital(std::string_view spelling) {
  for (size_t i = 1; i < spelling.size(); ++i) {
    if (spelling[i - 1] != ' ' && spelling[i] >= 'A' && spelling[i] <= 'Z') return true;
  }
  return false;
}

bool SayTheSame(const GazetteerRow& a, const GazetteerRow& b) {
  return a.class_name == b.class_name && a.case_policy == b.case_policy && a.id == b.id &&
         a.country == b.country && a.value == b.value;
}

class Linter {
 public:
  explicit Linter(absl::Span<const std::string> paths) : reach_(paths) {}

  void AddFile(const std::string& path) {
    FaultList faults;
    std::optional<std::string> content = ReadGazetteerContent(path, &faults);
    if (!content.has_value()) return;
    contents_.push_back(std::make_unique<std::string>(*std::move(content)));
    ParseGazetteer(
        path, *contents_.back(), [&](const GazetteerRow& row) { AddRow(path, row); }, &faults);
  }

  std::vector<LintFinding> Judge() {
    for (size_t i = 0; i < rows_.size(); ++i) JudgeRow(i);
    for (size_t i = 0; i < rows_.size(); ++i) JudgeShadow(i);
    std::stable_sort(findings_.begin(), findings_.end(),
                     [](const LintFinding& a, const LintFinding& b) { return a.kind < b.kind; });
    return std::move(findings_);
  }

 private:
  void AddRow(std::string_view path, const GazetteerRow& row) {
    if (IsWordClass(row.class_name)) {
      words_.insert(Lower(FoldPhrase(row.name)));
      return;
    }
    rows_.push_back({.path = path, .row = row, .sense = SenseOf(row.class_name)});
  }

  void JudgeRow(size_t index) {
    const Row& row = rows_[index];
    if (std::string fault = IdFault(row.row.id); !fault.empty()) Report(LintKind::kBadId, row, fault);
    if (!row.row.country.empty() && !IsCountryCode(row.row.country))
      Report(LintKind::kBadId, row,
             StrCat("country \"", row.row.country, "\" is no ISO 3166-1 alpha-2 code"));
    std::vector<Key> keys = {{index, true, FoldPhrase(row.row.name)}};
    JudgeReach(row, row.row.name, keys.front());
    if (row.row.aliases.empty()) return JudgeKey(std::move(keys.front()));
    for (const std::string_view alias : Split(row.row.aliases, '|')) AddAlias(row, alias, &keys);
    for (Key& key : keys) JudgeKey(std::move(key));
  }

  void AddAlias(const Row& row, std::string_view alias, std::vector<Key>* keys) {
    Key key = {keys->front().row, false, FoldPhrase(alias)};
    const bool is_known = std::any_of(keys->begin(), keys->end(),
                                      [&](const Key& other) { return other.spelling == key.spelling; });
    if (!is_known) {
      JudgeReach(row, alias, key);
      return keys->push_back(std::move(key));
    }
    Report(
        LintKind::kDeadAlias, row,
        StrCat("alias \"", alias, "\" of \"", row.row.name, "\" is a key of the row already, once folded"));
  }

  void JudgeReach(const Row& row, std::string_view phrase, const Key& key) {
    const std::string_view what = key.is_name ? "name" : "alias";
    if (!reach_.Finds(phrase, row.path, row.row.line)) {
      Report(LintKind::kUnreachable, row,
             StrCat(what, " \"", phrase, "\" is not found in a sentence that holds it: it is cut up there"));
    } else if (IsOfNames(row.row, row.sense) && !MayBeCandidate(key.spelling)) {
      Report(LintKind::kUnreachable, row,
             StrCat(what, " \"", phrase, "\" has no capital letter, as what is taken for a name has"));
    }
  }

  // Of rows of a class that match the same text, the one with the highest grade is told, or the first.
  void JudgeShadow(size_t index) {
    const Row& row = rows_[index];
    const bool tells = !row.row.id.empty() || !row.row.country.empty() || !row.row.value.empty();
    if (row.sense == Sense::kNone || !tells) return;
    const std::string name = FoldPhrase(row.row.name);
    for (const Key& other : keys_[Lower(name)]) {
      const Row& stronger = rows_[other.row];
      if (!IsStronger(stronger, other.row, row, index) || SayTheSame(stronger.row, row.row)) continue;
      if (!Has(other.row, row, name) || !HasAllAliases(other.row, row)) continue;
      return Report(LintKind::kShadowed, row,
                    StrCat(row.row.class_name, " \"", row.row.name, "\" is always taken for the one in ",
                           PlaceOf(stronger)));
    }
  }

  static bool IsStronger(const Row& a, size_t a_index, const Row& b, size_t b_index) {
    if (a_index == b_index || a.row.class_name != b.row.class_name) return false;
    return a.row.grade > b.row.grade || (a.row.grade == b.row.grade && a_index < b_index);
  }

  // Whether the row at `index` matches wherever `spelling`, a key of `row`, does.
  bool Has(size_t index, const Row& row, const std::string& spelling) const {
    const auto keys = keys_.find(Lower(spelling));
    if (keys == keys_.end()) return false;
    const GazetteerRow& other = rows_[index].row;
    return std::any_of(keys->second.begin(), keys->second.end(), [&](const Key& key) {
      if (key.row != index || other.case_policy > row.row.case_policy) return false;
      return other.case_policy == CasePolicy::kAny || key.spelling == spelling;
    });
  }

  bool HasAllAliases(size_t index, const Row& row) const {
    if (row.row.aliases.empty()) return true;
    const std::vector<std::string_view> aliases = Split(row.row.aliases, '|');
    return std::all_of(aliases.begin(), aliases.end(),
                       [&](std::string_view alias) { return Has(index, row, FoldPhrase(alias)); });
  }

  void JudgeKey(Key key) {
    const Row& row = rows_[key.row];
    std::string lower = Lower(key.spelling);
    if (row.sense != Sense::kNone && words_.contains(lower)) JudgeWord(row, key);
    std::vector<Key>& others = keys_[std::move(lower)];
    for (const Key& other : others) JudgePair(other, key);
    others.push_back(std::move(key));
  }

  void JudgeWord(const Row& row, const Key& key) {
    const bool any_case = row.row.case_policy == CasePolicy::kAny;
    const bool is_acronym = !any_case && HasInnerCapital(key.spelling);  // WHO is not who
    if (is_acronym || (!any_case && (row.row.ambiguous || row.row.is_sure))) return;
    Report(LintKind::kEverydayWord, row,
           StrCat(row.row.class_name, " \"", key.spelling, "\" is an everyday word and ",
                  any_case ? "matches in lower case" : "does not say whether it is ambiguous"));
  }

  void JudgePair(const Key& earlier, const Key& later) {
    const Row& a = rows_[earlier.row];
    const Row& b = rows_[later.row];
    if (earlier.row == later.row || !CanBothMatch(a.row, earlier, b.row, later)) return;
    if (a.sense != b.sense && a.sense != Sense::kNone && b.sense != Sense::kNone) {
      if (a.row.ambiguous || b.row.ambiguous || a.row.is_sure || b.row.is_sure) return;
      Report(LintKind::kContradiction, b,
             StrCat(b.row.class_name, " \"", later.spelling, "\" is ", a.row.class_name, " too, in ",
                    PlaceOf(a)));
    } else if (earlier.is_name && later.is_name && SayTheSame(a.row, b.row)) {
      Report(LintKind::kRepeatedRow, b,
             StrCat(b.row.class_name, " \"", b.row.name, "\" stands already in ", PlaceOf(a)));
    }
  }

  static std::string PlaceOf(const Row& row) { return StrCat(row.path, ":", std::to_string(row.row.line)); }

  void Report(LintKind kind, const Row& row, std::string_view message) {
    findings_.push_back({kind, std::string(row.path), row.row.line, std::string(message)});
  }

  ReachChecker reach_;
  std::vector<std::unique_ptr<std::string>> contents_;  // what the views of rows point into
  std::vector<Row> rows_;
  std::unordered_set<std::string> words_;
  std::unordered_map<std::string, std::vector<Key>> keys_;  // by folded words in lower case
  std::vector<LintFinding> findings_;
};

struct KindText {
  std::string_view what;
  std::string_view advice;
};

constexpr std::array<KindText, kLintKinds> kTexts = {{
    {"in lists that contradict each other",
     "put ambiguous: yes on the row that is less sure alone, or no if both are sure"},
    {"that are everyday words",
     "put ambiguous: yes, or no if it is sure with a capital; case capital or exact; or take the row out"},
    {"with bad ids or countries",
     "write iso3166:JP, iso3166-2:US-TX, geonames:1850147, wikidata:Q42; country JP"},
    {"with aliases that add nothing", "take the alias out"},
    {"that stand twice", "take one out, and put its aliases in the other"},
    {"that cannot be found", "spell them as texts do, or take them out"},
    {"that are never told",
     "give the row a higher grade than the other, an alias of its own, or take it out"},
}};

}  // namespace

std::vector<LintFinding> LintGazetteers(absl::Span<const std::string> paths) {
  Linter linter(paths);
  for (const std::string& path : paths) linter.AddFile(path);
  return linter.Judge();
}

std::string FormatLint(absl::Span<const LintFinding> findings, size_t most) {
  std::string text;
  for (size_t kind = 0; kind < kLintKinds; ++kind) {
    std::string lines;
    size_t count = 0;
    for (const LintFinding& finding : findings) {
      if (finding.kind != static_cast<LintKind>(kind) || ++count > most) continue;
      lines += StrCat(finding.path, ":", std::to_string(finding.line), ": warning: ", finding.message, "\n");
    }
    if (count == 0) continue;
    text += StrCat(
        "warnings: ", std::to_string(count), " rows ", kTexts[kind].what, "; ", kTexts[kind].advice,
        count > most ? StrCat(" (the first ", std::to_string(most), "; --all shows all)") : "", "\n", lines);
  }
  return text;
}

}  // namespace tagger
