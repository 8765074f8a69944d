// Any bytes as a compiled file: refused, or all look-ups stay within it. The first byte says how the rest is
// used: even, as they stand; odd, as changes (two bytes for the place, one for the value) to a sound file
// whose checksums are then made to fit, so that what they keep out is met too.

#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/base/section_file.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/tokens/tokenizer.h"

namespace {

constexpr uint32_t kVersion = 1;
constexpr char kRows[] =
    "name\taliases\tclass\tgrade\tcase\tid\tcountry\tvalue\n"
    "Jordan\tHashemite Kingdom of Jordan\tcountry\t\t\tiso3166:JO\tJO\t\n"
    "São Tomé\tSao Thome\tplace\t2\t\tgeonames:1\tST\t\n"
    "United States\tUS|U.S.\tcountry\t\texact\tiso3166:US\tUS\t\n"
    "iPhone City\t\tplace\t3\t\t\t\t\n"
    "March\t\tmonth\t\t\t\t\t3\n";

std::string SoundFile() {
  const std::string path = "/tmp/compiled_fuzz_" + std::to_string(::getpid()) + ".tsv";
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) std::abort();
  std::fputs(kRows, file);
  std::fclose(file);
  tagger::ClassTable classes;
  tagger::FaultList faults;
  const std::vector<std::string> paths = {path};
  const tagger::Gazetteer gazetteer = tagger::Gazetteer::Load(paths, &classes, &faults);
  std::remove(path.c_str());
  tagger::SectionWriter writer;
  gazetteer.Save("/tmp", classes, &writer);
  return std::move(writer).Finish(kVersion);
}

std::string Changed(std::string_view changes) {
  static const std::string sound = SoundFile();
  std::string file = sound;
  for (; changes.size() >= 3; changes.remove_prefix(3)) {
    const size_t at = static_cast<uint8_t>(changes[0]) * 256u + static_cast<uint8_t>(changes[1]);
    file[at % file.size()] = changes[2];
  }
  tagger::Seal(&file);
  return file;
}

void LookUp(const tagger::Gazetteer& gazetteer) {
  tagger::Document document;
  document.content = "Jordan and the Hashemite Kingdom of Jordan, Sao Tome, the U.S., iPhone City in March.";
  document.sections = {{tagger::SectionKind::kBody, {0, static_cast<uint32_t>(document.content.size())}}};
  tagger::TokenizedText text;
  Tokenize(document, &text);
  tagger::WordTable words(gazetteer);
  words.Intern(document.content, absl::MakeSpan(text.tokens));
  std::vector<tagger::PhraseMatch> matches;
  FindPhrases(gazetteer, words, document.content, text, &matches);
  size_t bytes = 0;  // every text is read, to the last byte
  for (tagger::EntryId id = 0; id < gazetteer.size(); ++id) {
    const tagger::Entry entry = gazetteer.entry(id);
    for (const std::string_view part : {entry.name, entry.id, entry.value, entry.country})
      bytes += std::string(part).size();
    bytes += gazetteer.files()[entry.file].size();
  }
  for (const tagger::PhraseMatch& match : matches) bytes += gazetteer.entry(match.entry).name.size();
  if (bytes == SIZE_MAX) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  if (input.empty()) return 0;
  const std::string content = bytes[0] % 2 == 0 ? std::string(input.substr(1)) : Changed(input.substr(1));
  const auto file = tagger::SectionFile::FromBytes(content, "fuzz", kVersion);
  if (!file.ok()) return 0;
  tagger::ClassTable classes;
  const auto gazetteer = tagger::Gazetteer::Open(*file, "/data", &classes);
  if (gazetteer.ok()) LookUp(*gazetteer);
  return 0;
}
