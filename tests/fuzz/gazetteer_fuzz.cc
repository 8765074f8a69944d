// Any bytes as a gazetteer file: no crash, each line is a row or has a fault, and every key is found again.

#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/gazetteer/gazetteer.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/tokens/tokenizer.h"

namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

std::string WriteFile(std::string_view content) {
  static const std::string path = "/tmp/gazetteer_fuzz_" + std::to_string(::getpid()) + ".tsv";
  std::FILE* file = std::fopen(path.c_str(), "wb");
  Require(file != nullptr);
  std::fwrite(content.data(), 1, content.size(), file);
  std::fclose(file);
  return path;
}

void RequireFound(const tagger::Gazetteer& gazetteer, tagger::EntryId id) {
  const std::vector<tagger::EntryId> found = gazetteer.Find(gazetteer.entry(id).name);
  Require(std::is_sorted(found.begin(), found.end()));
  Require(std::binary_search(found.begin(), found.end(), id));
}

// A text of all the names.
void FindInText(const tagger::Gazetteer& gazetteer) {
  tagger::Document document;
  for (tagger::EntryId id = 0; id < gazetteer.size(); ++id)
    document.content.append(gazetteer.entry(id).name).append(" ");
  document.sections = {{tagger::SectionKind::kBody, {0, static_cast<uint32_t>(document.content.size())}}};
  tagger::TokenizedText text;
  Tokenize(document, &text);
  tagger::WordTable words(gazetteer);
  words.Intern(document.content, absl::MakeSpan(text.tokens));
  std::vector<tagger::PhraseMatch> matches;
  FindPhrases(gazetteer, words, document.content, text, &matches);
  for (const tagger::PhraseMatch& match : matches) {
    Require(match.tokens.size() > 1 && match.tokens.last <= text.tokens.size() &&
            match.entry < gazetteer.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::vector<std::string> paths = {WriteFile({reinterpret_cast<const char*>(bytes), size})};
  tagger::ClassTable classes;
  tagger::FaultList faults;
  const tagger::Gazetteer gazetteer = tagger::Gazetteer::Load(paths, &classes, &faults);
  std::remove(paths[0].c_str());
  Require(gazetteer.size() > 0 || size == 0 || !faults.empty() || classes.size() == 0);
  for (tagger::EntryId id = 0; id < gazetteer.size(); ++id) RequireFound(gazetteer, id);
  FindInText(gazetteer);
  return 0;
}
