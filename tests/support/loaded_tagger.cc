#include "tests/support/loaded_tagger.h"

#include <cstdlib>
#include <iostream>

namespace tagger {

const Tagger& LoadedTagger() {
  static const Tagger* const tagger = [] {
    absl::StatusOr<Tagger> loaded =
        Tagger::Load({.data_directory = TAGGER_SOURCE_DIR, .extra_rules = {}, .extra_gazetteers = {}});
    if (!loaded.ok()) {
      std::cerr << loaded.status().message() << '\n';
      std::exit(1);
    }
    return new Tagger(*std::move(loaded));
  }();
  return *tagger;
}

}  // namespace tagger
