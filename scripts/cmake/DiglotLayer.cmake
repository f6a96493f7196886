# diglot_layer(NAME SOURCES file... [USES layer...] [LINK target...])
#
# One folder of src/ as one static library `diglot_NAME`. USES names the layers below it, LINK the
# third-party targets it may see. The installed library `diglot` is made of all layers' objects.
# The table in src/README.md says who may use whom; a test checks the includes against it.
function(diglot_layer name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;LINK" ${ARGN})
  set(target diglot_${name})
  add_library(${target} STATIC ${arg_SOURCES})
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  target_include_directories(${target} PUBLIC
    "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/src" "${PROJECT_BINARY_DIR}/include")
  list(TRANSFORM arg_USES PREPEND diglot_)
  target_link_libraries(${target} PUBLIC ${arg_USES} PRIVATE ${arg_LINK} diglot_developer)
  set_property(GLOBAL APPEND PROPERTY DIGLOT_LAYERS ${target})
endfunction()
