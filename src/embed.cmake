# Compiles the files below a folder in, name by name:
#
#   care_embed(target HEADER documents/templates.hpp FOLDER src/documents/templates)
#
# makes the table that the header declares: `std::span<const Embedded> NAME()` in the namespace NAMESPACE.
function(care_embed target)
  cmake_parse_arguments(embed "" "HEADER;NAMESPACE;NAME;FOLDER" "" ${ARGN})
  set(folder ${PROJECT_SOURCE_DIR}/${embed_FOLDER})
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${embed_NAME}.cpp)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -D OUTPUT=${output} -D FOLDER=${folder} -D HEADER=${embed_HEADER}
      -D NAMESPACE=${embed_NAMESPACE} -D NAME=${embed_NAME} -P ${PROJECT_SOURCE_DIR}/src/write_embedded.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/src/write_embedded.cmake VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
