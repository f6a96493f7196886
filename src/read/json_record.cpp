#include "read/json_record.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "text/decode.h"

namespace diglot::read {
namespace {

using Json = nlohmann::json;

enum class Field { kId, kSource, kTarget, kSourceLanguage, kTargetLanguage, kOther };

struct FieldName {
  std::string_view name;
  Field field;
};

constexpr std::array kFields = {
    FieldName{"id", Field::kId},
    FieldName{"source", Field::kSource},
    FieldName{"target", Field::kTarget},
    FieldName{"source_language", Field::kSourceLanguage},
    FieldName{"target_language", Field::kTargetLanguage},
};

// Sentences hold no line ends, as there is one a line.
void append_sentence(const std::string& sentence, std::string& lines) {
  const std::size_t begin = lines.size();
  lines += sentence;
  std::replace_if(
      lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.end(),
      [](char c) { return c == '\n' || c == '\r'; }, ' ');
  lines += '\n';
}

void replace_nul(std::string& text) {
  constexpr std::string_view kReplacement = "\uFFFD";
  for (std::size_t i = text.find('\0'); i != std::string::npos; i = text.find('\0', i)) {
    text.replace(i, 1, kReplacement);
  }
}

/// Takes the events of the JSON library's parser, so that no tree is built.
class Handler {
 public:
  explicit Handler(Place place) : place_(std::move(place)) {}

  bool null() {
    const bool may_be_null = field_ == Field::kSourceLanguage || field_ == Field::kTargetLanguage;
    if (!is_field_value() || !may_be_null) return unexpected("null");
    return true;
  }
  bool boolean(bool) { return unexpected("true or false"); }
  bool number_integer(std::int64_t number) { return take_number(std::to_string(number)); }
  bool number_unsigned(std::uint64_t number) { return take_number(std::to_string(number)); }
  bool number_float(double, const std::string&) { return unexpected("a number"); }
  bool binary(const Json::binary_t&) { return unexpected("bytes"); }

  bool string(std::string& value) {
    if (is_sentence()) {
      append_sentence(value, side().text);
      return true;
    }
    if (!is_field_value()) return unexpected("a string");
    switch (field_) {
      case Field::kId:
        id = {std::move(value), false};
        return true;
      case Field::kSource:
      case Field::kTarget:
        start_side(false);
        side().text = std::move(value);
        return true;
      case Field::kSourceLanguage:
        record.source.language = std::move(value);
        return true;
      case Field::kTargetLanguage:
        record.target.language = std::move(value);
        return true;
      case Field::kOther:
        break;
    }
    return true;
  }

  bool start_object(std::size_t) {
    if (depth_ > 0) unexpected("an object");
    ++depth_;
    return true;
  }
  bool end_object() {
    --depth_;
    return true;
  }
  bool key(const std::string& name) {
    if (depth_ != 1) return true;
    const auto found = std::ranges::find(kFields, name, &FieldName::name);
    field_ = found == kFields.end() ? Field::kOther : found->field;
    return true;
  }
  bool start_array(std::size_t) {
    const bool is_side = depth_ == 1 && (field_ == Field::kSource || field_ == Field::kTarget);
    if (is_side) {
      start_side(true);
    } else {
      unexpected("a list");
    }
    ++depth_;
    return true;
  }
  bool end_array() {
    --depth_;
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const Json::exception&) {
    place_.column = position;
    problem_ = {"a JSON object", "broken JSON"};
    is_broken_ = true;
    return false;
  }

  bool is_broken() const { return is_broken_; }

  /// Throws what was found to be wrong.
  void check() const {
    if (!problem_.first.empty()) {
      throw Error(ErrorKind::kFormat, place_, problem_.first, problem_.second);
    }
    const auto require = [&](bool is_there, const char* field) {
      if (is_there) return;
      throw Error(ErrorKind::kFormat, place_,
                  "the field \"" + std::string(field) + "\" in the JSON object", "none");
    };
    require(id.has_value(), "id");
    require(has_source_, "source");
    require(has_target_, "target");
  }

  PairRecord record;
  std::optional<PairId> id;

 private:
  bool is_field_value() const { return depth_ == 1 && field_ != Field::kOther; }
  bool is_sentence() const {
    return depth_ == 2 && (field_ == Field::kSource || field_ == Field::kTarget);
  }

  RecordSide& side() { return field_ == Field::kSource ? record.source : record.target; }

  void start_side(bool is_presplit) {
    side().text.clear();
    side().is_presplit = is_presplit;
    (field_ == Field::kSource ? has_source_ : has_target_) = true;
  }

  bool take_number(std::string digits) {
    if (!is_field_value() || field_ != Field::kId) return unexpected("a number");
    id = {std::move(digits), true};
    return true;
  }

  // Goes on, as the id may come later. What stands in fields of other names is nobody's business.
  bool unexpected(const char* found) {
    if (!problem_.first.empty() || (depth_ > 0 && field_ == Field::kOther)) return true;
    switch (depth_ == 0 ? Field::kOther : field_) {
      case Field::kId:
        problem_ = {"a string or a whole number as \"id\"", found};
        break;
      case Field::kSource:
      case Field::kTarget:
        problem_ = {"a text or a list of sentences as \"" + field_name() + '"', found};
        break;
      case Field::kSourceLanguage:
      case Field::kTargetLanguage:
        problem_ = {"a language tag as \"" + field_name() + '"', found};
        break;
      case Field::kOther:
        problem_ = {"a JSON object", found};
        break;
    }
    return true;
  }

  std::string field_name() const {
    return std::string(std::ranges::find(kFields, field_, &FieldName::field)->name);
  }

  Place place_;
  Field field_ = Field::kOther;
  int depth_ = 0;
  bool has_source_ = false;
  bool has_target_ = false;
  bool is_broken_ = false;
  std::pair<std::string, std::string> problem_;  // Expected, found; empty: none.
};

}  // namespace

PairRecord parse_json_record(std::string_view line, const Place& place, std::optional<PairId>* id) {
  Handler handler(place);
  Json::sax_parse(line.begin(), line.end(), &handler);
  if (id != nullptr) *id = handler.id;
  if (handler.is_broken() && text::decode(std::string(line), "UTF-8").invalid_count > 0) {
    throw Error(ErrorKind::kFormat, place, "a JSON object in UTF-8", "broken UTF-8");
  }
  handler.check();
  handler.record.id = std::move(*handler.id);
  replace_nul(handler.record.source.text);
  replace_nul(handler.record.target.text);
  return std::move(handler.record);
}

}  // namespace diglot::read
