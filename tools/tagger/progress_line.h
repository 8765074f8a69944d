#ifndef TOOLS_TAGGER_PROGRESS_LINE_H_
#define TOOLS_TAGGER_PROGRESS_LINE_H_

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace tagger::cli {

// "1 error", "3 errors".
std::string Count(size_t number, std::string_view noun);

// A line on standard error that renews itself, at most five times a second. Time counts from when it was
// made. Other lines are written to standard error after Clear only. Not thread-safe.
class ProgressLine {
 public:
  // One that is not shown does nothing.
  explicit ProgressLine(bool is_shown) : is_shown_(is_shown) {}

  // Whether it is time to show something again.
  bool IsDue() const;
  void Show(std::string_view text);
  void Clear();

  // "0.1 MB in 0.2 s (0.5 MB/s)".
  std::string Speed(size_t bytes) const;

 private:
  const bool is_shown_;
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point shown_at_ = start_;
  bool is_on_screen_ = false;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_PROGRESS_LINE_H_
