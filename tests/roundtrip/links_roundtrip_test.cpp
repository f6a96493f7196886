// Links and ladders that Diglot writes are read back as the alignment they came from.
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/links.h"
#include "tests/write/bitexts.h"

namespace diglot {
namespace {

// A bitext of random beads, at least one.
Bitext random_bitext(std::mt19937& random) {
  std::string shapes = "1-1";
  std::size_t source_size = 1;
  std::size_t target_size = 1;
  const std::size_t bead_count = random() % 20;
  for (std::size_t i = 0; i < bead_count; ++i) {
    const std::size_t source = random() % 4;
    const std::size_t target = source == 0 ? 1 + random() % 3 : random() % 4;
    shapes += ' ' + std::to_string(source) + '-' + std::to_string(target);
    source_size += source;
    target_size += target;
  }
  return make_bitext(lines_document("en", std::vector<std::string>(source_size, "A.")),
                     lines_document("fr", std::vector<std::string>(target_size, "B.")), shapes, 1.0,
                     0.25);
}

std::vector<std::size_t> indices(Span span) {
  std::vector<std::size_t> result;
  for (std::size_t i = span.begin; i < span.end; ++i) result.push_back(i);
  return result;
}

Links expected_links(const Alignment& alignment) {
  Links links;
  for (const Bead& bead : alignment) {
    links.push_back({indices(bead.source), indices(bead.target), bead.confidence});
  }
  return links;
}

void check_roundtrip(Format format) {
  const std::filesystem::path path =
      std::filesystem::path(testing::TempDir()) /
      ("diglot-roundtrip" + std::to_string(static_cast<int>(format)));
  std::mt19937 random(42);
  for (int round = 0; round < 200; ++round) {
    const Bitext bitext = random_bitext(random);
    std::ofstream(path, std::ios::binary) << written(bitext, format);
    ASSERT_EQ(read_links(path.string()), expected_links(bitext.alignment))
        << written(bitext, format);
  }
  std::filesystem::remove(path);
}

TEST(Roundtrip, OfLinks) { check_roundtrip(Format::kLinks); }
TEST(Roundtrip, OfLadders) { check_roundtrip(Format::kLadder); }

}  // namespace
}  // namespace diglot
