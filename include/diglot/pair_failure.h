// Why a pair of documents of a batch has no alignment.
#pragma once

#include <string>
#include <string_view>

namespace diglot {

enum class FailureKind {
  kUsage,     ///< It asks for something impossible: a malformed language tag.
  kInput,     ///< A text that cannot be read, or holds nothing that can be used.
  kFormat,    ///< The input breaks the rules of its format.
  kOutput,    ///< Its result cannot have the name that was asked for.
  kLimit,     ///< It is larger than a limit.
  kTimeout,   ///< It took longer than BatchOptions::timeout.
  kInternal,  ///< A mistake in this library, or too little memory.
};

/// "usage", "input", "format", "output", "limit", "timeout" or "internal".
std::string_view failure_name(FailureKind kind);

struct PairFailure {
  FailureKind kind = FailureKind::kInput;
  std::string reason;  ///< As Error::what().
};

}  // namespace diglot
