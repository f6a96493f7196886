#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "diglot/error.h"
#include "diglot/language.h"
#include "read/format_reader.h"
#include "read/line_content.h"

namespace diglot {
namespace {

using ReaderFactory = read::ReaderPointer (*)(read::UnitInput& input,
                                              const ReadUnitsOptions& options);

// In the order of Format.
constexpr std::array kReaders = std::to_array<ReaderFactory>({
    read::tmx_unit_reader,
    read::tsv_unit_reader,
    read::jsonl_unit_reader,
    read::links_unit_reader,
    read::ladder_unit_reader,
    read::xliff_unit_reader,
    read::xliff_unit_reader,
    read::bitextor_unit_reader,
    read::jsonl_unit_reader,
    read::po_unit_reader,
    read::csv_unit_reader,
    read::hunalign_unit_reader,
    read::moses_unit_reader,
    read::xces_unit_reader,
});

std::string format_names() {
  std::string names;
  for (const FormatInfo& info : formats()) {
    names += (names.empty() ? "" : ", ") + std::string(info.name);
  }
  return names;
}

// A name like "corpus.en".
bool is_named_by_language(const std::string& name) {
  const auto language = language_from_name(name);
  return language && language_from_name("x" + std::filesystem::path(name).extension().string());
}

// Content before name: what a file is called tells less than what is in it.
Format format_of(read::UnitInput& input, const ReadUnitsOptions& options) {
  if (options.format) return *options.format;
  if (const auto format = read::format_from_content(input.head())) return *format;
  if (const auto format = format_from_path(input.name())) return *format;
  const bool is_one_of_two = options.source_path.empty() && !options.target_path.empty();
  if (is_one_of_two || is_named_by_language(input.name())) return Format::kMoses;
  const std::string head = read::head_text(input.head());
  if (const auto format = read::format_of_columns(head)) return *format;
  throw Error(ErrorKind::kInput, {input.name()}, "a file of a known format",
              "something that looks like none of them", "name one of " + format_names());
}

bool has_documents(Format format) {
  return format == Format::kLinks || format == Format::kLadder || format == Format::kXces;
}

// That nobody thinks that a file was read that was not.
void require_use_of_files(Format format, const ReadUnitsOptions& options, const std::string& name) {
  const bool takes_source = has_documents(format);
  const bool takes_target = takes_source || format == Format::kMoses;
  const auto require = [&](bool is_taken, const std::string& path) {
    if (is_taken || path.empty()) return;
    throw Error(ErrorKind::kUsage, {},
                (takes_target ? "two files of " : "one file of ") +
                    std::string(format_info(format).name) + " (" + name + ')',
                "one more: \"" + path + '"', "read one after the other");
  };
  require(takes_source, options.source_path);
  require(takes_target, options.target_path);
}

std::size_t byte_count_of(const std::vector<Property>& properties) {
  std::size_t count = 0;
  for (const Property& property : properties) {
    count += sizeof(Property) + property.name.size() + property.value.size();
  }
  return count;
}

std::size_t byte_count_of(const Variant& variant) {
  return sizeof(Variant) + variant.language.size() + variant.text.size() + variant.document.size() +
         (variant.breaks.size() + variant.sentences.size()) * sizeof(std::size_t) +
         byte_count_of(variant.properties);
}

// The memory of a unit that was cleared.
std::size_t memory_of(const Unit& unit) {
  std::size_t count = unit.id.capacity() + unit.variants.capacity() * sizeof(Variant) +
                      unit.properties.capacity() * sizeof(Property);
  for (const Variant& variant : unit.variants) {
    count += variant.language.capacity() + variant.text.capacity() + variant.document.capacity() +
             (variant.breaks.capacity() + variant.sentences.capacity()) * sizeof(std::size_t) +
             variant.properties.capacity() * sizeof(Property);
  }
  return count;
}

void clear_variant(Variant& variant) {
  variant.language = kUnknownLanguage;
  variant.text.clear();
  variant.breaks.clear();
  variant.sentences.clear();
  variant.document.clear();
  variant.properties.clear();
}

}  // namespace

namespace read {

void clear_unit(Unit& unit) {
  constexpr std::size_t kMaxKeptMemory = std::size_t{1} << 14;  // Some thousand units are alive.
  unit.id.clear();
  unit.variants.resize(2);
  std::ranges::for_each(unit.variants, clear_variant);
  unit.confidence.reset();
  unit.score.reset();
  unit.shape.reset();
  unit.properties.clear();
  unit.place = {};
  if (memory_of(unit) <= kMaxKeptMemory) return;
  unit = {};
  unit.variants.resize(2);
  std::ranges::for_each(unit.variants, clear_variant);
}

std::size_t byte_count(const Unit& unit) {
  std::size_t count = unit.id.size() + byte_count_of(unit.properties);
  for (const Variant& variant : unit.variants) count += byte_count_of(variant);
  return count;
}

const std::string& UnitInput::head() {
  if (!has_head_) {
    head_.resize(kHeadSize);
    head_.resize(stream_.read(head_.data(), head_.size()));
    has_head_ = true;
  }
  return head_;
}

std::size_t UnitInput::read(char* buffer, std::size_t size) {
  std::size_t count = head_.copy(buffer, size, head_read_);
  head_read_ += count;
  if (count < size) count += stream_.read(buffer + count, size - count);
  byte_count_ += count;
  return count;
}

}  // namespace read

struct UnitReader::State {
  ReadUnitsOptions options;
  read::UnitInput input;
  Format format;
  read::ReaderPointer reader;

  State(const std::string& path, const ReadUnitsOptions& options_in)
      : options(options_in),
        input(path),
        format(format_of(input, options)),
        reader(reader_of(*this)) {}

  static read::ReaderPointer reader_of(State& state) {
    require_use_of_files(state.format, state.options, state.input.name());
    return kReaders[static_cast<std::size_t>(state.format)](state.input, state.options);
  }
};

UnitReader::UnitReader(const std::string& path, const ReadUnitsOptions& options)
    : state_(std::make_unique<State>(path, options)) {}

UnitReader::~UnitReader() = default;

Format UnitReader::format() const { return state_->format; }

bool UnitReader::next(Unit& unit) {
  read::clear_unit(unit);
  return state_->reader->next(unit);
}

const std::string& UnitReader::source_language() const { return state_->reader->source_language; }

const LossCounts& UnitReader::losses() const { return state_->reader->losses; }

std::size_t UnitReader::byte_count() const { return state_->input.byte_count(); }

}  // namespace diglot
