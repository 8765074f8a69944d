// Loading and compiling gazetteers, and looking up: MB/s of text on words that the table has and has not
// seen, with the rows of gazetteers/ (0) and with 100,000 and 1,000,000 more, made of the names in the text.
//   TAGGER_BENCH_TEXT=news.txt gazetteer_bench --benchmark_filter=Lookup

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "benchmark/benchmark.h"
#include "tagger/base/section_file.h"
#include "tagger/base/strings.h"
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

struct Loaded {
  ClassTable classes;
  FaultList faults;
  Gazetteer gazetteer;
};

// Phrases of two to four of the words that are capitalised in the text, each a row with an id.
std::string ManyRows(size_t count) {
  const std::string text = BenchText(7).Make(4 << 20);
  std::set<std::string_view> capitalised;
  for (const std::string_view word : Split(text, ' ')) {
    const bool is_plain = word.size() > 2 && std::all_of(word.begin() + 1, word.end(),
                                                         [](char c) { return c >= 'a' && c <= 'z'; });
    if (is_plain && word[0] >= 'A' && word[0] <= 'Z') capitalised.insert(word);
  }
  const std::vector<std::string> words(capitalised.begin(), capitalised.end());
  std::mt19937_64 random(11);
  std::string rows = "# default class: organisation\nname\tid\n";
  absl::flat_hash_set<std::string> known;
  while (known.size() < count) {
    std::string name;
    for (uint64_t i = 0, size = 2 + random() % 3; i < size; ++i)
      name += (i > 0 ? " " : "") + words[random() % words.size()];
    if (known.insert(name).second) rows += name + "\twikidata:Q" + std::to_string(known.size()) + "\n";
  }
  return rows;
}

// The files in gazetteers/ and, if `rows` is not 0, a temporary one with so many rows.
std::vector<std::string> PathsWith(size_t rows) {
  std::vector<std::string> paths = GazetteerPaths();
  if (rows == 0) return paths;
  const std::string path =
      (std::filesystem::temp_directory_path() / ("gazetteer_bench_" + std::to_string(rows) + ".tsv"))
          .string();
  if (!std::filesystem::exists(path)) std::ofstream(path, std::ios::binary) << ManyRows(rows);
  paths.push_back(path);
  return paths;
}

void LoadInto(const std::vector<std::string>& paths, Loaded* loaded) {
  loaded->gazetteer = Gazetteer::Load(paths, &loaded->classes, &loaded->faults);
}

Gazetteer LoadAll(size_t rows = 0) {
  Loaded loaded;
  LoadInto(PathsWith(rows), &loaded);
  return std::move(loaded.gazetteer);
}

struct Sample {
  explicit Sample(uint64_t seed) : Sample(BenchText(seed).Make(4 << 20)) {}
  explicit Sample(std::string content) {
    document.content = std::move(content);
    document.sections = {{SectionKind::kBody, {0, static_cast<uint32_t>(document.content.size())}}};
    Tokenize(document, &text);
  }
  Document document;
  TokenizedText text;
};

// The same text in pieces of about the size of an article.
std::vector<Sample> Documents(uint64_t seed) {
  constexpr size_t kArticleBytes = 4000;
  const std::string text = BenchText(seed).Make(16 << 20);
  std::vector<Sample> documents;
  for (size_t at = 0; at < text.size();) {
    size_t end = text.find('\n', std::min(text.size(), at + kArticleBytes));
    end = end == std::string::npos ? text.size() : end + 1;
    documents.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return documents;
}

void SetBytes(benchmark::State& state, const Sample& sample) {
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) *
                          static_cast<int64_t>(sample.document.content.size()));
}

// Reading the TSVs.
void BM_Load(benchmark::State& state) {
  const std::vector<std::string> paths = PathsWith(static_cast<size_t>(state.range(0)));
  size_t rows = 0;
  for (auto _ : state) {
    Loaded loaded;
    LoadInto(paths, &loaded);
    rows = loaded.gazetteer.size();
  }
  state.counters["rows"] = static_cast<double>(rows);
}
BENCHMARK(BM_Load)->Arg(0)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

// Reading the TSVs and writing the compiled file.
void BM_Compile(benchmark::State& state) {
  const std::vector<std::string> paths = PathsWith(static_cast<size_t>(state.range(0)));
  const std::string path = (std::filesystem::temp_directory_path() / "gazetteer_bench.compiled").string();
  size_t bytes = 0;
  for (auto _ : state) {
    Loaded loaded;
    LoadInto(paths, &loaded);
    SectionWriter writer;
    loaded.gazetteer.Save("", loaded.classes, &writer);
    const std::string content = std::move(writer).Finish(1);
    if (!ReplaceFile(path, content).ok()) state.SkipWithError("cannot write");
    bytes = content.size();
  }
  state.counters["MB"] = static_cast<double>(bytes) / 1e6;
  std::filesystem::remove(path);
}
BENCHMARK(BM_Compile)->Arg(0)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

// Mapping and verifying a compiled file.
void BM_Open(benchmark::State& state) {
  const std::string path = (std::filesystem::temp_directory_path() / "gazetteer_bench.compiled").string();
  Loaded loaded;
  LoadInto(PathsWith(static_cast<size_t>(state.range(0))), &loaded);
  SectionWriter writer;
  loaded.gazetteer.Save("", loaded.classes, &writer);
  if (!ReplaceFile(path, std::move(writer).Finish(1)).ok()) state.SkipWithError("cannot write");
  for (auto _ : state) {
    ClassTable classes;
    const auto file = SectionFile::Open(path, 1);
    const auto gazetteer = Gazetteer::Open(*file, "", &classes);
    benchmark::DoNotOptimize(gazetteer->size());
  }
  std::filesystem::remove(path);
}
BENCHMARK(BM_Open)->Arg(0)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void LookUp(const Gazetteer& gazetteer, absl::Span<Sample> documents, WordTable* words,
            std::vector<PhraseMatch>* matches) {
  for (Sample& sample : documents) {
    words->StartDocument();
    words->Intern(sample.document.content, absl::MakeSpan(sample.text.tokens));
    FindPhrases(gazetteer, *words, sample.document.content, sample.text, matches);
    benchmark::DoNotOptimize(matches->data());
  }
}

// All look-ups, words and phrases, of the second half of a text by a table that knows the words of the first,
// as in a stream of news; each document once.
void BM_Lookup(benchmark::State& state) {
  const Gazetteer gazetteer = LoadAll(static_cast<size_t>(state.range(0)));
  std::vector<Sample> documents = Documents(2);
  const absl::Span<Sample> first = absl::MakeSpan(documents).subspan(0, documents.size() / 2);
  const absl::Span<Sample> second = absl::MakeSpan(documents).subspan(documents.size() / 2);
  std::vector<PhraseMatch> matches;
  size_t bytes = 0;
  for (const Sample& sample : second) bytes += sample.document.content.size();
  for (auto _ : state) {
    state.PauseTiming();
    WordTable words(gazetteer);
    LookUp(gazetteer, first, &words, &matches);
    state.ResumeTiming();
    LookUp(gazetteer, second, &words, &matches);
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes));
}
BENCHMARK(BM_Lookup)->Arg(0)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

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
