#include "tests/support/rule_world.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tagger/rules/stages.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

constexpr std::string_view kLabels = R"(labels:
  - {name: PERSON, decided_by: evidence, colour: '#a5d8ff', doc: People.}
  - {name: ORGANISATION, decided_by: evidence, colour: '#ffd8a8', doc: Bodies.}
  - {name: LOCATION, decided_by: evidence, colour: '#b2f2bb', doc: Places.}
  - {name: FIGURE, decided_by: match, colour: '#ffec99', doc: Quantities.}
  - {name: DATE, decided_by: match, colour: '#fcc2d7', doc: Dates.}
  - {name: COUNTRY, decided_by: refinement, refines: LOCATION, refine_class: country, colour: '#96f2d7', doc: States.}
)";

constexpr std::string_view kGazetteer =
    "name\taliases\tclass\tgrade\tcase\tvalue\n"
    "January\tJan\tmonth\t\tcapital\t1\n"
    "March\tMar\tmonth\t\tcapital\t3\n"
    "May\t\tmonth\t\tcapital\t5\n"
    "Monday\t\tweekday\t\tcapital\t1\n"
    "minister\tministers\trole\t\tany\t\n"
    "prime minister\t\trole\t\tany\t\n"
    "sheikh\t\thonorific\t\tany\t\n"
    "Dr\t\thonorific\t\tcapital\t\n"
    "defence\t\trole_modifier\t\tany\t\n"
    "Norland\t\tcountry\t\tcapital\t\n"
    "South Norland\t\tcountry\t\tcapital\t\n"
    "United States of Norland\tUSN\tcountry\t\tcapital\t\n"
    "Norlander\tNorlanders\tdemonym\t\tcapital\t\n"
    "South Norlander\t\tdemonym\t\tcapital\t\n"
    "Port Anders\t\tplace\t3\tcapital\t\n"
    "Lonny\t\tplace\t1\tcapital\t\n"
    "Great Wick\t\tplace\t2\tcapital\t\n"
    "Anders\t\tgiven_name\t\tcapital\t\n"
    "Maren\t\tgiven_name\t\tcapital\t\n"
    "Holm\t\tfamily_name\t\tcapital\t\n"
    "kilometre\tkilometres|km\tunit\t\tany\tkilometer\n"
    "per cent\tpercent\tunit\t\tany\tpercent\n"
    "people\t\tcounted\t\tany\t\n"
    "two\t\tnumber_word\t\tany\t2\n"
    "five\t\tnumber_word\t\tany\t5\n"
    "said\ttold\treporting_verb\t\tany\t\n"
    "ministry\t\torganisation_head\t\tany\t\n";

std::string WriteTemporary(std::string_view name, std::string_view text) {
  const std::string path = StrCat(::testing::TempDir(), "rule_world_", std::to_string(getpid()), "_", name);
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

}  // namespace

RuleWorld::RuleWorld(const std::vector<std::string>& yaml) {
  FaultList own_faults;
  labels_ = LabelTable::Load(WriteTemporary("labels.yaml", kLabels), &own_faults);
  gazetteer_ = Gazetteer::Load({WriteTemporary("words.tsv", kGazetteer)}, &classes_, &own_faults);
  EXPECT_TRUE(own_faults.empty()) << own_faults.ToStatus().message();
  std::vector<RuleSet::File> files;
  for (size_t i = 0; i < yaml.size(); ++i) {
    files.push_back(
        {yaml.size() == 1 ? "test.yaml" : StrCat("test", std::to_string(i + 1), ".yaml"), yaml[i]});
  }
  rules_ = RuleSet::Parse(files, labels_, &classes_, &faults_);
}

RuleWorld RuleWorld::OfArchive(std::string_view yaml, const Damage& damage) {
  RuleWorld world("rules: []\n");
  ClassTable other_classes;  // of whoever makes the archive
  for (const std::string_view name : world.classes_.names()) other_classes.Intern(name);
  const std::string path = WriteTemporary("archived.yaml", yaml);
  std::string archive =
      RuleSet::Archive({path}, ::testing::TempDir(), world.labels_, &other_classes, &world.faults_);
  EXPECT_EQ(world.FaultText(), "");
  if (damage) damage(&archive);
  world.rules_ = RuleSet::LoadArchive(archive, "a.compiled", ::testing::TempDir(), {}, world.labels_,
                                      &world.classes_, &world.faults_);
  return world;
}

std::string RuleWorld::FaultText() const {
  std::string text;
  for (const std::string& fault : faults_.messages()) text += fault + "\n";
  return text;
}

RuleId RuleWorld::Id(std::string_view rule_id) const {
  for (RuleId id = 0; id < rules_.rules().size(); ++id) {
    if (rules_.rule(id).id == rule_id) return id;
  }
  ADD_FAILURE() << "no rule " << rule_id << "; faults: " << FaultText();
  return 0;
}

RuleReading::RuleReading(const RuleWorld& world, std::string_view text)
    : world_(world), words_(world.gazetteer()), matcher_(world.rules()) {
  EXPECT_EQ(world.FaultText(), "");
  document_ = *MakeDocument("", text);
  Tokenize(document_, &text_);
  words_.StartDocument();
  words_.Intern(document_.content, absl::MakeSpan(text_.tokens));
  std::vector<PhraseMatch> phrases;
  FindPhrases(world.gazetteer(), words_, document_.content, text_, &phrases);
  std::vector<ClassMark> marks;
  AppendPhraseMarks(world.gazetteer(), phrases, &marks);
  matcher_.StartDocument(text_, words_, marks);
}

std::string_view RuleReading::Surface(TokenRange range) const {
  const ByteSpan bytes{text_.tokens[range.first].bytes.begin, text_.tokens[range.last - 1].bytes.end};
  return bytes.In(document_.content);
}

TokenRange RuleReading::Find(std::string_view surface) const {
  const uint32_t size = static_cast<uint32_t>(text_.tokens.size());
  for (uint32_t first = 0; first < size; ++first) {
    for (uint32_t last = first + 1; last <= size; ++last) {
      if (Surface({first, last}) == surface) return {first, last};
    }
  }
  ADD_FAILURE() << "no tokens are \"" << surface << "\"";
  return {0, 1};
}

std::vector<std::string> RuleReading::Show(const std::vector<RuleMatch>& matches) const {
  std::vector<std::string> shown;
  for (const RuleMatch& match : matches) {
    std::string line = StrCat(world_.rules().rule(match.rule).id, ": ", Surface(match.tokens));
    for (const Capture& capture : match.captures) {
      line += StrCat(" ", world_.rules().capture_name(capture.name), "=", Surface(capture.tokens));
    }
    shown.push_back(line);
  }
  return shown;
}

std::vector<std::string> RuleReading::Scan(int stage) {
  std::vector<RuleMatch> matches;
  matcher_.Scan(stage, &matches);
  for (RuleMatch& match : matches) matcher_.FillCaptures(&match);
  return Show(matches);
}

std::vector<std::string> RuleReading::RunStages() {
  std::vector<RuleMatch> winners;
  tagger::RunStages(world_.rules(), &matcher_, &winners);
  return Show(winners);
}

std::vector<std::string> RuleReading::Evidence(std::string_view surface) {
  std::vector<RuleId> fired;
  matcher_.Evidence(Find(surface), &fired);
  std::vector<std::string> ids;
  for (RuleId id : fired) ids.push_back(world_.rules().rule(id).id);
  return ids;
}

std::string OneMatchRule(std::string_view pattern, std::string_view more) {
  return StrCat("label: FIGURE\nrules:\n  - id: test.one\n    pattern: >-\n      ", pattern,
                "\n    tests: ['[[x]]']\n", more);
}

std::string OneEvidenceRule(std::string_view pattern, std::string_view more) {
  return StrCat("label: PERSON\nrules:\n  - id: test.one\n    pattern: >-\n      ", pattern,
                "\n    weight: 1.5\n    tests: ['[[x]]']\n", more);
}

}  // namespace tagger
