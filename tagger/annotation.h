#ifndef TAGGER_ANNOTATION_H_
#define TAGGER_ANNOTATION_H_

// The result of annotating one article: what DESIGN calls the output contract, as C++
// structs. Plain values that own their strings, except where said.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/base/byte_span.h"

namespace tagger {

// A TIMEX3 value: {DATE, "2025-05-16"}, {DURATION, "P3M"}, {SET, "P1D"}; `mod` is
// a TIMEX3 modifier ("START", "APPROX", ...) or empty.
struct Timex {
  std::string type;
  std::string value;
  std::string mod;
};

// When a figure holds: {"by", "2030"}.
struct FigureTime {
  std::string relation;  // by | in | since | from | over | at
  std::string value;     // TIMEX3
};

// A normalised quantity. One of these is set: `value`; `min` and `max` (an inclusive range);
// `ends` = {from, to} (a change). Where only the level is told that a change reached ("rose to 5 per cent"),
// both `value` and `ends` have it, and the "from" is empty.
struct Figure {
  std::string kind;  // count number percent money measure duration age temperature ratio rate rank score
  std::optional<double> value;
  std::optional<double> min;
  std::optional<double> max;
  std::vector<Figure> ends;  // empty, or {from, to}
  std::string comparator;    // "" (=), "~", "<", "<=", ">", ">="
  std::string unit;          // CLDR unit id: "kilometer", "percent"
  std::string currency;      // ISO 4217
  std::string item;          // what is counted: "eligible voters"
  std::string per;           // "day"
  std::string of;            // the base of a share
  std::string direction;     // "up", "down"
  std::optional<FigureTime> time;
};

struct Span {
  uint32_t id = 0;  // 1-based; written "T1"
  ByteSpan bytes;   // into the title field or the text field, as `in_title` says
  bool in_title = false;
  std::string text;  // the slice itself
  std::string label;
  uint32_t entity = 0;  // Entity::id, or 0
  double confidence = 0;
  std::string rule;          // rule id, gazetteer file and row, or "alias.surname"
  std::string source;        // "rule" | "gazetteer" | "alias"
  uint32_t alias_of = 0;     // Span::id of the fuller mention, or 0
  std::string_view section;  // "body", "caption", ... (static storage)
  uint32_t sentence = 0;
  std::optional<Figure> figure;
  std::optional<Timex> timex;
};

// What else an entity may be: another place of its name (Georgia, the state), or another label for which
// there is nearly as much evidence.
struct EntityCandidate {
  std::string label;
  double confidence = 0;  // that the label is this one, over the entity's own; 0 if only the row is another
  std::string name;       // of the gazetteer row, if there is one; with its kb_id and country
  std::string kb_id;
  std::string country;
};

struct Entity {
  uint32_t id = 0;  // 1-based; written "E1"
  std::string name;
  std::string label;
  std::string kb_id;               // "iso3166:JP" or empty
  std::string country;             // ISO 3166 code, of places
  std::string role;                // of persons: "Defence Minister"
  std::vector<uint32_t> mentions;  // Span::id, in text order
  double salience = 0;             // 0 to 1
  std::vector<EntityCandidate> candidates = {};
};

struct Keyword {
  std::string text;
  std::string hashtag;
  double score = 0;  // 0 to 1, the best is 1
  uint32_t count = 0;
  std::string kind;  // "topic" | "entity"
  uint32_t entity = 0;
  std::vector<ByteSpan> spans;        // in the text field
  std::vector<ByteSpan> title_spans;  // in the title field
  bool in_title = false;
  std::vector<std::string> variants;
};

struct Annotation {
  std::string id;
  std::string title;
  std::string url;
  std::string published;
  std::string language;
  // For an article of a page: its range in the page, to which all spans are relative + range->begin.
  std::optional<ByteSpan> range;
  std::vector<Span> spans;  // title spans first, then by position; they do not overlap
  std::vector<Entity> entities;
  std::vector<Keyword> keywords;  // best first
  std::vector<std::string> warnings;
};

}  // namespace tagger

#endif  // TAGGER_ANNOTATION_H_
