#include "tagger/output/valid_text.h"

#include "tagger/base/utf8.h"

namespace tagger {

std::string ReplaceInvalidUtf8(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  constexpr size_t kLongestCharacter = 4;
  std::string valid;
  for (size_t at = 0; at < text.size();) {
    if (FindInvalidUtf8(text.substr(at, kLongestCharacter)) == size_t{0}) {
      valid += kReplacement;
      ++at;
    } else {
      const size_t size = DecodeUtf8(text, at).size;
      valid += text.substr(at, size);
      at += size;
    }
  }
  return valid;
}

}  // namespace tagger
