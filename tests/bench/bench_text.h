#ifndef TAGGER_TESTS_BENCH_BENCH_TEXT_H_
#define TAGGER_TESTS_BENCH_BENCH_TEXT_H_

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace tagger {

// Text to measure on: the file that the environment variable TAGGER_BENCH_TEXT names, or else made-up news of
// about `bytes` bytes: paragraphs of sentences with function words, names, figures, quotes and curly
// apostrophes. Words come from a list of 50,000 made of syllables, the commoner the earlier (Zipf), so that,
// as in a real stream, new words never stop coming. The same for the same seed.
class BenchText {
 public:
  explicit BenchText(uint64_t seed = 1) : random_(seed) {
    for (int i = 0; i < 50'000; ++i) words_.push_back(MakeWord());
  }

  std::string Make(size_t bytes) {
    if (const char* path = std::getenv("TAGGER_BENCH_TEXT")) {
      std::ifstream file(path, std::ios::binary);
      return {std::istreambuf_iterator<char>(file), {}};
    }
    std::string text;
    while (text.size() < bytes) AppendParagraph(&text);
    return text;
  }

 private:
  uint64_t Below(uint64_t bound) { return random_() % bound; }

  std::string MakeWord() {
    constexpr std::string_view kSyllables[] = {"ra",  "ton", "mi", "est", "pol", "ver", "sa",
                                               "ing", "con", "de", "lo",  "ter", "ku",  "bra",
                                               "nes", "li",  "or", "tam", "shi", "el"};
    std::string word;
    for (uint64_t i = 0, count = 1 + Below(4); i < count; ++i)
      word += kSyllables[Below(std::size(kSyllables))];
    return word;
  }

  const std::string& Word() {
    // Zipf's law by inversion: rank = size^u, u uniform.
    const double u = static_cast<double>(random_() >> 11) * 0x1.0p-53;
    return words_[static_cast<size_t>(std::pow(static_cast<double>(words_.size()), u)) - 1];
  }

  void AppendCapitalised(std::string* text) {
    const size_t at = text->size();
    *text += Word();
    (*text)[at] = static_cast<char>((*text)[at] - 'a' + 'A');
  }

  void AppendUnit(std::string* text) {
    constexpr std::string_view kFunctionWords[] = {"the", "of",  "and",  "in",  "to",
                                                   "a",   "for", "said", "was", "on"};
    const uint64_t kind = Below(100);
    if (kind < 40) {
      *text += kFunctionWords[Below(std::size(kFunctionWords))];
    } else if (kind < 78) {
      *text += Word();
    } else if (kind < 92) {
      AppendCapitalised(text);
      if (kind < 82) *text += "’s";
    } else if (kind < 95) {
      *text += std::to_string(1 + Below(999)) + (kind < 93 ? ",000" : " per cent");
    } else if (kind < 97) {
      *text += "“" + Word() + " " + Word() + "”";
    } else {
      *text += Word() + "-" + Word();
    }
  }

  void AppendParagraph(std::string* text) {
    for (uint64_t sentence = 0, count = 1 + Below(3); sentence < count; ++sentence) {
      AppendCapitalised(text);
      for (uint64_t i = 0, units = 8 + Below(20); i < units; ++i) {
        *text += i % 9 == 8 ? ", " : " ";
        AppendUnit(text);
      }
      *text += ". ";
    }
    text->back() = '\n';
  }

  std::mt19937_64 random_;
  std::vector<std::string> words_;
};

}  // namespace tagger

#endif  // TAGGER_TESTS_BENCH_BENCH_TEXT_H_
