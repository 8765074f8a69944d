// Fits the weights of evidence on annotated articles, starting from those in rules/ and pulled back to them.
//
//   fit_weights [--data DIR] [--epochs 20] [--rate 0.05] [--pull 1] [--hold ID]... GOLD.jsonl... >
//   weights.tsv tools/fit/write_weights.py weights.tsv rules/*.yaml
//
// GOLD is in the format that `tagger annotate --with-text --offsets byte` writes: what is right stands in
// `spans`, as {"start", "end", "label"}; the label OTHER is a region that may be a name of something else.
// Writes a line for every weight that changed: its id, the label (or "outside"), the old weight and the new.
//
// Gradient ascent on the log-probability of the gold (tools/fit/chunk_model.h) minus pull x the square of the
// distance from the start: full gradients, AdaGrad steps. Deterministic.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "tagger/document/document.h"
#include "tagger/tagger_data.h"
#include "tagger/tagger_pipeline.h"
#include "tools/fit/chunk_model.h"

namespace tagger {
namespace {

// Smaller changes are noise, and stay out of the rules.
constexpr double kShownChange = 0.05;

struct Settings {
  std::string data;
  int epochs = 20;
  double rate = 0.05;
  double pull = 1.0;
  std::vector<std::string> hold;  // prefixes of ids
  std::vector<std::string> gold;
};

struct GoldSpan {
  ByteSpan bytes;
  LabelId label = kNoLabel;
};

// A place's name where no more is known of it: features first, then rules.
class WeightTable {
 public:
  explicit WeightTable(const TaggerData& data) : data_(data) {}

  uint32_t labels() const { return static_cast<uint32_t>(data_.labels.evidence_size()); }
  size_t size() const { return kFeatureCount + data_.rules.rules().size(); }

  std::vector<double> Weights() const {
    std::vector<double> weights(size() * labels(), 0);
    for (uint32_t i = 0; i < size(); ++i) {
      for (uint32_t l = 0; l < labels(); ++l) weights[i * labels() + l] = static_cast<double>(Weight(i, l));
    }
    return weights;
  }

  std::string NameOf(uint32_t i) const {
    if (i < kFeatureCount) return std::string(FeatureName(static_cast<Feature>(i)));
    return data_.rules.rule(i - static_cast<uint32_t>(kFeatureCount)).id;
  }

  // Whether the feature speaks for leaving a token outside; its one weight is at the place of label 0.
  bool IsOutside(uint32_t i) const {
    return i < kFeatureCount && FeatureName(static_cast<Feature>(i)).starts_with("outside.");
  }

 private:
  float Weight(uint32_t i, uint32_t label) const {
    if (IsOutside(i)) return label == 0 ? data_.weights.outside(static_cast<Feature>(i)) : 0;
    if (i < kFeatureCount) return data_.weights.of(static_cast<Feature>(i))[label];
    return data_.rules.rule(i - static_cast<uint32_t>(kFeatureCount)).weights[label];
  }

  const TaggerData& data_;
};

LabelId EvidenceLabel(const LabelTable& labels, const std::string& name) {
  const LabelId id = labels.Find(name).value_or(kNoLabel);
  if (id == kNoLabel || id < labels.evidence_size()) return id;
  return labels.Find(labels.label(id).refines).value_or(kNoLabel);
}

std::vector<GoldSpan> GoldOf(const nlohmann::json& article, const LabelTable& labels) {
  std::vector<GoldSpan> spans;
  for (const auto& span : article["spans"]) {
    const LabelId label = EvidenceLabel(labels, span["label"]);
    if (label != kNoLabel) spans.push_back({{span["start"], span["end"]}, label});
  }
  return spans;
}

bool Overlap(ByteSpan a, ByteSpan b) { return a.begin < b.end && b.begin < a.end; }

// Nothing if a gold span of the chunk is no candidate: such a chunk teaches nothing.
std::optional<TrainingChunk> MakeChunk(const ChunkEvidence& evidence, const std::vector<GoldSpan>& gold,
                                       LabelId other) {
  TrainingChunk chunk;
  chunk.tokens = static_cast<uint32_t>(evidence.tokens.size());
  const ByteSpan whole = {evidence.tokens.front().begin, evidence.tokens.back().end};
  std::vector<GoldSpan> names;
  for (const GoldSpan& span : gold) {
    if (span.label != other && Overlap(span.bytes, whole)) names.push_back(span);
  }
  size_t found = 0;
  for (const ChunkEvidence::Candidate& candidate : evidence.candidates) {
    const ByteSpan bytes = {evidence.tokens[candidate.first].begin, evidence.tokens[candidate.last - 1].end};
    TrainingChunk::Candidate made{candidate.first, candidate.last, 0, {}};
    bool touches = false;
    for (const GoldSpan& span : names) {
      touches |= Overlap(span.bytes, bytes);
      if (span.bytes == bytes) made.allowed = 1u << span.label;
    }
    if (made.allowed != 0) ++found;
    if (!touches && other != kNoLabel) made.allowed = 1u << other;
    for (const EvidenceItem& item : candidate.items) made.features.push_back(item.index);
    chunk.candidates.push_back(std::move(made));
  }
  if (found != names.size()) return std::nullopt;
  std::stable_sort(chunk.candidates.begin(), chunk.candidates.end(),
                   [](const auto& a, const auto& b) { return a.last < b.last; });
  for (uint32_t i = 0; i < chunk.tokens; ++i) {
    chunk.outside.emplace_back();
    for (const Feature feature : evidence.outside[i])
      chunk.outside.back().push_back(static_cast<uint32_t>(feature));
    bool covered = false;
    for (const GoldSpan& span : names) covered |= Overlap(span.bytes, evidence.tokens[i]);
    chunk.may_be_outside.push_back(!covered);
  }
  return chunk;
}

bool ReadGold(const std::string& path, const TaggerData& data, std::vector<TrainingChunk>* chunks) {
  std::ifstream file(path);
  if (!file) {
    std::cerr << path << ": cannot be read\n";
    return false;
  }
  Pipeline pipeline(data);
  const LabelId other = data.labels.Find("OTHER").value_or(kNoLabel);
  for (std::string line; std::getline(file, line);) {
    const nlohmann::json article = nlohmann::json::parse(line, nullptr, false);
    if (!article.is_object() || !article.contains("text") || !article.contains("spans")) {
      std::cerr << path << ": a line is no object with text and spans\n";
      return false;
    }
    const std::string text = article["text"];
    const absl::StatusOr<Document> document = MakeDocument("", text);
    if (!document.ok()) continue;
    std::vector<GoldSpan> gold = GoldOf(article, data.labels);
    for (GoldSpan& span : gold) {
      span.bytes.begin += document->text_begin;
      span.bytes.end += document->text_begin;
    }
    for (const ChunkEvidence& evidence : pipeline.ListEvidence(*document)) {
      std::optional<TrainingChunk> chunk = MakeChunk(evidence, gold, other);
      if (chunk.has_value()) chunks->push_back(*std::move(chunk));
    }
  }
  return true;
}

// Which weights stay as they are.
std::vector<bool> Held(const Settings& settings, const WeightTable& table) {
  std::vector<bool> held(table.size() * table.labels(), false);
  for (uint32_t i = 0; i < table.size(); ++i) {
    const std::string name = table.NameOf(i);
    const bool hold = std::any_of(settings.hold.begin(), settings.hold.end(),
                                  [&](const std::string& prefix) { return name.starts_with(prefix); });
    for (uint32_t l = 0; hold && l < table.labels(); ++l) held[i * table.labels() + l] = true;
  }
  return held;
}

void Fit(const Settings& settings, const std::vector<bool>& held, const std::vector<TrainingChunk>& chunks,
         ChunkModel* model) {
  const std::vector<double> start = model->weights();
  std::vector<double> squares(start.size(), 1.0), gradient;
  for (int epoch = 0; epoch < settings.epochs; ++epoch) {
    gradient.assign(start.size(), 0);
    double log_probability = 0;
    for (const TrainingChunk& chunk : chunks) log_probability += model->AddGradient(chunk, &gradient);
    std::vector<double>& weights = model->weights();
    for (size_t i = 0; i < weights.size(); ++i) {
      if (gradient[i] == 0 || held[i]) continue;  // no evidence, no step
      const double slope = gradient[i] - 2 * settings.pull * (weights[i] - start[i]);
      squares[i] += slope * slope;
      weights[i] += settings.rate * slope / std::sqrt(squares[i]);
    }
    std::fprintf(stderr, "epoch %d: log-probability of the gold %.2f over %zu chunks\n", epoch,
                 log_probability, chunks.size());
  }
}

void Print(const WeightTable& table, const TaggerData& data, const std::vector<double>& weights) {
  const std::vector<double> start = table.Weights();
  for (uint32_t i = 0; i < table.size(); ++i) {
    const uint32_t labels = table.IsOutside(i) ? 1 : table.labels();
    for (uint32_t l = 0; l < labels; ++l) {
      const size_t at = i * table.labels() + l;
      if (std::abs(weights[at] - start[at]) < kShownChange) continue;
      std::printf("%s\t%s\t%.2f\t%.2f\n", table.NameOf(i).c_str(),
                  table.IsOutside(i) ? "outside" : data.labels.label(static_cast<LabelId>(l)).name.c_str(),
                  start[at], weights[at]);
    }
  }
}

bool ReadSettings(int argc, char** argv, Settings* settings) {
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const bool option = argument.starts_with("--");
    if (!option) {
      settings->gold.push_back(argument);
      continue;
    }
    if (i + 1 == argc) return false;
    const char* value = argv[++i];
    if (argument == "--data")
      settings->data = value;
    else if (argument == "--epochs")
      settings->epochs = std::atoi(value);
    else if (argument == "--rate")
      settings->rate = std::atof(value);
    else if (argument == "--pull")
      settings->pull = std::atof(value);
    else if (argument == "--hold")
      settings->hold.push_back(value);
    else
      return false;
  }
  return !settings->gold.empty();
}

int Main(int argc, char** argv) {
  Settings settings;
  if (!ReadSettings(argc, argv, &settings)) {
    std::cerr << "usage: fit_weights [--data DIR] [--epochs N] [--rate R] [--pull P] [--hold ID]... "
                 "GOLD.jsonl...\n";
    return 2;
  }
  LoadOptions options;
  options.data_directory = settings.data;
  const auto data = TaggerData::Load(options);
  if (!data.ok()) {
    std::cerr << data.status().message() << '\n';
    return 1;
  }
  const WeightTable table(**data);
  std::vector<TrainingChunk> chunks;
  for (const std::string& path : settings.gold) {
    if (!ReadGold(path, **data, &chunks)) return 1;
  }
  ChunkModel model(table.labels(), table.Weights());
  Fit(settings, Held(settings, table), chunks, &model);
  Print(table, **data, model.weights());
  return 0;
}

}  // namespace
}  // namespace tagger

int main(int argc, char** argv) { return tagger::Main(argc, argv); }
