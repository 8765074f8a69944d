#include "tools/tagger/gold_file.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "nlohmann/json.hpp"
#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"
#include "tools/tagger/corpus.h"

namespace tagger::cli {
namespace {

using ::nlohmann::json;

constexpr char kEntities[] = "entities";

// Byte offsets by offsets in another unit.
class ByteOffsets {
 public:
  ByteOffsets(std::string_view text, OffsetUnit unit) {
    for (size_t byte = 0; byte < text.size();) {
      const DecodedCodePoint code_point = DecodeUtf8(text, byte);
      bytes_.push_back(static_cast<uint32_t>(byte));
      bytes_.resize(bytes_.size() + UnitsAfterFirst(code_point, unit), kWithinCharacter);
      byte += code_point.size;
    }
    bytes_.push_back(static_cast<uint32_t>(text.size()));
  }

  std::optional<uint32_t> At(uint64_t offset) const {
    if (offset >= bytes_.size() || bytes_[offset] == kWithinCharacter) return std::nullopt;
    return bytes_[offset];
  }

 private:
  static constexpr uint32_t kWithinCharacter = ~uint32_t{0};

  static size_t UnitsAfterFirst(DecodedCodePoint code_point, OffsetUnit unit) {
    if (unit == OffsetUnit::kByte) return code_point.size - 1;
    return unit == OffsetUnit::kUtf16 && code_point.value >= 0x10000 ? 1 : 0;
  }

  std::vector<uint32_t> bytes_;
};

std::optional<uint32_t> ByteAt(const json& entity, const char* field, const ByteOffsets& offsets) {
  const auto value = entity.find(field);
  if (value == entity.end() || !value->is_number_unsigned()) return std::nullopt;
  return offsets.At(value->get<uint64_t>());
}

// The span, or what is wrong with it.
std::optional<GoldSpan> ReadSpan(const json& entity, const ByteOffsets& offsets, std::string* fault) {
  if (!entity.is_object()) {
    *fault = "must be an object with start, end and label";
    return std::nullopt;
  }
  const auto label = entity.find("label");
  if (label == entity.end() || !label->is_string() || label->get_ref<const std::string&>().empty()) {
    *fault = "must have a label that is text";
    return std::nullopt;
  }
  const std::optional<uint32_t> begin = ByteAt(entity, "start", offsets);
  const std::optional<uint32_t> end = ByteAt(entity, "end", offsets);
  if (!begin || !end || *begin >= *end) {
    *fault = "start and end must be offsets into the text, the end after the start (see --offsets)";
    return std::nullopt;
  }
  return GoldSpan{{*begin, *end}, label->get<std::string>()};
}

absl::StatusOr<GoldDocument> MakeGoldDocument(JsonlRecord record, OffsetUnit unit) {
  if (record.kept.empty())
    return InvalidArgument("there is no \"entities\"; give a list, [] if there are none");
  absl::StatusOr<std::vector<GoldSpan>> spans = ParseGoldSpans(record.kept.front().second, record.text, unit);
  if (!spans.ok()) return spans.status();
  return GoldDocument{std::move(record), *std::move(spans)};
}

}  // namespace

absl::StatusOr<std::vector<GoldSpan>> ParseGoldSpans(std::string_view json_text, std::string_view text,
                                                     OffsetUnit unit) {
  const json entities = json::parse(json_text, nullptr, /*allow_exceptions=*/false);
  if (!entities.is_array()) return InvalidArgument("\"entities\" must be a list");
  const ByteOffsets offsets(text, unit);
  std::vector<GoldSpan> spans;
  for (size_t i = 0; i < entities.size(); ++i) {
    std::string fault;
    std::optional<GoldSpan> span = ReadSpan(entities[i], offsets, &fault);
    if (!span) return InvalidArgument(StrCat("entity ", std::to_string(i + 1), ": ", fault));
    spans.push_back(*std::move(span));
  }
  const auto key = [](const GoldSpan& span) {
    return std::tie(span.bytes.begin, span.bytes.end, span.label);
  };
  std::sort(spans.begin(), spans.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  spans.erase(
      std::unique(spans.begin(), spans.end(), [&](const auto& a, const auto& b) { return key(a) == key(b); }),
      spans.end());
  return spans;
}

std::vector<GoldDocument> ReadGoldFile(const std::string& path, OffsetUnit unit,
                                       const std::function<void(size_t, const absl::Status&)>& fault) {
  std::vector<GoldDocument> documents;
  const absl::Status status = ReadCorpus(path, {kEntities}, [&](JsonlRecord record) {
    const size_t line = record.line;
    if (!record.status.ok()) {
      fault(line, record.status);
      return true;
    }
    absl::StatusOr<GoldDocument> document = MakeGoldDocument(std::move(record), unit);
    if (document.ok()) {
      documents.push_back(*std::move(document));
    } else {
      fault(line, document.status());
    }
    return true;
  });
  if (!status.ok()) fault(0, status);
  return documents;
}

}  // namespace tagger::cli
