// XCES (cesAlign) as OPUS has it: links between the sentences of two documents of its own.
#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "diglot/error.h"
#include "diglot/language.h"
#include "read/sentence_document.h"
#include "read/unit_fields.h"
#include "read/xml_unit_reader.h"

namespace diglot::read {
namespace {

namespace fs = std::filesystem;

// "en" of "en/book.xml" as well as of "book.en.xml".
std::string language_of_path(const std::string& path) {
  if (const auto language = language_from_name(path)) return *language;
  for (const fs::path& folder : fs::path(path).parent_path()) {
    if (const auto language = language_from_name(folder.string())) return *language;
  }
  return std::string(kUnknownLanguage);
}

class XcesReader final : public XmlUnitReader {
 public:
  XcesReader(UnitInput& input, const ReadUnitsOptions& options)
      : XmlUnitReader(input, options),
        folder_(fs::path(input.name()).parent_path()),
        source_{options.source_path, options.source_language, {}, {}},
        target_{options.target_path, options.target_language, {}, {}} {
    read_ahead();
  }

 private:
  /// A document, and what the caller says of it.
  struct Side {
    std::string path;      // Empty: as the links have it.
    std::string language;  // Empty: as the document or its name has it.
    std::string name;      // What the links call the document.
    std::optional<SentenceDocument> document;
  };

  void start_element(std::string_view name, XmlAttributes attributes) override;
  void end_element(std::string_view name) override;
  void characters(std::string_view /*text*/) override {}

  void start_links(XmlAttributes attributes);
  void start_link(XmlAttributes attributes);
  void load(Side& side, std::string_view name);
  std::string path_of(const std::string& name) const;
  std::vector<std::size_t> assign(Side& side, std::string_view ids, Variant& variant);
  void count_unused(Side& side);

  fs::path folder_;
  Side source_;
  Side target_;
  bool has_root_ = false;
};

void XcesReader::start_element(std::string_view name, XmlAttributes attributes) {
  if (!std::exchange(has_root_, true)) {
    if (name == "cesAlign") return;
    throw Error(ErrorKind::kInput, place(), "a cesAlign file",
                "an XML file that starts with <" + std::string(name) + '>');
  }
  if (name == "linkGrp") {
    start_links(attributes);
  } else if (name == "link") {
    start_link(attributes);
  } else {
    count_loss("element", name);
  }
}

void XcesReader::end_element(std::string_view name) {
  if (name != "cesAlign") return;
  count_unused(source_);
  count_unused(target_);
}

void XcesReader::start_links(XmlAttributes attributes) {
  load(source_, attribute_value(attributes, "", "fromDoc").value_or(""));
  load(target_, attribute_value(attributes, "", "toDoc").value_or(""));
  const std::string& language = source_.document->lines().document().language();
  if (source_language.empty() && language != kUnknownLanguage) source_language = language;
}

void XcesReader::start_link(XmlAttributes attributes) {
  if (!source_.document || !target_.document) {
    throw Error(ErrorKind::kFormat, place(), "links inside <linkGrp>", "one outside");
  }
  begin_unit();
  Variant& source = add_variant();
  Variant& target = unit().variants[1];
  add_variant();
  for (const XmlAttribute& attribute : attributes) {
    if (attribute.is("", "xtargets")) {
      const std::size_t semicolon = std::min(attribute.value.find(';'), attribute.value.size());
      const std::string_view targets = attribute.value.substr(semicolon);
      unit().shape = {assign(source_, attribute.value.substr(0, semicolon), source).size(),
                      assign(target_, targets.substr(targets.empty() ? 0 : 1), target).size()};
    } else if (attribute.is("", "id")) {
      // "SL12" is what "12" had to be made, for ids of XML are names.
      const std::string_view number =
          attribute.value.substr(attribute.value.starts_with("SL") ? 2 : 0);
      const bool is_number = number.find_first_not_of("0123456789") == std::string_view::npos;
      unit().id = is_number ? number : attribute.value;
    } else if (attribute.is("", "certainty")) {
      set_aligner_value(attribute.value, "certainty", unit());
    } else {
      count_loss("link attribute", attribute.full_name());
    }
  }
  if (!unit().shape) {
    throw Error(ErrorKind::kFormat, place(), "a link with xtargets", "one without");
  }
  spend(unit().id.size());
  end_unit({});
}

// Links that come one after the other are mostly between the same documents.
void XcesReader::load(Side& side, std::string_view name) {
  if (side.document && (!side.path.empty() || side.name == name)) return;
  count_unused(side);
  side.name = name;
  const std::string path = side.path.empty() ? path_of(side.name) : side.path;
  const std::string& language = side.language;
  side.document.emplace(SentenceDocument::of_file(
      path, side.name.empty() ? path : side.name,
      language.empty() ? language_of_path(side.name.empty() ? path : side.name) : language));
  const std::size_t repeated_count = side.document->repeated_id_count();
  if (repeated_count > 0) losses["sentence of a repeated id"] += repeated_count;
}

// A file of links may come from anywhere: it names files beside itself only.
std::string XcesReader::path_of(const std::string& name) const {
  const fs::path relative(name);
  const bool is_beside = !name.empty() && relative.is_relative() &&
                         std::ranges::find(relative, "..") == relative.end();
  if (!is_beside) {
    throw Error(ErrorKind::kInput, place(), "the path of a document beside the links",
                name.empty() ? "none" : '"' + name + '"', "name the two documents yourself");
  }
  const std::string path = (folder_ / relative).string();
  constexpr std::string_view kCompressed = ".gz";
  const std::string other = path.ends_with(kCompressed)
                                ? path.substr(0, path.size() - kCompressed.size())
                                : path + std::string(kCompressed);
  // A name that is none, such as a very long one, is told when the file is opened.
  std::error_code error;
  return !fs::exists(path, error) && fs::exists(other, error) ? other : path;
}

std::vector<std::size_t> XcesReader::assign(Side& side, std::string_view ids, Variant& variant) {
  std::vector<std::size_t> numbers;
  while (true) {
    ids.remove_prefix(std::min(ids.find_first_not_of(' '), ids.size()));
    if (ids.empty()) break;
    const std::string_view id = ids.substr(0, ids.find(' '));
    ids.remove_prefix(id.size());
    if (const auto number = side.document->number(id)) {
      numbers.push_back(*number);
    } else {
      count_loss("sentence that its document lacks", {});
    }
  }
  spend(side.document->lines().byte_count(numbers) + side.name.size());
  side.document->lines().assign(numbers, variant);
  variant.document = side.name;
  return numbers;
}

void XcesReader::count_unused(Side& side) {
  if (!side.document) return;
  const std::size_t count = side.document->lines().unused_count();
  if (count > 0) losses["sentence in no link"] += count;
}

}  // namespace

ReaderPointer xces_unit_reader(UnitInput& input, const ReadUnitsOptions& options) {
  return std::make_unique<XcesReader>(input, options);
}

}  // namespace diglot::read
