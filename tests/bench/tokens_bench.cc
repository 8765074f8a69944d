// Tokens and sentences, MB/s of text.

#include <string>

#include "benchmark/benchmark.h"
#include "tagger/tokens/tokenizer.h"
#include "tests/bench/bench_text.h"

namespace tagger {
namespace {

Document MakeBody(std::string text) {
  Document document;
  document.content = std::move(text);
  document.sections = {{SectionKind::kBody, {0, static_cast<uint32_t>(document.content.size())}}};
  return document;
}

void SetBytes(benchmark::State& state, size_t bytes) {
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) * static_cast<int64_t>(bytes));
}

void BM_Tokenize(benchmark::State& state) {
  const Document document = MakeBody(BenchText().Make(4 << 20));
  TokenizedText text;
  for (auto _ : state) {
    Tokenize(document, &text);
    benchmark::DoNotOptimize(text.tokens.data());
  }
  SetBytes(state, document.content.size());
  state.counters["bytes/token"] =
      static_cast<double>(document.content.size()) / static_cast<double>(text.tokens.size());
}
BENCHMARK(BM_Tokenize);

// One paragraph of 50 MB on one line must cost no more a byte than 4 MB in lines.
void BM_TokenizeOneLine(benchmark::State& state) {
  std::string content = BenchText().Make(50 << 20);
  for (char& c : content) {
    if (c == '\n') c = ' ';
  }
  const Document document = MakeBody(std::move(content));
  TokenizedText text;
  for (auto _ : state) {
    Tokenize(document, &text);
    benchmark::DoNotOptimize(text.tokens.data());
  }
  SetBytes(state, document.content.size());
}
BENCHMARK(BM_TokenizeOneLine);

void BM_TokenizePhrase(benchmark::State& state) {
  std::vector<Token> tokens;
  for (auto _ : state) {
    tokens.clear();
    TokenizePhrase("Democratic Republic of Congo", &tokens);
    benchmark::DoNotOptimize(tokens.data());
  }
}
BENCHMARK(BM_TokenizePhrase);

}  // namespace
}  // namespace tagger
