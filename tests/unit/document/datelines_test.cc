#include "tagger/document/datelines.h"

#include <gtest/gtest.h>

namespace tagger {
namespace {

std::string_view Dateline(std::string_view paragraph, bool near_top) {
  return paragraph.substr(0, DatelineLength(paragraph, near_top));
}

TEST(DatelinesTest, AgencyInBracketsAnywhere) {
  EXPECT_EQ(Dateline("SEOUL (Reuters) - Votes were cast.", false), "SEOUL (Reuters) -");
  EXPECT_EQ(Dateline("(Reuters) - Votes were cast.", false), "(Reuters) -");
  EXPECT_EQ(Dateline("PARIS, Dec 7 (Xinhua) -- Votes were cast.", false), "PARIS, Dec 7 (Xinhua) --");
  EXPECT_EQ(Dateline("LONDON/RIO DE JANEIRO (AFP) – Votes", false), "LONDON/RIO DE JANEIRO (AFP) –");
  EXPECT_EQ(Dateline("Tehran, 5 May (IRNA) — Votes", false), "Tehran, 5 May (IRNA) —");
  EXPECT_EQ(Dateline("ACCRA, Ghana (LBN) — votes", false), "ACCRA, Ghana (LBN) —");
  EXPECT_EQ(Dateline("HEERENVEEN, Netherlands (AP) _ Votes", false), "HEERENVEEN, Netherlands (AP) _");
}

TEST(DatelinesTest, PlaceInCapitalsNearTheTop) {
  EXPECT_EQ(Dateline("NAIROBI, Kenya — Doctors went on strike.", true), "NAIROBI, Kenya —");
  EXPECT_EQ(Dateline("WASHINGTON—The vote", true), "WASHINGTON—");
  EXPECT_EQ(Dateline("Geneva, 3 June 2025 – The vote", true), "Geneva, 3 June 2025 –");
  EXPECT_EQ(Dateline("GENEVA, June 3, 2025 - “No,” she said.", true), "GENEVA, June 3, 2025 -");
  EXPECT_EQ(Dateline("SÃO PAULO — Voters", true), "SÃO PAULO —");
  EXPECT_EQ(Dateline("NAIROBI, Kenya — Doctors went on strike.", false), "");
}

TEST(DatelinesTest, ProseHasNone) {
  for (std::string_view paragraph :
       {"The Farmers' Union (FU) - a new body - met.", "BREAKING — Votes were cast.",
        "NATO — the alliance — met.", "Israel – The talks failed.",
        "In May, consumer prices (CPI) – up again – fell.", "SEOUL", "— Votes", "",
        "The plan - as it was called - failed.", "Kim, 1990–95 leader", "votes (Reuters) - x"}) {
    EXPECT_EQ(Dateline(paragraph, true), "") << paragraph;
  }
}

TEST(DatelinesTest, LooksNoFurtherThanItSays) {
  const std::string far = "NAIROBI " + std::string(kMaxDatelineBytes, 'A') + " — Doctors";
  EXPECT_EQ(Dateline(far, true), "");
}

}  // namespace
}  // namespace tagger
