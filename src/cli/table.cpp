#include "cli/table.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cli/bead_text.h"
#include "cli/terminal.h"
#include "diglot/unicode.h"

namespace diglot::cli {
namespace {

constexpr std::string_view kGap = "  ";
constexpr std::string_view kSeparator = " │ ";
constexpr std::size_t kSeparatorWidth = 3;
// On narrower terminals the bar alone has to tell the confidence.
constexpr std::size_t kSmallestWidthWithNumber = 64;

// The part of a path that tells texts apart even where little room is left.
std::string base_name(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

// How the columns of the terminal are shared out.
struct Columns {
  std::size_t shape = 0;
  bool has_number = false;
  std::size_t source = 0;
  std::size_t target = 0;

  std::size_t gutter() const { return shape + 1 + kBarWidth + (has_number ? 5 : 0); }
};

Columns share_out(const Alignment& alignment, std::size_t width) {
  Columns columns;
  columns.shape = 3;
  for (const Bead& bead : alignment) {
    columns.shape = std::max(columns.shape, shape_text(bead).size());
  }
  columns.has_number = width >= kSmallestWidthWithNumber;
  const std::size_t taken = columns.gutter() + kGap.size() + kSeparatorWidth;
  const std::size_t text_width = std::max<std::size_t>(width - std::min(width, taken), 4);
  columns.source = text_width / 2;
  columns.target = text_width - columns.source;
  return columns;
}

class TableWriter {
 public:
  TableWriter(const Bitext& bitext, const TableOptions& options, std::ostream& stream)
      : bitext_(bitext),
        columns_(share_out(bitext.alignment, options.width)),
        palette_(options.color),
        stream_(stream) {}

  void write_header() {
    const auto title = [&](const Document& document, std::size_t width) {
      return clip_to_width(printable(document.language() + "  " + base_name(document.name())),
                           width);
    };
    stream_ << std::string(columns_.gutter(), ' ') << kGap
            << palette_.bold(padded(title(bitext_.source, columns_.source), columns_.source))
            << palette_.dim(kSeparator) << palette_.bold(title(bitext_.target, columns_.target))
            << '\n';
    const std::size_t left_width = columns_.gutter() + kGap.size() + columns_.source + 1;
    stream_ << palette_.dim(repeat("─", left_width) + "┼" + repeat("─", columns_.target + 1))
            << '\n';
  }

  void write_row(const Bead& bead) {
    const std::vector<std::string> source = cell(bitext_.source, bead.source, columns_.source);
    const std::vector<std::string> target = cell(bitext_.target, bead.target, columns_.target);
    const bool dimmed = bead.shape().is_null();
    const auto text = [&](const std::string& line) { return dimmed ? palette_.dim(line) : line; };
    const std::size_t height = std::max(source.size(), target.size());
    for (std::size_t i = 0; i < height; ++i) {
      const std::string left = i < source.size() ? source[i] : "";
      const std::string right = i < target.size() ? target[i] : "";
      stream_ << (i == 0 ? gutter(bead) : std::string(columns_.gutter(), ' ')) << kGap
              << text(padded(left, columns_.source))
              << palette_.dim(right.empty() ? " │" : kSeparator) << text(right) << '\n';
    }
  }

 private:
  static std::vector<std::string> cell(const Document& document, Span span, std::size_t width) {
    if (span.empty()) return {"—"};
    return wrap_to_width(printable(document.running_text(span)), width);
  }

  std::string gutter(const Bead& bead) const {
    const std::string shape = padded_left(shape_text(bead), columns_.shape) + ' ';
    const std::string confidence = padded(confidence_bar(bead.confidence), kBarWidth);
    const std::string number =
        columns_.has_number ? padded_left(percentage(bead.confidence), 5) : std::string();
    if (bead.shape().is_null()) return palette_.dim(shape + confidence + number);
    return shape + colored(palette_, bead.confidence, confidence) + number;
  }

  const Bitext& bitext_;
  Columns columns_;
  Palette palette_;
  std::ostream& stream_;
};

}  // namespace

WriteReport write_table(const Bitext& bitext, const TableOptions& options, std::ostream& stream) {
  TableWriter writer(bitext, options, stream);
  writer.write_header();
  WriteReport report;
  for (const Bead& bead : bitext.alignment) {
    if (!stream) break;  // Nobody reads on.
    writer.write_row(bead);
    ++report.unit_count;
  }
  return report;
}

}  // namespace diglot::cli
