#include <iostream>

#include "tagger/output/json_writer.h"
#include "tagger/tagger.h"

int main() {
  const auto tagger =
      tagger::Tagger::Load({.data_directory = DATA_DIRECTORY, .extra_rules = {}, .extra_gazetteers = {}});
  if (!tagger.ok()) {
    std::cerr << tagger.status() << '\n';
    return 1;
  }
  const std::string text = "Prime Minister Anna Berg met reporters in Oslo.";
  const auto annotation = tagger->Annotate({.id = "a1", .text = text});
  if (!annotation.ok()) return 1;
  for (const tagger::Span& span : annotation->spans) std::cout << span.label << ' ' << span.text << '\n';
  std::string json;
  tagger::AppendJson({.annotation = &*annotation, .text = text}, {}, &json);
  std::cout << json << '\n';
}
