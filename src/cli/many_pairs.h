// What `diglot batch` and `diglot stream` do alike with their pairs.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "cli/batch_options.h"
#include "diglot/batch.h"
#include "diglot/document.h"
#include "diglot/read.h"

namespace diglot::cli {

/// Aligners with the lexicons that the request asks for. Throws Error (kInput) where one of the
/// user's cannot be opened.
std::unique_ptr<AlignerPool> make_pool(const AligningRequest& request);

/// The sentences of a text. `language`: canonical tag; empty: the text tells.
Document document_of(Text text, const std::string& language, Layout layout, bool use_system_lists);

/// The first of them that is not empty, in canonical form; empty where both are.
std::string language_of(const std::string& of_pair, const std::string& of_request);

/// Tells what came of a run: pairs, failures, sentences, beads, time. `start`: what was done before
/// it.
void print_batch_summary(const BatchReport& report, const BatchReport& start,
                         std::chrono::steady_clock::time_point begin, const std::string& written);

}  // namespace diglot::cli
