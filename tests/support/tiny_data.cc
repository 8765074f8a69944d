#include "tests/support/tiny_data.h"

#include "tagger/base/strings.h"
#include "tagger/resolution/evidence.h"

namespace tagger {
namespace {

using Weights = std::map<std::string, std::string, std::less<>>;

const Weights& RoundWeights() {
  static const Weights* const weights = new Weights{
      {"bias", "weights: {PERSON: -1, ORGANISATION: -1, LOCATION: -1, NATIONALITY: -1, OTHER: -1}"},
      {"shape.function_start",
       "weights: {PERSON: -5, ORGANISATION: -5, LOCATION: -5, NATIONALITY: -5, OTHER: -5}"},
      {"shape.possessive_after_name",
       "weights: {PERSON: -5, ORGANISATION: -5, LOCATION: -5, NATIONALITY: -5}"},
      {"shape.in_and", "weights: {PERSON: -5, ORGANISATION: -2, LOCATION: -5, NATIONALITY: -5}"},
      {"shape.lower_end", "weights: {PERSON: -1, ORGANISATION: -3, LOCATION: -3, NATIONALITY: -3}"},
      {"shape.hyphenated_end", "weights: {PERSON: 2}"},
      {"name.all_known", "weights: {PERSON: 3}"},
      {"name.two_words", "weights: {PERSON: 1}"},
      {"name.single_both", "weights: {PERSON: 0.5}"},
      {"title.honorific_start", "weights: {PERSON: -5, ORGANISATION: -2, LOCATION: -2}"},
      {"title.role_start", "weights: {PERSON: -5, ORGANISATION: -2, LOCATION: -2}"},
      {"organisation.head", "weights: {ORGANISATION: 4, PERSON: -2}"},
      {"organisation.head_of", "weights: {ORGANISATION: 7, PERSON: -2}"},
      {"organisation.acronym_defined", "weights: {ORGANISATION: 1}"},
      {"place.grade_1", "weights: {LOCATION: 2}"},
      {"place.grade_4", "weights: {LOCATION: 3}"},
      {"other.head", "weights: {OTHER: 4, ORGANISATION: -1}"},
      {"near.previous_capitalised", "weights: {PERSON: -2, ORGANISATION: -2, LOCATION: -2, NATIONALITY: -1}"},
      {"near.next_capitalised", "weights: {PERSON: -2, ORGANISATION: -2, LOCATION: -2, NATIONALITY: -1}"},
      {"near.runs_on_to_organisation_head", "weights: {PERSON: -2, LOCATION: -4, NATIONALITY: -4}"},
      {"near.cuts_listed_name", "weights: {PERSON: -2, ORGANISATION: -2, LOCATION: -4, NATIONALITY: -4}"},
      {"document.surname", "weights: {PERSON: 3}"},
      {"document.given_name", "weights: {PERSON: 2}"},
      {"document.acronym", "weights: {ORGANISATION: 3}"},
      {"document.defined_acronym_organisation", "weights: {ORGANISATION: 4}"},
      {"document.organisation_part", "weights: {ORGANISATION: 2}"},
      {"outside.common", "outside: 0.5"},
      {"outside.honorific", "outside: 2"},
      {"outside.title", "outside: 1"},
      {"outside.function_word", "outside: 2"},
      {"outside.calendar", "outside: 2"},
  };
  return *weights;
}

}  // namespace

std::string_view TinyLabels() {
  return R"(labels:
  - {name: PERSON, decided_by: evidence, colour: '#a5d8ff', doc: People.}
  - {name: ORGANISATION, decided_by: evidence, colour: '#ffd8a8', doc: Bodies.}
  - {name: LOCATION, decided_by: evidence, colour: '#b2f2bb', doc: Places.}
  - {name: NATIONALITY, decided_by: evidence, colour: '#d0bfff', doc: Adjectives of countries.}
  - {name: OTHER, decided_by: evidence, output: false, colour: '#dee2e6', doc: Names of other things.}
  - {name: FIGURE, decided_by: match, colour: '#ffec99', doc: Quantities.}
  - {name: DATE, decided_by: match, colour: '#fcc2d7', doc: Dates.}
  - {name: COUNTRY, decided_by: refinement, refines: LOCATION, refine_class: country, colour: '#96f2d7', doc: States.}
)";
}

std::string_view TinyGazetteer() {
  return "name\taliases\tclass\tgrade\tcase\tambiguous\tid\tcountry\tvalue\n"
         "the\ta|an|so|then|of|for|and|or|in|on|to|but|with|by|from|its|he|she|it|was\tfunction_"
         "word\t\tany\t\t\t\t\n"
         "said\tmet|came|left|moon|walker|people|troops|new|water|bank\tcommon_word\t\tany\t\t\t\t\n"
         "May\t\tmonth\t\tcapital\t\t\t\t5\n"
         "June\t\tmonth\t\tcapital\t\t\t\t6\n"
         "Sunday\t\tweekday\t\tcapital\t\t\t\t7\n"
         "Midsummer\t\tholiday\t\tcapital\t\t\t\t\n"
         "five\t\tnumber_word\t\tany\t\t\t\t5\n"
         "million\t\tmagnitude\t\tany\t\t\t\t1000000\n"
         "Mr\tDr|Sheikh|Saint\thonorific\t\tany\t\t\t\t\n"
         "president\tminister|secretary|analyst|captain\trole\t\tany\t\t\t\t\n"
         "counterpart\tbrother\trole\t\tany\t\t\t\t\n"
         "counterpart\tbrother\trelation_noun\t\tany\t\t\t\t\n"
         "deputy\tforeign|defence|former|health\trole_modifier\t\tany\t\t\t\t\n"
         "bin\tvan|de|al|der\tname_particle\t\tany\t\t\t\t\n"
         "Jr\t\tname_suffix\t\tcapital\t\t\t\t\n"
         "Lee\tKim|Yoon\tfamily_name_first\t\tcapital\t\t\t\t\n"
         "Anna\tOla|Maren\tgiven_name\t3\tcapital\t\t\t\t\n"
         "Sunniva\t\tgiven_name\t1\tcapital\t\t\t\t\n"
         "Berg\tHolm|Vik\tfamily_name\t3\tcapital\t\t\t\t\n"
         "Moon\tWalker\tfamily_name\t2\tcapital\t\t\t\t\n"
         "Robin\t\tgiven_name\t2\tcapital\t\t\t\t\n"
         "Robin\t\tfamily_name\t1\tcapital\t\t\t\t\n"
         "Solveig Strand\t\tperson\t\tcapital\t\tpeople:1\tNO\tsinger\n"
         "Norland\tRepublic of Norland\tcountry\t\tcapital\t\tiso3166:NO\tNO\t\n"
         "South Norland\t\tcountry\t\tcapital\t\tiso3166:SN\tSN\t\n"
         "Gloria\t\tcountry\t\tcapital\tyes\tiso3166:GL\tGL\t\n"
         "New Moon\t\tcountry\t\tcapital\tyes\tiso3166:NM\tNM\t\n"
         "Norlander\tNorlanders\tdemonym\t\tcapital\t\tiso3166:NO\tNO\t\n"
         "Arctic Coast\t\tregion\t\tcapital\t\t\t\t\n"
         "Westmark\t\tsubdivision\t\tcapital\t\tsub:1\tNO\t\n"
         "Hamn\t\tplace\t4\tcapital\t\tplaces:1\tNO\t\n"
         "Port Anders\t\tplace\t3\tcapital\t\tplaces:2\tNO\t\n"
         "Lonny\t\tplace\t1\tcapital\t\tplaces:3\tNO\t\n"
         "Berg\t\tplace\t2\tcapital\t\tplaces:4\tNO\t\n"
         "Water\t\tplace\t1\tcapital\t\tplaces:5\tNO\t\n"
         "Twinport\t\tregion\t2\tcapital\t\tplaces:7\tNO\t\n"
         "Twinport\t\tplace\t1\tcapital\t\tplaces:8\tSN\t\n"
         "3 Oaks\t4Qo\torganisation\t\tcapital\t\torganisations:9\tNO\t\n"
         "Sudvik\t\tplace\t2\tcapital\t\tplaces:10\tSN\t\n"
         "Sudhamn\t\tplace\t2\tcapital\t\tplaces:11\tSN\t\n"
         "Norbank\t\torganisation\t2\tcapital\t\torganisations:1\tNO\t\n"
         "Blue Lantern\t\torganisation\t\tcapital\t\torganisations:2\tNO\t\n"
         "Ministry\tGroup|University|Commission|Navy|Party\torganisation_head\t\tcapital\t\t\t\t\n"
         "Ministry\tBank|Council\torganisation_of_head\t\tcapital\t\t\t\t\n"
         "Ltd\tInc\torganisation_suffix\t\tcapital\t\t\t\t\n"
         "Parliament\t\tbody_alone\t\tcapital\t\t\t\t\n"
         "GDP\tCEO\tstop_acronym\t\texact\t\t\t\t\n"
         "River\tProvince|Bay\tplace_head\t\tcapital\t\t\t\t\n"
         "Airport\t\tfacility_head\t\tcapital\t\t\t\t\n"
         "Lake\t\tplace_prefix\t\tcapital\t\t\t\t\n"
         "North\tSouthern\tcompass\t\tcapital\t\t\t\t\n"
         "Cup\tWar|Act\tevent_head\t\tcapital\t\t\t\t\n";
}

std::string_view TinyRules() {
  return R"(rules:
  - {id: tiny.country, doc: A listed country., pattern: '[[ <country> ]]', weights: {LOCATION: 5}, tests: ['In [[Norland]].']}
  - {id: tiny.demonym, doc: A listed demonym., pattern: '[[ <demonym> ]]', weights: {NATIONALITY: 5}, tests: ['A [[Norlander]].']}
  - {id: tiny.after_title, doc: After a title., pattern: '<(honorific | role)> [[ @ ]]', weights: {PERSON: 3}, tests: ['Mr [[Vik]] left.']}
  - {id: tiny.of_the, doc: Of the., pattern: "'of' 'the' [[ @ ]]", weights: {ORGANISATION: 1}, tests: ['Head of the [[Vik Group]].']}
  - id: tiny.month_day
    doc: A month and its day.
    label: DATE
    stage: 1
    pattern: 'month:<month> day:<number>'
    set: {form: date}
    tests: ['On [[May 16]] they came.']
  - id: tiny.people
    doc: A number and what it counts.
    label: FIGURE
    stage: 1
    pattern: "value:<number> item:'people'"
    set: {form: count}
    tests: ['Then [[5 people]] came.']
)";
}

std::string TinyEvidence(const Weights& weights) {
  std::string yaml = "features:\n";
  for (size_t i = 0; i < kFeatureCount; ++i) {
    const std::string_view name = FeatureName(static_cast<Feature>(i));
    std::string_view value = "weights: {}";
    if (const auto found = RoundWeights().find(name); found != RoundWeights().end()) value = found->second;
    if (const auto found = weights.find(name); found != weights.end()) value = found->second;
    if (!value.empty()) yaml += StrCat("  - {id: ", name, ", doc: tiny, ", value, "}\n");
  }
  return yaml;
}

void WriteTinyData(const TemporaryDirectory& directory) {
  directory.Write("rules/labels.yaml", TinyLabels());
  directory.Write("rules/evidence.yaml", TinyEvidence());
  directory.Write("rules/tiny.yaml", TinyRules());
  directory.Write("gazetteers/tiny.tsv", TinyGazetteer());
}

}  // namespace tagger
