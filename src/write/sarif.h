// Findings as SARIF 2.1.0 (OASIS, 2020).
#pragma once

#include <ostream>
#include <span>
#include <string>

#include "diglot/check.h"
#include "diglot/unit.h"

namespace diglot::write {

/// Writes one run, a result a line.
class SarifWriter {
 public:
  SarifWriter(std::ostream& stream, std::span<const RuleInfo> rules, const CheckProfile& profile);

  void write(const Unit& unit, const Finding& finding);
  void finish();

 private:
  std::ostream& stream_;
  std::span<const RuleInfo> rules_;
  bool is_first_ = true;
  std::string json_;
};

}  // namespace diglot::write
