# The library that users link: one archive, libtagger.a, of tagger.cc and all stages; its installation.
set(TAGGER_DATA_SUBDIRECTORY ${CMAKE_INSTALL_DATADIR}/tagger)

# Compiled data is good only for the code that made it: see code_id.h.
set(code_folders base lexicon tokens gazetteer rules)
list(TRANSFORM code_folders REPLACE "(.+)" "${CMAKE_CURRENT_SOURCE_DIR}/\\1/*")
file(GLOB TAGGER_CODE_SOURCES CONFIGURE_DEPENDS ${code_folders} resolution/evidence.* resolution/features.inc)
list(FILTER TAGGER_CODE_SOURCES INCLUDE REGEX "[.](h|cc|inc)$")
set(code_id_source ${CMAKE_CURRENT_BINARY_DIR}/code_id.cc)
add_custom_command(OUTPUT ${code_id_source}
  COMMAND ${CMAKE_COMMAND} -DOUTPUT=${code_id_source} "-DSOURCES=${TAGGER_CODE_SOURCES}"
          -P ${CMAKE_CURRENT_SOURCE_DIR}/code_id.cmake
  DEPENDS ${TAGGER_CODE_SOURCES} code_id.cmake VERBATIM)

set(stage_objects ${TAGGER_STAGES})
list(TRANSFORM stage_objects REPLACE "(.+)" "$<TARGET_OBJECTS:\\1>")
add_library(tagger STATIC
  annotation_filter.cc data_directory.cc data_files.cc tagger.cc tagger_compiled.cc tagger_data.cc tagger_evidence.cc
  tagger_explain.cc tagger_pipeline.cc tagger_spans.cc ${code_id_source} ${stage_objects})
add_library(tagger::tagger ALIAS tagger)
target_include_directories(tagger PUBLIC
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_compile_features(tagger PUBLIC cxx_std_20)
target_link_libraries(tagger
  PUBLIC absl::status absl::statusor absl::span absl::flat_hash_map
  PRIVATE $<BUILD_INTERFACE:tagger_build_flags> ${TAGGER_STAGE_LIBRARIES} Threads::Threads)
set_source_files_properties(data_directory.cc tagger_compiled.cc PROPERTIES COMPILE_DEFINITIONS
  "TAGGER_DEFAULT_DATA_DIRECTORY=\"${CMAKE_INSTALL_FULL_DATADIR}/tagger\";TAGGER_SOURCE_DATA_DIRECTORY=\"${PROJECT_SOURCE_DIR}\";TAGGER_BUILD_COMPILED_FILE=\"${PROJECT_BINARY_DIR}/tagger.compiled\"")

include(CMakePackageConfigHelpers)
install(TARGETS tagger EXPORT taggerTargets)
install(EXPORT taggerTargets NAMESPACE tagger:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/tagger)
configure_package_config_file(taggerConfig.cmake.in ${PROJECT_BINARY_DIR}/taggerConfig.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/tagger PATH_VARS TAGGER_DATA_SUBDIRECTORY)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/taggerConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/taggerConfig.cmake ${PROJECT_BINARY_DIR}/taggerConfigVersion.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/tagger)
# The public headers: the door, the writers, and what they include.
install(FILES tagger.h annotation.h annotation_filter.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/tagger)
install(FILES base/byte_span.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/tagger/base)
install(FILES output/article_view.h output/csv_writer.h output/html_writer.h output/json_writer.h output/offsets.h
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/tagger/output)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/rules ${PROJECT_SOURCE_DIR}/gazetteers
  DESTINATION ${TAGGER_DATA_SUBDIRECTORY} FILES_MATCHING PATTERN "*.yaml" PATTERN "*.tsv")
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
