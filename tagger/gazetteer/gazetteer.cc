#include "tagger/gazetteer/gazetteer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "tagger/base/portable_path.h"
#include "tagger/base/strings.h"
#include "tagger/gazetteer/gazetteer_builder.h"
#include "tagger/gazetteer/gazetteer_file.h"
#include "tagger/gazetteer/word_key.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

// The lines of a section, without their ends.
std::vector<std::string_view> LinesOf(std::string_view section) {
  std::vector<std::string_view> lines = Split(section, '\n');
  lines.pop_back();  // what follows the last line end: nothing
  return lines;
}

}  // namespace

struct Gazetteer::Storage {
  std::vector<std::string> files;
  std::shared_ptr<const SectionFile> mapped;  // what base_ points into, or nothing:
  GazetteerTables base;
  GazetteerTables extra;
  std::vector<uint8_t> highest_grades;  // by class; 0 if it has no entries
  // By class: the class itself, and "class:2" and so on up to the highest grade in use.
  std::vector<std::array<ClassId, kGrades>> graded_classes;

  void InternGrades(ClassTable* classes, FaultList* faults);
};

void Gazetteer::Storage::InternGrades(ClassTable* classes, FaultList* faults) {
  graded_classes.resize(highest_grades.size());
  for (size_t id = 0; id < highest_grades.size(); ++id) {
    graded_classes[id].fill(static_cast<ClassId>(id));
    for (int grade = 2; grade <= highest_grades[id]; ++grade) {
      const std::string name = StrCat(classes->name(static_cast<ClassId>(id)), ":", std::to_string(grade));
      const std::optional<ClassId> graded = classes->Intern(name);
      if (graded.has_value()) {
        graded_classes[id][static_cast<size_t>(grade) - 1] = *graded;
      } else {
        faults->Add("", 0, StrCat("class ", name, " is one too many; at most ", std::to_string(kMaxClasses)));
      }
    }
  }
}

// Turns files into tables.
class Gazetteer::Loader {
 public:
  Loader(Storage* storage, EntryId first_entry, ClassTable* classes, FaultList* faults)
      : storage_(*storage), builder_(first_entry), classes_(*classes), faults_(faults) {}

  void AddFile(const std::string& path) {
    const std::optional<std::string> content = ReadGazetteerContent(path, faults_);
    if (!content.has_value()) return;
    if (storage_.files.size() > UINT16_MAX)
      return faults_->Add(path, 0, "is one file too many; at most 65536");
    const uint16_t file = static_cast<uint16_t>(storage_.files.size());
    storage_.files.push_back(path);
    ParseGazetteer(
        path, *content, [&](const GazetteerRow& row) { AddRow(path, file, row); }, faults_);
    last_class_name_ = {};  // a view into the content
  }

  GazetteerTables Build(const PhraseIndex& base) { return std::move(builder_).Build(base); }

 private:
  void AddRow(const std::string& path, uint16_t file, const GazetteerRow& row) {
    const std::optional<ClassId> class_id = Intern(path, row.line, row.class_name);
    if (!class_id.has_value() || !builder_.Add(row, path, file, *class_id, faults_)) return;
    std::vector<uint8_t>& highest = storage_.highest_grades;
    if (highest.size() <= *class_id) highest.resize(*class_id + 1u);
    highest[*class_id] = std::max(highest[*class_id], static_cast<uint8_t>(row.grade));
  }

  std::optional<ClassId> Intern(const std::string& path, int line, std::string_view name) {
    if (name == last_class_name_) return last_class_;
    const std::optional<ClassId> id = classes_.Intern(name);
    if (!id.has_value()) {
      faults_->Add(path, line,
                   StrCat("class ", name, " is one too many; at most ", std::to_string(kMaxClasses)));
      return std::nullopt;
    }
    last_class_name_ = name;
    last_class_ = *id;
    return id;
  }

  Storage& storage_;
  GazetteerBuilder builder_;
  ClassTable& classes_;
  FaultList* faults_;
  std::string_view last_class_name_;
  ClassId last_class_ = 0;
};

Gazetteer::Gazetteer() : storage_(std::make_unique<Storage>()) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

Gazetteer Gazetteer::Load(absl::Span<const std::string> paths, ClassTable* classes, FaultList* faults) {
  Gazetteer gazetteer;
  Storage& storage = *gazetteer.storage_;
  Loader loader(&storage, 0, classes, faults);
  for (const std::string& path : paths) loader.AddFile(path);
  storage.base = loader.Build(PhraseIndex());
  gazetteer.base_ = PhraseIndex(storage.base.View());
  storage.InternGrades(classes, faults);
  return gazetteer;
}

void Gazetteer::Extend(absl::Span<const std::string> paths, ClassTable* classes, FaultList* faults) {
  if (paths.empty()) return;
  Loader loader(storage_.get(), static_cast<EntryId>(size()), classes, faults);
  for (const std::string& path : paths) loader.AddFile(path);
  storage_->extra = loader.Build(base_);
  extra_ = PhraseIndex(storage_->extra.View());
  storage_->InternGrades(classes, faults);
}

std::optional<GazetteerView> Gazetteer::OpenView(const SectionFile& file) {
  GazetteerView view;
  view.slots = file.Table<PhraseSlot>("GZSL");
  view.filter = file.Table<uint64_t>("GZFT");
  view.keys = file.Table<GazetteerKey>("GZKY");
  view.entries = file.Table<EntryRecord>("GZEN");
  view.runs = file.Table<EntryRun>("GZRU");
  view.text = file.Section("GZTX");
  const absl::Span<const uint32_t> shape = file.Table<uint32_t>("GZSH");
  if (shape.size() != 1) return std::nullopt;
  view.homes = shape[0];
  if (!IsSound(view)) return std::nullopt;
  return view;
}

bool Gazetteer::OpenClasses(std::string_view section, ClassTable* classes) {
  std::vector<uint8_t>& grades = storage_->highest_grades;
  for (const std::string_view line : LinesOf(section)) {
    const size_t tab = line.find('\t');
    const std::optional<ClassId> id = classes->Intern(line.substr(0, tab));
    if (!id.has_value() || *id != grades.size() || tab + 2 != line.size()) return false;
    grades.push_back(static_cast<uint8_t>(line[tab + 1] - '0'));
    if (grades.back() > kGrades) return false;
  }
  FaultList faults;
  storage_->InternGrades(classes, &faults);
  return faults.empty();
}

void Gazetteer::OpenFiles(std::string_view section, std::string_view data_directory) {
  for (const std::string_view line : LinesOf(section))
    storage_->files.push_back(PathOf(line, data_directory));
}

absl::StatusOr<Gazetteer> Gazetteer::Open(std::shared_ptr<const SectionFile> file,
                                          std::string_view data_directory, ClassTable* classes) {
  const std::optional<GazetteerView> view = OpenView(*file);
  Gazetteer gazetteer;
  gazetteer.OpenFiles(file->Section("GZFI"), data_directory);
  if (!view.has_value() || !gazetteer.OpenClasses(file->Section("GZCL"), classes) ||
      (!view->entries.empty() && (classes->size() == 0 || gazetteer.files().empty()))) {
    return InvalidArgument(
        StrCat(file->path(), ": is damaged: its gazetteers do not fit together; run `tagger compile` again"));
  }
  gazetteer.storage_->mapped = std::move(file);
  gazetteer.base_ = PhraseIndex(*view);
  return gazetteer;
}

void Gazetteer::Save(std::string_view data_directory, const ClassTable& classes,
                     SectionWriter* writer) const {
  const GazetteerTables& tables = storage_->base;
  writer->AddTable("GZSL", tables.slots);
  writer->AddTable("GZFT", tables.filter);
  writer->AddTable("GZKY", tables.keys);
  writer->AddTable("GZEN", tables.entries);
  writer->AddTable("GZRU", tables.runs);
  writer->Add("GZTX", tables.text);
  writer->AddTable("GZSH", std::vector<uint32_t>{tables.homes});
  std::string lines;
  for (ClassId id = 0; id < classes.size(); ++id) {
    const int grade = id < storage_->highest_grades.size() ? storage_->highest_grades[id] : 0;
    lines += StrCat(classes.name(id), "\t", std::to_string(grade), "\n");
  }
  writer->Add("GZCL", lines);
  lines.clear();
  for (const std::string& file : storage_->files) lines += StrCat(PortableName(file, data_directory), "\n");
  writer->Add("GZFI", lines);
}

Entry Gazetteer::entry(EntryId id) const {
  const EntryId first_extra_id = first_extra();
  const GazetteerView& view = id < first_extra_id ? base_.view() : extra_.view();
  const size_t index = id < first_extra_id ? id : id - first_extra_id;
  if (index >= view.entries.size()) return {};
  const EntryRecord& record = view.entries[index];
  const EntryTexts texts = TextsOf(view, index);
  const EntryPlace place = EntryPlaceOf(view, index);
  Entry entry;
  entry.name = texts.name;
  entry.id = texts.others[0];
  entry.country = texts.others[1];
  entry.value = texts.others[2];
  entry.class_id = record.class_id < storage_->graded_classes.size() ? record.class_id : ClassId{0};
  entry.grade = record.grade;
  entry.ambiguous = record.ambiguous != 0;
  entry.case_policy = static_cast<CasePolicy>(record.policy);
  entry.file = place.file < storage_->files.size() ? static_cast<uint16_t>(place.file) : uint16_t{0};
  entry.line = place.line;
  return entry;
}

EntryFacts Gazetteer::facts(EntryId id) const {
  const EntryId first_extra_id = first_extra();
  const GazetteerView& view = id < first_extra_id ? base_.view() : extra_.view();
  const size_t index = id < first_extra_id ? id : id - first_extra_id;
  if (index >= view.entries.size()) return {};
  const EntryRecord& record = view.entries[index];
  return {.class_id = record.class_id < storage_->graded_classes.size() ? record.class_id : ClassId{0},
          .grade = static_cast<uint8_t>(record.grade),
          .ambiguous = record.ambiguous != 0};
}

const std::vector<std::string>& Gazetteer::files() const { return storage_->files; }

void Gazetteer::AddClasses(EntryId id, ClassSet* classes) const {
  const EntryFacts known = facts(id);
  GazetteerKey key;
  key.class_id = known.class_id & 0x1ff;
  key.grade = known.grade & 7;
  AddClasses(key, classes);
}

void Gazetteer::AddClasses(const GazetteerKey& key, ClassSet* classes) const {
  if (key.class_id >= storage_->graded_classes.size()) return;
  const std::array<ClassId, kGrades>& graded = storage_->graded_classes[key.class_id];
  for (size_t grade = 0; grade < std::min<size_t>(key.grade, kGrades); ++grade) classes->set(graded[grade]);
}

bool Gazetteer::CaseAgrees(const GazetteerKey& key, absl::Span<const std::string_view> folded_words) const {
  const EntryId first = first_extra();
  return key.entry < first ? base_.CaseAgrees(key, key.entry, folded_words)
                           : extra_.CaseAgrees(key, key.entry - first, folded_words);
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
