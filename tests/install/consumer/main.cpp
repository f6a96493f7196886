#include <iostream>

#include <diglot/diglot.h>

int main(int, char** argv) {
  diglot::Bitext bitext;
  bitext.source = diglot::segment(diglot::read_text(argv[1]), {.language = "en"});
  bitext.target = diglot::segment(diglot::read_text(argv[2]), {.language = "fr"});
  bitext.alignment = diglot::Aligner().align(bitext.source, bitext.target);
  return diglot::write_bitext(bitext, diglot::Format::kTmx, std::cout).unit_count > 20 ? 0 : 1;
}
