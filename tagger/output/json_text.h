#ifndef TAGGER_OUTPUT_JSON_TEXT_H_
#define TAGGER_OUTPUT_JSON_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "tagger/output/json_buffer.h"

namespace tagger {

// JsonBuffer::String, Number and Rounded for a single value, appended to a string.
void AppendJsonString(std::string_view text, std::string* out);
void AppendJsonNumber(double value, std::string* out);
void AppendJsonRounded(double value, std::string* out);

// Writes one object: opens it when made, closes it when destroyed, and sets the commas.
//
//   { JsonObject object(&json); object.Key("id").String("a1"); }
//   -> {"id":"a1"}
class JsonObject {
 public:
  explicit JsonObject(JsonBuffer* json) : json_(*json) { json_.Raw("{"); }
  ~JsonObject() { json_.Raw("}"); }
  JsonObject(const JsonObject&) = delete;
  JsonObject& operator=(const JsonObject&) = delete;

  // Writes the key; the value is to be written by the caller.
  JsonBuffer& Key(std::string_view key);
  // The same, and faster, for a key in the source code, which needs no escape.
  template <size_t kBytes>
  JsonBuffer& Key(const char (&literal)[kBytes]) {
    json_.Raw(empty_ ? "\"" : ",\"");
    empty_ = false;
    json_.Raw({literal, kBytes - 1});
    json_.Raw("\":");
    return json_;
  }

  // `key` is a literal or a string, as Key takes them.
  template <typename KeyText>
  void String(const KeyText& key, std::string_view value) {
    Key(key).String(value);
  }
  // Nothing if `value` is empty.
  template <typename KeyText>
  void OptionalString(const KeyText& key, std::string_view value) {
    if (!value.empty()) String(key, value);
  }
  template <typename KeyText>
  void Number(const KeyText& key, double value) {
    Key(key).Number(value);
  }
  // A value that is JSON already.
  template <typename KeyText>
  void Raw(const KeyText& key, std::string_view json) {
    Key(key).Raw(json);
  }

 private:
  JsonBuffer& json_;
  bool empty_ = true;
};

// Writes `[`, each item of `range` by `write_item(item)`, with commas, and `]`.
template <typename Range, typename WriteItem>
void WriteJsonArray(const Range& range, JsonBuffer* json, WriteItem write_item) {
  json->Raw("[");
  bool first = true;
  for (const auto& item : range) {
    if (!first) json->Raw(",");
    first = false;
    write_item(item);
  }
  json->Raw("]");
}

}  // namespace tagger

#endif  // TAGGER_OUTPUT_JSON_TEXT_H_
