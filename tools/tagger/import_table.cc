#include "tools/tagger/import_table.h"

#include <cstdio>
#include <optional>

#include "absl/container/flat_hash_set.h"
#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"

namespace tagger::cli {
namespace {

constexpr size_t kWriteBytes = size_t{1} << 16;
constexpr char kHeader[] = "name\tclass\taliases\tcase\tgrade\tid\tcountry\tpopulation\n";

// Sorts the strongest of the rows of one name first.
std::string Rank(const ImportedRow& row, size_t order) {
  char rank[64];
  std::snprintf(rank, sizeof rank, "%d%020llu%020zu", 9 - row.grade.value_or(1),
                static_cast<unsigned long long>(~row.population.value_or(0)), order);
  return rank;
}

// A field that is no name: tabs and line ends would break the row.
std::string OneField(std::string_view text) {
  std::string field(TrimAsciiSpace(text));
  for (char& c : field) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  return field;
}

std::string JoinAliases(std::string_view name, const std::vector<std::string>& aliases) {
  absl::flat_hash_set<std::string> seen = {FoldMarks(name)};
  std::string joined;
  for (const std::string& alias : aliases) {
    const std::optional<std::string> clean = CleanName(alias);
    if (!clean || !seen.insert(FoldMarks(*clean)).second) continue;
    if (!joined.empty()) joined += '|';
    joined += *clean;
  }
  return joined;
}

// Where the second tab is: name and class stand before it.
size_t EndOfKey(std::string_view line) { return line.find('\t', line.find('\t') + 1); }

}  // namespace

absl::Status ImportTable::Add(const ImportedRow& row) {
  const std::optional<std::string> name = CleanName(row.name);
  if (!name) {
    ++left_out_;
    return absl::OkStatus();
  }
  return sorter_.Add(StrCat(*name, "\t", row.class_name, "\t", Rank(row, rows_++), "\t",
                            JoinAliases(*name, row.aliases), "\t", row.case_policy, "\t",
                            row.grade ? std::to_string(*row.grade) : "", "\t", OneField(row.id), "\t",
                            row.country, "\t", row.population ? std::to_string(*row.population) : ""));
}

absl::Status ImportTable::Write(std::string_view comment, OutputFile* output) {
  std::string buffer = StrCat("# ", comment, "\n", kHeader);
  std::string last_key;
  const absl::Status sorted = sorter_.ForEach([&](std::string_view line) {
    const std::string_view key = line.substr(0, EndOfKey(line));
    if (key == last_key) {
      --rows_;
      ++left_out_;
      return absl::OkStatus();
    }
    last_key = key;
    buffer += key;
    buffer += line.substr(line.find('\t', key.size() + 1));  // without the rank
    buffer += '\n';
    if (buffer.size() < kWriteBytes) return absl::OkStatus();
    absl::Status written = output->Write(buffer);
    buffer.clear();
    return written;
  });
  return sorted.ok() ? output->Write(buffer) : sorted;
}

}  // namespace tagger::cli
