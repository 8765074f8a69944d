#include "tagger/document/captions.h"

#include <gtest/gtest.h>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

// The line with its captions marked: {caption|marker|credit}.
std::string Marked(std::string_view line) {
  std::string marked;
  uint32_t end = 0;
  for (const Caption& caption : FindCaptions(line, {0, static_cast<uint32_t>(line.size())})) {
    marked += StrCat(line.substr(end, caption.caption.begin - end), "{", caption.caption.In(line), "|",
                     caption.marker.In(line), "|", caption.credit.In(line), "}");
    end = caption.credit.end;
  }
  return StrCat(marked, line.substr(end));
}

struct MarkedCase {
  std::string_view line;
  std::string_view marked;
};

void ExpectMarked(std::initializer_list<MarkedCase> cases) {
  for (const MarkedCase& c : cases) EXPECT_EQ(Marked(c.line), c.marked);
}

TEST(CaptionsTest, AParagraphOfItsOwn) {
  ExpectMarked({
      {"Boats lie in Kisumu harbour. Photo: Shutterstock",
       "{Boats lie in Kisumu harbour.|Photo:|Shutterstock}"},
      {"Boats lie in Kisumu. Rain fell. Photo: Reuters", "{Boats lie in Kisumu. Rain fell.|Photo:|Reuters}"},
      {"Boats on the lake Image: Lake Daily", "{Boats on the lake|Image:|Lake Daily}"},
      {"Photo: Jane Doe", "{|Photo:|Jane Doe}"},
      {"Boats. Photograph: Jane Doe/AFP/Getty Images", "{Boats.|Photograph:|Jane Doe/AFP/Getty Images}"},
      {"Boats. Photo: J. Doe for The Lake Daily", "{Boats.|Photo:|J. Doe for The Lake Daily}"},
      {"Boats. Picture: Supplied", "{Boats.|Picture:|Supplied}"},
      {"Boats. Photo: X/@lakeboats", "{Boats.|Photo:|X/@lakeboats}"},
      {"Boats. File photo: AP", "{Boats.|File photo:|AP}"},
      {"Boats on Lake Volta. Image: Danny Osei.", "{Boats on Lake Volta.|Image:|Danny Osei.}"},
  });
}

TEST(CaptionsTest, OnlyTheLastSentenceOfALongParagraph) {
  ExpectMarked({{"It rained. Crops failed. Many left. Boats lie in Kisumu. Photo: Reuters",
                 "It rained. Crops failed. Many left. {Boats lie in Kisumu.|Photo:|Reuters}"}});
}

TEST(CaptionsTest, KnownAgencyWithinAParagraph) {
  ExpectMarked({
      {"It rained. Boats lie in Kisumu on Tuesday. Photo: Reuters After the rains, farmers left.",
       "It rained. {Boats lie in Kisumu on Tuesday.|Photo:|Reuters} After the rains, farmers left."},
      {"Boats lie still. Photo: EPA-EFE Farmers left.", "{Boats lie still.|Photo:|EPA-EFE} Farmers left."},
      {"Boats lie still. Photo: AP Photo/Jane Doe The farmers left.",
       "{Boats lie still.|Photo:|AP Photo/Jane Doe} The farmers left."},
      {"Boats lie still. Photo: Weibo/Lake Fishing Patrol The farmers left.",
       "{Boats lie still.|Photo:|Weibo/Lake Fishing Patrol} The farmers left."},
      {"Boats lie still. Photo: Reuters Farmers left. Nets dry. Photo: AFP Some stayed.",
       "{Boats lie still.|Photo:|Reuters} Farmers left. {Nets dry.|Photo:|AFP} Some stayed."},
  });
}

TEST(CaptionsTest, UnknownNameWithinAParagraph) {
  ExpectMarked({
      {"Boats lie still. Photo: Jane Doe After the rains, farmers left.",
       "{Boats lie still.|Photo:|Jane Doe} After the rains, farmers left."},
      {"Boats lie still. Photo: Jane Doe Farmers left their land.",
       "{Boats lie still.|Photo:|Jane Doe} Farmers left their land."},
      {"Boats lie still. Image: Danny Osei. What will the farmers do now?",
       "{Boats lie still.|Image:|Danny Osei.} What will the farmers do now?"},
      {"Boats lie still. Photo: Jane Doe Prime Minister Ama Osei left.",
       "{Boats lie still.|Photo:|Jane Doe} Prime Minister Ama Osei left."},
  });
}

TEST(CaptionsTest, Brackets) {
  ExpectMarked({
      {"Boats lie still. (Photo by Jane Doe/Getty Images)",
       "{Boats lie still.|(Photo by|Jane Doe/Getty Images)}"},
      {"Boats lie still. (AP Photo/Jane Doe) Farmers left.",
       "{Boats lie still.|(AP Photo/|Jane Doe)} Farmers left."},
      {"Boats lie still. (Photo: AFP) Farmers left.", "{Boats lie still.|(Photo:|AFP)} Farmers left."},
  });
}

TEST(CaptionsTest, FilePhotoBeforeItsCaption) {
  ExpectMarked({{"FILE PHOTO: Boats lie in Kisumu, Kenya, May 3, 2019. REUTERS/Jane Doe",
                 "{|FILE PHOTO:|Boats lie in Kisumu, Kenya, May 3, 2019. REUTERS/Jane Doe}"}});
}

TEST(CaptionsTest, SourceNeedsAnAgencyOrALineOfItsOwn) {
  ExpectMarked({
      {"Boats lie still. Source: Jane Doe/Getty", "{Boats lie still.|Source:|Jane Doe/Getty}"},
      {"Source: Lake Statistics Bureau", "{|Source:|Lake Statistics Bureau}"},
      {"Sales were $8m Source: the annual report of the firm",
       "Sales were $8m Source: the annual report of the firm"},
  });
}

TEST(CaptionsTest, ProseIsNone) {
  for (std::string_view line : {"The photo: a blurred boat.", "Photo: the boats were gone when we came.",
                                "He said: Photo albums burnt.", "Photographers left (Photoshop was banned).",
                                "Telephoto: Reuters sells one.", "Photo:", "Photo finish: Osei won."}) {
    EXPECT_EQ(Marked(line), line);
  }
}

TEST(CaptionsTest, OffsetsAreOfTheWholeText) {
  const std::string_view text = "First line.\nBoats lie still. Photo: Reuters";
  const std::vector<Caption> captions = FindCaptions(text, {12, static_cast<uint32_t>(text.size())});
  ASSERT_EQ(captions.size(), 1u);
  EXPECT_EQ(captions[0].caption.In(text), "Boats lie still.");
  EXPECT_EQ(captions[0].credit.In(text), "Reuters");
}

}  // namespace
}  // namespace tagger
