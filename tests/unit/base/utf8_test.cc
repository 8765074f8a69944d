#include "tagger/base/utf8.h"

#include <gtest/gtest.h>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

// A piece of text, what is wrong with it, and where.
struct InvalidCase {
  std::string_view bytes;
  size_t offset;
  std::string_view what;
};

constexpr InvalidCase kInvalidCases[] = {
    {"\x80", 0, "a continuation byte alone"},
    {"ab\xBF", 2, "a continuation byte at the end"},
    {"a\xC3", 1, "a cut two-byte character"},
    {"a\xC3(", 1, "a lead byte before an ASCII one"},
    {"aé\xE2\x82", 3, "a cut three-byte character"},
    {"\xE2\x28\xA1", 0, "a wrong second byte"},
    {"\xE2\x82\x28", 0, "a wrong third byte"},
    {"😀\xF0\x9F\x98", 4, "a cut four-byte character"},
    {"\xF0\x9F\x98z", 0, "a wrong fourth byte"},
    {"\xC0\xAF", 0, "an overlong slash"},
    {"\xC1\xBF", 0, "an overlong two-byte form"},
    {"\xE0\x80\xAF", 0, "an overlong three-byte form"},
    {"\xF0\x80\x80\xAF", 0, "an overlong four-byte form"},
    {"x\xED\xA0\x80", 1, "a high surrogate"},
    {"x\xED\xBF\xBF", 1, "a low surrogate"},
    {"\xF4\x90\x80\x80", 0, "above U+10FFFF"},
    {"\xF5\x80\x80\x80", 0, "a lead byte F5"},
    {"abc\xFE", 3, "FE"},
    {"abc\xFF", 3, "FF"},
};

TEST(FindInvalidUtf8Test, GivesTheOffsetOfTheFirstWrongByte) {
  for (const InvalidCase& c : kInvalidCases) EXPECT_EQ(FindInvalidUtf8(c.bytes), c.offset) << c.what;
}

// The fast validation works on blocks, so each place within and across them is tried.
TEST(FindInvalidUtf8Test, OffsetIsRightBehindAnyLengthOfValidText) {
  for (const InvalidCase& c : kInvalidCases) {
    for (size_t length = 0; length < 140; ++length) {
      const std::string text = StrCat(std::string(length, 'a'), c.bytes, "tail é");
      EXPECT_EQ(FindInvalidUtf8(text), length + c.offset) << c.what << " after " << length;
    }
  }
}

TEST(FindInvalidUtf8Test, FindsTheFirstOfSeveral) { EXPECT_EQ(FindInvalidUtf8("a\xFFé\xFF"), size_t{1}); }

TEST(FindInvalidUtf8Test, AcceptsTheFirstAndLastOfEachLength) {
  for (const char32_t c : {U'\0', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xD7FF', U'\xE000', U'\xFFFD',
                           U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    std::string text;
    AppendUtf8(c, &text);
    EXPECT_EQ(FindInvalidUtf8(text), std::nullopt) << static_cast<uint32_t>(c);
  }
  EXPECT_EQ(FindInvalidUtf8(""), std::nullopt);
}

TEST(DecodeUtf8Test, ReadsWhatAppendUtf8Wrote) {
  for (const char32_t c :
       {U'\0', U'A', U'\x7F', U'é', U'\x7FF', U'ह', U'€', U'한', U'\xFFFD', U'😀', U'\x10FFFF'}) {
    std::string text = "x";
    AppendUtf8(c, &text);
    const DecodedCodePoint decoded = DecodeUtf8(text, 1);
    EXPECT_EQ(decoded.value, c);
    EXPECT_EQ(decoded.size, text.size() - 1);
  }
}

TEST(CountTest, CodePointsAndUtf16Units) {
  const std::string_view text =
      "aé한😀e\u0301";  // an emoji is two units, a combining accent its own code point
  EXPECT_EQ(text.size(), 1u + 2 + 3 + 4 + 1 + 2);
  EXPECT_EQ(CountCodePoints(text), 6u);
  EXPECT_EQ(CountUtf16(text), 7u);
  EXPECT_EQ(CountCodePoints(""), 0u);
  EXPECT_EQ(CountUtf16(""), 0u);
}

struct ClassCase {
  char32_t code_point;
  CharClass char_class;
};

// Counting works on eight bytes at a time, so each character is tried at each place within and across them.
TEST(CountTest, EveryCharacterAtEveryPlace) {
  for (const std::string_view character : {"a", "\x7F", "é", "\u07FF", "한", "\uFFFD", "😀", "\U0010FFFF"}) {
    for (size_t before = 0; before <= 20; ++before) {
      for (size_t times = 1; times <= 9; ++times) {
        std::string text(before, 'x');
        for (size_t i = 0; i < times; ++i) text += character;
        text += "yz";
        EXPECT_EQ(CountCodePoints(text), before + times + 2) << text;
        EXPECT_EQ(CountUtf16(text), before + times * (character.size() == 4 ? 2 : 1) + 2) << text;
      }
    }
  }
}

TEST(ClassOfTest, ReducesTheGeneralCategory) {
  constexpr ClassCase kCases[] = {
      {U' ', CharClass::kSpace},        {U'\t', CharClass::kSpace},       {U'\n', CharClass::kSpace},
      {U'\r', CharClass::kSpace},       {U'\u0085', CharClass::kSpace},   {U'\u00A0', CharClass::kSpace},
      {U'\u2009', CharClass::kSpace},   {U'\u2028', CharClass::kSpace},   {U'\u3000', CharClass::kSpace},
      {U'a', CharClass::kLower},        {U'ß', CharClass::kLower},        {U'é', CharClass::kLower},
      {U'A', CharClass::kUpper},        {U'Ł', CharClass::kUpper},        {U'ǅ', CharClass::kUpper},
      {U'한', CharClass::kOtherLetter}, {U'ʻ', CharClass::kOtherLetter},  {U'ב', CharClass::kOtherLetter},
      {U'\u0301', CharClass::kMark},    {U'5', CharClass::kDigit},        {U'٣', CharClass::kDigit},
      {U'½', CharClass::kSymbol},       {U'Ⅷ', CharClass::kSymbol},       {U'.', CharClass::kPunctuation},
      {U'—', CharClass::kPunctuation},  {U'’', CharClass::kPunctuation},  {U'_', CharClass::kPunctuation},
      {U'$', CharClass::kSymbol},       {U'+', CharClass::kSymbol},       {U'°', CharClass::kSymbol},
      {U'😀', CharClass::kSymbol},       {U'\0', CharClass::kControl},     {U'\u00AD', CharClass::kControl},
      {U'\u200D', CharClass::kControl}, {U'\uFEFF', CharClass::kControl}, {U'\u0007', CharClass::kControl},
  };
  for (const ClassCase& c : kCases) {
    EXPECT_EQ(ClassOf(c.code_point), c.char_class) << "U+" << std::hex << static_cast<uint32_t>(c.code_point);
  }
}

}  // namespace
}  // namespace tagger
