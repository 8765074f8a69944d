// The whole path, article by article, on text that the program has not seen: every iteration takes the next
// article, so that no cache is warm for it. The real measure is ./tools/benchmark on real news.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "benchmark/benchmark.h"
#include "tagger/output/json_writer.h"
#include "tagger/tagger.h"
#include "tests/bench/bench_text.h"
#include "tests/support/loaded_tagger.h"

namespace tagger {
namespace {

constexpr size_t kTextBytes = 12'000'000;
constexpr size_t kArticleBytes = 3'000;

// Cuts at line ends into pieces of about kArticleBytes.
std::vector<std::string> Articles() {
  const std::string text = BenchText().Make(kTextBytes);
  std::vector<std::string> articles;
  for (size_t begin = 0; begin < text.size();) {
    const size_t line_end = text.find('\n', std::min(begin + kArticleBytes, text.size() - 1));
    const size_t end = line_end == std::string::npos ? text.size() : line_end + 1;
    articles.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return articles;
}

void AnnotateUnseenArticles(benchmark::State& state) {
  const std::vector<std::string> articles = Articles();
  const Tagger& tagger = LoadedTagger();
  size_t next = 0;
  int64_t bytes = 0;
  std::string json;
  for (auto _ : state) {
    const std::string& text = articles[next++ % articles.size()];
    const absl::StatusOr<Annotation> annotation = tagger.Annotate({.text = text});
    if (!annotation.ok()) {
      state.SkipWithError("an article is at fault");
      break;
    }
    json.clear();
    AppendJson({.annotation = &*annotation, .text = text}, {}, &json);
    benchmark::DoNotOptimize(json.data());
    bytes += static_cast<int64_t>(text.size());
  }
  state.SetBytesProcessed(bytes);
}
// At most as many iterations as there are articles.
BENCHMARK(AnnotateUnseenArticles)->Iterations(3'000)->Unit(benchmark::kMicrosecond);

void Load(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(
        Tagger::Load({.data_directory = TAGGER_SOURCE_DIR, .extra_rules = {}, .extra_gazetteers = {}}));
}
BENCHMARK(Load)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace tagger
