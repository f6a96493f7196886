// Streams that fail, and surroundings that must not matter.
#include <cstdlib>
#include <ctime>
#include <ios>
#include <locale>
#include <ostream>
#include <streambuf>
#include <string>

#include <gtest/gtest.h>

#include "tests/write/bitexts.h"

namespace diglot {
namespace {

Bitext long_bitext() {
  const std::vector<std::string> sentences(2000, "A sentence that says nothing new.");
  std::string shapes;
  for (std::size_t i = 0; i < sentences.size(); ++i) shapes += "1-1 ";
  return make_bitext(lines_document("en", sentences), lines_document("fr", sentences), shapes);
}

// A disk that is full after some bytes.
class FullDisk : public std::streambuf {
 public:
  explicit FullDisk(std::streamsize capacity) : capacity_(capacity) {}

  std::streamsize attempted_byte_count() const { return attempted_; }

 protected:
  std::streamsize xsputn(const char*, std::streamsize count) override {
    attempted_ += count;
    return attempted_ <= capacity_ ? count : 0;
  }
  int_type overflow(int_type) override {
    ++attempted_;
    return attempted_ <= capacity_ ? 0 : traits_type::eof();
  }

 private:
  const std::streamsize capacity_;
  std::streamsize attempted_ = 0;
};

TEST(FailingStream, KeepsItsStateAndStopsTheWriter) {
  const Bitext bitext = long_bitext();
  for (const FormatInfo& info : output_formats()) {
    const auto whole_size = static_cast<std::streamsize>(written(bitext, info.format).size());
    FullDisk disk(whole_size / 2);
    std::ostream stream(&disk);
    testing::internal::CaptureStderr();
    const WriteReport report = write_bitext(bitext, info.format, stream);
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "") << info.name;
    EXPECT_TRUE(stream.bad()) << info.name;
    EXPECT_LT(report.unit_count, bitext.alignment.size()) << info.name;
    EXPECT_LT(disk.attempted_byte_count(), whole_size * 3 / 4) << info.name;
  }
}

TEST(FailingStream, ThrowsWhereItIsToldTo) {
  for (const FormatInfo& info : output_formats()) {
    FullDisk disk(100);
    std::ostream stream(&disk);
    stream.exceptions(std::ios::badbit);
    EXPECT_THROW(write_bitext(long_bitext(), info.format, stream), std::ios_base::failure)
        << info.name;
  }
}

// Numbers as they are written in much of Europe.
class CommaPunctuation : public std::numpunct<char> {
 protected:
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\1"; }
};

TEST(Output, IsTheSameInEveryLocale) {
  const Bitext bitext = make_bitext(lines_document("en", std::vector<std::string>(12, "A.")),
                                    lines_document("fr", std::vector<std::string>(12, "A.")),
                                    "11-11 1-1", 1234567.25);
  const WriteOptions options = {.creation_time = 1234567890};
  for (const FormatInfo& info : output_formats()) {
    const std::string expected = written(bitext, info.format, options);
    const std::locale before =
        std::locale::global(std::locale(std::locale::classic(), new CommaPunctuation));
    EXPECT_EQ(written(bitext, info.format, options), expected) << info.name;
    std::locale::global(before);
  }
}

TEST(Output, IsTheSameInEveryTimeZone) {
  const Bitext bitext =
      make_bitext(lines_document("en", {"A."}), lines_document("fr", {"A."}), "1-1");
  const char* const zone = std::getenv("TZ");
  const std::string zone_before = zone == nullptr ? "" : zone;
  for (const char* other_zone : {"UTC0", "EST5", "NZST-12"}) {
    setenv("TZ", other_zone, 1);
    tzset();
    EXPECT_NE(written(bitext, Format::kTmx, {.creation_time = 1234567890})
                  .find("creationdate=\"20090213T233130Z\""),
              std::string::npos)
        << other_zone;
  }
  zone == nullptr ? unsetenv("TZ") : setenv("TZ", zone_before.c_str(), 1);
  tzset();
}

}  // namespace
}  // namespace diglot
