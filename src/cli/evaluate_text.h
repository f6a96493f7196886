// What `diglot evaluate` prints for people: tables.
#pragma once

#include <string>

#include "cli/terminal.h"
#include "diglot/evaluate.h"

namespace diglot::cli {

/// Scores, shapes, files and, where there is a baseline, its scores and the comparison.
std::string report_text(const EvaluationReport& report, const Palette& palette);

/// How far confidences can be believed. Requires: each system of the report has its reliability.
std::string reliability_text(const EvaluationReport& report, const Palette& palette);

}  // namespace diglot::cli
