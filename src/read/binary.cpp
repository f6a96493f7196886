#include "read/binary.h"

#include <algorithm>
#include <cstddef>

#include "text/characters.h"
#include "text/decode.h"

namespace diglot::read {
namespace {

using namespace std::string_view_literals;

constexpr const char* kConvert = "convert it to text first, e.g. with pandoc or libreoffice";
constexpr const char* kConvertPages = "convert it to text first, e.g. with pdftotext";
constexpr const char* kRecognise = "recognise its text first, e.g. with tesseract";
constexpr const char* kUnpack = "unpack it first";
constexpr const char* kUnpackOnceMore = "decompress it once more";
constexpr const char* kGiveText = "give a file of plain text";

struct Signature {
  std::size_t offset;
  std::string_view bytes;
  const char* found;
  const char* hint;
};

// The kinds of files people have texts in, the more exact signature first.
constexpr Signature kSignatures[] = {
    {0, "%PDF-"sv, "a PDF document", kConvertPages},
    {0, "%!PS"sv, "a PostScript document", kConvertPages},
    {0, "AT&TFORM"sv, "a DjVu document", kConvertPages},
    {0, "{\\rtf"sv, "an RTF document", kConvert},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Office document", kConvert},
    {60, "BOOKMOBI"sv, "a Mobipocket book", kConvert},
    // Inside ZIP archives: the name and the content of the first file.
    {30, "mimetypeapplication/epub+zip"sv, "an EPUB book", kConvert},
    {30, "mimetypeapplication/vnd.oasis.opendocument"sv, "an OpenDocument file", kConvert},
    {30, "[Content_Types].xml"sv, "an Office document", kConvert},
    {30, "_rels/.rels"sv, "an Office document", kConvert},
    {0, "PK\x03\x04"sv, "a ZIP archive", kUnpack},
    {257, "ustar"sv, "a tar archive", kUnpack},
    {4, "1AY&SY"sv, "a bzip2 file", kUnpack},
    {0,
     "\xFD"
     "7zXZ\0"sv,
     "an xz file", kUnpack},
    {0, "7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive", kUnpack},
    {0, "Rar!\x1A\x07"sv, "a RAR archive", kUnpack},
    {0, "\x1F\x8B"sv, "a gzip file inside another", kUnpackOnceMore},
    {0, "\x28\xB5\x2F\xFD"sv, "a zstd file inside another", kUnpackOnceMore},
    {0, "\x89PNG\r\n\x1A\n"sv, "a PNG picture", kRecognise},
    {0, "\xFF\xD8\xFF"sv, "a JPEG picture", kRecognise},
    {0, "GIF8"sv, "a GIF picture", kRecognise},
    {0, "II*\0"sv, "a TIFF picture", kRecognise},
    {0, "MM\0*"sv, "a TIFF picture", kRecognise},
    {8, "WEBPVP8"sv, "a WebP picture", kRecognise},
    {0,
     "\x7F"
     "ELF"sv,
     "a program", kGiveText},
    {0, "SQLite format 3\0"sv, "a database", kGiveText},
};

/// Control characters other than those that lay out a text.
bool is_strange_control(char c) {
  const auto value = static_cast<unsigned char>(c);
  const bool is_layout = value >= '\b' && value <= '\r';
  return value < 0x20 && !is_layout && value != 0x1B;  // Escape: coloured terminal output.
}

bool has_many_controls(const text::Decoded& decoded) {
  // Texts with stray NULs or form feeds have one in a line or less, binary files one in ten bytes.
  constexpr std::size_t kHarmlessCount = 8;
  constexpr std::size_t kCharactersPerControl = 20;
  const auto control_count = static_cast<std::size_t>(
      std::count_if(decoded.utf8.begin(), decoded.utf8.end(), is_strange_control));
  const std::size_t count = control_count + decoded.nul_count;
  return count > kHarmlessCount && count * kCharactersPerControl > text::char_count(decoded.utf8);
}

}  // namespace

std::optional<NotText> find_not_text(std::string_view head, const std::string& encoding) {
  for (const Signature& signature : kSignatures) {
    if (head.size() < signature.offset) continue;
    if (head.substr(signature.offset).starts_with(signature.bytes)) {
      return NotText{signature.found, signature.hint};
    }
  }
  // No encoding that is ever detected makes controls of other bytes.
  const bool may_have_controls = !encoding.empty() || std::ranges::any_of(head, is_strange_control);
  if (may_have_controls && has_many_controls(text::decode(std::string(head), encoding))) {
    return NotText{"binary data", kGiveText};
  }
  return std::nullopt;
}

}  // namespace diglot::read
