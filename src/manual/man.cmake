# Makes FOLDER/man1 and FOLDER/man7 from what MANUAL writes.
file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER}/source ${FOLDER}/man1 ${FOLDER}/man7)
execute_process(COMMAND ${MANUAL} ${FOLDER}/source COMMAND_ERROR_IS_FATAL ANY)
file(GLOB sources RELATIVE ${FOLDER}/source ${FOLDER}/source/*.scd)
foreach(source ${sources})
  string(REGEX REPLACE "\\.scd$" "" page ${source})
  string(REGEX REPLACE ".*\\." "" volume ${page})
  execute_process(COMMAND ${SCDOC} INPUT_FILE ${FOLDER}/source/${source} OUTPUT_FILE ${FOLDER}/man${volume}/${page}
    COMMAND_ERROR_IS_FATAL ANY)
endforeach()
file(REMOVE_RECURSE ${FOLDER}/source)
