// One Tagger, many threads: the same bytes as one thread, whatever was annotated before.

#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "tagger/output/json_writer.h"
#include "tagger/tagger.h"
#include "tests/support/loaded_tagger.h"

namespace tagger {
namespace {

std::vector<std::string> Texts() {
  const std::vector<std::string> people = {"Anna Berg", "Joseph Kiprono", "Lee Jae-myung",
                                           "Dr Miriam Lekuton"};
  const std::vector<std::string> places = {"Oslo", "Nairobi", "South Korea", "Georgia", "Lake Turkana"};
  std::vector<std::string> texts;
  for (size_t i = 0; i < 60; ++i) {
    const std::string& person = people[i % people.size()];
    texts.push_back("President " + person + " said in " + places[i % places.size()] +
                    " that exports rose from " + std::to_string(100 + i) +
                    " tonnes to at least 9,000 tonnes by 2030. The Bank of Kenya (BoK) agreed. " +
                    "The BoK told " + person.substr(person.rfind(' ') + 1) + " so.");
  }
  return texts;
}

std::string Json(const std::string& text) {
  const absl::StatusOr<Annotation> annotation = LoadedTagger().Annotate({.id = "x", .text = text});
  std::string json;
  if (annotation.ok()) AppendJson({.annotation = &*annotation, .text = text}, {}, &json);
  return json;
}

TEST(TaggerThreadsTest, ThreadsGiveTheSameBytesAsOne) {
  const std::vector<std::string> texts = Texts();
  std::vector<std::string> expected;
  for (const std::string& text : texts) expected.push_back(Json(text));
  std::vector<size_t> wrong(4, 0);
  std::vector<std::thread> threads;
  for (size_t thread = 0; thread < wrong.size(); ++thread) {
    threads.emplace_back([&, thread] {
      for (size_t i = 0; i < texts.size(); ++i) {
        const size_t at = (i * 7 + thread * 13) % texts.size();
        if (Json(texts[at]) != expected[at]) ++wrong[thread];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<size_t>(4, 0));
}

TEST(TaggerThreadsTest, WhatWasAnnotatedBeforeDoesNotMatter) {
  const std::vector<std::string> texts = Texts();
  const std::string first = Json(texts[3]);
  for (const std::string& text : texts) Json(text);
  EXPECT_EQ(Json(texts[3]), first);
}

TEST(TaggerThreadsTest, ATaggerCanBeMoved) {
  Tagger tagger =
      Tagger::Load({.data_directory = TAGGER_SOURCE_DIR, .extra_rules = {}, .extra_gazetteers = {}}).value();
  const Tagger moved = std::move(tagger);
  EXPECT_FALSE(moved.Annotate({.text = "Kenya and Norway agreed."})->spans.empty());
}

}  // namespace
}  // namespace tagger
