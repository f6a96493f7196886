#include "diglot/pair_failure.h"

namespace diglot {

std::string_view failure_name(FailureKind kind) {
  switch (kind) {
    case FailureKind::kUsage:
      return "usage";
    case FailureKind::kInput:
      return "input";
    case FailureKind::kFormat:
      return "format";
    case FailureKind::kOutput:
      return "output";
    case FailureKind::kLimit:
      return "limit";
    case FailureKind::kTimeout:
      return "timeout";
    case FailureKind::kInternal:
      break;
  }
  return "internal";
}

}  // namespace diglot
