#include "tagger/rules/rule_set.h"

#include <algorithm>

#include "tagger/base/byte_stream.h"
#include "tagger/base/strings.h"
#include "tagger/rules/compiled_rules.h"
#include "tagger/rules/pattern_archive.h"
#include "tagger/rules/rule_archive.h"
#include "tagger/rules/rule_reader.h"
#include "tagger/rules/yaml_file.h"

namespace tagger {
namespace {

std::string PlaceOf(const Rule& rule) { return StrCat(rule.file, ":", std::to_string(rule.line)); }

// Parses the patterns of drafts, checks them against each other, and collects the good rules.
class RuleCollector {
 public:
  // Classes from `first_rule_class` on are made by rules alone.
  RuleCollector(RuleSet::Compiled* compiled, ClassTable* classes, size_t first_rule_class, FaultList* faults)
      : compiled_(*compiled), classes_(*classes), first_rule_class_(first_rule_class), faults_(*faults) {}

  // The patterns of the good rules, by RuleId.
  std::vector<RulePatterns> Collect(std::vector<RuleDraft> drafts) {
    for (const RuleDraft& draft : drafts) NoteClassMade(draft.rule);
    for (RuleDraft& draft : drafts) {
      if (std::optional<RulePatterns> patterns = Check(draft)) {
        patterns_.push_back(*std::move(patterns));
        compiled_.rules.push_back(std::move(draft.rule));
      }
    }
    CompileRules(patterns_, &compiled_);
    return std::move(patterns_);
  }

 private:
  void NoteClassMade(const Rule& rule) {
    if (!rule.as || *rule.as < first_rule_class_ || rule.reject) return;
    const auto [found, is_new] = made_in_stage_.try_emplace(*rule.as, rule.stage);
    if (!is_new) found->second = std::min(found->second, rule.stage);
  }

  // Whatever else is wrong with the rule, its patterns are looked at, so that one run tells all its faults.
  std::optional<RulePatterns> Check(const RuleDraft& draft) {
    RulePatterns patterns;
    const bool id_ok = CheckId(draft.rule);
    const bool patterns_ok = ParseAll(draft, &patterns);
    if (draft.faulty || !id_ok || !patterns_ok || !CheckMeaning(draft, patterns)) return std::nullopt;
    return patterns;
  }

  bool CheckId(const Rule& rule) {
    const auto [other, is_new] = ids_.try_emplace(rule.id, PlaceOf(rule));
    if (!is_new) Fault(rule, rule.line, StrCat("the id stands twice; the first is at ", other->second));
    return is_new;
  }

  bool ParseAll(const RuleDraft& draft, RulePatterns* patterns) {
    const Rule& rule = draft.rule;
    bool ok = rule.pattern.empty() || ParsePart(draft, "pattern", rule.pattern, draft.pattern_line,
                                                PatternRole::kRule, &patterns->pattern);
    for (const bool before : {true, false}) {
      const std::string& text = before ? rule.not_before : rule.not_after;
      if (text.empty()) continue;
      ParsedPattern parsed;
      const bool part_ok = ParsePart(draft, before ? "not_before" : "not_after", text,
                                     before ? draft.not_before_line : draft.not_after_line,
                                     before ? PatternRole::kNotBefore : PatternRole::kNotAfter, &parsed);
      (before ? patterns->not_before : patterns->not_after) = std::move(parsed.inside);
      ok = ok && part_ok;
    }
    return ok;
  }

  bool ParsePart(const RuleDraft& draft, std::string_view field, std::string_view text, int line,
                 PatternRole role, ParsedPattern* parsed) {
    const Rule& rule = draft.rule;
    PatternError error;
    std::optional<ParsedPattern> result =
        ParsePattern(text, role, {&compiled_.atoms, &classes_, &compiled_.capture_names}, &error);
    if (!result) {
      Fault(rule, line, StrCat(field, ", column ", std::to_string(error.column), ": ", error.message));
      return false;
    }
    *parsed = *std::move(result);
    for (const ClassUse& use : parsed->classes) {
      // The stage of a faulty rule need not be what was meant.
      if (!draft.faulty && !CheckStage(rule, field, line, use)) return false;
    }
    return true;
  }

  // A match rule sees only what earlier stages made.
  bool CheckStage(const Rule& rule, std::string_view field, int line, const ClassUse& use) {
    const auto made = made_in_stage_.find(use.class_id);
    if (rule.is_evidence || made == made_in_stage_.end() || made->second < rule.stage) return true;
    Fault(rule, line,
          StrCat(field, ", column ", std::to_string(use.column), ": <", classes_.name(use.class_id),
                 "> is made in stage ", std::to_string(made->second), ", but this rule runs in stage ",
                 std::to_string(rule.stage), "; give it a later stage"));
    return false;
  }

  bool CheckMeaning(const RuleDraft& draft, const RulePatterns& patterns) {
    const Rule& rule = draft.rule;
    const ParsedPattern& pattern = patterns.pattern;
    if (pattern.any_inside && !rule.is_evidence) {
      Fault(rule, draft.pattern_line, "[[ @ ]] is for evidence rules; say in [[ ]] what the span is");
      return false;
    }
    return CheckNotDuplicate(draft, patterns);
  }

  // Two rules of one stage with the same patterns: one of them can never win.
  bool CheckNotDuplicate(const RuleDraft& draft, const RulePatterns& patterns) {
    const Rule& rule = draft.rule;
    const auto key_of = [](const std::optional<PatternNode>& node) { return node ? PatternKey(*node) : "-"; };
    const ParsedPattern& pattern = patterns.pattern;
    const std::string key =
        StrCat(rule.is_evidence ? "evidence" : std::to_string(rule.stage), "\n", PatternKey(pattern.before),
               "\n", pattern.any_inside ? "@" : PatternKey(pattern.inside), "\n", PatternKey(pattern.after),
               "\n", key_of(patterns.not_before), "\n", key_of(patterns.not_after));
    const auto [other, is_new] = keys_.try_emplace(key, StrCat(rule.id, " (", PlaceOf(rule), ")"));
    if (is_new) return true;
    Fault(rule, draft.pattern_line,
          StrCat("the same pattern as rule ", other->second,
                 rule.is_evidence ? "; put both into one rule with `weights`" : "; it could never win"));
    return false;
  }

  void Fault(const Rule& rule, int line, std::string_view message) {
    faults_.Add(rule.file, line, StrCat("rule ", rule.id, ": ", message));
  }

  RuleSet::Compiled& compiled_;
  ClassTable& classes_;
  const size_t first_rule_class_;
  FaultList& faults_;
  std::vector<RulePatterns> patterns_;
  std::map<ClassId, int> made_in_stage_;     // classes made by rules alone: the earliest stage
  std::map<std::string, std::string> ids_;   // id -> "file:line"
  std::map<std::string, std::string> keys_;  // patterns -> "id (file:line)"
};

std::vector<RuleSet::File> ReadFiles(absl::Span<const std::string> paths, FaultList* faults) {
  std::vector<RuleSet::File> files;
  for (const std::string& path : paths) {
    if (std::optional<std::string> text = ReadTextFile(path, faults))
      files.push_back({path, *std::move(text)});
  }
  return files;
}

void ReadDrafts(absl::Span<const RuleSet::File> files, const LabelTable& labels, ClassTable* classes,
                FaultList* faults, std::vector<RuleDraft>* drafts) {
  for (const RuleSet::File& file : files) {
    for (RuleDraft& draft : ReadRuleFile(file, labels, classes, faults)) drafts->push_back(std::move(draft));
  }
}

}  // namespace

RuleSet RuleSet::Load(absl::Span<const std::string> paths, const LabelTable& labels, ClassTable* classes,
                      FaultList* faults) {
  return Parse(ReadFiles(paths, faults), labels, classes, faults);
}

RuleSet RuleSet::Parse(absl::Span<const File> files, const LabelTable& labels, ClassTable* classes,
                       FaultList* faults) {
  RuleSet set;
  const size_t first_rule_class = classes->size();
  std::vector<RuleDraft> drafts;
  ReadDrafts(files, labels, classes, faults, &drafts);
  RuleCollector(set.compiled_.get(), classes, first_rule_class, faults).Collect(std::move(drafts));
  return set;
}

std::string RuleSet::Archive(absl::Span<const std::string> paths, std::string_view directory,
                             const LabelTable& labels, ClassTable* classes, FaultList* faults) {
  const size_t first_rule_class = classes->size();
  std::vector<RuleDraft> drafts;
  ReadDrafts(ReadFiles(paths, faults), labels, classes, faults, &drafts);
  ByteWriter archive;
  archive.Text(WriteRuleDrafts(drafts, directory, *classes));
  Compiled compiled;
  const std::vector<RulePatterns> patterns =
      RuleCollector(&compiled, classes, first_rule_class, faults).Collect(std::move(drafts));
  archive.Text(WritePatterns(patterns, compiled, *classes));
  return archive.bytes();
}

RuleSet RuleSet::LoadArchive(std::string_view archive, std::string_view archive_path,
                             std::string_view directory, absl::Span<const std::string> paths,
                             const LabelTable& labels, ClassTable* classes, FaultList* faults) {
  RuleSet set;
  const size_t first_rule_class = classes->size();
  ByteReader reader(archive);
  std::optional<std::vector<RuleDraft>> drafts =
      ReadRuleDrafts(reader.Text(), directory, labels.size(), classes);
  bool is_sound = drafts.has_value();
  if (is_sound && paths.empty()) {
    for (RuleDraft& draft : *drafts) set.compiled_->rules.push_back(std::move(draft.rule));
    const std::optional<std::vector<RulePatterns>> patterns =
        ReadPatterns(reader.Text(), classes, set.compiled_.get());
    is_sound = patterns.has_value() && reader.at_end();
    if (is_sound) CompileRules(*patterns, set.compiled_.get());
  } else if (is_sound) {  // what there is may not be right beside the new ones
    ReadDrafts(ReadFiles(paths, faults), labels, classes, faults, &*drafts);
    RuleCollector(set.compiled_.get(), classes, first_rule_class, faults).Collect(*std::move(drafts));
  }
  if (is_sound) return set;
  faults->Add(archive_path, 0, "is damaged: its rules cannot be read; run `tagger compile` again");
  return RuleSet();
}

const std::vector<Rule>& RuleSet::rules() const { return compiled_->rules; }

std::string_view RuleSet::capture_name(uint16_t name_id) const { return compiled_->capture_names[name_id]; }

std::optional<uint16_t> RuleSet::FindCaptureName(std::string_view name) const {
  const std::vector<std::string>& names = compiled_->capture_names;
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<uint16_t>(found - names.begin());
}

const std::vector<int>& RuleSet::stages() const { return compiled_->stages; }

RuleSet::RuleSet() : compiled_(std::make_unique<Compiled>()) {}
RuleSet::~RuleSet() = default;
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;

}  // namespace tagger
