// XCES as OPUS has it: links of sentences, and the two documents that have them.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "bitext/line_separator.h"
#include "write/characters.h"
#include "write/writer.h"
#include "write/xml_writer.h"

namespace diglot::write {
namespace {

/// One of the two documents: sentences under running numbers.
class SentenceDocument {
 public:
  SentenceDocument(std::ostream& stream, const std::string& language) : xml_(stream) {
    xml_.start_element("document");
    xml_.attribute("xml:lang", language);
    xml_.end_line();
  }

  /// Returns the ids of the sentences, with blanks between.
  std::string add(const std::vector<std::string>& sentences) {
    std::string ids;
    for (const std::string& sentence : sentences) {
      const std::string id = 's' + std::to_string(++count_);
      xml_.start_element("s");
      xml_.attribute("id", id);
      xml_.text(sentence);
      xml_.end_element();
      xml_.end_line();
      if (!ids.empty()) ids += ' ';
      ids += id;
    }
    return ids;
  }

  std::size_t count() const { return count_; }

  void finish() {
    xml_.end_element();
    xml_.end_line();
    xml_.finish();
  }

 private:
  XmlWriter xml_;
  std::size_t count_ = 0;
};

class XcesWriter final : public FormatWriter {
 public:
  XcesWriter(Files files, const UnitsHeader& header)
      : header_(header),
        links_(*files[0]),
        source_(*files[1], header.source_language),
        target_(*files[2], header.target_language) {
    write_head();
  }

  void write(const Unit& unit) override;

  void finish() override {
    links_.end_element();  // linkGrp
    links_.end_line();
    links_.end_element();
    links_.end_line();
    links_.finish();
    source_.finish();
    target_.finish();
  }

 private:
  void write_head();
  std::vector<std::string> sentences(const Variant& variant);
  void count_what_is_lost(const Unit& unit, Shape shape);
  void count_what_is_lost(const Variant& variant, const std::vector<std::string>& sentences,
                          std::size_t number);

  UnitsHeader header_;
  XmlWriter links_;
  SentenceDocument source_;
  SentenceDocument target_;
  std::size_t number_ = 0;
};

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Leaves the elements cesAlign and linkGrp open.
void XcesWriter::write_head() {
  const auto name = [&](std::size_t file, const std::string& language) {
    return header_.file_names.size() > file ? header_.file_names[file] : language + ".xml";
  };
  links_.markup("<!DOCTYPE cesAlign PUBLIC \"-//CES//DTD XML cesAlign//EN\" \"\">");
  links_.end_line();
  links_.start_element("cesAlign");
  links_.attribute("version", "1.0");
  links_.end_line();
  links_.start_element("linkGrp");
  links_.attribute("targType", "s");
  links_.attribute("fromDoc", carried(name(1, header_.source_language), Carrier::kXml));
  links_.attribute("toDoc", carried(name(2, header_.target_language), Carrier::kXml));
  links_.end_line();
}

void XcesWriter::write(const Unit& unit) {
  if (!has_languages(unit, header_, report.losses)) return;
  const std::vector<std::string> source = sentences(unit.source());
  const std::vector<std::string> target = sentences(unit.target());
  ++number_;
  if (source.empty() && target.empty()) {
    ++report.null_count;
    return;
  }
  const std::size_t source_number = source_.count();
  const std::size_t target_number = target_.count();
  const std::string source_ids = source_.add(source);
  links_.start_element("link");
  links_.attribute("xtargets", source_ids + ';' + target_.add(target));
  // Numbers are made names, as XML wants its ids to be.
  const std::string id = unit.id.empty() ? std::to_string(number_) : unit.id;
  links_.attribute("id", (is_number(id) ? "SL" : "") + carried(id, Carrier::kXml));
  if (unit.confidence) {
    std::string confidence;
    append_decimal(*unit.confidence, confidence);
    links_.attribute("certainty", confidence);
  }
  links_.end_element();
  links_.end_line();
  ++report.unit_count;
  count_what_is_lost(unit, {source.size(), target.size()});
  count_what_is_lost(unit.source(), source, source_number);
  count_what_is_lost(unit.target(), target, target_number);
}

// A text without breaks is one sentence.
std::vector<std::string> XcesWriter::sentences(const Variant& variant) {
  std::vector<std::string> sentences;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    std::string sentence = variant.text.substr(begin, end - begin);
    while (sentence.ends_with(' ')) sentence.pop_back();
    if (!sentence.empty()) sentences.push_back(carried_line(sentence, Carrier::kXml));
    begin = end;
  };
  for (const std::size_t place : variant.breaks) add(std::min(place, variant.text.size()));
  add(variant.text.size());
  return sentences;
}

void XcesWriter::count_what_is_lost(const Unit& unit, Shape shape) {
  count_losses(unit,
               {.id = true,
                .confidence = true,
                .shape = true,
                .sentences = true,
                .breaks = true,
                .languages = true},
               report.losses);
  if (unit.shape && *unit.shape != shape) ++report.losses["shape"];
  if (unit.id.starts_with("SL") && is_number(std::string_view(unit.id).substr(2))) {
    ++report.losses["id"];
  }
}

// Sentences are numbered as they come, and will be read as those of any document.
void XcesWriter::count_what_is_lost(const Variant& variant,
                                    const std::vector<std::string>& sentences, std::size_t number) {
  const bool is_numbered = std::ranges::all_of(
      variant.sentences, [&](std::size_t sentence) { return sentence == number++; });
  if (!is_numbered) ++report.losses["sentence numbers"];
  std::string joined;
  for (const std::string& sentence : sentences) {
    if (!joined.empty()) {
      joined += line_separator(variant.language, joined.back(), sentence.front());
    }
    joined += sentence;
  }
  const bool is_same =
      joined.size() == variant.text.size() && joined.find("  ") == std::string::npos;
  if (!is_same) ++report.losses["white space"];
}

}  // namespace

WriterPointer xces_writer(Files files, const UnitsHeader& header, const WriteOptions&) {
  return std::make_unique<XcesWriter>(files, header);
}

}  // namespace diglot::write
