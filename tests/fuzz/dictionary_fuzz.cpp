// FreeDict dictionaries: the index, a NUL, the articles.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "diglot/error.h"
#include "diglot/lexicon.h"
#include "tests/fuzz/memory_file.h"

namespace {

// They have to lie beside each other, under names that say so.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "diglot-fuzz-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const char* name, std::string_view bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const Folder folder;
  std::string_view bytes = diglot::fuzz::bytes_of(data, size);
  folder.write("freedict-eng-fra.index", diglot::fuzz::take_file(bytes));
  folder.write("freedict-eng-fra.dict.dz", bytes);
  for (const diglot::InstalledDictionary& dictionary :
       diglot::installed_dictionaries(folder.path())) {
    try {
      diglot::read_dictionary(dictionary);
    } catch (const diglot::Error&) {
    }
  }
  return 0;
}
