#include "tools/tagger/evaluation_report.h"

#include <cmath>
#include <cstdio>

#include "tagger/base/strings.h"
#include "tagger/output/json_text.h"
#include "tools/tagger/span_context.h"

namespace tagger::cli {
namespace {

std::string ScoreLine(const std::string& label, const SpanScore& score) {
  char line[160];
  std::snprintf(line, sizeof line, "%-14s %7zu %7zu %7zu   %5.1f %5.1f %5.1f   %5.1f\n", label.c_str(),
                score.gold, score.found, score.right, 100 * score.Precision(), 100 * score.Recall(),
                100 * score.F1(), 100 * score.OverlapF1());
  return line;
}

std::string BinLine(size_t i, const ReliabilityBin& bin) {
  char line[120];
  const auto found = static_cast<double>(bin.found);
  const double from = static_cast<double>(i) / Evaluation::kBins;
  if (bin.found == 0) {
    std::snprintf(line, sizeof line, "%.1f to %.1f   %7d       -       -\n", from, from + 0.1, 0);
  } else {
    std::snprintf(line, sizeof line, "%.1f to %.1f   %7zu   %5.1f   %5.1f\n", from, from + 0.1, bin.found,
                  100 * bin.confidence_sum / found, 100 * static_cast<double>(bin.right) / found);
  }
  return line;
}

std::string MistakeLine(const Mistake& mistake) {
  std::string line = StrCat(mistake.id, ": ", mistake.kind, ":");
  if (!mistake.gold_label.empty()) {
    line += StrCat(" gold ", mistake.gold_label, " \"", OnOneLine(mistake.gold_text), "\"");
  }
  if (!mistake.found_label.empty()) {
    char confidence[16];
    std::snprintf(confidence, sizeof confidence, "%.2f", mistake.confidence);
    line += StrCat(mistake.gold_label.empty() ? "" : ",", " found ", mistake.found_label, " \"",
                   OnOneLine(mistake.found_text), "\" (", confidence, ", ", mistake.rule, ")");
  }
  return StrCat(line, "\n    ", mistake.context, "\n");
}

double FourDecimals(double value) { return std::round(value * 10'000) / 10'000; }

void Append(const std::string& label, const SpanScore& score, JsonBuffer* json) {
  JsonObject object(json);
  object.OptionalString("label", label);
  object.Number("gold", static_cast<double>(score.gold));
  object.Number("found", static_cast<double>(score.found));
  object.Number("right", static_cast<double>(score.right));
  object.Number("precision", FourDecimals(score.Precision()));
  object.Number("recall", FourDecimals(score.Recall()));
  object.Number("f1", FourDecimals(score.F1()));
  object.Number("overlap_f1", FourDecimals(score.OverlapF1()));
}

void Append(size_t i, const ReliabilityBin& bin, JsonBuffer* json) {
  JsonObject object(json);
  object.Number("from", static_cast<double>(i) / Evaluation::kBins);
  object.Number("to", static_cast<double>(i + 1) / Evaluation::kBins);
  object.Number("found", static_cast<double>(bin.found));
  object.Number("right", static_cast<double>(bin.right));
  if (bin.found == 0) return;
  object.Number("mean_confidence", FourDecimals(bin.confidence_sum / static_cast<double>(bin.found)));
}

void Append(const Mistake& mistake, JsonBuffer* json) {
  JsonObject object(json);
  object.String("id", mistake.id);
  object.String("kind", mistake.kind);
  object.OptionalString("gold_label", mistake.gold_label);
  object.OptionalString("gold_text", mistake.gold_text);
  object.OptionalString("found_label", mistake.found_label);
  object.OptionalString("found_text", mistake.found_text);
  object.OptionalString("rule", mistake.rule);
  if (!mistake.found_label.empty()) object.Key("confidence").Rounded(mistake.confidence);
  object.String("context", mistake.context);
}

}  // namespace

std::string EvaluationText(const Evaluation& evaluation) {
  std::string text = StrCat(std::to_string(evaluation.documents()), " articles\n\n");
  text += "label             gold   found   right       P     R    F1   overlap F1\n";
  for (const auto& [label, score] : evaluation.by_label()) text += ScoreLine(label, score);
  text += ScoreLine("all (micro)", evaluation.Total());
  text += "\nconfidence     found    mean   right %\n";
  for (size_t i = 0; i < Evaluation::kBins; ++i) text += BinLine(i, evaluation.reliability()[i]);
  char error[64];
  std::snprintf(error, sizeof error, "calibration error %.3f\n", evaluation.CalibrationError());
  text += error;
  if (!evaluation.not_judged().empty()) {
    text += "\nnot judged, since the gold has none:";
    for (const auto& [label, count] : evaluation.not_judged()) {
      text += StrCat(" ", label, " (", std::to_string(count), ")");
    }
    text += '\n';
  }
  if (!evaluation.mistakes().empty()) text += '\n';
  for (const Mistake& mistake : evaluation.mistakes()) text += MistakeLine(mistake);
  return text;
}

std::string EvaluationJson(const Evaluation& evaluation) {
  std::string out;
  {
    JsonBuffer json(&out);
    JsonObject object(&json);
    object.Number("documents", static_cast<double>(evaluation.documents()));
    WriteJsonArray(evaluation.by_label(), &object.Key("labels"),
                   [&](const auto& entry) { Append(entry.first, entry.second, &json); });
    Append("", evaluation.Total(), &object.Key("micro"));
    size_t bin = 0;
    WriteJsonArray(evaluation.reliability(), &object.Key("reliability"),
                   [&](const ReliabilityBin& reliability) { Append(bin++, reliability, &json); });
    object.Number("calibration_error", FourDecimals(evaluation.CalibrationError()));
    object.Key("not_judged");
    {
      JsonObject not_judged(&json);
      for (const auto& [label, count] : evaluation.not_judged()) {
        not_judged.Number(label, static_cast<double>(count));
      }
    }
    WriteJsonArray(evaluation.mistakes(), &object.Key("mistakes"),
                   [&](const Mistake& mistake) { Append(mistake, &json); });
  }
  out += '\n';
  return out;
}

}  // namespace tagger::cli
