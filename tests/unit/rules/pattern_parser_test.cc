#include "tagger/rules/pattern_parser.h"

#include "gtest/gtest.h"
#include "tagger/rules/program.h"

namespace tagger {
namespace {

// A vocabulary with a few classes.
class PatternParserTest : public ::testing::Test {
 protected:
  PatternParserTest() {
    for (const char* name : {"month", "country", "place", "place:3"}) classes_.Intern(name);
  }

  std::optional<ParsedPattern> Parse(std::string_view pattern, PatternRole role = PatternRole::kRule) {
    error_ = {};
    return ParsePattern(pattern, role, {&atoms_, &classes_, &names_}, &error_);
  }
  // "column: message" of the error.
  std::string Error(std::string_view pattern, PatternRole role = PatternRole::kRule) {
    if (Parse(pattern, role)) return "none";
    return std::to_string(error_.column) + ": " + error_.message;
  }
  // Whether two patterns mean the same.
  void ExpectSame(std::string_view a, std::string_view b) {
    const auto parsed_a = Parse(a), parsed_b = Parse(b);
    ASSERT_TRUE(parsed_a && parsed_b) << error_.message;
    EXPECT_EQ(PatternKey(parsed_a->before), PatternKey(parsed_b->before)) << a << " and " << b;
    EXPECT_EQ(PatternKey(parsed_a->inside), PatternKey(parsed_b->inside)) << a << " and " << b;
    EXPECT_EQ(PatternKey(parsed_a->after), PatternKey(parsed_b->after)) << a << " and " << b;
  }

  AtomTable atoms_;
  ClassTable classes_;
  std::vector<std::string> names_;
  PatternError error_;
};

TEST_F(PatternParserTest, CutsAtTheSpanMarks) {
  const auto parsed = Parse("'a' 'b' [[ 'c' ]] 'd'");
  ASSERT_TRUE(parsed);
  EXPECT_EQ(LengthOf(parsed->before).min, 2u);
  EXPECT_EQ(LengthOf(parsed->inside).min, 1u);
  EXPECT_EQ(LengthOf(parsed->after).min, 1u);
}

TEST_F(PatternParserTest, WithoutMarksAllIsInside) {
  const auto parsed = Parse("'a' 'b'");
  ASSERT_TRUE(parsed);
  EXPECT_TRUE(parsed->before.empty());
  EXPECT_EQ(LengthOf(parsed->inside).min, 2u);
}

TEST_F(PatternParserTest, AlternativesOfSingleTokensAreOneAtom) {
  ExpectSame("'a' | 'b' | 'c'", "<'c' | 'b' | 'a'>");
  ExpectSame("('a' | ('b' | 'a'))", "<'a' | 'b'>");
  const auto parsed = Parse("'a' | <month> | 'b' 'c'");
  ASSERT_TRUE(parsed);
  // One atom for 'a' and one-word months; the month of several words; 'b' 'c'.
  EXPECT_EQ(parsed->inside.children.size(), 3u);
}

TEST_F(PatternParserTest, OperatorsBindTighterThanSequenceAndAlternation) {
  ExpectSame("'a' 'b'+ | 'c'", "('a' ('b'){1,8}) | 'c'");
  ExpectSame("'b' 'a'?", "'b' 'a'{0,1}");
  ExpectSame("'b' 'a'*", "'b' 'a'{0,8}");
  ExpectSame("'a'{3}", "'a'{3,3}");
}

TEST_F(PatternParserTest, NotBindsTighterThanAndThanOr) {
  ExpectSame("<month & !country | 'x' & capitalised>", "<(month & (!country)) | ('x' & capitalised)>");
}

TEST_F(PatternParserTest, SpaceAndLineBreaksDoNotMatter) {
  ExpectSame("'a'<month>\n  'b' ?", "'a' <month> 'b'?");
}

TEST_F(PatternParserTest, CaptureTakesItsOperator) {
  ExpectSame("n:'a'+", "n:('a'+)");
  EXPECT_EQ(names_, std::vector<std::string>{"n"});
}

TEST_F(PatternParserTest, BuiltInClassComesBeforeGazetteerClass) {
  classes_.Intern("number");
  const auto parsed = Parse("<number>");
  ASSERT_TRUE(parsed);
  EXPECT_TRUE(parsed->classes.empty());
}

TEST_F(PatternParserTest, ErrorsOfClasses) {
  EXPECT_EQ(Error("'a' <mont>"), "6: unknown class <mont>; did you mean <month>?");
  EXPECT_EQ(Error("<capitalized>"), "2: unknown class <capitalized>; did you mean <capitalised>?");
  EXPECT_EQ(Error("<qqqqqqqqqq>").substr(0, 29), "2: unknown class <qqqqqqqqqq>");
  EXPECT_EQ(Error("<place:7>"), "2: a grade must be 1 to 4");
  EXPECT_EQ(Error("'a' <month"),
            "5: < is not closed by >, or something is missing between two parts (& or |)");
  EXPECT_EQ(Error("<month country>").substr(0, 21), "1: < is not closed by");
  EXPECT_EQ(Error("<month & >"), "10: expected a class name, a 'word' or /re/ here");
  EXPECT_EQ(Error("<(month>"), "8: ( is not closed");
  EXPECT_EQ(Error("<'two words'>"), "2: 'two words' is 2 tokens; within < > it must be one");
}

TEST_F(PatternParserTest, ErrorsOfLiteralsAndRegexes) {
  EXPECT_EQ(Error("'a"), "1: the quote ' is not closed");
  EXPECT_EQ(Error("'b' ''"), "5: the quotes are empty");
  EXPECT_EQ(Error("/a(/"), "1: bad regular expression /a(/: missing ): a(");
  EXPECT_EQ(Error("//"), "1: bad regular expression //: it is empty");
  EXPECT_EQ(Error("minister"), "1: a word must be in quotes: 'minister'; a class in < >: <minister>");
}

TEST_F(PatternParserTest, ErrorsOfOperators) {
  EXPECT_EQ(Error("+ 'a'"), "1: an operator with nothing before it");
  EXPECT_EQ(Error("'a'*?"), "5: there are no lazy operators; the longest match wins");
  EXPECT_EQ(Error("'a'*+"), "5: two operators; put the first with its atom in ( )");
  EXPECT_EQ(Error("'a'{3,1}").substr(2), " a count must be {m} or {m,n} with n from 1 to 64");
  EXPECT_EQ(Error("'a'{0}").substr(2), " a count must be {m} or {m,n} with n from 1 to 64");
  EXPECT_EQ(Error("'a'{2,}").substr(2), " a count must be {m} or {m,n} with n from 1 to 64");
  EXPECT_EQ(Error("(('a'{1,9}){1,9}){1,9}").substr(2), ": the repetition makes the pattern too large");
}

TEST_F(PatternParserTest, ErrorsOfGroups) {
  EXPECT_EQ(Error("('a'"), "1: ( is not closed");
  EXPECT_EQ(Error("'a')"), "4: ) without ( before it");
  EXPECT_EQ(Error("()"), "1: nothing between ( and )");
  EXPECT_EQ(Error("'a' | "), "7: nothing on one side of |; for an optional part write ( )?");
  EXPECT_EQ(Error(std::string(60, '(') + "'a'" + std::string(60, ')')), "22: nested too deeply");
}

TEST_F(PatternParserTest, ErrorsOfSpanMarks) {
  EXPECT_EQ(Error("'a' [[ 'b'"), "5: [[ is not closed by ]]");
  EXPECT_EQ(Error("'b' ]]"), "5: ]] without [[ before it");
  EXPECT_EQ(Error("[ 'b' ]"), "1: the span is marked by [[ ]], two brackets");
  EXPECT_EQ(Error("[[ 'b' ]] [[ 'c' ]]"), "11: only one [[ ]] in a pattern");
  EXPECT_EQ(Error("('a' [[ 'b' ]])"), "6: [[ ]] cannot be within ( )");
  EXPECT_EQ(Error("'a' | 'c' [[ 'b' ]]").substr(0, 26), "11: [[ ]] with | beside it");
  EXPECT_EQ(Error("[[ 'b' ]] 'a' | 'c'").substr(0, 25), "1: [[ ]] with | beside it");
  EXPECT_EQ(Error("[[ 'b'? ]]"), "1: the span can be empty; make a part of it obligatory");
  EXPECT_EQ(Error("'a' @"), "5: @ can only be the whole span: [[ @ ]]");
  EXPECT_EQ(Error("[[ @ 'a' ]]"), "6: @ must stand alone: [[ @ ]]");
}

TEST_F(PatternParserTest, ErrorsOfEdges) {
  EXPECT_EQ(Error("^ 'a'"), "1: ^ needs [[ ]] around the span after it");
  EXPECT_EQ(Error("'a' $"), "5: $ can only stand after ]]");
  EXPECT_EQ(Error("[[ ^ 'a' ]]"), "4: ^ can only stand before [[");
  EXPECT_EQ(Error("'a' ^ [[ 'b' ]]"), "1: ^ must come first and $ last");
  EXPECT_EQ(Error("[[ 'b' ]] $ 'a'"), "1: ^ must come first and $ last");
  EXPECT_EQ(Error("^+ [[ 'b' ]]"), "1: ^ must come first and $ last");
  EXPECT_EQ(Error("(^ | 'a') [[ 'b' ]]"), "none");
  EXPECT_EQ(Error("(^ | 'a' | 'b' 'c') 'd'? [[ 'b' ]] ('.' $)?"), "none");
}

TEST_F(PatternParserTest, ErrorsOfNegativeContexts) {
  EXPECT_EQ(Error("[[ 'a' ]]", PatternRole::kNotBefore), "1: [[ ]] can only be in `pattern`");
  EXPECT_EQ(Error("n:'a'", PatternRole::kNotAfter), "1: nothing can be captured here");
  EXPECT_EQ(Error("'a'?", PatternRole::kNotAfter), "1: the pattern can be empty, so it would always hold");
  EXPECT_EQ(Error("$", PatternRole::kNotAfter), "1: $ can only stand after ]]");
  EXPECT_EQ(Error("^ 'a'", PatternRole::kNotAfter), "none");
  EXPECT_EQ(Error("'a' $", PatternRole::kNotBefore), "none");
}

TEST_F(PatternParserTest, AnyBytesGiveAPatternOrAnError) {
  for (const char* pattern :
       {"",     " ", "\xc3\xa9", "<",    "<!",      "'\\",  "/\\",   "{",        "a:",   "[[",  "]]",
        "[[ @", "|", "$$",       "<<>>", "a:b:'c'", "'a'{", "'a'{1", "<place:>", "<:3>", "\x01"}) {
    EXPECT_NE(Error(pattern), "none") << pattern;
    EXPECT_GE(error_.column, 1u) << pattern;
  }
}

}  // namespace
}  // namespace tagger
