#include <algorithm>

#include "tagger/rules/matcher_state.h"

namespace tagger {

void CaptureFinder::Fill(RuleMatch* match) {
  const CompiledRule& rule = rules_.compiled[match->rule];
  const TokenRange tokens = match->tokens;
  const uint32_t place = stream_.PlaceOf(tokens.first);
  const uint32_t sentence = stream_.text().tokens[tokens.first].sentence;
  match->captures.clear();
  if (HasCaptures(rule.left)) {
    AddContext(rule.left, stream_.Backward(place - 1, sentence), tokens.first, match);
    std::reverse(match->captures.begin(), match->captures.end());
  }
  if (HasCaptures(rule.inside)) {
    groups_.clear();
    ReaderOf(rule.inside).Read({stream_.At(place), 1, tokens.size()}, &groups_);
    for (const GroupMatch& group : groups_)
      match->captures.push_back({group.name, {tokens.first + group.begin, tokens.first + group.end}});
  }
  if (HasCaptures(rule.right))
    AddContext(rule.right, stream_.Forward(place + tokens.size(), sentence), tokens.last, match);
}

bool CaptureFinder::HasCaptures(ProgramId program) const {
  return program != kNoProgram && !rules_.programs[program].captures.empty();
}

CaptureReader& CaptureFinder::ReaderOf(ProgramId program) {
  std::unique_ptr<CaptureReader>& reader = readers_[program];
  if (reader == nullptr)
    reader = std::make_unique<CaptureReader>(rules_.programs[program], stream_.symbols());
  return *reader;
}

void CaptureFinder::AddContext(ProgramId id, SymbolRun run, uint32_t token, RuleMatch* match) {
  run.size = LongestMatch(rules_.programs[id], stream_.symbols(), run);
  groups_.clear();
  ReaderOf(id).Read(run, &groups_);
  for (const GroupMatch& group : groups_) {
    const TokenRange tokens = run.step > 0 ? TokenRange{token + group.begin, token + group.end}
                                           : TokenRange{token - group.end, token - group.begin};
    match->captures.push_back({group.name, tokens});
  }
}

}  // namespace tagger
