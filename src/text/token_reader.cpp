#include "text/token_reader.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <mutex>
#include <string>
#include <utility>

#include "text/string_index.h"

namespace diglot::text {
namespace {

// Longer pieces hardly come twice.
constexpr std::size_t kLongestKnownPiece = 40;
// So that what is kept of all texts that were ever read takes a few megabytes.
constexpr std::size_t kMostKnownPieces = std::size_t{1} << 17U;
constexpr std::size_t kMostKeptTokens = std::size_t{1} << 16U;
constexpr std::size_t kMostIdleReaders = 16;

}  // namespace

struct TokenReader::State {
  explicit State(std::string_view language_tag) : language(language_tag), tokenizer(language_tag) {}

  // A token that was seen, by number.
  struct Seen {
    std::uint32_t kind_and_key = 0;  // Tokens of one word have the same.
    TokenKind kind = TokenKind::kWord;
    std::uint32_t key_size = 0;
  };
  // What a word is in the document that is being read.
  struct Here {
    std::uint32_t document = 0;
    std::uint32_t number = 0;
  };

  // The token's number. Tokens are known by kind, key and form.
  std::uint32_t number_of(const Token& token) {
    name.assign(1, static_cast<char>(token.kind));
    name += token.key;
    const std::size_t key_end = name.size();
    name += '\n';  // In no token.
    name += token.form;
    const std::uint32_t number = tokens.add(name);
    if (number == seen.size()) {
      const std::uint32_t key = keys.add(std::string_view(name).substr(0, key_end));
      if (key == here.size()) here.emplace_back();
      seen.push_back({key, token.kind, static_cast<std::uint32_t>(token.key.size())});
    }
    return number;
  }

  void append(std::uint32_t token, std::vector<std::uint32_t>& words) {
    Here& place = here[seen[token].kind_and_key];
    if (place.document != document) {
      place = {document, static_cast<std::uint32_t>(first_tokens.size())};
      first_tokens.push_back(token);
    }
    words.push_back(place.number);
  }

  void read_piece(std::string_view piece, std::vector<std::uint32_t>& words) {
    if (piece.size() > kLongestKnownPiece) {
      for (const Token& token : tokenizer.tokens(piece)) append(number_of(token), words);
      return;
    }
    std::uint32_t known = pieces.find(piece);
    if (known == pieces.size()) {
      if (pieces.size() >= kMostKnownPieces) forget_pieces();
      known = pieces.add(piece);
      for (const Token& token : tokenizer.tokens(piece)) piece_tokens.push_back(number_of(token));
      piece_ends.push_back(static_cast<std::uint32_t>(piece_tokens.size()));
    }
    for (std::uint32_t i = piece_ends[known]; i < piece_ends[known + 1]; ++i) {
      append(piece_tokens[i], words);
    }
  }

  void forget_pieces() {
    pieces.clear();
    piece_ends = {0};
    piece_tokens.clear();
  }

  std::string language;
  Tokenizer tokenizer;
  StringIndex pieces;                           // What stands between two blanks.
  std::vector<std::uint32_t> piece_ends = {0};  // By piece, where its tokens begin and end.
  std::vector<std::uint32_t> piece_tokens;
  StringIndex tokens, keys;  // By kind, key and form; by kind and key.
  std::vector<Seen> seen;    // By token.
  std::vector<Here> here;    // By kind and key.
  std::uint32_t document = 0;
  std::vector<std::uint32_t> first_tokens;  // By word of the document.
  std::string name;
};

TokenReader::TokenReader(std::string_view language) : state_(std::make_unique<State>(language)) {}
TokenReader::~TokenReader() = default;

void TokenReader::start() {
  constexpr auto kLastDocument = static_cast<std::uint32_t>(-1);
  if (state_->seen.size() > kMostKeptTokens || state_->document == kLastDocument) {
    state_ = std::make_unique<State>(state_->language);
  }
  ++state_->document;
  state_->first_tokens.clear();
}

void TokenReader::read(std::string_view utf8, std::vector<std::uint32_t>& words) {
  while (!utf8.empty()) {
    const std::size_t begin = utf8.find_first_not_of(' ');
    if (begin == std::string_view::npos) return;
    utf8.remove_prefix(begin);
    std::size_t end = utf8.find(' ');
    while (end != std::string_view::npos) {
      const std::size_t next = utf8.find_first_not_of(' ', end);
      if (next == std::string_view::npos) break;
      if (state_->tokenizer.can_part(utf8.substr(0, end), utf8.substr(next))) break;
      end = utf8.find(' ', next);
    }
    end = std::min(end, utf8.size());
    state_->read_piece(utf8.substr(0, end), words);
    utf8.remove_prefix(end);
  }
}

std::size_t TokenReader::word_count() const { return state_->first_tokens.size(); }

TokenReader::Word TokenReader::word(std::uint32_t number) const {
  const std::uint32_t token = state_->first_tokens[number];
  const State::Seen& seen = state_->seen[token];
  const std::string_view name = state_->tokens[token];
  return {seen.kind, name.substr(1, seen.key_size), name.substr(seen.key_size + 2)};
}

namespace {

// Those that nobody uses, the last one given back at the end.
struct IdleReaders {
  IdleReaders() { readers.reserve(kMostIdleReaders + 1); }

  std::mutex mutex;
  std::vector<std::pair<std::string, std::unique_ptr<TokenReader>>> readers;
};

IdleReaders& idle_readers() {
  static IdleReaders idle;
  return idle;
}

}  // namespace

std::unique_ptr<TokenReader, TokenReader::GiveBack> TokenReader::borrow(std::string_view language) {
  IdleReaders& idle = idle_readers();
  {
    const std::lock_guard lock(idle.mutex);
    const auto found = std::find_if(idle.readers.rbegin(), idle.readers.rend(),
                                    [&](const auto& reader) { return reader.first == language; });
    if (found != idle.readers.rend()) {
      std::unique_ptr<TokenReader, GiveBack> reader(found->second.release());
      idle.readers.erase(std::next(found).base());
      return reader;
    }
  }
  return std::unique_ptr<TokenReader, GiveBack>(new TokenReader(language));
}

void TokenReader::GiveBack::operator()(TokenReader* reader) const {
  std::unique_ptr<TokenReader> owned(reader);
  // What was being read when something was thrown may be half noted.
  if (std::uncaught_exceptions() > 0) return;
  if (owned->state_->seen.size() > kMostKeptTokens) return;
  IdleReaders& idle = idle_readers();
  const std::lock_guard lock(idle.mutex);
  idle.readers.emplace_back(owned->state_->language, nullptr);
  idle.readers.back().second = std::move(owned);
  if (idle.readers.size() > kMostIdleReaders) idle.readers.erase(idle.readers.begin());
}

}  // namespace diglot::text
