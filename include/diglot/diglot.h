// Everything that Diglot offers, in the order a text goes through it.
#pragma once

#include "diglot/error.h"        // IWYU pragma: export
#include "diglot/read.h"         // IWYU pragma: export
#include "diglot/language.h"     // IWYU pragma: export
#include "diglot/segment.h"      // IWYU pragma: export
#include "diglot/document.h"     // IWYU pragma: export
#include "diglot/aligner.h"      // IWYU pragma: export
#include "diglot/bitext.h"       // IWYU pragma: export
#include "diglot/write.h"        // IWYU pragma: export
#include "diglot/output_file.h"  // IWYU pragma: export
#include "diglot/links.h"        // IWYU pragma: export
#include "diglot/evaluate.h"     // IWYU pragma: export
#include "diglot/unicode.h"      // IWYU pragma: export
#include "diglot/version.h"      // IWYU pragma: export
