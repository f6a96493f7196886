// Which bytes are compressed, and how. Decompressing is InputStream's work, compressing
// OutputFile's.
#pragma once

#include <cstddef>
#include <string_view>

namespace diglot {

enum class Compression { kNone, kGzip, kZstd };

/// "", "gzip" or "zstd".
std::string_view compression_name(Compression compression);

/// As many bytes as `compression_of_bytes` needs to decide.
inline constexpr std::size_t kCompressionMagicSize = 4;

/// What the first bytes of a file tell. Shorter than the magic bytes of a format: it is not that.
Compression compression_of_bytes(std::string_view first_bytes);

/// What the extension of a file name tells: .gz, .zst.
Compression compression_of_path(std::string_view path);

}  // namespace diglot
