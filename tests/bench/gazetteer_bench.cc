// Loading gazetteers, looking words up, and finding phrases; MB/s of text on words the table has and has not
// seen.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "benchmark/benchmark.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/tokens/tokenizer.h"
#include "tests/bench/bench_text.h"

namespace tagger {
namespace {

std::vector<std::string> GazetteerPaths() {
  std::vector<std::string> paths;
  for (const auto& file :
       std::filesystem::directory_iterator(std::string(TAGGER_SOURCE_DIR) + "/gazetteers")) {
    if (file.path().extension() == ".tsv" && file.path().filename() != "SOURCES.tsv")
      paths.push_back(file.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

Gazetteer LoadAll() {
  ClassTable classes;
  FaultList faults;
  return Gazetteer::Load(GazetteerPaths(), &classes, &faults);
}

struct Sample {
  explicit Sample(uint64_t seed) {
    document.content = BenchText(seed).Make(4 << 20);
    document.sections = {{SectionKind::kBody, {0, static_cast<uint32_t>(document.content.size())}}};
    Tokenize(document, &text);
  }
  Document document;
  TokenizedText text;
};

void SetBytes(benchmark::State& state, const Sample& sample) {
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) *
                          static_cast<int64_t>(sample.document.content.size()));
}

void BM_Load(benchmark::State& state) {
  const std::vector<std::string> paths = GazetteerPaths();
  size_t rows = 0;
  for (auto _ : state) {
    ClassTable classes;
    FaultList faults;
    rows = Gazetteer::Load(paths, &classes, &faults).size();
  }
  state.counters["rows"] = static_cast<double>(rows);
}
BENCHMARK(BM_Load)->Unit(benchmark::kMillisecond);

void BM_InternIntoEmptyTable(benchmark::State& state) {
  const Gazetteer gazetteer = LoadAll();
  Sample sample(1);
  for (auto _ : state) {
    WordTable words(gazetteer);
    words.Intern(sample.document.content, absl::MakeSpan(sample.text.tokens));
    benchmark::DoNotOptimize(words.size());
  }
  SetBytes(state, sample);
}
BENCHMARK(BM_InternIntoEmptyTable);

void BM_InternKnownWords(benchmark::State& state) {
  const Gazetteer gazetteer = LoadAll();
  Sample sample(1);
  WordTable words(gazetteer);
  for (auto _ : state) {
    words.Intern(sample.document.content, absl::MakeSpan(sample.text.tokens));
    benchmark::DoNotOptimize(words.size());
  }
  SetBytes(state, sample);
}
BENCHMARK(BM_InternKnownWords);

void BM_FindPhrases(benchmark::State& state) {
  const Gazetteer gazetteer = LoadAll();
  Sample sample(1);
  WordTable words(gazetteer);
  words.Intern(sample.document.content, absl::MakeSpan(sample.text.tokens));
  std::vector<PhraseMatch> matches;
  for (auto _ : state) {
    FindPhrases(gazetteer, words, sample.document.content, sample.text, &matches);
    benchmark::DoNotOptimize(matches.data());
  }
  SetBytes(state, sample);
  state.counters["matches"] = static_cast<double>(matches.size());
}
BENCHMARK(BM_FindPhrases);

}  // namespace
}  // namespace tagger
