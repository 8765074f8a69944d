#ifndef TAGGER_RULES_PATTERN_PARSER_H_
#define TAGGER_RULES_PATTERN_PARSER_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/lexicon/class_table.h"
#include "tagger/rules/atom_table.h"
#include "tagger/rules/pattern.h"

namespace tagger {

// What patterns refer to; grows while they are parsed.
struct PatternVocabulary {
  AtomTable* atoms;
  ClassTable* classes;
  std::vector<std::string>* capture_names;
};

// Where a pattern stands; decides what may be in it.
enum class PatternRole : uint8_t {
  kRule,       // may have [[ ]] and captures; ^ at the start and $ at the end, outside [[ ]]
  kNotBefore,  // follows the span: $ at the end
  kNotAfter,   // stands before the span: ^ at the start
};

struct PatternError {
  size_t column = 0;  // 1-based, in bytes of the pattern
  std::string message;
};

struct ClassUse {
  ClassId class_id = 0;
  size_t column = 0;
};

// A pattern, cut at its span marks. Without [[ ]] all of it is `inside`.
struct ParsedPattern {
  PatternNode before;
  PatternNode inside;
  PatternNode after;
  bool any_inside = false;  // [[ @ ]]
  std::vector<ClassUse> classes;
};

// Parses a pattern (language: rules/README.md). Nothing, and `error` set, if it is wrong.
// O(bytes), apart from the nearest spelling for an error message.
std::optional<ParsedPattern> ParsePattern(std::string_view pattern, PatternRole role,
                                          const PatternVocabulary& vocabulary, PatternError* error);

}  // namespace tagger

#endif  // TAGGER_RULES_PATTERN_PARSER_H_
