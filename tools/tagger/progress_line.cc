#include "tools/tagger/progress_line.h"

#include <cstdio>
#include <iostream>
#include <utility>

#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

constexpr std::chrono::milliseconds kProgressInterval{200};

std::string OneDecimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

}  // namespace

std::string Count(size_t number, std::string_view noun) {
  return StrCat(std::to_string(number), " ", noun, number == 1 ? "" : "s");
}

bool ProgressLine::IsDue() const {
  return is_shown_ && std::chrono::steady_clock::now() - shown_at_ >= kProgressInterval;
}

void ProgressLine::Show(std::string_view text) {
  if (!is_shown_) return;
  shown_at_ = std::chrono::steady_clock::now();
  is_on_screen_ = true;
  std::cerr << "\r\x1b[K" << text << std::flush;
}

void ProgressLine::Clear() {
  if (std::exchange(is_on_screen_, false)) std::cerr << "\r\x1b[K" << std::flush;
}

std::string ProgressLine::Speed(size_t bytes) const {
  const double megabytes = static_cast<double>(bytes) / 1e6;
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  return StrCat(OneDecimal(megabytes), " MB in ", OneDecimal(seconds), " s (",
                OneDecimal(seconds > 0 ? megabytes / seconds : 0), " MB/s)");
}

}  // namespace tagger::cli
