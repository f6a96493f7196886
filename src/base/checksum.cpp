#include "base/checksum.h"

#include <boost/crc.hpp>

namespace diglot {

struct Checksum::State {
  boost::crc_32_type crc;
};

Checksum::Checksum() : state_(std::make_unique<State>()) {}
Checksum::~Checksum() = default;

void Checksum::add(std::span<const std::byte> bytes) {
  state_->crc.process_bytes(bytes.data(), bytes.size());
}

std::uint32_t Checksum::value() const { return state_->crc.checksum(); }

}  // namespace diglot
