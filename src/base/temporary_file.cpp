#include "base/temporary_file.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <random>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace diglot {

namespace {

enum class SlotState { kFree, kBeingFilled, kListed };

static_assert(std::atomic<SlotState>::is_always_lock_free, "else no use in a signal handler");

struct Slot {
  std::atomic<SlotState> state;
  std::array<char, PATH_MAX> path;
};

// Fixed memory: a signal handler may neither allocate nor meet a string that is being freed.
constinit std::array<Slot, 64> slots = {};

[[noreturn]] void throw_system_error() { throw std::system_error(errno, std::generic_category()); }

/// Random, not counted: processes on several machines may share the folder.
std::string random_name() {
  std::random_device device;
  const std::uint64_t number = (std::uint64_t{device()} << 32) | device();
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string name = ".diglot-";
  for (int shift = 60; shift >= 0; shift -= 4) name += kDigits[(number >> shift) & 0xF];
  return name + ".tmp";
}

}  // namespace

TemporaryFile::Listing::Listing(const std::string& path) : slot_(slots.size()) {
  if (path.size() >= PATH_MAX) return;  // Cannot be created either.
  for (slot_ = 0; slot_ < slots.size(); ++slot_) {
    Slot& slot = slots[slot_];
    SlotState expected = SlotState::kFree;
    if (!slot.state.compare_exchange_strong(expected, SlotState::kBeingFilled)) continue;
    slot.path[path.copy(slot.path.data(), path.size())] = '\0';
    slot.state = SlotState::kListed;
    return;
  }
}

TemporaryFile::Listing::~Listing() {
  if (slot_ < slots.size()) slots[slot_].state = SlotState::kFree;
}

TemporaryFile::TemporaryFile(const std::string& folder, std::optional<mode_t> mode)
    : path_(folder + "/" + random_name()),
      listing_(path_),
      fd_(FileDescriptor::own(
          ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666))) {
  if (fd_.get() < 0) throw_system_error();
  if (mode && ::fchmod(fd_.get(), *mode) != 0) {
    const int code = errno;
    ::unlink(path_.c_str());
    throw std::system_error(code, std::generic_category());
  }
}

TemporaryFile::~TemporaryFile() {
  if (!path_.empty()) ::unlink(path_.c_str());
}

void TemporaryFile::rename_to(const std::string& path) {
  if (!fd_.close()) throw_system_error();
  if (std::rename(path_.c_str(), path.c_str()) != 0) throw_system_error();
  path_.clear();
}

void TemporaryFile::remove_all() noexcept {
  const int saved_errno = errno;
  for (const Slot& slot : slots) {
    if (slot.state == SlotState::kListed) ::unlink(slot.path.data());
  }
  errno = saved_errno;
}

}  // namespace diglot
