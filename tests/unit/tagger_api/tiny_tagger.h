#ifndef TAGGER_TESTS_UNIT_TAGGER_API_TINY_TAGGER_H_
#define TAGGER_TESTS_UNIT_TAGGER_API_TINY_TAGGER_H_

#include "tagger/tagger.h"
#include "tests/support/temporary_directory.h"
#include "tests/support/tiny_data.h"

namespace tagger {

inline absl::StatusOr<Tagger> LoadFrom(const TemporaryDirectory& directory) {
  return Tagger::Load({.data_directory = directory.path(), .extra_rules = {}, .extra_gazetteers = {}});
}

// A tagger of the tiny data, loaded once a process.
inline const Tagger& TinyTagger() {
  static const Tagger tagger = [] {
    const TemporaryDirectory directory;
    WriteTinyData(directory);
    return LoadFrom(directory).value();
  }();
  return tagger;
}

}  // namespace tagger

#endif  // TAGGER_TESTS_UNIT_TAGGER_API_TINY_TAGGER_H_
