#include "tagger/output/json_text.h"

namespace tagger {

void AppendJsonString(std::string_view text, std::string* out) { JsonBuffer(out).String(text); }

void AppendJsonNumber(double value, std::string* out) { JsonBuffer(out).Number(value); }

void AppendJsonRounded(double value, std::string* out) { JsonBuffer(out).Rounded(value); }

JsonBuffer& JsonObject::Key(std::string_view key) {
  if (!empty_) json_.Raw(",");
  empty_ = false;
  json_.String(key);
  json_.Raw(":");
  return json_;
}

}  // namespace tagger
