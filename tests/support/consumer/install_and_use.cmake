# Installs the build tree BUILD to an empty prefix in WORK, builds the consumer in SOURCE against it with COMPILER,
# and runs it:  cmake -DBUILD=... -DSOURCE=... -DWORK=... -DCOMPILER=... -P install_and_use.cmake
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${ARGN}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${WORK}/build -G Ninja -DCMAKE_CXX_COMPILER=${COMPILER}
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH=${WORK}/prefix)
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/consumer)
foreach(expected "PERSON Anna Berg" "LOCATION Oslo" "\"id\":\"a1\"")
  if(NOT output MATCHES "${expected}")
    message(FATAL_ERROR "expected '${expected}' in:\n${output}")
  endif()
endforeach()
# The installed program finds the data that is beside it.
run(${CMAKE_COMMAND} -E env --unset=TAGGER_DATA TAGGER_DATA=${WORK}/prefix/share/tagger ${WORK}/prefix/bin/tagger check)
file(REMOVE_RECURSE ${WORK})
