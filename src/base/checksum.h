// Tells whether bytes are still what they were.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace diglot {

/// CRC-32 (ISO 3309, as in gzip) of bytes that come in pieces.
class Checksum {
 public:
  Checksum();
  ~Checksum();
  Checksum(const Checksum&) = delete;
  Checksum& operator=(const Checksum&) = delete;

  void add(std::span<const std::byte> bytes);
  std::uint32_t value() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace diglot
