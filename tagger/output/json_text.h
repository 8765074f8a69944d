#ifndef TAGGER_OUTPUT_JSON_TEXT_H_
#define TAGGER_OUTPUT_JSON_TEXT_H_

#include <string>
#include <string_view>

namespace tagger {

// The parts of JSON, appended to a buffer. What they append is valid JSON whatever they are given.

// A string with its quotes. Escapes " \ and control characters; bytes that are not UTF-8
// become U+FFFD. O(bytes).
void AppendJsonString(std::string_view text, std::string* out);

// A number: without a fraction if it is a whole number ("24000"), else the shortest form that
// reads back as the same double ("51.7"). null if it is not finite.
void AppendJsonNumber(double value, std::string* out);

// The same, rounded to two decimals: 0.97.
void AppendJsonRounded(double value, std::string* out);

// Writes one object: opens it when made, closes it when destroyed, and sets the commas.
//
//   { JsonObject object(&out); object.Key("id"); AppendJsonString("a1", &out); }
//   -> {"id":"a1"}
class JsonObject {
 public:
  explicit JsonObject(std::string* out) : out_(out) { *out_ += '{'; }
  ~JsonObject() { *out_ += '}'; }
  JsonObject(const JsonObject&) = delete;
  JsonObject& operator=(const JsonObject&) = delete;

  // Appends the key; the value is to be appended by the caller.
  std::string* Key(std::string_view key);

  void String(std::string_view key, std::string_view value) { AppendJsonString(value, Key(key)); }
  // Nothing if `value` is empty.
  void OptionalString(std::string_view key, std::string_view value);
  void Number(std::string_view key, double value) { AppendJsonNumber(value, Key(key)); }
  void Rounded(std::string_view key, double value) { AppendJsonRounded(value, Key(key)); }
  // A value that is JSON already.
  void Raw(std::string_view key, std::string_view json) { Key(key)->append(json); }

 private:
  std::string* out_;
  bool empty_ = true;
};

// Appends `[`, each item of `range` by `append_item(item)`, with commas, and `]`.
template <typename Range, typename AppendItem>
void AppendJsonArray(const Range& range, std::string* out, AppendItem append_item) {
  *out += '[';
  bool first = true;
  for (const auto& item : range) {
    if (!first) *out += ',';
    first = false;
    append_item(item);
  }
  *out += ']';
}

}  // namespace tagger

#endif  // TAGGER_OUTPUT_JSON_TEXT_H_
