#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#include "base/input_stream.h"
#include "diglot/error.h"
#include "diglot/language.h"
#include "diglot/lexicon.h"
#include "read/freedict.h"
#include "read/pivot.h"

namespace diglot {
namespace {

// Several times the largest dictionary there is; a file that swells without end stops here.
constexpr std::size_t kMaxIndexByteCount = std::size_t{1} << 26;
constexpr std::size_t kMaxArticlesByteCount = std::size_t{1} << 29;
constexpr std::size_t kMaxEntryCount = 6'000'000;
// The largest article there is has 9 kB.
constexpr std::size_t kMaxArticleSize = std::size_t{1} << 16;

constexpr std::string_view kIndexExtension = ".index";
constexpr const char* kInstallAgain = "install the dictionary again";

/// Where an article is.
struct ArticlePlace {
  std::size_t offset = 0;
  std::size_t size = 0;
  std::size_t line = 0;  ///< Of the index.
};

/// Articles are not read in the order of the lines.
void skip(Lexicon& lexicon, std::size_t line) {
  const bool is_first = lexicon.skipped_count == 0 || line < lexicon.first_skipped.line;
  if (is_first) lexicon.first_skipped = {lexicon.name, line};
  ++lexicon.skipped_count;
}

/// True for what a dictionary says of itself.
bool is_about_dictionary(std::string_view headword) {
  return headword.starts_with("00database") || headword.starts_with("00-database");
}

/// The articles of an index in the order in which they stand in the dictionary, each once.
std::vector<ArticlePlace> read_index(Lexicon& lexicon) {
  InputStream stream(lexicon.name);
  std::string bytes;
  read_rest(stream, bytes, kMaxIndexByteCount);
  std::vector<ArticlePlace> places;
  std::string_view rest = bytes;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    read::IndexLine entry;
    if (!read::parse_index_line(line, entry)) {
      skip(lexicon, number);
    } else if (!is_about_dictionary(entry.headword)) {
      places.push_back({entry.offset, entry.size, number});
    }
  }
  std::ranges::sort(places, [](const ArticlePlace& a, const ArticlePlace& b) {
    if (a.offset != b.offset) return a.offset < b.offset;  // Nearly always.
    return std::tie(a.size, a.line) < std::tie(b.size, b.line);
  });
  const auto is_same = [](const ArticlePlace& a, const ArticlePlace& b) {
    return a.offset == b.offset && a.size == b.size;
  };
  places.erase(std::unique(places.begin(), places.end(), is_same), places.end());
  return places;
}

/// Hands out pieces of a file from its beginning to its end, and holds little of it.
class Pieces {
 public:
  explicit Pieces(const std::string& path) : stream_(path) {}

  /// `size` bytes from `offset` on, which must not be below the end of the piece before; fewer
  /// where the file ends. Valid until the next call.
  std::string_view at(std::size_t offset, std::size_t size) {
    while (end() < offset + size && fill(offset)) {
    }
    if (end() < offset) return {};
    return std::string_view(block_).substr(offset - begin_, size);
  }

  /// Reads on to the end: only there a file that is damaged shows for certain.
  void finish() {
    while (fill(end())) {
    }
  }

 private:
  std::size_t end() const { return begin_ + block_.size(); }

  /// Forgets what is below `offset` and reads more. False at the end of the file.
  bool fill(std::size_t offset) {
    constexpr std::size_t kBlockSize = std::size_t{1} << 18;
    if (end() > kMaxArticlesByteCount) {
      throw Error(ErrorKind::kLimit, {stream_.name()},
                  "at most " + std::to_string(kMaxArticlesByteCount) + " bytes of articles", "more",
                  kInstallAgain);
    }
    const std::size_t unneeded = std::min(offset - begin_, block_.size());
    block_.erase(0, unneeded);
    begin_ += unneeded;
    const std::size_t kept = block_.size();
    block_.resize(kept + kBlockSize);
    const std::size_t count = stream_.read(block_.data() + kept, kBlockSize);
    block_.resize(kept + count);
    return count > 0;
  }

  InputStream stream_;
  std::string block_;
  std::size_t begin_ = 0;  ///< Where in the file the block starts.
};

std::string articles_path(const std::string& index_path) {
  if (!index_path.ends_with(kIndexExtension)) {
    throw Error(ErrorKind::kInput, {index_path}, "a file that ends in .index", "another name");
  }
  const std::string stem = index_path.substr(0, index_path.size() - kIndexExtension.size());
  for (const char* extension : {".dict.dz", ".dict"}) {
    std::error_code ignored;
    if (std::filesystem::exists(stem + extension, ignored)) return stem + extension;
  }
  throw Error(ErrorKind::kInput, {stem + ".dict.dz"}, "the articles of the dictionary",
              "no file of this name", kInstallAgain);
}

void append(const read::Article& article, Lexicon& lexicon) {
  if (lexicon.entries.size() > kMaxEntryCount) {
    throw Error(ErrorKind::kLimit, {lexicon.name},
                "at most " + std::to_string(kMaxEntryCount) + " entries", "more",
                "this is no dictionary for people");
  }
  for (const std::string& headword : article.headwords) {
    for (const std::string& translation : article.translations) {
      lexicon.entries.push_back({headword, translation});
    }
  }
}

/// True where the bytes are a headline with anything below it.
bool has_body(std::string_view article) {
  const std::size_t end = article.find('\n');
  return end != std::string_view::npos && end > 0 &&
         article.find_first_not_of(" \t\r\n", end) != std::string_view::npos;
}

/// Returns how many articles there were to read.
std::size_t read_articles(const std::vector<ArticlePlace>& places, const std::string& path,
                          read::ArticleParser& parser, Lexicon& lexicon) {
  constexpr std::size_t kUsualEntryCount = 2;  // In an article.
  lexicon.entries.reserve(std::min(places.size(), kMaxEntryCount / 8) * kUsualEntryCount);
  Pieces pieces(path);
  std::size_t article_count = 0;
  std::size_t last_end = 0;
  for (const ArticlePlace& place : places) {
    std::string_view article;
    const bool is_plausible = place.offset >= last_end && place.size <= kMaxArticleSize;
    if (is_plausible) article = pieces.at(place.offset, place.size);
    if (article.size() < place.size || !has_body(article)) {
      skip(lexicon, place.line);
      continue;
    }
    last_end = place.offset + place.size;
    ++article_count;
    append(parser.parse(article), lexicon);
  }
  pieces.finish();
  return article_count;
}

/// "freedict-deu-fra.index" as a dictionary; nothing for other names and unknown languages.
std::optional<InstalledDictionary> parse_name(const std::filesystem::path& path) {
  constexpr std::string_view kPrefix = "freedict-";
  const std::string name = path.filename().string();
  if (!name.starts_with(kPrefix) || !name.ends_with(kIndexExtension)) return std::nullopt;
  const std::string_view pair = std::string_view(name).substr(
      kPrefix.size(), name.size() - kPrefix.size() - kIndexExtension.size());
  const std::size_t hyphen = pair.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  const auto is_code = [](std::string_view code) { return code.size() == 2 || code.size() == 3; };
  const std::string_view source = pair.substr(0, hyphen);
  const std::string_view target = pair.substr(hyphen + 1);
  if (!is_code(source) || !is_code(target)) return std::nullopt;
  try {
    return InstalledDictionary{path.string(), canonical_language(source),
                               canonical_language(target)};
  } catch (const Error&) {  // A code of no language.
    return std::nullopt;
  }
}

void turn_round(Lexicon& lexicon) {
  for (LexiconEntry& entry : lexicon.entries) std::swap(entry.source, entry.target);
}

/// What dictionaries are compared by: the language alone. FreeDict calls Bokmål Norwegian.
std::string_view language_of(std::string_view tag) {
  const std::string_view language = primary_language(tag);
  return language == "nb" ? "no" : language;
}

/// The installed dictionaries, asked by pairs of languages.
class Shelf {
 public:
  explicit Shelf(const std::string& folder) : dictionaries_(installed_dictionaries(folder)) {}

  /// Those of both directions, turned so that `source` is their source.
  std::vector<Lexicon> direct(std::string_view source, std::string_view target) const {
    std::vector<Lexicon> lexicons;
    for (const InstalledDictionary& dictionary : dictionaries_) {
      const std::string_view from = language_of(dictionary.source_language);
      const std::string_view to = language_of(dictionary.target_language);
      const bool is_turned = from == target && to == source;
      if (!is_turned && (from != source || to != target)) continue;
      lexicons.push_back(read_dictionary(dictionary));
      if (is_turned) turn_round(lexicons.back());
    }
    return lexicons;
  }

  bool has(std::string_view one, std::string_view other) const {
    return std::ranges::any_of(dictionaries_, [&](const InstalledDictionary& dictionary) {
      const std::string_view from = language_of(dictionary.source_language);
      const std::string_view to = language_of(dictionary.target_language);
      return (from == one && to == other) || (from == other && to == one);
    });
  }

 private:
  std::vector<InstalledDictionary> dictionaries_;
};

/// Appends what `from` has to `to`, whose name becomes both names.
void merge(Lexicon from, Lexicon& to) {
  to.name += (to.name.empty() ? "" : " + ") + from.name;
  if (to.skipped_count == 0) to.first_skipped = from.first_skipped;
  to.skipped_count += from.skipped_count;
  std::ranges::move(from.entries, std::back_inserter(to.entries));
}

Lexicon merged(std::vector<Lexicon> lexicons) {
  Lexicon all;
  for (Lexicon& lexicon : lexicons) merge(std::move(lexicon), all);
  return all;
}

Lexicon pivot(const Shelf& shelf, std::string_view source, std::string_view target) {
  constexpr std::string_view kPivot = "en";
  Lexicon lexicon = merged(shelf.direct(source, kPivot));
  Lexicon second = merged(shelf.direct(kPivot, target));
  lexicon.kind = LexiconKind::kDictionary;
  const std::vector<LexiconEntry> source_entries = std::exchange(lexicon.entries, {});
  const std::vector<LexiconEntry> target_entries = std::exchange(second.entries, {});
  merge(std::move(second), lexicon);
  lexicon.entries = read::compose(source_entries, target_entries);
  return lexicon;
}

}  // namespace

std::vector<InstalledDictionary> installed_dictionaries(const std::string& folder) {
  std::vector<InstalledDictionary> dictionaries;
  std::error_code error;
  std::filesystem::directory_iterator files(folder, error);
  for (; !error && files != std::filesystem::directory_iterator(); files.increment(error)) {
    if (auto dictionary = parse_name(files->path())) dictionaries.push_back(*dictionary);
  }
  std::ranges::sort(dictionaries, {}, &InstalledDictionary::index_path);
  return dictionaries;
}

Lexicon read_dictionary(const InstalledDictionary& dictionary) {
  Lexicon lexicon;
  lexicon.name = dictionary.index_path;
  lexicon.kind = LexiconKind::kDictionary;
  const std::string path = articles_path(dictionary.index_path);
  const std::vector<ArticlePlace> places = read_index(lexicon);
  if (places.empty()) {
    throw Error(ErrorKind::kFormat, {lexicon.name}, "lines of headword, tab, offset, tab, size",
                "none", kInstallAgain);
  }
  read::ArticleParser parser(dictionary.source_language, dictionary.target_language);
  const std::size_t article_count = read_articles(places, path, parser, lexicon);
  if (lexicon.entries.empty()) {
    throw Error(ErrorKind::kFormat, {path}, "articles of a headword and its translations",
                "none in " + std::to_string(article_count) + " articles", kInstallAgain);
  }
  return lexicon;
}

std::vector<Lexicon> find_dictionaries(const std::string& source_language,
                                       const std::string& target_language,
                                       const std::string& folder) {
  constexpr std::string_view kPivot = "en";
  const std::string source_tag = canonical_language(source_language);
  const std::string target_tag = canonical_language(target_language);
  const std::string_view source = language_of(source_tag);
  const std::string_view target = language_of(target_tag);
  if (source == target) return {};
  const Shelf shelf(folder);
  if (shelf.has(source, target)) return shelf.direct(source, target);
  if (!shelf.has(source, kPivot) || !shelf.has(kPivot, target)) return {};
  std::vector<Lexicon> lexicons;
  lexicons.push_back(pivot(shelf, source, target));
  return lexicons;
}

}  // namespace diglot
