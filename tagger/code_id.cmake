# Writes OUTPUT, which defines CodeId() (code_id.h), from the content of SOURCES.
#   cmake -DOUTPUT=code_id.cc "-DSOURCES=a.cc;b.cc" -P code_id.cmake
set(hashes "")
foreach(source ${SOURCES})
  file(SHA256 ${source} hash)
  string(APPEND hashes ${hash})
endforeach()
string(SHA256 id "${hashes}")
string(SUBSTRING ${id} 0 16 id)
file(WRITE ${OUTPUT} "// Made by code_id.cmake.\n#include \"tagger/code_id.h\"\n\nnamespace tagger {\nstd::string_view CodeId() { return \"${id}\"; }\n}  // namespace tagger\n")
