#include "read/tmx_lexicon.h"

#include <set>
#include <utility>
#include <vector>

#include "diglot/error.h"
#include "diglot/language.h"
#include "read/phrase.h"

namespace diglot::read {
namespace {

/// Makes entries of units.
class UnitEntries {
 public:
  UnitEntries(const std::string& source, const std::string& target, Lexicon& lexicon)
      : source_(canonical_language(source)),
        target_(canonical_language(target)),
        is_exact_(primary_language(source_) == primary_language(target_)),
        lexicon_(lexicon) {}

  void add(const Unit& unit) {
    const std::vector<std::string> sources = segments(unit, source_);
    const std::vector<std::string> targets = segments(unit, target_);
    if (sources.empty() || targets.empty()) skip(unit.place, 1);
    for (const std::string& source : sources) {
      for (const std::string& target : targets) lexicon_.entries.push_back({source, target});
    }
  }

  void skip(const Place& place, std::size_t count) {
    if (lexicon_.skipped_count == 0 && count > 0) lexicon_.first_skipped = place;
    lexicon_.skipped_count += count;
  }

  /// Throws Error where nothing was added.
  void require_entries() const {
    if (!lexicon_.entries.empty()) return;
    throw Error(ErrorKind::kInput, {lexicon_.name},
                "units with segments in " + source_ + " and " + target_,
                "segments in " + found_languages());
  }

 private:
  std::vector<std::string> segments(const Unit& unit, const std::string& language) {
    // No sentence is longer, and no word has more translations in one unit.
    constexpr std::size_t kMaxSegmentSize = std::size_t{1} << 16;
    constexpr std::size_t kMaxCount = 8;
    std::vector<std::string> segments;
    for (const Variant& variant : unit.variants) {
      note_language(variant.language);
      const bool is_taken = is_like(variant.language, language) &&
                            variant.text.size() <= kMaxSegmentSize && segments.size() < kMaxCount;
      if (!is_taken) continue;
      std::string text = collapse_white_space(variant.text);
      if (!text.empty()) segments.push_back(std::move(text));
    }
    return segments;
  }

  bool is_like(const std::string& tag, const std::string& language) const {
    return is_exact_ ? tag == language : primary_language(tag) == primary_language(language);
  }

  void note_language(const std::string& tag) {
    if (tag != kUnknownLanguage && languages_.size() <= kMaxListed) languages_.insert(tag);
  }

  /// "de, fr and pl", or "no language" where there was no tag.
  std::string found_languages() const {
    if (languages_.empty()) return "no language";
    std::string list;
    std::size_t count = 0;
    for (const std::string& tag : languages_) {
      if (count == kMaxListed) return list + " and others";
      if (++count > 1) list += count == languages_.size() ? " and " : ", ";
      list += tag;
    }
    return list;
  }

  static constexpr std::size_t kMaxListed = 20;

  std::string source_;
  std::string target_;
  bool is_exact_;
  Lexicon& lexicon_;
  std::set<std::string> languages_;
};

}  // namespace

void read_tmx_lexicon(UnitInput& input, const std::string& source_language,
                      const std::string& target_language, Lexicon& lexicon) {
  UnitEntries entries(source_language, target_language, lexicon);
  const ReadUnitsOptions options;
  const ReaderPointer reader = tmx_unit_reader(input, options);
  Unit unit;
  while (reader->next(unit)) {
    entries.add(unit);
    clear_unit(unit);
  }
  entries.skip({lexicon.name}, std::exchange(reader->losses["unit without text"], 0));
  entries.require_entries();
}

}  // namespace diglot::read
