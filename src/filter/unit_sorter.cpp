#include "filter/unit_sorter.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <tuple>

#include "filter/unit_bytes.h"

namespace diglot::filter {
namespace {

/// A record begins with this, then comes the text that it is sorted by, then the unit.
struct RecordHead {
  double number = 0.0;
  std::size_t text_size = 0;
  std::size_t unit_size = 0;

  std::size_t size() const { return sizeof(RecordHead) + text_size + unit_size; }
};

RecordHead head_of(const char* record) {
  RecordHead head;
  std::memcpy(&head, record, sizeof(head));
  return head;
}

SortValue value_of(const char* record) {
  const RecordHead head = head_of(record);
  return {head.number, {record + sizeof(head), head.text_size}};
}

void read_record(const char* record, Unit& unit) {
  const RecordHead head = head_of(record);
  read_unit({record + sizeof(head) + head.text_size, head.unit_size}, unit);
}

bool comes_before(const SortValue& a, const SortValue& b, bool is_descending) {
  const SortValue& first = is_descending ? b : a;
  const SortValue& second = is_descending ? a : b;
  return std::tie(first.number, first.text) < std::tie(second.number, second.text);
}

double size_of(const Variant& variant) { return static_cast<double>(variant.text.size()); }

/// Reads the records of one run, one after the other.
class RunReader {
 public:
  RunReader(const ScratchFile& file, std::uint64_t begin, std::uint64_t end,
            std::size_t buffer_size)
      : file_(file), next_(begin), end_(end), buffer_size_(buffer_size) {}

  /// Goes to the next record; false behind the last.
  bool advance() {
    begin_ += size_;
    size_ = 0;
    if (begin_ == buffer_.size() && next_ == end_) return false;
    require(sizeof(RecordHead));
    size_ = head_of(record()).size();
    require(size_);
    return true;
  }

  /// Good until `advance`.
  const char* record() const { return buffer_.data() + begin_; }

 private:
  // Makes sure that the buffer has so many bytes from begin_ on.
  void require(std::size_t size) {
    const std::size_t held = buffer_.size() - begin_;
    if (held >= size) return;
    buffer_.erase(0, begin_);
    begin_ = 0;
    const auto left = static_cast<std::size_t>(end_ - next_);
    const std::size_t count = std::min(std::max(size, buffer_size_) - held, left);
    buffer_.resize(held + count);
    file_.read(next_, buffer_.data() + held, count);
    next_ += count;
  }

  const ScratchFile& file_;
  std::uint64_t next_;  // What the buffer does not have yet begins here.
  std::uint64_t end_;
  std::size_t buffer_size_;
  std::string buffer_;
  std::size_t begin_ = 0;  // Of the record in the buffer.
  std::size_t size_ = 0;
};

}  // namespace

SortValue sort_value(const Unit& unit, SortKey key, bool is_descending) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const double last = is_descending ? -kInfinity : kInfinity;
  const Variant& source = unit.source();
  const Variant& target = unit.target();
  switch (key) {
    case SortKey::kConfidence:
      return {unit.confidence.value_or(last), {}};
    case SortKey::kLength:
      return {size_of(source) + size_of(target), {}};
    case SortKey::kSource:
      return {source.text.empty() ? last : 0.0, source.text};
    case SortKey::kTarget:
      return {target.text.empty() ? last : 0.0, target.text};
    case SortKey::kRatio:
      break;
  }
  if (source.text.empty() || target.text.empty()) return {last, {}};
  return {size_of(target) / size_of(source), {}};
}

void UnitSorter::add(const Unit& unit) {
  const SortValue value = sort_value(unit, options_.key, options_.is_descending);
  const std::size_t begin = bytes_.size();
  bytes_.append(sizeof(RecordHead), '\0');
  bytes_ += value.text;
  append_unit(unit, bytes_);
  const std::size_t size = bytes_.size() - begin;
  const RecordHead head = {value.number, value.text.size(),
                           size - sizeof(RecordHead) - value.text.size()};
  std::memcpy(bytes_.data() + begin, &head, sizeof(head));
  entries_.push_back({begin, size});
  if (bytes_.size() + entries_.size() * sizeof(Entry) >= options_.byte_count) write_run();
}

void UnitSorter::sort_entries() {
  std::ranges::sort(entries_, [this](const Entry& a, const Entry& b) {
    const SortValue first = value_of(bytes_.data() + a.begin);
    const SortValue second = value_of(bytes_.data() + b.begin);
    if (comes_before(first, second, options_.is_descending)) return true;
    if (comes_before(second, first, options_.is_descending)) return false;
    return a.begin < b.begin;
  });
}

void UnitSorter::write_run() {
  sort_entries();
  if (!file_) file_.emplace(options_.folder);
  const std::uint64_t begin = file_->size();
  constexpr std::size_t kPieceSize = std::size_t{1} << 20;
  std::string piece;
  for (const Entry& entry : entries_) {
    piece.append(bytes_, entry.begin, entry.size);
    if (piece.size() < kPieceSize) continue;
    file_->append(piece);
    piece.clear();
  }
  file_->append(piece);
  runs_.push_back({begin, file_->size()});
  entries_.clear();
  bytes_.clear();
}

void UnitSorter::finish(const std::function<bool(Unit&)>& take) {
  if (!runs_.empty()) {
    write_run();
    return merge(take);
  }
  sort_entries();
  Unit unit;
  for (const Entry& entry : entries_) {
    read_record(bytes_.data() + entry.begin, unit);
    if (!take(unit)) return;
  }
}

void UnitSorter::merge(const std::function<bool(Unit&)>& take) {
  std::string().swap(bytes_);
  std::vector<Entry>().swap(entries_);
  constexpr std::size_t kSmallestBuffer = std::size_t{1} << 16;
  const std::size_t buffer_size = std::max(options_.byte_count / runs_.size(), kSmallestBuffer);
  std::vector<RunReader> readers;
  std::vector<std::size_t> heap;  // Numbers of readers, the one with the next unit in front.
  const auto comes_later = [&](std::size_t a, std::size_t b) {
    const SortValue first = value_of(readers[a].record());
    const SortValue second = value_of(readers[b].record());
    if (comes_before(second, first, options_.is_descending)) return true;
    if (comes_before(first, second, options_.is_descending)) return false;
    return a > b;  // The earlier run has what came earlier.
  };
  for (const Run& run : runs_) {
    readers.emplace_back(*file_, run.begin, run.end, buffer_size);
    if (readers.back().advance()) heap.push_back(readers.size() - 1);
  }
  std::ranges::make_heap(heap, comes_later);
  Unit unit;
  while (!heap.empty()) {
    std::ranges::pop_heap(heap, comes_later);
    RunReader& reader = readers[heap.back()];
    read_record(reader.record(), unit);
    if (!take(unit)) return;
    if (reader.advance()) {
      std::ranges::push_heap(heap, comes_later);
    } else {
      heap.pop_back();
    }
  }
}

}  // namespace diglot::filter
