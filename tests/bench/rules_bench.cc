// The rule stage alone (symbols, prefilters, RE2 with captures), in MB/s of text, at 20, 200 and 2,000 rules.
// Every iteration reads text that the matcher has not seen; new words never stop coming.
//
//   BM_Scan        rules that are like real ones and do match now and then
//   BM_Idle        20 such rules, and N more that can never match: the cost of rules that cannot match
//   BM_Evidence    evidence rules, asked about every run of capitalised words
//   BM_Product     the product's own rules and gazetteers, all stages

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "benchmark/benchmark.h"
#include "tagger/base/strings.h"
#include "tagger/rules/rule_matcher.h"
#include "tagger/rules/stages.h"
#include "tagger/tokens/tokenizer.h"
#include "tests/bench/bench_text.h"

namespace tagger {
namespace {

constexpr size_t kDocumentBytes = 64 << 10;
constexpr int kDocuments = 96;
constexpr size_t kClasses = 20;
constexpr size_t kWordsInAClass = 150;

// A text with its tokens; words are interned, as the stage before does it.
struct Reading {
  Document document;
  TokenizedText text;
  std::vector<TokenRange> names;  // runs of capitalised words, and all their parts of up to four words
};

void FindNames(Reading* reading) {
  const std::vector<Token>& tokens = reading->text.tokens;
  for (uint32_t first = 0; first < tokens.size(); ++first) {
    for (uint32_t last = first; last < tokens.size() && last < first + 4; ++last) {
      if (!tokens[last].Is(kCapitalised) || tokens[last].sentence != tokens[first].sentence) break;
      reading->names.push_back({first, last + 1});
    }
  }
}

Reading Read(std::string content) {
  Reading reading;
  reading.document.content = std::move(content);
  reading.document.sections = {
      {SectionKind::kBody, {0, static_cast<uint32_t>(reading.document.content.size())}}};
  Tokenize(reading.document, &reading.text);
  FindNames(&reading);
  return reading;
}

// The texts, one stream cut in pieces, and words drawn from what comes before it.
class Corpus {
 public:
  Corpus() {
    const Reading sample = Read(source_.Make(1 << 20));
    for (const Token& token : sample.text.tokens) {
      if (token.kind == TokenKind::kWord && !token.Is(kCapitalised) && token.bytes.size() > 2) {
        words_.emplace_back(token.bytes.In(sample.document.content));
      }
    }
    for (int i = 0; i < kDocuments; ++i) readings_.push_back(Read(source_.Make(kDocumentBytes)));
  }

  std::vector<Reading>& readings() { return readings_; }
  // A word, the likelier the commoner it is.
  const std::string& Word(std::mt19937_64* random) const { return words_[(*random)() % words_.size()]; }

 private:
  BenchText source_;
  std::vector<std::string> words_;
  std::vector<Reading> readings_;
};

Corpus& TheCorpus() {
  static Corpus* const corpus = new Corpus();
  return *corpus;
}

std::string WriteTemporary(std::string_view name, std::string_view text) {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / StrCat("rules_bench_", std::to_string(getpid()), "_", name);
  std::ofstream(path, std::ios::binary) << text;
  return path.string();
}

// Writes rules as people write them, from words of the corpus and made-up classes.
class RuleMaker {
 public:
  explicit RuleMaker(uint64_t seed) : random_(seed) {}

  std::string Gazetteer() {
    std::string tsv = "name\tclass\tcase\n";
    for (size_t id = 0; id < kClasses; ++id) {
      std::vector<std::string> words;
      for (size_t i = 0; i < kWordsInAClass; ++i) words.push_back(TheCorpus().Word(&random_));
      std::sort(words.begin(), words.end());
      words.erase(std::unique(words.begin(), words.end()), words.end());
      for (const std::string& word : words) tsv += StrCat(word, "\tc", std::to_string(id), "\tany\n");
    }
    return tsv;
  }

  // `matching` rules that can match and `idle` ones with words that never occur.
  std::string Rules(size_t matching, size_t idle, bool evidence) {
    std::string yaml = evidence ? "label: PERSON\nrules:\n" : "label: FIGURE\nrules:\n";
    for (size_t i = 0; i < matching + idle; ++i) {
      idle_ = i >= matching;
      number_ = std::to_string(i);
      yaml += StrCat("  - {id: r.r", number_, ", pattern: \"", evidence ? Evidence() : Match(),
                     evidence ? "\", weight: 1" : "\"", ", tests: ['[[x]]']}\n");
    }
    return yaml;
  }

 private:
  std::string Word() {
    return idle_ ? StrCat("'zz", number_, "'") : StrCat("'", TheCorpus().Word(&random_), "'");
  }
  std::string Class() { return StrCat("<c", std::to_string(random_() % kClasses), ">"); }

  std::string Match() {
    switch (random_() % 8) {
      case 0:
        return StrCat(Word(), " [[ name:<capitalised>+ ]]");
      case 1:
        return StrCat(Word(), " ", Class(), "? [[ <capitalised>{1,4} ]]");
      case 2:
        return StrCat("[[ value:<number> item:", Class(), " ]] (", Word(), " | ", Word(), ")");
      case 3:
        return StrCat(Word(), " ", Class(), " ", Word());
      case 4:
        return StrCat("[[ (", Class(), " | <number>) 'of' ", Class(), " ]] ", Word());
      case 5:
        return StrCat("[[ <number> ('to' | 'and') <number> ]] ", Class(), "? ", Word());
      case 6:
        return StrCat("[[ <capitalised>+ <capitalised & ", Class().substr(1), " ]] ", Word());
      default:
        return StrCat(Class(), " ", Word(), " [[ <!punctuation>{1,3} ", Class(), " ]]");
    }
  }

  std::string Evidence() {
    switch (random_() % 4) {
      case 0:
        return StrCat(Word(), " ", Class(), "? [[ @ ]]");
      case 1:
        return StrCat("[[ @ ]] ", Class(), "? ", Word());
      case 2:
        return StrCat("[[ . <capitalised & ", Class().substr(1), " ]] ", Word());
      default:
        return StrCat("(", Class(), " | ", Word(), ") ", Word(), " [[ .{1,3} ]]");
    }
  }

  std::mt19937_64 random_;
  bool idle_ = false;
  std::string number_;
};

// Rules, gazetteer and matcher of one run.
struct Engine {
  Engine(const std::vector<std::string>& gazetteers, const std::vector<RuleSet::File>& files,
         const std::string& labels_path) {
    FaultList faults;
    const LabelTable labels = LabelTable::Load(labels_path, &faults);
    gazetteer = Gazetteer::Load(gazetteers, &classes, &faults);
    rules = RuleSet::Parse(files, labels, &classes, &faults);
    words = std::make_unique<WordTable>(gazetteer);
    matcher = std::make_unique<RuleMatcher>(rules);
  }

  ClassTable classes;
  Gazetteer gazetteer;
  RuleSet rules;
  std::unique_ptr<WordTable> words;
  std::unique_ptr<RuleMatcher> matcher;
};

constexpr char kLabels[] = TAGGER_SOURCE_DIR "/rules/labels.yaml";

std::unique_ptr<Engine> MakeEngine(size_t matching, size_t idle, bool evidence) {
  RuleMaker maker(7);
  const std::string gazetteer = WriteTemporary("words.tsv", maker.Gazetteer());
  auto engine = std::make_unique<Engine>(
      std::vector<std::string>{gazetteer},
      std::vector<RuleSet::File>{{"rules", maker.Rules(matching, idle, evidence)}}, kLabels);
  std::filesystem::remove(gazetteer);
  return engine;
}

// Calls `run(reading)`, timed, for one text after the other; the stages before are not timed.
template <typename Run>
void Measure(benchmark::State& state, Engine* engine, const Run& run) {
  size_t bytes = 0, found = 0;
  int next = 0;
  for (auto _ : state) {
    state.PauseTiming();
    Reading& reading = TheCorpus().readings()[static_cast<size_t>(next++)];
    engine->words->StartDocument();
    engine->words->Intern(reading.document.content, absl::MakeSpan(reading.text.tokens));
    std::vector<PhraseMatch> phrases;
    FindPhrases(engine->gazetteer, *engine->words, reading.document.content, reading.text, &phrases);
    std::vector<ClassMark> marks;
    AppendPhraseMarks(engine->gazetteer, phrases, &marks);
    state.ResumeTiming();
    engine->matcher->StartDocument(reading.text, *engine->words, marks);
    found += run(reading);
    bytes += reading.document.content.size();
  }
  state.SetBytesProcessed(static_cast<int64_t>(bytes));
  state.counters["rules"] = static_cast<double>(engine->rules.rules().size());
  state.counters["found/KB"] = static_cast<double>(found) * 1024 / static_cast<double>(bytes);
}

size_t RunAllStages(Engine* engine) {
  std::vector<RuleMatch> winners;
  RunStages(engine->rules, engine->matcher.get(), &winners);
  return winners.size();
}

void BM_Scan(benchmark::State& state) {
  const auto engine = MakeEngine(static_cast<size_t>(state.range(0)), 0, false);
  Measure(state, engine.get(), [&](const Reading&) { return RunAllStages(engine.get()); });
}
BENCHMARK(BM_Scan)->Arg(20)->Arg(200)->Arg(2000)->Iterations(kDocuments);

void BM_Idle(benchmark::State& state) {
  const auto engine = MakeEngine(20, static_cast<size_t>(state.range(0)), false);
  Measure(state, engine.get(), [&](const Reading&) { return RunAllStages(engine.get()); });
}
BENCHMARK(BM_Idle)->Arg(0)->Arg(180)->Arg(1980)->Iterations(kDocuments);

void BM_Evidence(benchmark::State& state) {
  const auto engine = MakeEngine(static_cast<size_t>(state.range(0)), 0, true);
  std::vector<RuleId> fired;
  Measure(state, engine.get(), [&](const Reading& reading) {
    fired.clear();
    for (TokenRange name : reading.names) engine->matcher->Evidence(name, &fired);
    return fired.size();
  });
}
BENCHMARK(BM_Evidence)->Arg(20)->Arg(200)->Arg(2000)->Iterations(kDocuments);

std::vector<std::string> FilesIn(std::string_view folder, std::string_view extension,
                                 const std::vector<std::string>& left_out) {
  std::vector<std::string> paths;
  for (const auto& file : std::filesystem::directory_iterator(StrCat(TAGGER_SOURCE_DIR, "/", folder))) {
    const std::string name = file.path().filename().string();
    const bool is_left_out = std::find(left_out.begin(), left_out.end(), name) != left_out.end();
    if (file.path().extension().string() == extension && !is_left_out) paths.push_back(file.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

void BM_Product(benchmark::State& state) {
  std::vector<RuleSet::File> files;
  for (const std::string& path : FilesIn("rules", ".yaml", {"labels.yaml", "evidence.yaml"})) {
    std::ifstream file(path, std::ios::binary);
    files.push_back({path, {std::istreambuf_iterator<char>(file), {}}});
  }
  Engine engine(FilesIn("gazetteers", ".tsv", {"SOURCES.tsv"}), files, kLabels);
  std::vector<RuleId> fired;
  Measure(state, &engine, [&](const Reading& reading) {
    const size_t winners = RunAllStages(&engine);
    fired.clear();
    for (TokenRange name : reading.names) engine.matcher->Evidence(name, &fired);
    return winners + fired.size();
  });
}
BENCHMARK(BM_Product)->Iterations(kDocuments);

}  // namespace
}  // namespace tagger
