// Rules of rules/optional: off unless asked for.

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tagger/tagger.h"
#include "tests/support/loaded_tagger.h"

namespace tagger {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

absl::StatusOr<Tagger> LoadWith(const std::vector<std::string>& names) {
  LoadOptions options{.data_directory = TAGGER_SOURCE_DIR, .extra_rules = {}, .extra_gazetteers = {}};
  options.optional_rules = names;
  return Tagger::Load(options);
}

// The spans of a label, with what they are aliases of: "Commission > European Commission".
std::vector<std::string> Organisations(const Tagger& tagger, std::string_view text) {
  const Annotation annotation = tagger.Annotate({.text = text}).value();
  std::vector<std::string> found;
  for (const Span& span : annotation.spans) {
    if (span.label != "ORGANISATION") continue;
    found.push_back(span.alias_of == 0 ? span.text
                                       : StrCat(span.text, " > ", annotation.spans[span.alias_of - 1].text));
  }
  return found;
}

constexpr std::string_view kMinistry = "On Monday the defence ministry said that two ships had left.";
constexpr std::string_view kCommission =
    "The European Commission met in the capital. The Commission will report to ministers later.";

TEST(OptionalRulesTest, OffByDefault) {
  EXPECT_THAT(Organisations(LoadedTagger(), kMinistry), IsEmpty());
  EXPECT_THAT(Organisations(LoadedTagger(), kCommission), testing::ElementsAre("European Commission"));
}

TEST(OptionalRulesTest, OrganisationsInLowerCase) {
  const Tagger tagger = LoadWith({"lower_case_organisations"}).value();
  EXPECT_THAT(Organisations(tagger, kMinistry), testing::ElementsAre("defence ministry"));
}

TEST(OptionalRulesTest, ShortFormsOfOrganisations) {
  const Tagger tagger = LoadWith({"organisation_short_forms"}).value();
  EXPECT_THAT(Organisations(tagger, kCommission),
              testing::ElementsAre("European Commission", "Commission > European Commission"));
}

TEST(OptionalRulesTest, AShortFormWithoutItsFullNameIsNothing) {
  const Tagger tagger = LoadWith({"organisation_short_forms"}).value();
  EXPECT_THAT(Organisations(tagger, "The Commission will report to ministers later."), IsEmpty());
}

TEST(OptionalRulesTest, TheirExamplesHold) {
  EXPECT_THAT(LoadWith({"lower_case_organisations", "organisation_short_forms"}).value().TestRules().failures,
              IsEmpty());
}

TEST(OptionalRulesTest, ANameThatIsNotThereIsAFaultThatListsThoseThatAre) {
  EXPECT_THAT(std::string(FromAbsl(LoadWith({"lower"}).status().message())),
              AllOf(HasSubstr("\"lower\""), HasSubstr("lower_case_organisations")));
}

}  // namespace
}  // namespace tagger
