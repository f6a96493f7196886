# What `cmake --install` lays down: program, library, headers, and the package that find_package(diglot)
# reads. The library is static unless BUILD_SHARED_LIBS is on, so its users' linkers need what it needs.
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/diglot")

install(TARGETS diglot EXPORT diglot-targets)
install(TARGETS diglot_cli)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/diglot" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
  FILES_MATCHING PATTERN "*.h")
install(FILES "${PROJECT_BINARY_DIR}/include/diglot/version.h"
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/diglot")
install(EXPORT diglot-targets NAMESPACE diglot:: DESTINATION "${package_dir}")

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/diglot-config.cmake.in"
  "${PROJECT_BINARY_DIR}/diglot-config.cmake" INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/diglot-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/diglot-config.cmake"
  "${PROJECT_BINARY_DIR}/diglot-config-version.cmake"
  "${CMAKE_CURRENT_LIST_DIR}/FindCLD2.cmake"
  "${CMAKE_CURRENT_LIST_DIR}/FindStemmer.cmake"
  DESTINATION "${package_dir}")
