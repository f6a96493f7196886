// Everything that Diglot offers. src/README.md tells in which order a text goes through it.
#pragma once

#include "diglot/aligner.h"                  // IWYU pragma: export
#include "diglot/batch.h"                    // IWYU pragma: export
#include "diglot/bitext.h"                   // IWYU pragma: export
#include "diglot/check.h"                    // IWYU pragma: export
#include "diglot/document.h"                 // IWYU pragma: export
#include "diglot/error.h"                    // IWYU pragma: export
#include "diglot/evaluate.h"                 // IWYU pragma: export
#include "diglot/explain.h"                  // IWYU pragma: export
#include "diglot/format.h"                   // IWYU pragma: export
#include "diglot/language.h"                 // IWYU pragma: export
#include "diglot/line_reader.h"              // IWYU pragma: export
#include "diglot/links.h"                    // IWYU pragma: export
#include "diglot/output_file.h"              // IWYU pragma: export
#include "diglot/pair_failure.h"             // IWYU pragma: export
#include "diglot/pair_record.h"              // IWYU pragma: export
#include "diglot/read.h"                     // IWYU pragma: export
#include "diglot/read_ahead.h"               // IWYU pragma: export
#include "diglot/read_units.h"               // IWYU pragma: export
#include "diglot/segment.h"                  // IWYU pragma: export
#include "diglot/train.h"                    // IWYU pragma: export
#include "diglot/translation_probability.h"  // IWYU pragma: export
#include "diglot/unicode.h"                  // IWYU pragma: export
#include "diglot/unit.h"                     // IWYU pragma: export
#include "diglot/unit_filter.h"              // IWYU pragma: export
#include "diglot/unit_stats.h"               // IWYU pragma: export
#include "diglot/version.h"                  // IWYU pragma: export
#include "diglot/word_table.h"               // IWYU pragma: export
#include "diglot/write.h"                    // IWYU pragma: export
#include "diglot/write_findings.h"           // IWYU pragma: export
