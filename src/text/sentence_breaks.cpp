#include "text/sentence_breaks.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

namespace diglot::text {
namespace {

// ICU counts positions in 32 bits; longer texts are handed over in pieces.
constexpr std::size_t kPieceSize = std::size_t{1} << 30;

void require_success(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU sentence breaks: ") + u_errorName(status));
  }
}

// Building an iterator from ICU's data takes a hundred times as long as copying one.
std::unique_ptr<icu::BreakIterator> copy_of_prototype(std::string_view language) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<icu::BreakIterator>, std::less<>> prototypes;
  const std::lock_guard lock(mutex);
  auto found = prototypes.find(language);
  if (found == prototypes.end()) {
    const std::string tag(language);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
    status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createSentenceInstance(locale, status));
    require_success(status);
    found = prototypes.emplace(tag, std::move(made)).first;
  }
  return std::unique_ptr<icu::BreakIterator>(found->second->clone());
}

std::size_t piece_end(std::string_view utf8, std::size_t begin) {
  if (utf8.size() - begin <= kPieceSize) return utf8.size();
  std::size_t end = begin + kPieceSize;
  while (U8_IS_TRAIL(utf8[end])) --end;
  return end;
}

}  // namespace

struct SentenceBreaks::Iterator {
  explicit Iterator(std::string_view language) : breaks(copy_of_prototype(language)) {}
  ~Iterator() { utext_close(&view); }
  Iterator(const Iterator&) = delete;
  Iterator& operator=(const Iterator&) = delete;

  void append_breaks(std::string_view utf8, std::size_t base, std::vector<std::size_t>& offsets) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&view, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
    breaks->setText(&view, status);
    require_success(status);
    breaks->first();
    for (auto end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
      offsets.push_back(base + static_cast<std::size_t>(end));
    }
  }

  std::unique_ptr<icu::BreakIterator> breaks;
  UText view = UTEXT_INITIALIZER;
};

SentenceBreaks::SentenceBreaks(std::string_view language)
    : iterator_(std::make_unique<Iterator>(language)) {}
SentenceBreaks::~SentenceBreaks() = default;
SentenceBreaks::SentenceBreaks(SentenceBreaks&&) noexcept = default;
SentenceBreaks& SentenceBreaks::operator=(SentenceBreaks&&) noexcept = default;

const std::vector<std::size_t>& SentenceBreaks::find(std::string_view utf8) {
  offsets_.clear();
  for (std::size_t begin = 0; begin < utf8.size();) {
    const std::size_t end = piece_end(utf8, begin);
    iterator_->append_breaks(utf8.substr(begin, end - begin), begin, offsets_);
    begin = end;
  }
  return offsets_;
}

}  // namespace diglot::text
