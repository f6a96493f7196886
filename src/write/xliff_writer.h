// What the writers of XLIFF 1.2 and 2.1 share.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "write/writer.h"
#include "write/xml_writer.h"

namespace diglot::write {

/// Writes units of one pair of languages; what a unit looks like in XML is its heirs' business.
class XliffWriter : public FormatWriter {
 public:
  void write(const Unit& unit) final;

 protected:
  /// A unit made ready. Views and pointers are valid while it is written.
  struct Parts {
    std::string id;  ///< Not that of another unit in this file; a name token.
    std::string source;
    std::string target;
    bool has_target = false;
    bool keeps_space = false;  ///< White space in the texts is more than single blanks.
    const Unit* unit = nullptr;
    std::vector<Property> properties;  ///< Of the unit, fields as properties, without notes.
    std::vector<Property> source_properties;
    std::vector<Property> target_properties;
  };

  XliffWriter(std::ostream& stream, const UnitsHeader& header);

  /// Takes the property of this name out of `properties` where its value is one of `values`.
  static std::optional<std::string> take(std::string_view name,
                                         std::span<const std::string_view> values,
                                         std::vector<Property>& properties);

  virtual void write_parts(Parts& parts) = 0;

  /// Properties are written as XLIFF 2's metadata module, which XLIFF 1.2 takes as an element of
  /// another name space at the end of a unit; its own `prop-group` is not valid by the strict
  /// schema. The root declares the name space.
  void declare_metadata();
  void write_metadata(const Parts& parts);

  XmlWriter& xml() { return xml_; }
  const UnitsHeader& header() const { return header_; }

  /// Text and values of attributes as XML can hold them; what has to be replaced is counted.
  std::string text(const std::string& text) { return carried(text, Carrier::kXmlText); }
  std::string value(const std::string& text) { return carried(text, Carrier::kXml); }

 private:
  void write_group(const char* category, const std::vector<Property>& properties);
  std::string unique_id(const std::string& id, std::vector<Property>& properties);
  void make_variant(const Variant& variant, const std::string& document, std::string& text,
                    std::vector<Property>& properties);

  XmlWriter xml_;
  UnitsHeader header_;
  std::size_t last_id_ = 0;
};

}  // namespace diglot::write
