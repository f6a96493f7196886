// PO: gettext's catalogues of messages.
#include <algorithm>
#include <optional>
#include <utility>

#include "diglot/language.h"
#include "read/format_reader.h"
#include "read/po_entry.h"
#include "read/unit_languages.h"
#include "text/characters.h"

namespace diglot::read {
namespace {

// A field of the header, which is a text of lines "Name: value"; empty where it is not there.
std::string header_field(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const std::string_view line = header.substr(0, header.find('\n'));
    header.remove_prefix(std::min(line.size() + 1, header.size()));
    if (line.starts_with(name) && line.substr(name.size()).starts_with(':')) {
      return std::string(text::trim(line.substr(name.size() + 1)));
    }
  }
  return {};
}

// The tag of a locale: "sr@latin" is "sr-Latn", "pt_BR" is what canonical tags make of it.
std::string tag_of_locale(std::string locale) {
  const std::size_t at = locale.find('@');
  if (at == std::string::npos) return locale;
  const std::string modifier = locale.substr(at + 1);
  const std::string language = locale.substr(0, at);
  if (modifier == "latin") return language + "-Latn";
  if (modifier == "cyrillic") return language + "-Cyrl";
  return language + '-' + modifier;
}

void add_properties(std::string_view name, const std::vector<std::string>& values, Unit& unit) {
  for (const std::string& value : values) unit.properties.push_back({std::string(name), value});
}

class PoReader : public FormatReader {
 public:
  PoReader(UnitInput& input, const ReadUnitsOptions& options)
      : entries_(input, options, losses),
        languages_(options, losses),
        source_tag_(kUnknownLanguage),
        target_tag_(language_from_name(input.name()).value_or(std::string(kUnknownLanguage))) {}

  bool next(Unit& unit) override {
    while (has_plural_ || entries_.next(entry_)) {
      if (!has_plural_ && !begin_entry()) continue;
      assign(unit);
      if (languages_.choose(unit)) return true;
      clear_unit(unit);
    }
    return false;
  }

 private:
  // Whether the entry is a unit, or two.
  bool begin_entry() {
    if (entry_.id.empty() && !entry_.context) {
      read_header();
      return false;
    }
    const auto is_translated = [](const std::string& text) { return !text.empty(); };
    if (entry_.is_fuzzy) {
      ++losses["fuzzy"];
    } else if (std::ranges::none_of(entry_.translations, is_translated)) {
      ++losses["untranslated"];
    } else {
      return true;
    }
    return false;
  }

  void read_header() {
    ++losses["header"];
    if (entry_.translations.empty()) return;
    const std::string& header = entry_.translations[0];
    const std::string target = header_field(header, "Language");
    const std::string source = header_field(header, "X-Source-Language");
    if (!target.empty()) target_tag_ = languages_.canonical(tag_of_locale(target));
    if (source.empty()) return;
    source_tag_ = languages_.canonical(tag_of_locale(source));
    source_language = source_tag_;
  }

  // The singular is translated by the first form, the plural by the last; where there is one form
  // only, it says the plural.
  void assign(Unit& unit) {
    const std::size_t form_count = entry_.translations.size();
    const bool is_plural = has_plural_ || (entry_.plural_id && form_count == 1);
    unit.variants[0].text = is_plural ? *entry_.plural_id : entry_.id;
    unit.variants[1].text = is_plural ? entry_.translations.back() : entry_.translations.front();
    if (entry_.plural_id && form_count != 2 && !has_plural_) {
      losses["plural form"] += form_count == 1 ? 1 : form_count - 2;
    }
    has_plural_ = entry_.plural_id && !is_plural;
    unit.variants[0].language = source_tag_;
    unit.variants[1].language = target_tag_;
    unit.place = entry_.place;
    add_comments(unit);
  }

  void add_comments(Unit& unit) const {
    if (entry_.context) unit.properties.push_back({"msgctxt", *entry_.context});
    add_properties(kNoteProperty, entry_.notes, unit);
    add_properties("reference", entry_.references, unit);
    add_properties("flag", entry_.flags, unit);
  }

  PoEntrySource entries_;
  UnitLanguages languages_;
  std::string source_tag_;
  std::string target_tag_;
  PoEntry entry_;
  bool has_plural_ = false;  // The plural of the entry is the next unit.
};

}  // namespace

ReaderPointer po_unit_reader(UnitInput& input, const ReadUnitsOptions& options) {
  return std::make_unique<PoReader>(input, options);
}

}  // namespace diglot::read
