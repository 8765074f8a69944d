#include "tagger/gazetteer/gazetteer_reach.h"

#include <algorithm>

#include "tagger/base/strings.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

constexpr std::string_view kBefore = "They met ";
constexpr std::string_view kAfter = " there.";

Gazetteer LoadQuietly(absl::Span<const std::string> paths, ClassTable* classes) {
  FaultList faults;  // Gazetteer::Load of whoever uses them tells
  return Gazetteer::Load(paths, classes, &faults);
}

}  // namespace

ReachChecker::ReachChecker(absl::Span<const std::string> paths)
    : gazetteer_(LoadQuietly(paths, &classes_)), words_(gazetteer_) {}

bool ReachChecker::IsRow(EntryId id, std::string_view path, int line) const {
  const Entry entry = gazetteer_.entry(id);
  return entry.line == static_cast<uint32_t>(line) && gazetteer_.files()[entry.file] == path;
}

bool ReachChecker::Finds(std::string_view phrase, std::string_view path, int line) {
  phrase_tokens_.clear();
  TokenizePhrase(phrase, &phrase_tokens_);
  document_.content = StrCat(kBefore, phrase, kAfter);
  document_.sections = {{SectionKind::kBody, {0, static_cast<uint32_t>(document_.content.size())}}};
  Tokenize(document_, &text_);
  words_.StartDocument();
  words_.Intern(document_.content, absl::MakeSpan(text_.tokens));
  const auto first = std::find_if(text_.tokens.begin(), text_.tokens.end(),
                                  [](const Token& token) { return token.bytes.begin >= kBefore.size(); });
  if (phrase_tokens_.size() == 1) {
    const std::vector<EntryId>& entries = words_.word(*first).entries;
    return std::any_of(entries.begin(), entries.end(), [&](EntryId id) { return IsRow(id, path, line); });
  }
  FindPhrases(gazetteer_, words_, document_.content, text_, &matches_);
  const auto index = static_cast<uint32_t>(first - text_.tokens.begin());
  return std::any_of(matches_.begin(), matches_.end(), [&](const PhraseMatch& match) {
    return match.tokens.first == index && match.tokens.size() == phrase_tokens_.size() &&
           IsRow(match.entry, path, line);
  });
}

}  // namespace tagger
