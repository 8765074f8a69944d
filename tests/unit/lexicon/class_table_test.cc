#include "tagger/lexicon/class_table.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tagger {
namespace {

TEST(ClassTableTest, SameNameSameId) {
  ClassTable classes;
  const ClassId country = classes.Intern("country").value();
  const ClassId place = classes.Intern(std::string("place")).value();
  EXPECT_NE(country, place);
  EXPECT_EQ(classes.Intern("country"), country);
  EXPECT_EQ(classes.Find("place"), place);
  EXPECT_EQ(classes.name(place), "place");
  EXPECT_EQ(classes.size(), 2u);
}

TEST(ClassTableTest, UnknownNameIsNotFoundAndNotInterned) {
  ClassTable classes;
  EXPECT_EQ(classes.Find("country"), std::nullopt);
  EXPECT_EQ(classes.size(), 0u);
}

TEST(ClassTableTest, NamesAreInOrderOfIds) {
  ClassTable classes;
  for (const char* name : {"month", "country", "month", "unit"}) classes.Intern(name);
  EXPECT_THAT(classes.names(), ::testing::ElementsAre("month", "country", "unit"));
}

TEST(ClassTableTest, FullTableTakesNoNewNameButKnowsTheOldOnes) {
  ClassTable classes;
  for (size_t i = 0; i < kMaxClasses; ++i)
    ASSERT_TRUE(classes.Intern("class" + std::to_string(i)).has_value());
  EXPECT_EQ(classes.Intern("one_more"), std::nullopt);
  EXPECT_EQ(classes.Intern("class7"), ClassId{7});
  EXPECT_EQ(classes.size(), kMaxClasses);
}

TEST(ClassTableTest, NamesStayValidWhileTheTableGrows) {
  ClassTable classes;
  const std::string_view first = classes.name(classes.Intern("first").value());
  for (int i = 0; i < 300; ++i) classes.Intern("class" + std::to_string(i));
  EXPECT_EQ(first, "first");
  EXPECT_EQ(classes.Find("first"), ClassId{0});
}

}  // namespace
}  // namespace tagger
