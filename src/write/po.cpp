// PO: a catalogue that gettext's msgfmt accepts.
#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <unordered_set>

#include "diglot/language.h"
#include "write/writer.h"

namespace diglot::write {
namespace {

constexpr std::string_view kContextProperty = "msgctxt";

// "pt_BR" of "pt-BR"; empty of unknown languages.
std::string locale_name(const std::string& language) {
  if (language == kUnknownLanguage) return {};
  std::string name = language;
  std::ranges::replace(name, '-', '_');
  return name;
}

void append_escaped(char c, std::string& line) {
  const auto value = static_cast<unsigned char>(c);
  if (c == '"' || c == '\\') {
    line += '\\';
    line += c;
  } else if (c == '\n') {
    line += "\\n";
  } else if (c == '\t') {
    line += "\\t";
  } else if (c == '\r') {
    line += "\\r";
  } else if (value < 0x20 || value == 0x7F) {
    line += '\\';
    for (const int shift : {6, 3, 0}) line += static_cast<char>('0' + ((value >> shift) & 7));
  } else {
    line += c;
  }
}

// One string, or one for each of its lines behind an empty one.
void append_message(std::string_view keyword, std::string_view text, std::string& entry) {
  entry += keyword;
  entry += " \"";
  const std::size_t first_end = text.find('\n');
  if (first_end != std::string_view::npos && first_end + 1 < text.size()) entry += "\"\n\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    append_escaped(text[i], entry);
    if (text[i] == '\n' && i + 1 < text.size()) entry += "\"\n\"";
  }
  entry += "\"\n";
}

// msgfmt refuses messages of which only one begins, or ends, with a line end. Whether that made a
// difference.
bool match_line_ends(std::string& source, std::string& target) {
  if (target.empty()) return false;
  const bool is_begin_fine = source.starts_with('\n') == target.starts_with('\n');
  const bool is_end_fine = source.ends_with('\n') == target.ends_with('\n');
  for (std::string* const text : {&source, &target}) {
    if (!is_begin_fine) text->erase(0, text->find_first_not_of('\n'));
    if (!is_end_fine) text->erase(text->find_last_not_of('\n') + 1);
  }
  return !is_begin_fine || !is_end_fine;
}

bool is_flag(std::string_view text) {
  return !text.empty() && text != "fuzzy" && text.find(',') == std::string_view::npos;
}

class PoWriter : public FormatWriter {
 public:
  PoWriter(std::ostream& stream, const UnitsHeader& header)
      : stream_(stream),
        source_language_(header.source_language),
        target_language_(header.target_language) {
    std::string fields = "Language: " + locale_name(target_language_) +
                         "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
                         "Content-Transfer-Encoding: 8bit\n";
    const std::string source = locale_name(source_language_);
    if (!source.empty()) fields += "X-Source-Language: " + source + '\n';
    append_message("msgid", "", entry_);
    append_message("msgstr", fields, entry_);
    stream_ << entry_;
  }

  void write(const Unit& unit) override {
    std::string source = carried(unit.source().text, Carrier::kJson);
    std::string target = carried(unit.target().text, Carrier::kJson);
    if (match_line_ends(source, target)) ++report.losses["white space"];
    if (source.empty()) {
      ++report.null_count;  // The message without a text is the header.
      return;
    }
    entry_ = "\n";
    add_comments(unit);
    add_context(unit, source);
    append_message("msgid", source, entry_);
    append_message("msgstr", target, entry_);
    if (!(stream_ << entry_)) return;
    ++report.unit_count;
    const bool is_language_told =
        unit.source().language == source_language_ && unit.target().language == target_language_;
    count_losses(unit, {.properties = true, .languages = is_language_told}, report.losses);
    const std::size_t property_count =
        unit.source().properties.size() + unit.target().properties.size();
    if (property_count > 0) report.losses["property"] += property_count;
  }

 private:
  void add_comments(const Unit& unit) {
    std::string flags;
    for (const Property& property : unit.properties) {
      if (property.name == kContextProperty) continue;
      const std::string text = carried_line(property.value, Carrier::kLine);
      if (property.name == kNoteProperty && !text.empty()) {
        entry_ += "# " + text + '\n';
      } else if (property.name == "reference" && !text.empty()) {
        entry_ += "#: " + text + '\n';
      } else if (property.name == "flag" && is_flag(text)) {
        flags += ", " + text;
      } else {
        ++report.losses["property"];
      }
    }
    if (!flags.empty()) entry_ += '#' + flags + '\n';
  }

  // Of messages that are equal, all but the first get a context, without which msgfmt refuses them:
  // the unit's id, else its number.
  void add_context(const Unit& unit, const std::string& source) {
    std::optional<std::string> context;
    for (const Property& property : unit.properties) {
      if (property.name != kContextProperty) continue;
      if (context) {
        ++report.losses["property"];
      } else {
        context = carried(property.value, Carrier::kJson);
      }
    }
    if (!is_new(context, source)) {
      if (context) ++report.losses["property"];
      std::string name = unit.id.empty() ? std::to_string(report.unit_count + 1) : unit.id;
      context = carried(std::move(name), Carrier::kJson);
      const std::string stem = *context + " #";
      // From the number of the message on, so that many that are equal take no time for each other.
      for (std::size_t i = report.unit_count + 1; !is_new(context, source); ++i) {
        context = stem + std::to_string(i);
      }
    }
    if (context) append_message(kContextProperty, *context, entry_);
  }

  // A hash of each message is kept; where two different ones have the same, one gets a needless
  // context.
  bool is_new(const std::optional<std::string>& context, const std::string& source) {
    constexpr char kSeparator = '\x04';  // As in gettext's compiled catalogues.
    return seen_.insert(std::hash<std::string>()(context ? *context + kSeparator + source : source))
        .second;
  }

  std::ostream& stream_;
  std::string source_language_;
  std::string target_language_;
  std::string entry_;
  std::unordered_set<std::size_t> seen_;
};

}  // namespace

WriterPointer po_writer(Files files, const UnitsHeader& header, const WriteOptions&) {
  return std::make_unique<PoWriter>(*files[0], header);
}

}  // namespace diglot::write
