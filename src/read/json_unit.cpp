#include "read/json_unit.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "read/format_reader.h"
#include "read/unit_fields.h"

namespace diglot::read {
namespace {

using Json = nlohmann::json;

constexpr const char* kHint =
    R"(units look like {"translation":{"en":"Yes.","fr":"Oui."}} or {"src":"Yes.","tgt":"Oui."})";

// Of values that become properties; nobody's metadata are deeper.
constexpr std::size_t kMaxDepth = 100;

// A value that came event by event, put together again.
class CapturedValue {
 public:
  bool is_open() const { return depth_ > 0; }
  std::size_t depth() const { return depth_; }

  void add(std::string_view literal) {
    separate();
    text_ += literal;
  }
  void add_key(const std::string& name) {
    separate();
    text_ += Json(name).dump() + ':';
  }
  void open(char bracket) {
    separate();
    text_ += bracket;
    ++depth_;
  }
  void close(char bracket) {
    text_ += bracket;
    --depth_;
  }
  std::string take() { return std::exchange(text_, {}); }

 private:
  void separate() {
    if (!text_.empty() && std::string_view("[{:").find(text_.back()) == std::string_view::npos) {
      text_ += ',';
    }
  }

  std::string text_;
  std::size_t depth_ = 0;
};

// "[3,4]".
std::optional<std::vector<std::size_t>> numbers_of_list(std::string_view json) {
  if (!json.starts_with('[')) return std::nullopt;
  std::string numbers(json.substr(1, json.size() - 2));
  std::ranges::replace(numbers, ',', ' ');
  return parse_numbers(numbers);
}

// [["name","value"],...] as Diglot writes it; nothing where it is anything else.
std::optional<std::vector<Property>> properties_of_list(const std::string& json) {
  std::vector<Property> properties;
  for (const Json& pair : Json::parse(json)) {
    const bool is_pair =
        pair.is_array() && pair.size() == 2 && pair[0].is_string() && pair[1].is_string();
    if (!is_pair) return std::nullopt;
    properties.push_back({pair[0].get<std::string>(), pair[1].get<std::string>()});
  }
  return properties;
}

void append(const std::vector<Property>& more, std::vector<Property>& properties) {
  properties.insert(properties.end(), more.begin(), more.end());
}

}  // namespace

// Takes the events of the JSON library's parser, so that no tree is built.
class JsonUnitParser::Handler {
 public:
  Handler(UnitLanguages& languages, LossCounts& losses) : languages_(languages), losses_(losses) {}

  void start(const Place& place, Unit& unit) {
    place_ = place;
    unit_ = &unit;
    depth_ = 0;
    key_index_ = 0;
    translation_count_.reset();
    source_ = {};
    target_ = {};
    captured_ = {};
  }

  bool null() { return take_literal("null"); }
  bool boolean(bool value) { return take_literal(value ? "true" : "false"); }
  bool number_integer(std::int64_t number) { return take_literal(std::to_string(number)); }
  bool number_unsigned(std::uint64_t number) { return take_literal(std::to_string(number)); }
  bool number_float(double, const std::string& token) { return take_literal(token); }
  bool binary(const Json::binary_t&) { return take_literal("null"); }

  bool string(std::string& value) {
    replace_nuls(value);
    if (captured_.is_open()) {
      captured_.add(Json(value).dump());
    } else if (depth_ == 2) {
      add_translation(value);
    } else if (depth_ == 1) {
      set_string(value);
    } else {
      fail("a JSON object", "a string");
    }
    return true;
  }

  bool start_object(std::size_t) {
    const bool is_translation = depth_ == 1 && !captured_.is_open() && key_ == "translation";
    if (depth_ == 0) {
      depth_ = 1;
    } else if (is_translation) {
      depth_ = 2;
      translation_count_ = 0;
    } else {
      open('{', "an object");
    }
    return true;
  }
  bool end_object() {
    if (captured_.is_open()) return close('}');
    --depth_;
    return true;
  }
  bool start_array(std::size_t) { return open('[', "a list"); }
  bool end_array() { return close(']'); }

  bool key(std::string& name) {
    replace_nuls(name);
    if (captured_.is_open()) {
      captured_.add_key(name);
    } else {
      key_ = name;
      if (depth_ == 1) role_ = remembered_role();
    }
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const Json::exception&) {
    place_.column = position;
    fail("a JSON object", "broken JSON");
  }

  /// When all of the object has been seen.
  void finish() {
    if (translation_count_) {
      add_as_property(source_);
      add_as_property(target_);
    } else {
      require(source_, R"("translation", or a text under "src" or "source")");
      require(target_, R"(a text under "tgt" or "target")");
      unit_->variants[0].text = std::move(source_.text);
      unit_->variants[1].text = std::move(target_.text);
    }
    check_breaks(*unit_, losses_);
  }

 private:
  struct KnownKey {
    std::string name;
    Role role = Role::kOther;
  };
  static constexpr std::size_t kMaxKnownKeys = 100;
  static constexpr std::size_t kMaxKnownKeySize = 64;

  // A text that is a side, unless there is a "translation", too.
  struct FlatText {
    bool is_there = false;
    std::string key;
    std::string text;
  };

  // The role of the key. Objects of a file mostly have the same keys in the same order.
  Role remembered_role() {
    if (key_index_ == known_keys_.size()) {
      if (key_index_ == kMaxKnownKeys) return role_of(key_);
      known_keys_.emplace_back();
    }
    KnownKey& known = known_keys_[key_index_++];
    if (known.name == key_) return known.role;
    const Role role = role_of(key_);
    if (key_.size() <= kMaxKnownKeySize) known = {key_, role};
    return role;
  }

  [[noreturn]] void fail(const std::string& expected, const std::string& found) const {
    throw Error(ErrorKind::kFormat, place_, expected, found, kHint);
  }

  void require(const FlatText& text, const char* expected) const {
    if (!text.is_there) fail(expected, "none");
  }

  void add_as_property(FlatText& text) {
    if (text.is_there) unit_->properties.push_back({std::move(text.key), std::move(text.text)});
  }

  void replace_nuls(std::string& text) {
    constexpr std::string_view kReplacement = "\uFFFD";
    if (text.find('\0') == std::string::npos) return;
    std::string result;
    for (const char c : text) {
      if (c == '\0') {
        result += kReplacement;
        ++losses_[kInvalidCharacter];
      } else {
        result += c;
      }
    }
    text = std::move(result);
  }

  void add_translation(std::string& text) {
    const std::size_t index = (*translation_count_)++;
    if (index >= unit_->variants.size()) unit_->variants.emplace_back();
    unit_->variants[index].language = languages_.canonical(key_);
    std::swap(unit_->variants[index].text, text);
  }

  FlatText& flat_text() { return role_ == Role::kSourceText ? source_ : target_; }

  bool is_side() const { return role_ == Role::kSourceText || role_ == Role::kTargetText; }

  void set_string(std::string& value) {
    if (is_side() && !flat_text().is_there) {
      flat_text() = {true, key_, std::move(value)};
    } else if (is_side()) {
      set_field(Role::kOther, key_, value, *unit_);
    } else if (role_ == Role::kSourceLanguage || role_ == Role::kTargetLanguage) {
      set_field(role_, key_, languages_.canonical(value), *unit_);
    } else {
      set_field(role_, key_, value, *unit_);
    }
  }

  // A value that is no string: null says nothing, a number may be an id or a score.
  bool take_literal(std::string_view literal) {
    if (captured_.is_open()) {
      captured_.add(literal);
      return true;
    }
    std::string empty;
    const bool is_null = literal == "null";
    if (depth_ == 0) fail("a JSON object", std::string(literal));
    if (depth_ == 2) {
      if (!is_null) fail("a text for \"" + key_ + '"', std::string(literal));
      add_translation(empty);
    } else if (is_side() && is_null) {
      set_string(empty);
    } else if (!is_null) {
      set_field(is_side() ? Role::kOther : role_, key_, literal, *unit_);
    }
    return true;
  }

  bool open(char bracket, const char* what) {
    if (depth_ == 0) fail("a JSON object", what);
    if (depth_ == 2) fail("a text for \"" + key_ + '"', what);
    if (captured_.depth() == kMaxDepth) {
      fail("at most " + std::to_string(kMaxDepth) + " brackets in each other", "more");
    }
    captured_.open(bracket);
    return true;
  }

  bool close(char bracket) {
    captured_.close(bracket);
    if (!captured_.is_open()) set_captured(captured_.take());
    return true;
  }

  // Numbers stand under the names that texts have in flat objects, too.
  void set_captured(const std::string& json) {
    if (key_ == "source" || role_ == Role::kSourceSentences) {
      if (set_numbers(json, unit_->variants[0].sentences)) return;
    } else if (key_ == "target" || role_ == Role::kTargetSentences) {
      if (set_numbers(json, unit_->variants[1].sentences)) return;
    } else if (role_ == Role::kSourceBreaks) {
      if (set_numbers(json, unit_->variants[0].breaks)) return;
    } else if (role_ == Role::kTargetBreaks) {
      if (set_numbers(json, unit_->variants[1].breaks)) return;
    } else if (std::vector<Property>* const properties = properties_of_key()) {
      if (const auto more = properties_of_list(json)) return append(*more, *properties);
    }
    unit_->properties.push_back({key_, json});
  }

  static bool set_numbers(const std::string& json, std::vector<std::size_t>& numbers) {
    auto list = numbers_of_list(json);
    if (list) numbers = std::move(*list);
    return list.has_value();
  }

  std::vector<Property>* properties_of_key() {
    if (key_ == "properties") return &unit_->properties;
    if (key_ == "source_properties") return &unit_->variants[0].properties;
    if (key_ == "target_properties") return &unit_->variants[1].properties;
    return nullptr;
  }

  UnitLanguages& languages_;
  LossCounts& losses_;
  Place place_;
  Unit* unit_ = nullptr;
  int depth_ = 0;  // 1: in the object, 2: in its "translation".
  std::string key_;
  Role role_ = Role::kOther;  // Of the last key of the object.
  std::vector<KnownKey> known_keys_;
  std::size_t key_index_ = 0;  // Of the next key in them.
  std::optional<std::size_t> translation_count_;
  FlatText source_;
  FlatText target_;
  CapturedValue captured_;
};

JsonUnitParser::JsonUnitParser(UnitLanguages& languages, LossCounts& losses)
    : handler_(std::make_unique<Handler>(languages, losses)) {}

JsonUnitParser::~JsonUnitParser() = default;

void JsonUnitParser::parse(std::string_view line, const Place& place, Unit& unit) {
  handler_->start(place, unit);
  Json::sax_parse(line.begin(), line.end(), handler_.get());
  handler_->finish();
}

}  // namespace diglot::read
