#include "tools/tagger/list_coverage.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <initializer_list>
#include <optional>

#include "tagger/base/strings.h"
#include "tagger/output/json_text.h"
#include "tools/tagger/span_context.h"

namespace tagger::cli {
namespace {

constexpr std::string_view kPlaceLabels[] = {"COUNTRY", "LOCATION"};

ClassSet SetOf(const ClassTable& classes, std::initializer_list<std::string_view> names) {
  ClassSet set;
  for (const std::string_view name : names) {
    if (const std::optional<ClassId> id = classes.Find(name); id.has_value()) set.set(*id);
  }
  return set;
}

std::string_view WithoutArticle(std::string_view mention) {
  for (const std::string_view article : {"the ", "The ", "THE "}) {
    if (mention.starts_with(article)) return mention.substr(article.size());
  }
  return mention;
}

ListScore PlacesOf(const ListCoverage& coverage) {
  ListScore places;
  for (const std::string_view label : kPlaceLabels) {
    const auto found = coverage.by_label().find(label);
    if (found == coverage.by_label().end()) continue;
    places.mentions += found->second.mentions;
    places.listed += found->second.listed;
  }
  return places;
}

std::string ScoreLine(std::string_view label, const ListScore& score) {
  char line[120];
  std::snprintf(line, sizeof line, "%-18s %8zu %8zu   %5.1f\n", std::string(label).c_str(), score.mentions,
                score.listed, 100 * score.Share());
  return line;
}

struct Missing {
  std::string_view label;
  std::string_view mention;
  size_t count = 0;
};

// The `most` missed most often, those of the same number in the order of labels, then of bytes.
std::vector<Missing> MissingMost(const ListCoverage& coverage, size_t most) {
  std::vector<Missing> all;
  for (const auto& [label, score] : coverage.by_label()) {
    for (const auto& [mention, count] : score.missing) all.push_back({label, mention, count});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Missing& a, const Missing& b) { return a.count > b.count; });
  all.resize(std::min(all.size(), most));
  return all;
}

void Append(std::string_view label, const ListScore& score, JsonBuffer* json) {
  JsonObject object(json);
  object.OptionalString("label", label);
  object.Number("mentions", static_cast<double>(score.mentions));
  object.Number("listed", static_cast<double>(score.listed));
  object.Number("share", std::round(score.Share() * 10'000) / 10'000);
}

void Append(const Missing& missing, JsonBuffer* json) {
  JsonObject object(json);
  object.String("label", missing.label);
  object.String("text", missing.mention);
  object.Number("mentions", static_cast<double>(missing.count));
}

}  // namespace

ListCoverage::ListCoverage(const Gazetteer& gazetteer, const ClassTable& classes)
    : gazetteer_(gazetteer), names_(SetOf(classes, {"given_name", "family_name", "family_name_first"})) {
  lists_["COUNTRY"] = lists_["LOCATION"] =
      SetOf(classes, {"country", "region", "place", "place_minor", "subdivision"});
  lists_["NATIONALITY"] = SetOf(classes, {"demonym", "group"});
  lists_["ORGANISATION"] = SetOf(classes, {"organisation", "body_alone"});
  lists_["PERSON"] = SetOf(classes, {"person"});
}

void ListCoverage::Add(const GoldDocument& document) {
  for (const GoldSpan& span : document.spans) {
    const auto lists = lists_.find(span.label);
    if (lists == lists_.end()) continue;
    ListScore& score = by_label_[span.label];
    ++score.mentions;
    const std::string_view mention = span.bytes.In(document.record.text);
    if (IsListed(mention, lists->second) || (span.label == "PERSON" && AreNames(mention))) {
      ++score.listed;
    } else {
      ++score.missing[std::string(mention)];
    }
  }
}

bool ListCoverage::IsListed(std::string_view mention, const ClassSet& lists) const {
  std::string_view without_stop = mention;  // Ky., Calif.
  if (without_stop.ends_with('.')) without_stop.remove_suffix(1);
  for (const std::string_view phrase : {mention, WithoutArticle(mention), without_stop}) {
    for (const EntryId id : gazetteer_.Find(phrase)) {
      if (lists.test(gazetteer_.facts(id).class_id)) return true;
    }
  }
  return false;
}

bool ListCoverage::AreNames(std::string_view mention) const {
  for (const std::string_view word : Split(mention, ' ')) {
    if (!IsListed(word, names_)) return false;
  }
  return true;
}

std::string ListCoverageText(const ListCoverage& coverage, size_t most) {
  std::string text = "                   mentions   listed       %\n";
  for (const auto& [label, score] : coverage.by_label()) text += ScoreLine(label, score);
  text += ScoreLine("COUNTRY+LOCATION", PlacesOf(coverage));
  const std::vector<Missing> missing = MissingMost(coverage, most);
  if (!missing.empty()) text += "\nin no list, times:\n";
  for (const Missing& one : missing)
    text += StrCat(std::to_string(one.count), " ", one.label, " ", OnOneLine(one.mention), "\n");
  return text;
}

std::string ListCoverageJson(const ListCoverage& coverage, size_t most) {
  std::string out;
  {
    JsonBuffer json(&out);
    JsonObject object(&json);
    WriteJsonArray(coverage.by_label(), &object.Key("labels"),
                   [&](const auto& entry) { Append(entry.first, entry.second, &json); });
    Append("", PlacesOf(coverage), &object.Key("places"));
    WriteJsonArray(MissingMost(coverage, most), &object.Key("missing"),
                   [&](const Missing& missing) { Append(missing, &json); });
  }
  out += '\n';
  return out;
}

}  // namespace tagger::cli
