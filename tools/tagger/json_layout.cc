#include "tools/tagger/json_layout.h"

namespace tagger::cli {
namespace {

// Containers down to this depth are spread over lines: the article, and the lists in it.
constexpr size_t kSpreadDepth = 2;

class Layout {
 public:
  Layout(std::string_view json, size_t margin, std::string* out) : json_(json), margin_(margin), out_(out) {}

  void Write() {
    while (next_ < json_.size()) WriteOne();
  }

 private:
  void WriteOne() {
    const char c = json_[next_];
    if (c == '"') return CopyString();
    ++next_;
    if (c == '{' || c == '[') {
      Open(c);
    } else if (c == '}' || c == ']') {
      Close(c);
    } else if (c == ',') {
      *out_ += ',';
      if (depth_ <= kSpreadDepth) {
        BreakLine();
      } else {
        *out_ += ' ';
      }
    } else if (c == ':') {
      *out_ += ": ";
    } else {
      *out_ += c;
    }
  }

  void Open(char bracket) {
    *out_ += bracket;
    ++depth_;
    const char next = json_[next_];
    if (next == '}' || next == ']') {
      *out_ += next;
      ++next_;
      --depth_;
    } else if (depth_ <= kSpreadDepth) {
      BreakLine();
    }
  }

  void Close(char bracket) {
    --depth_;
    if (depth_ < kSpreadDepth) BreakLine();
    *out_ += bracket;
  }

  void CopyString() {
    const size_t begin = next_++;
    while (json_[next_] != '"') next_ += json_[next_] == '\\' ? 2 : 1;
    ++next_;
    *out_ += json_.substr(begin, next_ - begin);
  }

  void BreakLine() {
    *out_ += '\n';
    out_->append(margin_ + 2 * depth_, ' ');
  }

  const std::string_view json_;
  const size_t margin_;
  std::string* const out_;
  size_t next_ = 0;
  size_t depth_ = 0;
};

}  // namespace

void AppendReadableJson(std::string_view json, size_t margin, std::string* out) {
  Layout(json, margin, out).Write();
}

}  // namespace tagger::cli
