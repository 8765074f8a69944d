#include "tagger/gazetteer/gazetteer.h"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

#include "tagger/base/strings.h"
#include "tagger/gazetteer/gazetteer_file.h"
#include "tagger/gazetteer/phrase_index.h"
#include "tagger/gazetteer/word_key.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

constexpr size_t kGrades = 4;

}  // namespace

struct Gazetteer::Storage {
  std::vector<std::string> files;
  std::deque<std::string> contents;  // of the files; what the entries' views point into
  std::vector<Entry> entries;
  PhraseIndex index;
  std::vector<std::array<ClassId, kGrades>> graded_classes;  // by base class
};

namespace {

// Turns rows into entries and keys.
class Loader {
 public:
  Loader(std::vector<Entry>* entries, ClassTable* classes, FaultList* faults)
      : entries_(entries), classes_(classes), faults_(faults) {}

  void AddFile(const std::string& path, uint16_t file, std::string_view content) {
    ParseGazetteer(
        path, content, [&](const GazetteerRow& row) { AddRow(path, file, row); }, faults_);
  }

  PhraseIndex BuildIndex() { return std::move(builder_).Build(); }

  // The ids of each class's grades: the class itself, and "class:2" and so on up to the highest grade in use.
  std::vector<std::array<ClassId, kGrades>> InternGrades() {
    std::vector<std::array<ClassId, kGrades>> graded(highest_grade_.size());
    for (size_t id = 0; id < highest_grade_.size(); ++id) {
      graded[id].fill(static_cast<ClassId>(id));
      for (int grade = 2; grade <= highest_grade_[id]; ++grade) {
        const std::string name = StrCat(classes_->name(static_cast<ClassId>(id)), ":", std::to_string(grade));
        if (const std::optional<ClassId> graded_id = Intern("", 0, name)) graded[id][grade - 1] = *graded_id;
      }
    }
    return graded;
  }

 private:
  void AddRow(const std::string& path, uint16_t file, const GazetteerRow& row) {
    const std::optional<ClassId> class_id = Intern(path, row.line, row.class_name);
    if (!class_id.has_value()) return;
    const GazetteerKey key = {.entry = static_cast<EntryId>(entries_->size()),
                              .class_id = *class_id,
                              .grade = static_cast<uint8_t>(row.grade),
                              .case_policy = row.case_policy};
    if (!builder_.Add(row.name, key)) {
      faults_->Add(path, row.line,
                   StrCat("name \"", row.name, "\" holds nothing that can be found in a text"));
      return;
    }
    AddAliases(path, row, key);
    if (highest_grade_.size() <= *class_id) highest_grade_.resize(*class_id + 1u);
    highest_grade_[*class_id] = std::max(highest_grade_[*class_id], row.grade);
    entries_->push_back({.name = row.name,
                         .class_id = *class_id,
                         .grade = static_cast<uint8_t>(row.grade),
                         .ambiguous = row.ambiguous,
                         .case_policy = row.case_policy,
                         .id = row.id,
                         .country = row.country,
                         .value = row.value,
                         .file = file,
                         .line = static_cast<uint32_t>(row.line)});
  }

  void AddAliases(const std::string& path, const GazetteerRow& row, const GazetteerKey& key) {
    std::string_view rest = row.aliases;
    while (!rest.empty()) {
      const size_t bar = rest.find('|');
      const std::string_view alias = rest.substr(0, bar);
      rest.remove_prefix(bar == std::string_view::npos ? rest.size() : bar + 1);
      if (builder_.Add(alias, key)) continue;
      faults_->Add(path, row.line, StrCat("alias \"", alias, "\" holds nothing that can be found in a text"));
    }
  }

  std::optional<ClassId> Intern(std::string_view path, int line, std::string_view name) {
    if (name == last_class_name_) return last_class_;
    const std::optional<ClassId> id = classes_->Intern(name);
    if (!id.has_value()) {
      faults_->Add(path, line,
                   StrCat("class ", name, " is one too many; at most ", std::to_string(kMaxClasses)));
      return std::nullopt;
    }
    last_class_name_ = name;
    last_class_ = *id;
    return id;
  }

  std::vector<Entry>* entries_;
  ClassTable* classes_;
  FaultList* faults_;
  PhraseIndexBuilder builder_;
  std::vector<int> highest_grade_;  // by class; 0 if it has no entries
  std::string last_class_name_;
  ClassId last_class_ = 0;
};

}  // namespace

Gazetteer::Gazetteer() : storage_(std::make_unique<Storage>()) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

Gazetteer Gazetteer::Load(absl::Span<const std::string> paths, ClassTable* classes, FaultList* faults) {
  Gazetteer gazetteer;
  Storage& storage = *gazetteer.storage_;
  Loader loader(&storage.entries, classes, faults);
  for (const std::string& path : paths) {
    std::optional<std::string> content = ReadGazetteerContent(path, faults);
    if (!content.has_value()) continue;
    storage.contents.push_back(*std::move(content));
    loader.AddFile(path, static_cast<uint16_t>(storage.files.size()), storage.contents.back());
    storage.files.push_back(path);
  }
  storage.index = loader.BuildIndex();
  storage.graded_classes = loader.InternGrades();
  return gazetteer;
}

const Entry& Gazetteer::entry(EntryId id) const { return storage_->entries[id]; }
size_t Gazetteer::size() const { return storage_->entries.size(); }
const std::vector<std::string>& Gazetteer::files() const { return storage_->files; }
Gazetteer::Step Gazetteer::Lookup(uint64_t state) const { return storage_->index.Lookup(state); }
Gazetteer::Step Gazetteer::LookupPhrase(uint64_t state) const { return storage_->index.LookupPhrase(state); }

void Gazetteer::AddClasses(EntryId id, ClassSet* classes) const {
  const Entry& entry = storage_->entries[id];
  AddClasses({.entry = id, .class_id = entry.class_id, .grade = entry.grade}, classes);
}

void Gazetteer::AddClasses(const GazetteerKey& key, ClassSet* classes) const {
  const std::array<ClassId, kGrades>& graded = storage_->graded_classes[key.class_id];
  for (size_t grade = 1; grade <= key.grade; ++grade) classes->set(graded[grade - 1]);
}

bool Gazetteer::CaseAgrees(const GazetteerKey& key, absl::Span<const std::string_view> folded_words) const {
  return storage_->index.CaseAgrees(key, folded_words);
}

std::vector<EntryId> Gazetteer::Find(std::string_view phrase) const {
  std::vector<Token> tokens;
  TokenizePhrase(phrase, &tokens);
  uint64_t state = StartState();
  std::vector<std::string> folded;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (IsJoiningHyphen(phrase, tokens, i)) continue;
    AppendFolded(tokens[i].bytes.In(phrase), &folded.emplace_back());
    std::string lower = folded.back();
    LowerInPlace(&lower);
    state = NextState(state, WordKey(lower));
  }
  const std::vector<std::string_view> words(folded.begin(), folded.end());
  std::vector<EntryId> found;
  for (const GazetteerKey& key : Lookup(state).keys) {
    if (!CaseAgrees(key, words) || (!found.empty() && found.back() == key.entry)) continue;
    found.push_back(key.entry);
  }
  return found;
}

}  // namespace tagger
