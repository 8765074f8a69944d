#include "tagger/rules/rule_archive.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/rule_world.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;

constexpr char kRules[] = R"(label: FIGURE
stage: 3
rules:
  - id: figure.change
    doc: A change.
    pattern: "'from' [[ low:<number> ]]"
    not_before: "'x'"
    not_after: "'y'"
    as: change
    confidence: 0.5
    priority: -2
    set: {kind: change, comparator: '>='}
    tests:
      - 'from [[5]] to [[6]]'
      - none: 'to 5'
  - {id: figure.no, pattern: "'z'", label: FIGURE, reject: true, tests: ['[[z]]']}
  - {id: figure.name, label: PERSON, pattern: '[[ @ ]] "x"', weights: {PERSON: 2.5}, tests: ['[[A]] x']}
)";

class RuleArchiveTest : public testing::Test {
 protected:
  RuleArchiveTest() : world_("label: FIGURE\nrules: []\n"), classes_(world_.classes()) {
    FaultList faults;
    drafts_ = ReadRuleFile({"/data/rules/a.yaml", kRules}, world_.labels(), &classes_, &faults);
    EXPECT_THAT(faults.messages(), testing::IsEmpty());
    bytes_ = WriteRuleDrafts(drafts_, "/data", classes_);
  }

  std::optional<std::vector<RuleDraft>> Read(std::string_view bytes) {
    return ReadRuleDrafts(bytes, "/moved", world_.labels().size(), &classes_);
  }

  RuleWorld world_;
  ClassTable& classes_;
  std::vector<RuleDraft> drafts_;
  std::string bytes_;
};

TEST_F(RuleArchiveTest, EveryFieldComesBack) {
  const std::vector<RuleDraft> read = Read(bytes_).value();
  ASSERT_EQ(read.size(), 3u);
  EXPECT_EQ(read[0].rule.file, "/moved/rules/a.yaml");
  // Written again, all fields show.
  EXPECT_EQ(WriteRuleDrafts(read, "/moved", classes_), bytes_);
  EXPECT_EQ(read[0].rule.pattern, drafts_[0].rule.pattern);
  EXPECT_EQ(read[0].rule.as, drafts_[0].rule.as);
  EXPECT_EQ(read[0].rule.attributes, drafts_[0].rule.attributes);
  EXPECT_EQ(read[0].not_after_line, 8);
  ASSERT_EQ(read[0].rule.tests.size(), 2u);
  EXPECT_THAT(read[0].rule.tests[0].expected, ElementsAre(ByteSpan{5, 6}, ByteSpan{10, 11}));
  EXPECT_TRUE(read[1].rule.reject);
  EXPECT_TRUE(read[2].rule.is_evidence);
  EXPECT_EQ(read[2].rule.weights, drafts_[2].rule.weights);
}

TEST_F(RuleArchiveTest, EveryTruncationIsNoticed) {
  for (size_t size = 0; size < bytes_.size(); ++size) EXPECT_FALSE(Read(bytes_.substr(0, size))) << size;
}

TEST_F(RuleArchiveTest, SomethingBehindTheEndIsNoticed) { EXPECT_FALSE(Read(bytes_ + "x")); }

TEST_F(RuleArchiveTest, NoByteMakesItCrash) {
  for (size_t at = 0; at < bytes_.size(); ++at) {
    for (const char byte : {'\0', '\x7f', '\xff'}) {
      std::string damaged = bytes_;
      damaged[at] = byte;
      Read(damaged);
    }
  }
}

TEST_F(RuleArchiveTest, LabelsComeBack) {
  const LabelTable& labels = world_.labels();
  const LabelTable read = LabelTable::LoadArchive(labels.Archive()).value();
  EXPECT_EQ(read.names(), labels.names());
  EXPECT_EQ(read.evidence_size(), labels.evidence_size());
  EXPECT_EQ(read.Archive(), labels.Archive());
  EXPECT_FALSE(LabelTable::LoadArchive(labels.Archive() + "x"));
  EXPECT_FALSE(LabelTable::LoadArchive("x"));
}

}  // namespace
}  // namespace tagger
