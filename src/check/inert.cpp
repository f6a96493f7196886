#include "check/inert.h"

#include <algorithm>
#include <optional>

namespace diglot::check {
namespace {

// Longer ones are text that happens to have such characters; keeps the search linear.
constexpr std::size_t kLongestTag = 2000;
constexpr std::size_t kLongestBrace = 80;
constexpr std::size_t kLongestName = 64;

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_upper(char c) { return 'A' <= c && c <= 'Z'; }
bool is_letter(char c) { return is_upper(c) || ('a' <= c && c <= 'z'); }
bool is_name_char(char c) { return is_letter(c) || is_digit(c) || c == '_'; }
bool is_space(char c) { return c == ' ' || ('\t' <= c && c <= '\r'); }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Reads a text from a place on; each `skip` goes on where it can and says whether it did.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool at_end() const { return at_ >= text_.size(); }
  std::string_view rest() const { return text_.substr(at_); }

  bool skip(char c) {
    if (at_end() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool skip(std::string_view prefix) {
    if (!rest().starts_with(prefix)) return false;
    at_ += prefix.size();
    return true;
  }
  bool skip_one_of(std::string_view characters) {
    if (at_end() || characters.find(text_[at_]) == std::string_view::npos) return false;
    ++at_;
    return true;
  }
  template <typename Predicate>
  std::size_t skip_while(Predicate holds, std::size_t most = kLongestName) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && at_ - begin < most && holds(text_[at_])) ++at_;
    return at_ - begin;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

using End = std::optional<std::size_t>;

End end_behind(std::string_view text, std::size_t begin, std::string_view closing) {
  const std::size_t found = text.substr(begin, kLongestTag).find(closing);
  if (found == std::string_view::npos) return std::nullopt;
  return begin + found + closing.size();
}

// The end of the attributes that begin at the cursor, ">" included.
End attributes_end(Cursor cursor) {
  char quote = '\0';
  const std::size_t most = cursor.at() + kLongestTag;
  for (; !cursor.at_end() && cursor.at() < most; cursor.skip(cursor.peek())) {
    const char c = cursor.peek();
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return cursor.at() + 1;
    } else if (c == '<') {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

End tag_end(std::string_view text, std::size_t begin) {
  Cursor cursor(text, begin + 1);
  if (cursor.skip("!--")) return end_behind(text, cursor.at(), "-->");
  if (cursor.skip('?')) return end_behind(text, cursor.at(), "?>");
  const bool closes = cursor.skip('/');
  const bool is_number = is_digit(cursor.peek());
  const auto is_part = [&](char c) {
    return is_number ? is_digit(c) : is_name_char(c) || c == ':' || c == '-' || c == '.';
  };
  if (cursor.skip_while(is_part) == 0) return std::nullopt;
  if (cursor.skip('>')) return cursor.at();
  if (!closes && cursor.skip("/>")) return cursor.at();
  if (is_number || closes || !is_space(cursor.peek())) return std::nullopt;
  // "<b or c>" is no tag: attributes have values, but for the slash of an empty element.
  const End end = attributes_end(cursor);
  if (!end) return std::nullopt;
  const std::string_view attributes = text.substr(cursor.at(), *end - 1 - cursor.at());
  const bool is_blank =
      std::ranges::all_of(attributes, [](char c) { return is_space(c) || c == '/'; });
  return is_blank || attributes.find('=') != std::string_view::npos ? end : std::nullopt;
}

End entity_end(std::string_view text, std::size_t begin) {
  Cursor cursor(text, begin + 1);
  cursor.skip('#');
  if (cursor.skip_while(is_name_char, 12) == 0 || !cursor.skip(';')) return std::nullopt;
  return cursor.at();
}

// The conversion behind the flags of printf's "%".
bool skip_conversion(Cursor& cursor) {
  cursor.skip_while(
      [](char c) { return std::string_view("-+#0'").find(c) != std::string_view::npos; });
  if (!cursor.skip('*')) cursor.skip_while(is_digit, 4);
  if (cursor.skip('.') && !cursor.skip('*')) cursor.skip_while(is_digit, 4);
  cursor.skip_while(
      [](char c) { return std::string_view("hlLqjzt").find(c) != std::string_view::npos; }, 2);
  // "%job" is a word; but "%dpx" and "%sth" are meant so.
  if (cursor.skip_one_of("sdiu@")) return true;
  return cursor.skip_one_of("oxXeEfFgGaAcSp") && !is_letter(cursor.peek());
}

// A percent sign behind a number stands for itself: "5 %d'eau", "20%ige".
bool follows_number(std::string_view text, std::size_t begin) {
  std::string_view before = text.substr(0, begin);
  for (const std::string_view blank : {" ", "\u00A0", "\u202F"}) {
    if (before.ends_with(blank)) {
      before.remove_suffix(blank.size());
      break;
    }
  }
  return !before.empty() && is_digit(before.back());
}

End percent_end(std::string_view text, std::size_t begin) {
  const Cursor start(text, begin + 1);
  Cursor cursor = start;
  if (cursor.skip('%')) return cursor.at();
  if (cursor.skip('(')) {
    if (cursor.skip_while([](char c) { return is_name_char(c) || c == '.' || c == '-'; }) == 0)
      return std::nullopt;
    if (!cursor.skip(')') || !skip_conversion(cursor)) return std::nullopt;
    return cursor.at();
  }
  if (cursor.skip_while([](char c) { return is_upper(c) || c == '_'; }) >= 2 && cursor.skip('%'))
    return cursor.at();
  cursor = start;
  if (cursor.skip_while(is_digit, 2) > 0 && cursor.skip('$')) {
    if (!skip_conversion(cursor)) return std::nullopt;
    return cursor.at();
  }
  if (follows_number(text, begin)) return std::nullopt;
  cursor = start;
  if (skip_conversion(cursor)) return cursor.at();
  cursor = start;
  cursor.skip('L');
  if (cursor.skip_while(is_digit, 2) > 0 && !is_name_char(cursor.peek())) return cursor.at();
  return std::nullopt;
}

// {0}, {}, {name}, {user.name!r:>10}, {{name}}.
End brace_end(std::string_view text, std::size_t begin) {
  Cursor cursor(text, begin + 1);
  const bool is_double = cursor.skip('{');
  if (is_double) cursor.skip_while(is_space);
  const auto is_part = [](char c) {
    return is_name_char(c) || c == '.' || c == '-' || c == '[' || c == ']' || c == '#' || c == '@';
  };
  cursor.skip_while(is_part);
  if (cursor.skip_one_of("!:,")) {
    cursor.skip_while([](char c) { return c != '{' && c != '}' && is_ascii(c); }, kLongestBrace);
  }
  if (is_double) cursor.skip_while(is_space);
  if (!cursor.skip('}') || (is_double && !cursor.skip('}'))) return std::nullopt;
  return cursor.at();
}

// ${x}, $name. "$5" is money.
End dollar_end(std::string_view text, std::size_t begin) {
  Cursor cursor(text, begin + 1);
  if (cursor.peek() == '{') {
    const End end = brace_end(text, begin + 1);
    return end;
  }
  if (is_digit(cursor.peek()) || cursor.skip_while(is_name_char) < 2) return std::nullopt;
  return cursor.at();
}

bool is_url_char(char c) {
  return is_ascii(c) && static_cast<unsigned char>(c) > 0x20 && c != '<' && c != '>' && c != '"' &&
         c != '`' && c != '{' && c != '}' && c != '|' && c != '\\' && c != '^' && c != 0x7F;
}

// Marks at the end of an address belong to the sentence, and so does a bracket that it has not
// opened.
std::size_t without_trailing_marks(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    const char c = text[end - 1];
    const std::string_view url = text.substr(begin, end - begin);
    const bool is_open = c == ')' && std::ranges::count(url, '(') >= std::ranges::count(url, ')');
    if (std::string_view(".,;:!?'*_)]").find(c) == std::string_view::npos || is_open) break;
    --end;
  }
  return end;
}

End url_end(std::string_view text, std::size_t begin, std::size_t prefix_size) {
  Cursor cursor(text, begin + prefix_size);
  if (cursor.skip_while(is_url_char, kLongestTag) == 0) return std::nullopt;
  const std::size_t end = without_trailing_marks(text, begin, cursor.at());
  return end > begin + prefix_size ? End(end) : std::nullopt;
}

std::size_t begin_of_run(std::string_view text, std::size_t least, std::size_t at, auto holds) {
  const std::size_t bound = std::max(least, at - std::min(at, kLongestName));
  while (at > bound && holds(text[at - 1])) --at;
  return at;
}

}  // namespace

namespace {

class Finder {
 public:
  Finder(std::string_view text, std::vector<Inert>& parts) : text_(text), parts_(parts) {}

  void run() {
    constexpr std::string_view kStarters = "<&%{$:@w";
    for (std::size_t at = text_.find_first_of(kStarters); at != std::string_view::npos;
         at = text_.find_first_of(kStarters, std::max(at + 1, free_from_))) {
      look_at(at);
    }
  }

 private:
  void look_at(std::size_t at) {
    switch (text_[at]) {
      case '<':
        return add(InertKind::kTag, at, tag_end(text_, at));
      case '&':
        return add(InertKind::kEntity, at, entity_end(text_, at));
      case '%':
        return add(InertKind::kPlaceholder, at, percent_end(text_, at));
      case '{':
        // "ATTR{size}" is a notation of its own.
        if (at > 0 && is_name_char(text_[at - 1])) return;
        return add(InertKind::kPlaceholder, at, brace_end(text_, at));
      case '$':
        return add(InertKind::kPlaceholder, at, dollar_end(text_, at));
      case ':':
        return look_at_scheme(at);
      case '@':
        return look_at_sign(at);
      default:
        return look_at_www(at);
    }
  }

  void look_at_scheme(std::size_t at) {
    const std::size_t begin =
        begin_of_run(text_, free_from_, at, [](char c) { return is_letter(c) || c == '+'; });
    const bool is_mail = text_.substr(begin, at - begin) == "mailto";
    if (begin == at || (!is_mail && !text_.substr(at).starts_with("://"))) return;
    add(InertKind::kUrl, begin, url_end(text_, begin, at - begin + (is_mail ? 1 : 3)));
  }

  void look_at_www(std::size_t at) {
    const bool follows_word = at > 0 && is_name_char(text_[at - 1]);
    if (follows_word || !text_.substr(at).starts_with("www.")) return;
    add(InertKind::kUrl, at, url_end(text_, at, 4));
  }

  void look_at_sign(std::size_t at) {
    const auto is_local = [](char c) {
      return is_name_char(c) || c == '.' || c == '-' || c == '+';
    };
    const std::size_t begin = begin_of_run(text_, free_from_, at, is_local);
    Cursor cursor(text_, at + 1);
    const std::size_t size = cursor.skip_while(
        [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; }, 255);
    if (begin == at || size == 0) return;
    std::size_t end = cursor.at();
    while (text_[end - 1] == '.' || text_[end - 1] == '-') --end;
    if (end <= at + 1 || text_.substr(at + 1, end - at - 1).find('.') == std::string_view::npos)
      return;
    add(InertKind::kEmail, begin, end);
  }

  void add(InertKind kind, std::size_t begin, End end) {
    if (!end) return;
    parts_.push_back({kind, begin, *end});
    free_from_ = *end;
  }

  std::string_view text_;
  std::vector<Inert>& parts_;
  std::size_t free_from_ = 0;
};

}  // namespace

void find_inert(std::string_view utf8, std::vector<Inert>& parts) {
  parts.clear();
  Finder(utf8, parts).run();
}

}  // namespace diglot::check
