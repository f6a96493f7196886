// Any file of text, before anybody looks at what the text says.
#pragma once

#include "base/input_stream.h"
#include "diglot/read.h"

namespace diglot::read {

/// The whole of `stream` as a Text. Throws what `read_text` throws, but takes a text without
/// letters.
Text read_decoded(InputStream& stream, const ReadOptions& options);

}  // namespace diglot::read
