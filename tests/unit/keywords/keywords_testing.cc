#include "tests/unit/keywords/keywords_testing.h"

#include <algorithm>

#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tagger/tokens/tokenizer.h"
#include "tests/support/temporary_directory.h"

namespace tagger {
namespace {

constexpr std::string_view kGazetteer =
    "name\taliases\tclass\tgrade\tcase\n"
    "the\ta|an|of|for|and|or|in|on|to|but|with|by|from|its|he|she|it|was|were|will|at|after|that|they|as|who|"
    "his\t"
    "function_word\t\tany\n"
    "said\ttold\treporting_verb\t\tany\n"
    "announced\tannounces\torganisation_verb\t\tany\n"
    "new\tfirst|concern|people|group|plan|day|water|city|talks|government\tcommon_word\t3\tany\n"
    "harbour\tferry|strike|law|crew\tcommon_word\t2\tany\n"
    "five\t\tnumber_word\t\tany\n"
    "hour\thours\ttime_unit\t\tany\n"
    "June\t\tmonth\t\tcapital\n"
    "Sunday\t\tweekday\t\tcapital\n"
    "Norlander\tNorlanders|Norlandic\tdemonym\t\tcapital\n";

}  // namespace

KeywordReading::KeywordReading(std::string_view title, std::string_view body, const std::vector<Name>& names,
                               const std::vector<std::string>& dated) {
  const TemporaryDirectory directory;
  FaultList faults;
  gazetteer_ = Gazetteer::Load({directory.Write("words.tsv", kGazetteer)}, &classes_, &faults);
  for (const std::string& message : faults.messages()) ADD_FAILURE() << message;
  name_classes_ = std::make_unique<NameClasses>(classes_);
  keyword_classes_ = std::make_unique<KeywordClasses>(classes_);
  source_.content = StrCat(title, title.empty() ? "" : "\n\n", body);
  const uint32_t size = static_cast<uint32_t>(source_.content.size());
  const uint32_t split = size - static_cast<uint32_t>(body.size());
  if (split > 0) source_.sections.push_back({SectionKind::kTitle, {0, static_cast<uint32_t>(title.size())}});
  source_.sections.push_back({SectionKind::kBody, {split, size}});
  Tokenize(source_, &text_);
  words_ = std::make_unique<WordTable>(gazetteer_);
  words_->StartDocument();
  words_->Intern(source_.content, absl::MakeSpan(text_.tokens));
  names_ = std::make_unique<NameDocument>(*name_classes_);
  std::vector<bool> covered(text_.tokens.size(), false);
  for (const std::string& surface : dated) {
    for (const TokenRange range : FindAll(surface)) {
      std::fill(covered.begin() + range.first, covered.begin() + range.last, true);
    }
  }
  names_->Reset(source_.content, text_, *words_, gazetteer_, phrases_, covered);
  Link(names);
}

// The tokens that lie in each occurrence of `surface`.
std::vector<TokenRange> KeywordReading::FindAll(const std::string& surface) const {
  std::vector<TokenRange> ranges;
  for (size_t at = source_.content.find(surface); at != std::string::npos;
       at = source_.content.find(surface, at + 1)) {
    TokenRange range;
    for (uint32_t i = 0; i < text_.tokens.size(); ++i) {
      if (text_.tokens[i].bytes.begin == at) range.first = i;
      if (text_.tokens[i].bytes.end == at + surface.size()) range.last = i + 1;
    }
    if (range.first < range.last) ranges.push_back(range);
  }
  EXPECT_FALSE(ranges.empty()) << surface << " is not in the text";
  return ranges;
}

void KeywordReading::Link(const std::vector<Name>& names) {
  std::vector<bool> taken(text_.tokens.size(), false);
  for (uint32_t e = 0; e < names.size(); ++e) {
    linked_.entities.emplace_back().name = entity_names_.emplace_back(names[e].canonical);
    for (size_t s = 0; s < names[e].surfaces.size(); ++s) {
      for (const TokenRange range : FindAll(names[e].surfaces[s])) {
        if (taken[range.first]) continue;  // in a longer name
        std::fill(taken.begin() + range.first, taken.begin() + range.last, true);
        Mention mention;
        mention.span.tokens = range;
        mention.entity = e;
        mention.alias = s == 0 ? AliasKind::kNone : AliasKind::kSurname;
        linked_.mentions.push_back(mention);
      }
    }
  }
  std::sort(linked_.mentions.begin(), linked_.mentions.end(),
            [](const Mention& a, const Mention& b) { return a.span.tokens.first < b.span.tokens.first; });
  for (uint32_t m = 0; m < linked_.mentions.size(); ++m) {
    linked_.entities[linked_.mentions[m].entity].mentions.push_back(m);
  }
}

std::vector<std::string> KeywordReading::Texts() const {
  std::vector<std::string> texts;
  for (const RankedKeyword& keyword : Rank()) texts.push_back(keyword.text);
  return texts;
}

std::vector<std::string> KeywordReading::Topics() const {
  TopicFinder finder(*keyword_classes_);
  finder.Find(*names_, linked_);
  std::vector<TokenRange> ranges;
  for (const TopicCandidate& topic : finder.topics()) ranges.push_back(topic.first);
  return Surfaces(ranges);
}

std::vector<std::string> KeywordReading::Surfaces(const std::vector<TokenRange>& ranges) const {
  std::vector<std::string> surfaces;
  for (const TokenRange range : ranges) surfaces.emplace_back(names_->surface(range));
  return surfaces;
}

RankedKeyword Named(const std::vector<RankedKeyword>& keywords, std::string_view text) {
  for (const RankedKeyword& keyword : keywords) {
    if (keyword.text == text) return keyword;
  }
  ADD_FAILURE() << "no keyword " << text;
  return {};
}

}  // namespace tagger
