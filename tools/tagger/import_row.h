#ifndef TOOLS_TAGGER_IMPORT_ROW_H_
#define TOOLS_TAGGER_IMPORT_ROW_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tagger::cli {

// The scripts of names.
enum class Scripts { kLatinOnly, kAnyScript };

// A row of a gazetteer in the making; gazetteers/README.md says what the columns mean.
struct ImportedRow {
  std::string name;
  std::vector<std::string> aliases;
  std::string class_name;
  std::string case_policy;   // "" (capital), "any" or "exact"
  std::optional<int> grade;  // 1 to 4
  std::string id;
  std::string country;  // ISO 3166-1 alpha-2, or empty
  std::optional<uint64_t> population;
};

// The languages whose names are wanted, the first ones first. If the user has chosen them, their names stay
// in whatever script they are written.
struct ImportLanguages {
  std::vector<std::string> codes = {"en"};
  bool are_chosen = false;

  Scripts scripts() const { return are_chosen ? Scripts::kAnyScript : Scripts::kLatinOnly; }
};

// Where a reader puts what it finds. Lines are 1-based; 0 is the input as a whole.
struct ImportSink {
  std::function<void(ImportedRow)> add;
  std::function<void(size_t line, std::string_view message)> fault;
};

// Turns the lines of one kind of dump into rows. Given the lines one after the other, then Finish.
class ImportReader {
 public:
  virtual ~ImportReader() = default;

  // `line` is valid UTF-8, without its line end. False if nothing that follows can be of use.
  virtual bool TakeLine(std::string_view line, size_t number) = 0;
  // A line that is not valid UTF-8, which is told already.
  virtual void TakeBrokenLine(std::string_view /*line*/, size_t /*number*/) {}
  virtual void Finish() {}
};

// A name as a gazetteer can hold it: white space and control characters are one space, none at its ends.
// Nothing if it cannot be a name or alias there: no letter or digit in it, a |, a # at its beginning, or more
// than 200 bytes. `name` must be valid UTF-8. O(bytes).
std::optional<std::string> CleanName(std::string_view name);

// All of `text` as a number, or nothing.
std::optional<uint64_t> ParseWholeNumber(std::string_view text);

// Whether all letters are Latin, as those of names in English text are. `name` must be valid UTF-8.
bool IsLatin(std::string_view name);

// Keeps of names that a dump of many languages gives those that help to find somebody in English text. The
// name must be Latin, or becomes the first Latin alias; false if there is none. Of the aliases go: those not
// Latin, those without a capital letter, and, of a person with more than one name, single words: the
// article itself says who "Smith" is. With kAnyScript other scripts stay too, and what has no capital in
// them. O(bytes).
bool TidyNames(ImportedRow* row, Scripts scripts = Scripts::kLatinOnly);

// The grade of a place of that many people (gazetteers/README.md).
int GradeOfPopulation(uint64_t population);

// Lower-case letters, digits and _, a letter first.
bool IsClassName(std::string_view name);
// Two capitals.
bool IsCountryCode(std::string_view code);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_IMPORT_ROW_H_
