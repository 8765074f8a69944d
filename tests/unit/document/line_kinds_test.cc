#include "tagger/document/line_kinds.h"

#include <gtest/gtest.h>

#include <string>

namespace tagger {
namespace {

TEST(BoilerplateLineTest, WhatSitesPrintAroundArticles) {
  for (const char* line : {"Advertisement",
                           "ADVERTISEMENT",
                           "- Advertisement -",
                           "Advertisement - scroll to continue",
                           "Share",
                           "Share this article",
                           "SHARE THIS STORY:",
                           "12 Comments",
                           "No comments yet...",
                           "Comments (4)",
                           "Related Articles",
                           "Hashtags",
                           "Try Our AI Features",
                           "Explore what Daily8 AI can do for you:",
                           "Read more",
                           "Read more »",
                           "Read more: Lake levels fall again",
                           "READ ALSO: Five ways to save water",
                           "Sign up for our morning newsletter",
                           "Subscribe",
                           "Subscribe to our channel today!",
                           "Follow us on Facebook and X",
                           "Copyright 2025 Lake Daily",
                           "© 2025 Lake Daily. All rights reserved.",
                           "Copyright © 2024 The Lake Daily.",
                           "(c) 2023 Lake Daily",
                           "All rights reserved.",
                           "The Lake Daily Ltd. All Rights Reserved.",
                           "We use cookies to improve your experience.",
                           "This website uses cookies. By clicking accept, you agree.",
                           "Slideshow (5 images)",
                           "3 min read",
                           "5-minute read",
                           "2 of 14",
                           "“Read more”",
                           "Story continues below advertisement",
                           "Skip to main content",
                           "By signing up, you agree to our terms.",
                           "\u00A0Trending\u00A0Now\u00A0",
                           "Share\u00A0this article"}) {
    EXPECT_TRUE(IsBoilerplateLine(line)) << line;
  }
}

TEST(BoilerplateLineTest, WordsOfArticles) {
  for (const char* line : {"Advertisement spending rose by 5 per cent.",
                           "Share prices fell in Nairobi.",
                           "Comments by the minister angered farmers.",
                           "Related industries suffered too.",
                           "Readers more than doubled.",
                           "Subscribers left in droves.",
                           "Follow the money, said the prosecutor.",
                           "Copyright law is to be changed.",
                           "The rights were all reserved for locals.",
                           "Home of the giraffe, the park lost rangers.",
                           "Search teams found two boats.",
                           "Print runs are shorter than before.",
                           "By signing up to the treaty, Kenya joined 40 others.",
                           "Cookies are baked in Accra.",
                           "More than 40 people fled.",
                           "Latest news from the front was grim.",
                           "Tags were found on the birds.",
                           "Post offices will close.",
                           "Photo finish in Lagos",
                           "OK, said the captain, we sail.",
                           "",
                           "12",
                           "Sign of the times"}) {
    EXPECT_FALSE(IsBoilerplateLine(line)) << line;
  }
}

TEST(BoilerplateLineTest, AParagraphIsNone) {
  EXPECT_FALSE(IsBoilerplateLine("Read more: " + std::string(400, 'x')));
}

TEST(TailMarkerTest, EndsTheArticle) {
  for (const char* line :
       {"Hashtags", "Comments", "3 comments", "RELATED ARTICLES", "Related stories:", "You may also like"}) {
    EXPECT_TRUE(IsTailMarker(line)) << line;
  }
  for (const char* line : {"Share", "Advertisement", "Comments by readers were few.",
                           "Related"
                           " matters"}) {
    EXPECT_FALSE(IsTailMarker(line)) << line;
  }
}

TEST(AgeLineTest, AgesAndDates) {
  for (const char* line :
       {"8 hours ago", "an hour ago", "Yesterday", "2 days ago", "May 3", "3 May 2025", "May 3, 2025", "2d",
        "Updated 3 May 2025, 10:30 GMT", "Sat, May 3, 2025 at 9:05 AM", "2025-05-03", "03/05/2025",
        "2025-05-03T10:30:00Z", "Published: June 3rd, 2025", "Updated 5 minutes ago", "just now"}) {
    EXPECT_TRUE(IsAgeLine(line)) << line;
  }
  for (const char* line : {"May leads talks", "3 May talks fail", "Monday", "24", "May", "10:30",
                           "Eight hours ago they left", "Today in history", "2025", "1,000 days of war"}) {
    EXPECT_FALSE(IsAgeLine(line)) << line;
  }
}

TEST(BylineTest, NamesAfterBy) {
  for (const char* line :
       {"By Jane Doe", "By Jane Doe in Lagos", "BY JANE DOE", "By Jane Doe and Ali Khan, Staff Writers",
        "By Ludwig van den Berg", "By The Associated Press", "By Amina al-Said",
        "(Reporting by Jane Doe; Editing by Ali Khan)", "Reporting by Jane Doe in Lagos"}) {
    EXPECT_TRUE(IsBylineLine(line)) << line;
  }
  for (const char* line :
       {"By Friday, Ministers had left", "By the lake stood a house.", "By Monday Night", "By Jane",
        "By Jane Doe who travelled to Lagos", "Bystanders Saw Nothing", "Reported by nobody"}) {
    EXPECT_FALSE(IsBylineLine(line)) << line;
  }
}

TEST(TitleLikeTest, Headlines) {
  for (const char* line :
       {"Lake levels fall again", "‘No water’ for Kisumu", "Will the rains come?", "5 ways to save water",
        "$2bn for ports, says Dr. Osei", "Écoles fermées à Dakar"}) {
    EXPECT_TRUE(IsTitleLike(line)) << line;
  }
  for (const char* line :
       {"The lake fell again.", "lake levels fall", "Kisumu", "8 hours ago", "https://lake.example/news a",
        "The lake fell. Then the farmers left", "He said:", "2,707.00 +25.00 x", "The lake, they said,"}) {
    EXPECT_FALSE(IsTitleLike(line)) << line;
  }
}

TEST(SourceTest, NamesOfPapers) {
  EXPECT_TRUE(IsSourceLike("The Lake Daily"));
  EXPECT_TRUE(IsSourceLike("24 Horas"));
  EXPECT_FALSE(IsSourceLike("The lake fell again."));
  EXPECT_EQ(DashedSource("- The Lake Daily"), "The Lake Daily");
  EXPECT_EQ(DashedSource("– Lake FM"), "Lake FM");
  EXPECT_EQ(DashedSource("-"), "");
  EXPECT_EQ(DashedSource("- the farmers left in the morning."), "");
  EXPECT_EQ(SourceBeforeAge("The Lake Daily · 3 hours ago"), "The Lake Daily");
  EXPECT_EQ(SourceBeforeAge("Lake FM | May 3, 2025"), "Lake FM");
  EXPECT_EQ(SourceBeforeAge("The Lake Daily · live"), "");
}

}  // namespace
}  // namespace tagger
