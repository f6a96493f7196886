// Where to search, pass by pass.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "diglot/bead.h"
#include "search/band.h"
#include "search/search.h"

namespace diglot::align {

/// For each source boundary the target boundary at the same share of the text's length: where the
/// path would be if nothing were left out or added. Requires: both sides not empty.
std::vector<std::size_t> proportional_centres(std::span<const double> source_lengths,
                                              std::span<const double> target_lengths);

/// For each source boundary a target boundary that the path goes through, or the last before it.
std::vector<std::size_t> path_centres(std::span<const Bead> path, std::size_t source_size);

/// What searches one band.
using BandSearch = std::function<search::Path(const search::Band&)>;

/// Searches a band of `radius` around `centres`, and wider ones as long as the path comes nearer to
/// the edge than a quarter of the radius, up to the whole lattice or as far as memory allows.
search::Path search_widening(const std::vector<std::size_t>& centres, std::size_t target_size,
                             std::size_t radius, const BandSearch& band_search);

}  // namespace diglot::align
