#include "cli/aligned_units.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "diglot/aligner.h"
#include "diglot/lexicon.h"

namespace diglot::cli {
namespace {

/// Lines of sentences that are asked for in order.
class LineCounter {
 public:
  explicit LineCounter(const Document& document) : document_(document) {}

  Place place_of(Span span) {
    const std::size_t offset = document_.sentences()[span.begin].begin;
    const auto begin = document_.text().begin();
    line_ +=
        static_cast<std::size_t>(std::count(begin + static_cast<std::ptrdiff_t>(done_),
                                            begin + static_cast<std::ptrdiff_t>(offset), '\n'));
    done_ = offset;
    return {document_.name(), line_};
  }

 private:
  const Document& document_;
  std::size_t line_ = 1;  // Of the byte at done_.
  std::size_t done_ = 0;
};

}  // namespace

Bitext align_texts(const AlignedUnitsRequest& request) {
  const SegmentOptions options = {.layout = request.layout,
                                  .use_system_lists = request.use_system_lists};
  Bitext bitext;
  SideReport ignored;
  bitext.source = read_side(request.source, options, ignored);
  bitext.target = read_side(request.target, options, ignored);
  std::vector<Lexicon> lexicons =
      read_lexicons(request.aligning.lexicon_paths, request.aligning.use_dictionaries,
                    bitext.source.language(), bitext.target.language());
  const Aligner aligner(request.aligning.aligner, std::move(lexicons));
  bitext.alignment = aligner.align(bitext.source, bitext.target);
  return bitext;
}

void for_each_bead(const Bitext& bitext, const std::function<bool(Unit& unit)>& take) {
  LineCounter source_lines(bitext.source);
  LineCounter target_lines(bitext.target);
  Unit unit;
  std::size_t number = 0;
  for (const Bead& bead : bitext.alignment) {
    assign_bead(bitext, bead, ++number, unit);
    unit.place = bead.target.empty() ? source_lines.place_of(bead.source)
                                     : target_lines.place_of(bead.target);
    if (!take(unit)) return;
  }
}

}  // namespace diglot::cli
