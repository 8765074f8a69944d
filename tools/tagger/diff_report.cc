#include "tools/tagger/diff_report.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "tagger/base/strings.h"
#include "tagger/output/json_text.h"
#include "tools/tagger/span_context.h"

namespace tagger::cli {
namespace {

using Kind = SpanDifference::Kind;
using Count = DifferenceCounts::Count;

std::string_view KindName(Kind kind) {
  switch (kind) {
    case Kind::kLost:
      return "lost";
    case Kind::kGained:
      return "gained";
    case Kind::kRelabelled:
      return "relabelled";
  }
  return "";
}

// Those that change most first, then by name.
std::vector<std::pair<std::string, Count>> Sorted(const std::map<std::string, Count>& counts) {
  std::vector<std::pair<std::string, Count>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.second.lost + a.second.gained > b.second.lost + b.second.gained;
  });
  return sorted;
}

std::string Table(const char* heading, const std::map<std::string, Count>& counts) {
  char line[200];
  std::snprintf(line, sizeof line, "\n%-40s %7s %7s\n", heading, "lost", "gained");
  std::string table = line;
  for (const auto& [name, count] : Sorted(counts)) {
    std::snprintf(line, sizeof line, "%-40.120s %7zu %7zu\n", name.c_str(), count.lost, count.gained);
    table += line;
  }
  return table;
}

void AppendCounts(const char* key, const std::map<std::string, Count>& counts, JsonObject* object) {
  JsonBuffer& json = object->Key(key);
  WriteJsonArray(Sorted(counts), &json, [&](const auto& entry) {
    JsonObject row(&json);
    row.String("name", entry.first);
    row.Number("lost", static_cast<double>(entry.second.lost));
    row.Number("gained", static_cast<double>(entry.second.gained));
  });
}

void Append(const SpanDifference& difference, JsonBuffer* json) {
  JsonObject object(json);
  object.String("kind", KindName(difference.kind));
  object.String("id", difference.id);
  if (difference.in_title) object.String("field", "title");
  object.String("text", difference.text);
  object.OptionalString("old_label", difference.old_label);
  object.OptionalString("old_rule", difference.old_rule);
  object.OptionalString("new_label", difference.new_label);
  object.OptionalString("new_rule", difference.new_rule);
  object.String("context", difference.context);
}

}  // namespace

std::string DifferenceText(const SpanDifference& difference) {
  const std::string rest = StrCat("\n    ", difference.context, "\n");
  const std::string place = StrCat(difference.id, difference.in_title ? " (title): " : ": ");
  const std::string text = StrCat(" \"", OnOneLine(difference.text), "\"");
  switch (difference.kind) {
    case Kind::kLost:
      return StrCat("- ", place, difference.old_label, text, " (", difference.old_rule, ")", rest);
    case Kind::kGained:
      return StrCat("+ ", place, difference.new_label, text, " (", difference.new_rule, ")", rest);
    case Kind::kRelabelled:
      return StrCat("~ ", place, difference.old_label, " to ", difference.new_label, text, " (",
                    difference.old_rule, " to ", difference.new_rule, ")", rest);
  }
  return "";
}

std::string CountsText(const DifferenceCounts& counts) {
  std::string text = StrCat(
      std::to_string(counts.changed_articles()), " of ", std::to_string(counts.articles()),
      " articles differ: ", std::to_string(counts.lost()), " spans lost, ", std::to_string(counts.gained()),
      " gained, ", std::to_string(counts.relabelled()), " relabelled\n");
  if (counts.changed_articles() == 0) return text;
  text += Table("label", counts.by_label());
  text += Table("rule", counts.by_rule());
  if (!counts.relabellings().empty()) text += '\n';
  for (const auto& [change, count] : counts.relabellings()) {
    text += StrCat(change, ": ", std::to_string(count), "\n");
  }
  return text;
}

std::string DiffJson(const DifferenceCounts& counts, absl::Span<const SpanDifference> differences) {
  std::string out;
  {
    JsonBuffer json(&out);
    JsonObject object(&json);
    object.Number("articles", static_cast<double>(counts.articles()));
    object.Number("changed_articles", static_cast<double>(counts.changed_articles()));
    object.Number("lost", static_cast<double>(counts.lost()));
    object.Number("gained", static_cast<double>(counts.gained()));
    object.Number("relabelled", static_cast<double>(counts.relabelled()));
    AppendCounts("labels", counts.by_label(), &object);
    AppendCounts("rules", counts.by_rule(), &object);
    object.Key("relabellings");
    {
      JsonObject relabellings(&json);
      for (const auto& [change, count] : counts.relabellings()) {
        relabellings.Number(change, static_cast<double>(count));
      }
    }
    WriteJsonArray(differences, &object.Key("differences"),
                   [&](const SpanDifference& difference) { Append(difference, &json); });
  }
  out += '\n';
  return out;
}

}  // namespace tagger::cli
