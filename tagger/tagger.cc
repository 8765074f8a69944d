#include "tagger/tagger.h"

#include <mutex>
#include <utility>

#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"
#include "tagger/document/document.h"
#include "tagger/document/page.h"
#include "tagger/rules/rule_tests.h"
#include "tagger/tagger_data.h"
#include "tagger/tagger_pipeline.h"

namespace tagger {
namespace {

absl::Status CheckText(std::string_view field, std::string_view text) {
  if (text.size() > kMaxTextBytes) return InvalidArgument(StrCat(field, " is longer than 2 GiB"));
  if (const std::optional<size_t> bad = FindInvalidUtf8(text)) {
    return InvalidArgument(StrCat(field, " is not valid UTF-8 at byte ", std::to_string(*bad)));
  }
  return absl::OkStatus();
}

// Fields that are copied to the output must be valid UTF-8 too.
absl::Status CheckFields(const Article& article) {
  const std::pair<std::string_view, std::string_view> fields[] = {
      {"id", article.id},   {"title", article.title},         {"text", article.text},
      {"url", article.url}, {"published", article.published}, {"language", article.language}};
  for (const auto& [name, value] : fields) {
    if (absl::Status status = CheckText(name, value); !status.ok()) return status;
  }
  return absl::OkStatus();
}

bool IsEnglish(std::string_view language) {
  const std::string lower = AsciiLower(language);
  return lower.empty() || lower == "en" || lower.starts_with("en-") || lower.starts_with("en_") ||
         lower == "eng" || lower == "english";
}

Annotation StartAnnotation(const Article& article) {
  Annotation annotation;
  annotation.id = std::string(article.id);
  annotation.title = std::string(article.title);
  annotation.url = std::string(article.url);
  annotation.published = std::string(article.published);
  annotation.language = article.language.empty() ? "en" : std::string(article.language);
  if (!IsEnglish(article.language)) {
    annotation.warnings.push_back(StrCat("language is '", article.language, "'; the rules are for English"));
  }
  return annotation;
}

// The headline of an article of a page, which stands in its text.
std::string Headline(std::string_view page, const PageArticle& article) {
  for (const Section& section : article.sections) {
    if (section.kind == SectionKind::kTitle) return std::string(section.bytes.In(page));
  }
  return "";
}

}  // namespace

// The loaded data and the pipelines that threads are not using at the moment.
struct Tagger::Impl {
  std::unique_ptr<const TaggerData> data;
  mutable std::mutex mutex;
  mutable std::vector<std::unique_ptr<Pipeline>> idle;

  // Lends a pipeline for one call.
  class Lease {
   public:
    explicit Lease(const Impl& impl) : impl_(impl) {
      const std::lock_guard<std::mutex> lock(impl.mutex);
      if (!impl.idle.empty()) {
        pipeline_ = std::move(impl.idle.back());
        impl.idle.pop_back();
      }
    }
    ~Lease() {
      if (pipeline_ == nullptr) return;
      const std::lock_guard<std::mutex> lock(impl_.mutex);
      impl_.idle.push_back(std::move(pipeline_));
    }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    Pipeline* operator->() {
      if (pipeline_ == nullptr) pipeline_ = std::make_unique<Pipeline>(*impl_.data);
      return pipeline_.get();
    }

   private:
    const Impl& impl_;
    std::unique_ptr<Pipeline> pipeline_;
  };
};

Tagger::Tagger(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Tagger::Tagger(Tagger&&) noexcept = default;
Tagger& Tagger::operator=(Tagger&&) noexcept = default;
Tagger::~Tagger() = default;

absl::StatusOr<Tagger> Tagger::Load(const LoadOptions& options) {
  absl::StatusOr<std::unique_ptr<const TaggerData>> data = TaggerData::Load(options);
  if (!data.ok()) return data.status();
  auto impl = std::make_unique<Impl>();
  impl->data = *std::move(data);
  return Tagger(std::move(impl));
}

absl::StatusOr<std::string> Tagger::Compile(const LoadOptions& options) {
  return TaggerData::Compile(options);
}

const std::vector<std::string>& Tagger::Warnings() const { return impl_->data->warnings; }

absl::StatusOr<Annotation> Tagger::Annotate(const Article& article) const {
  if (absl::Status status = CheckFields(article); !status.ok()) return status;
  const absl::StatusOr<Document> document = MakeDocument(article.title, article.text);
  if (!document.ok()) return document.status();
  Annotation annotation = StartAnnotation(article);
  Impl::Lease pipeline(*impl_);
  pipeline->Annotate(*document, article.published, &annotation);
  return annotation;
}

absl::StatusOr<std::vector<Annotation>> Tagger::AnnotatePage(std::string_view id, std::string_view page,
                                                             std::string_view published) const {
  if (absl::Status status = CheckFields({.id = id, .published = published}); !status.ok()) return status;
  if (absl::Status status = CheckText("page", page); !status.ok()) return status;
  std::vector<Annotation> annotations;
  Impl::Lease pipeline(*impl_);
  for (const PageArticle& article : SplitPage(page)) {
    const std::string article_id = StrCat(id, "#", std::to_string(annotations.size() + 1));
    Annotation annotation = StartAnnotation({.id = article_id, .published = published});
    annotation.range = article.range;
    annotation.title = Headline(page, article);
    pipeline->Annotate(MakePageDocument(page, article), published, &annotation);
    annotations.push_back(std::move(annotation));
  }
  return annotations;
}

absl::StatusOr<Explanation> Tagger::Explain(const Article& article, size_t byte_offset) const {
  if (absl::Status status = CheckFields(article); !status.ok()) return status;
  if (byte_offset >= article.text.size()) {
    return InvalidArgument(StrCat("offset ", std::to_string(byte_offset), " is beyond the text, which has ",
                                  std::to_string(article.text.size()), " bytes"));
  }
  const absl::StatusOr<Document> document = MakeDocument(article.title, article.text);
  if (!document.ok()) return document.status();
  Impl::Lease pipeline(*impl_);
  return Explanation{pipeline->Explain(*document, article.published,
                                       document->text_begin + static_cast<uint32_t>(byte_offset))};
}

RuleTestReport Tagger::TestRules() const {
  RuleTestReport report;
  report.rules = impl_->data->rules.rules().size();
  for (const Rule& rule : impl_->data->rules.rules()) report.tests += rule.tests.size();
  report.failures = RunRuleTests(impl_->data->rules, impl_->data->gazetteer);
  return report;
}

std::vector<Tagger::LabelStyle> Tagger::Labels() const {
  std::vector<LabelStyle> styles;
  for (LabelId id = 0; id < impl_->data->labels.size(); ++id) {
    const Label& label = impl_->data->labels.label(id);
    if (label.output) styles.push_back({label.name, label.colour, label.doc});
  }
  return styles;
}

}  // namespace tagger
