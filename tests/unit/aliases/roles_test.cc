#include "tagger/aliases/roles.h"

#include "gtest/gtest.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

std::string Role(std::string_view text, std::string_view name) {
  const NameReading reading(text);
  return std::string(RoleBeside(reading.document(), reading.Find(name)));
}

TEST(RolesTest, BeforeTheName) {
  EXPECT_EQ(Role("then Minister Anna Berg came.", "Anna Berg"), "Minister");
  EXPECT_EQ(Role("then Foreign Minister Anna Berg came.", "Anna Berg"), "Foreign Minister");
  EXPECT_EQ(Role("then former defence minister Anna Berg came.", "Anna Berg"), "former defence minister");
  EXPECT_EQ(Role("then the minister, Anna Berg, came.", "Anna Berg"), "minister");
}

TEST(RolesTest, HonorificIsNoRole) {
  EXPECT_EQ(Role("then Mr Berg came.", "Berg"), "");
  EXPECT_EQ(Role("then President Dr Anna Berg came.", "Anna Berg"), "President");
}

TEST(RolesTest, CountriesAreNoPartOfARole) {
  EXPECT_EQ(Role("then Norlander President Anna Berg came.", "Anna Berg"), "President");
  EXPECT_EQ(Role("so Norland President Anna Berg came.", "Anna Berg"), "President");
}

TEST(RolesTest, RelationIsNoRole) {
  EXPECT_EQ(Role("then his Norlander counterpart, Anna Berg, came.", "Anna Berg"), "");
  EXPECT_EQ(Role("then his brother Minister Anna Berg came.", "Anna Berg"), "Minister");
  EXPECT_EQ(Role("then Anna Berg, his former counterpart, came.", "Anna Berg"), "");
  EXPECT_EQ(Role("then Anna Berg, a brother", "Anna Berg"), "");
}

TEST(RolesTest, AfterTheName) {
  EXPECT_EQ(Role("then Anna Berg, the health secretary, came.", "Anna Berg"), "health secretary");
  EXPECT_EQ(Role("then Anna Berg, an analyst at Norbank, came.", "Anna Berg"), "analyst");
  EXPECT_EQ(Role("then Anna Berg, captain", "Anna Berg"), "captain");
}

TEST(RolesTest, TheRoleOfTheNextNameIsNotOnesOwn) {
  EXPECT_EQ(Role("then Anna Berg, Minister Ola Holm and others came.", "Anna Berg"), "");
  EXPECT_EQ(Role("then Anna Berg, Minister Ola Holm and others came.", "Ola Holm"), "Minister");
}

TEST(RolesTest, NoneBeside) {
  EXPECT_EQ(Role("then Anna Berg came.", "Anna Berg"), "");
  EXPECT_EQ(Role("then Anna Berg, who said so, came.", "Anna Berg"), "");
  EXPECT_EQ(Role("then Anna Berg,", "Anna Berg"), "");
  EXPECT_EQ(Role("Anna Berg", "Anna Berg"), "");
  EXPECT_EQ(Role("He met the president. Anna Berg came.", "Anna Berg"), "");
}

}  // namespace
}  // namespace tagger
