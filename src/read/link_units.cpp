// Links and ladders with their two documents become units.
#include <optional>

#include "read/format_reader.h"
#include "read/line_document.h"
#include "read/lines.h"
#include "read/link_line.h"
#include "read/unit_fields.h"

namespace diglot::read {
namespace {

const std::string& require_path(const std::string& path, const UnitInput& input,
                                const char* expected) {
  if (!path.empty()) return path;
  throw Error(ErrorKind::kUsage, {input.name()}, expected, "none",
              "links and ladders have no text: name the two documents, one sentence a line");
}

// Turns numbers of sentences into their texts.
class LinkUnits : public FormatReader {
 public:
  LinkUnits(UnitInput& input, const ReadUnitsOptions& options)
      : lines_(input, options, losses),
        max_byte_count_(options.max_unit_byte_count),
        source_(LineDocument::of_file(require_path(options.source_path, input, "a source document"),
                                      options.source_language)),
        target_(LineDocument::of_file(require_path(options.target_path, input, "a target document"),
                                      options.target_language)) {}

 protected:
  /// The next line that is not blank.
  bool next_line(std::string_view& line) {
    while (lines_.next(line)) {
      if (line.find_first_not_of(" \t") != std::string_view::npos) return true;
    }
    return false;
  }

  Place place() const { return lines_.place(); }

  /// Throws an Error where a line of a document would be `count` or more.
  void check_count(std::size_t source_count, std::size_t target_count) const {
    check_count(source_count, source_);
    check_count(target_count, target_);
  }

  /// Requires: the numbers have been checked. Throws Error (kLimit).
  void assign(const Link& link, Unit& unit) {
    check_size(link);
    source_.assign(link.source, unit.variants[0]);
    target_.assign(link.target, unit.variants[1]);
    unit.shape = {link.source.size(), link.target.size()};
  }

  /// Counts what no link speaks of; for the end.
  void finish() {
    const std::size_t unused = source_.unused_count() + target_.unused_count();
    if (unused > 0) losses["sentence in no link"] = unused;
  }

 private:
  void check_count(std::size_t count, const LineDocument& document) const {
    if (count <= document.line_count()) return;
    throw Error(ErrorKind::kFormat, lines_.place(),
                "sentence numbers below " + std::to_string(document.line_count()) +
                    ", the lines of " + document.document().name(),
                std::to_string(count - 1), "numbers count lines from 0");
  }

  // A link may name a long line as often as it likes.
  void check_size(const Link& link) const {
    if (source_.byte_count(link.source) + target_.byte_count(link.target) <= max_byte_count_) {
      return;
    }
    throw Error(ErrorKind::kLimit, lines_.place(),
                "units of at most " + std::to_string(max_byte_count_) + " bytes", "a larger one");
  }

  LineSource lines_;
  std::size_t max_byte_count_;
  LineDocument source_;
  LineDocument target_;
};

std::size_t end_of(const std::vector<std::size_t>& numbers) {
  std::size_t end = 0;
  for (const std::size_t number : numbers) end = std::max(end, number + 1);
  return end;
}

class LinksReader : public LinkUnits {
 public:
  using LinkUnits::LinkUnits;

  bool next(Unit& unit) override {
    std::string_view line;
    if (!next_line(line)) {
      finish();
      return false;
    }
    const Link link = parse_link(line, place());
    check_count(end_of(link.source), end_of(link.target));
    assign(link, unit);
    const std::size_t colon = line.rfind(':');
    if (link.score) set_aligner_value(trim_blanks(line.substr(colon + 1)), "score", unit);
    unit.place = place();
    return true;
  }

 private:
  static std::string_view trim_blanks(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
  }
};

class LadderReader : public LinkUnits {
 public:
  using LinkUnits::LinkUnits;

  bool next(Unit& unit) override {
    if (!last_ && !next_rung()) return false;
    const Rung rung = *last_;
    const std::string value = value_;
    unit.place = rung_place_;
    if (!next_rung()) {
      if (!has_units_) throw lonely_rung(place());
      finish();
      return false;
    }
    has_units_ = true;
    assign(link_between(rung, *last_), unit);
    set_aligner_value(value, "score", unit);
    return true;
  }

 private:
  // Rungs lie in the documents, so that no two of them are further from each other than these are
  // long.
  bool next_rung() {
    std::string_view line;
    if (!next_line(line)) return false;
    last_ = parse_rung(line, place(), last_);
    check_count(last_->source, last_->target);
    const std::size_t tab = line.rfind('\t');
    rung_place_ = place();
    value_ = last_->score ? line.substr(tab + 1) : std::string_view();
    return true;
  }

  std::optional<Rung> last_;
  std::string value_;  // Of the last rung, as it is written.
  Place rung_place_;
  bool has_units_ = false;
};

}  // namespace

ReaderPointer links_unit_reader(UnitInput& input, const ReadUnitsOptions& options) {
  return std::make_unique<LinksReader>(input, options);
}

ReaderPointer ladder_unit_reader(UnitInput& input, const ReadUnitsOptions& options) {
  return std::make_unique<LadderReader>(input, options);
}

}  // namespace diglot::read
