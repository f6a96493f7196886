# Flags for our own sources only: linked PRIVATE, never handed on to who uses the library.
add_library(diglot_developer INTERFACE)
target_compile_options(diglot_developer INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -Wnon-virtual-dtor -Wold-style-cast
  # GCC 12 sees overlaps in std::string's operator+ that are not there (its bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  # The same result on every machine: no fused multiply-add behind our back.
  -ffp-contract=off)
if(DIGLOT_WERROR)
  target_compile_options(diglot_developer INTERFACE -Werror)
endif()
if(DIGLOT_SANITIZE)
  # Third-party code is inlined into ours, so sanitizers are for the whole build.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(DIGLOT_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
